"""`make catalogue`: compile src/bowout/data/*/*.toml into one JSON file for each kind; the commands' short help, and
the letters that the patterns of reading, of the rules and of private notes need, into four others."""

from __future__ import annotations

import importlib
import json

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


if __name__ == "__main__":
    for kind in compile_all():
        print(f"compiled {kind}")
    (COMPILED / "traces.json").write_text(traces_text(patterns()), encoding="utf-8")
    (COMPILED / "hints.json").write_text(traces_text(hints()), encoding="utf-8")
    (COMPILED / "shapes.json").write_text(shapes_text(), encoding="utf-8")
    (COMPILED / "commands.json").write_text(commands_text(), encoding="utf-8")
