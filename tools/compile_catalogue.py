"""`make catalogue`: compile src/bowout/data/*/*.toml into one JSON file for each kind, and what is told from the code or from
patterns into a few others (`OTHERS`)."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable

import click

from bowout.catalogue import COMPILED, compile_all
from bowout.faces.cli import commands
from bowout.faces.cli.group import bowout
from traces import hints, patterns, shapes_text, traces_text

SECTIONS = ("The way through", "Your record", "Sending", "Setting up")
"""The sections of `bowout --help` in their order; each command's module says which is its own."""


def commands_text() -> str:
    """What commands.json must hold: by section, each command's short help."""
    context = click.Context(bowout)
    rows = {}
    for name in bowout.list_commands(context):
        module = importlib.import_module(f"{commands.__name__}.{name.replace('-', '_')}")
        rows[name] = {"help": module.command.get_short_help_str(limit=72), "section": module.SECTION}
    ordered = sorted(rows, key=lambda name: (SECTIONS.index(rows[name]["section"]), name))
    return json.dumps({name: rows[name] for name in ordered}, ensure_ascii=False, separators=(",", ":")) + "\n"


OTHERS: dict[str, Callable[[], str]] = {
    "commands": commands_text,
    "hints": lambda: traces_text(hints()),
    "shapes": shapes_text,
    "traces": lambda: traces_text(patterns()),
}
"""The compiled files that are of no kind of entry, and what each must hold: the commands' short help; the letters that the rules'
wordings, the shapes of private notes and the patterns of reading need.
"""


if __name__ == "__main__":
    for kind in compile_all():
        print(f"compiled {kind}")
    for name, text in OTHERS.items():
        (COMPILED / f"{name}.json").write_text(text(), encoding="utf-8")
