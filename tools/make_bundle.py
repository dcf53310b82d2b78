"""One file for desktop assistants: bowout as an .mcpb bundle (a zip with a manifest), made from the sources and the table of verbs.

The bundle holds bowout itself; what it depends on, the assistant's program gets with uv when the bundle is installed.
The manifest is that of github.com/modelcontextprotocol/mcpb, MANIFEST.md, version 0.4.
"""

from __future__ import annotations

import json
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME / "src"))

from bowout import __version__  # noqa: E402
from bowout.faces.offer import verbs  # noqa: E402

ENTRY = "src/serve.py"
SERVE = '"""What the assistant\'s program runs."""\n\nimport sys\n\nfrom bowout.faces.cli import main\n\nsys.argv = ["bowout", "mcp"]\nmain()\n'
ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The time of every file, so that the same sources give the same bundle."""


def project() -> dict[str, Any]:
    return tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]  # type: ignore[no-any-return]


def manifest() -> dict[str, Any]:
    """What the bundle says of itself; the tools are those of the table."""
    about = project()
    run = {"command": "uv", "args": ["run", "--quiet", "--directory", "${__dirname}", ENTRY]}
    return {
        "manifest_version": "0.4",
        "name": about["name"],
        "display_name": "bowout",
        "version": __version__,
        "description": about["description"],
        "long_description": (
            "Reads an invitation to a job interview, advises, writes the reply, reads drafts over, and keeps what follows. Everything "
            "happens on this machine. Nothing leaves it before you say so yourself."
        ),
        "author": {"name": "The bowout project"},
        "license": about["license"],
        "keywords": about["keywords"],
        "server": {"type": "uv", "entry_point": ENTRY, "mcp_config": run},
        "tools": [{"name": each.name, "description": each.line} for each in verbs().values()],
        "prompts_generated": True,
        "compatibility": {"platforms": ["darwin", "linux", "win32"], "runtimes": {"python": about["requires-python"]}},
    }


def dependencies() -> str:
    """The bundle's own pyproject.toml: what bowout and its face for assistants need."""
    about = project()
    needs = [*about["dependencies"], *about["optional-dependencies"]["mcp"]]
    lines = "".join(f"    {json.dumps(each)},\n" for each in needs)
    return (
        f'[project]\nname = "bowout-bundle"\nversion = "{__version__}"\nrequires-python = "{about["requires-python"]}"\n'
        f"dependencies = [\n{lines}]\n\n[tool.uv]\npackage = false\n"
    )


def files() -> Iterator[tuple[str, bytes]]:
    """Every file of the bundle by its name."""
    yield "manifest.json", json.dumps(manifest(), ensure_ascii=False, indent=2).encode()
    yield "pyproject.toml", dependencies().encode()
    yield ENTRY, SERVE.encode()
    yield "LICENSE", (HOME / "LICENSE").read_bytes()
    source = HOME / "src"
    for path in sorted((source / "bowout").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"src/{path.relative_to(source).as_posix()}", path.read_bytes()


def make(folder: Path) -> Path:
    """Write the bundle into a folder; returns where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    bundle = folder / f"bowout-{__version__}.mcpb"
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files():
            packed.writestr(zipfile.ZipInfo(name, ALWAYS), data, zipfile.ZIP_DEFLATED)
    return bundle


if __name__ == "__main__":
    made = make(HOME / "dist")
    print(f"{made.relative_to(HOME)}  ({made.stat().st_size // 1024} KB)")
