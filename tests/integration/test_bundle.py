"""The one-file bundle for desktop assistants: unpacked somewhere else, it answers."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="left out: bowout[mcp] is not installed")

from mcp import StdioServerParameters
from mcp.client.client import Client

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME / "tools"))

import make_bundle  # noqa: E402
from bowout.faces.offer import verbs  # noqa: E402


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    with zipfile.ZipFile(make_bundle.make(folder / "dist")) as bundle:
        bundle.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_bundle_answers_where_it_was_unpacked(unpacked: Path) -> None:
    told = json.loads((unpacked / "manifest.json").read_text(encoding="utf-8"))
    command = [
        sys.executable,
        *(each.replace("${__dirname}", str(unpacked)) for each in told["server"]["mcp_config"]["args"][-1:]),
    ]
    env = {name: os.environ[name] for name in ("BOWOUT_DATA", "BOWOUT_SETTINGS", "PATH")}

    async def talk() -> None:
        async with Client(StdioServerParameters(command=command[0], args=command[1:], env=env, cwd=unpacked)) as client:
            assert (
                [tool.name for tool in (await client.list_tools()).tools]
                == [tool["name"] for tool in told["tools"]]
                == list(verbs())
            )
            answer = await client.call_tool("review", {"body": "I might have to pass."})
            assert answer.structured_content["problems"]

    asyncio.run(talk())


def test_the_manifest_says_what_it_must(unpacked: Path) -> None:
    told = json.loads((unpacked / "manifest.json").read_text(encoding="utf-8"))
    assert told["manifest_version"] == "0.4"
    assert {"name", "version", "description", "author", "server"} <= set(told)
    assert told["server"]["type"] == "uv"
    assert (unpacked / told["server"]["entry_point"]).is_file()
    needs = tomllib.loads((unpacked / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert any(each.startswith("mcp>=") for each in needs)
    assert any(each.startswith("click") for each in needs)


def test_the_same_sources_give_the_same_bundle(tmp_path: Path) -> None:
    assert make_bundle.make(tmp_path / "a").read_bytes() == make_bundle.make(tmp_path / "b").read_bytes()
