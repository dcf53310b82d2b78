"""`bowout mcp` as an assistant's program meets it: the SDK's own client, over both transports and both generations of the protocol."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import pytest

mcp = pytest.importorskip("mcp", reason="left out: bowout[mcp] is not installed")

import httpx2  # noqa: E402
import uvicorn  # noqa: E402
from mcp import StdioServerParameters  # noqa: E402
from mcp.client.client import Client  # noqa: E402
from mcp.client.streamable_http import streamable_http_client  # noqa: E402

from bowout.faces.api.tokens import Tokens  # noqa: E402
from bowout.faces.mcp.running import bound, http_app  # noqa: E402
from bowout.faces.mcp.tools import UNTRUSTED  # noqa: E402
from bowout.faces.offer import verbs  # noqa: E402
from bowout.faces.offer.home import OwnHome  # noqa: E402
from bowout.settings import Settings  # noqa: E402
from bowout.wiring import House, local_now  # noqa: E402

HOME = Path(__file__).resolve().parents[2]
MAIL = (HOME / "examples" / "google-invite.eml").read_text(encoding="utf-8")
MODES = ("auto", "legacy")


class Served:
    """The HTTP transport on a port of this machine."""

    def __init__(self) -> None:
        held = bound(0)
        self.port = held.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/mcp"
        self.token, _ = Tokens.at_home().make(now=local_now(), days=1)
        home = OwnHome(House(Settings()))
        config = uvicorn.Config(http_app(home, self.port), http="h11", ws="none", log_config=None, server_header=False)
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [held]}, daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture
def served() -> Iterator[Served]:
    with Served() as each:
        yield each


def over_stdio() -> StdioServerParameters:
    env = {name: os.environ[name] for name in ("BOWOUT_DATA", "BOWOUT_SETTINGS", "PATH")} | {"PYTHONPATH": str(HOME / "src")}
    return StdioServerParameters(command=sys.executable, args=["-m", "bowout", "mcp"], env=env)


@asynccontextmanager
async def over_http(served: Served, mode: str, **more: Any) -> AsyncIterator[Client]:
    async with (
        httpx2.AsyncClient(headers={"Authorization": f"Bearer {served.token}"}) as line,
        Client(streamable_http_client(served.url, http_client=line), mode=mode, **more) as client,
    ):
        yield client


async def whole_conversation(client: Client) -> None:
    """What an assistant does: looks at what there is, replies to an invitation, reviews, looks at the case."""
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert set(tools) == set(verbs())
    for name in ("read", "decide", "write", "review", "today", "doors", "log", "show"):
        assert tools[name].annotations.read_only_hint
    assert not tools["reply"].annotations.read_only_hint
    assert tools["send"].annotations.open_world_hint
    assert tools["send"].annotations.destructive_hint
    reply = await client.call_tool("reply", {"invitation": MAIL, "because": "other-offer", "candidate": "Alex Morgan"})
    told = reply.structured_content
    assert told["invitation"]["company"] == "Larkfield Energy"
    assert told["draft"]["body"].rstrip().endswith("Alex Morgan")
    assert reply.meta[UNTRUSTED] == ["/invitation", "/case"]
    assert "untrusted" in reply.content[0].text
    assert json.loads(reply.content[1].text) == told
    case = told["kept"]
    assert [each["name"] for each in (await client.call_tool("log", {})).structured_content["cases"]] == [case]
    review = await client.call_tool("review", {"body": "I might have to pass.", "case": '{"intent": "decline"}'})
    assert "hedged-decision" in [each["rule"] for each in review.structured_content["problems"]]
    mended = await client.call_tool(
        "reply", {"invitation": f"bowout://cases/{case}/invitation", "because": "fit", "keep": False}
    )
    assert mended.structured_content["invitation"]["contact"] == "Dana Okoro"
    wrong = await client.call_tool("write", {"case": {"intent": "vanish"}})
    assert wrong.is_error
    assert wrong.structured_content["error"]["code"] == "bad-case"
    assert "decline, withdraw, ask" in wrong.content[0].text
    file = await client.read_resource(f"bowout://cases/{case}/files/reply.eml")
    assert "In-Reply-To:" in file.contents[0].text
    with pytest.raises(mcp.MCPError, match="no case"):
        await client.read_resource("bowout://cases/nobody")
    assert "hedged-decision" in (await client.read_resource("bowout://rules")).contents[0].text
    prompt = await client.get_prompt("turn_down", {"invitation": MAIL})
    assert "untrusted" in prompt.messages[1].content.text


@pytest.mark.parametrize("mode", MODES)
def test_over_standard_input(mode: str) -> None:
    async def talk() -> None:
        async with Client(over_stdio(), mode=mode) as client:
            await whole_conversation(client)

    asyncio.run(talk())


@pytest.mark.parametrize("mode", MODES)
def test_over_http(served: Served, mode: str) -> None:
    async def talk() -> None:
        async with over_http(served, mode) as client:
            await whole_conversation(client)

    asyncio.run(talk())


ASKED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


@pytest.mark.parametrize(
    ("odd", "status"),
    [
        ({"authorization": ""}, 401), ({"authorization": "Bearer bowout_guessed"}, 401), ({"authorization": "Basic Ym93b3V0"}, 401),
        ({"host": "evil.example"}, 403), ({"host": "127.0.0.1:1"}, 403), ({"origin": "https://evil.example"}, 403), ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:3000"}, 403), ({"authorization": "", "cookie": "bowout=1"}, 401),
    ],
)  # fmt: skip
def test_strangers_are_not_answered(served: Served, odd: dict[str, str], status: int) -> None:
    headers = {"authorization": f"Bearer {served.token}", "accept": "application/json, text/event-stream"} | odd
    answer = httpx2.post(served.url, json=ASKED, headers=headers)
    assert answer.status_code == status
    assert b"review" not in answer.content


def test_a_token_that_ends_is_no_longer_good(served: Served) -> None:
    headers = {"authorization": f"Bearer {served.token}", "accept": "application/json, text/event-stream"}
    assert httpx2.post(served.url, json=ASKED, headers=headers).status_code != 401
    Tokens.at_home().end(Tokens.at_home().all()[0].id)
    assert httpx2.post(served.url, json=ASKED, headers=headers).status_code == 401


def test_only_this_machine_is_served() -> None:
    with bound(0) as held:
        assert held.getsockname()[0] == "127.0.0.1"


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfound = u.find_spec\nu.find_spec = lambda name, package=None: None if name == 'mcp' else found(name, package)\n"
    )
    env = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{HOME / 'src'}"}
    done = subprocess.run([sys.executable, "-m", "bowout", "mcp"], env=env, capture_output=True, text=True)
    assert done.returncode == 2
    assert 'pip install "bowout[mcp]"' in done.stderr
