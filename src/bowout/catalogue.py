"""What lies in data/: rules, reasons, phrases, channels, grounds. An entry is found by being there; its file name is its id.

Each kind is a folder of TOML files, compiled to one JSON file (`make catalogue`) because reading twenty TOML files is felt at
every start. A test holds the compiled files fresh. What only the tests and the docs need is not compiled in.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled"
FOR_TESTS_ALONE = ("flag", "pass", "examples", "notes")
"""Tables of an entry, or of what is listed in it, that hold its own test texts."""

Entries = dict[str, dict[str, Any]]


@cache
def load(kind: str) -> Entries:
    """Every entry of a kind ("rules", "reasons" …) by its id, in the order of the ids, from the compiled file."""
    entries: Entries = json.loads((COMPILED / f"{kind}.json").read_text(encoding="utf-8"))
    return entries


def ids(kind: str) -> list[str]:
    """The ids of a kind's entries, without reading them."""
    return sorted(path.stem for path in (DATA / kind).glob("*.toml"))


def family(kind: str, beginning: str) -> list[str]:
    """The entries of a kind whose ids begin so, by the rest of their ids: "answer-" → "why", "more-money" …"""
    return [name.removeprefix(beginning) for name in ids(kind) if name.startswith(beginning)]


def kinds() -> list[str]:
    """The folders of data/ that hold TOML entries."""
    return sorted(folder.name for folder in DATA.iterdir() if folder.is_dir() and any(folder.glob("*.toml")))


def sources(kind: str) -> Entries:
    """Every entry of a kind as written, its test texts included (for tests, docs and compiling)."""
    import tomllib

    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / kind).glob("*.toml"))}


def compiled_text(kind: str) -> str:
    """What the compiled file of a kind must hold."""
    return json.dumps(_without_tests(sources(kind)), ensure_ascii=False, separators=(",", ":"), default=str) + "\n"


def _without_tests(value: Any) -> Any:
    """An entry without its own test texts, however deep they lie in it."""
    if isinstance(value, list):
        return [_without_tests(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_tests(each) for key, each in value.items() if key not in FOR_TESTS_ALONE}


def compile_all() -> list[str]:
    """Write the compiled file of every kind that changed; returns the kinds written."""
    COMPILED.mkdir(exist_ok=True)
    written = []
    for kind in kinds():
        target = COMPILED / f"{kind}.json"
        text = compiled_text(kind)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
            written.append(kind)
    return written
