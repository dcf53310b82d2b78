"""bowout settings."""

from __future__ import annotations

import click

from ....settings import load, settings_file, table
from ..terminal import emit, format_option, paint

SECTION = "Setting up"


@click.command(
    "settings",
    short_help="Your defaults: each, where it comes from, what it does.",
    epilog="""\b
Examples:
  bowout settings
  BOWOUT_NAME="Amara Okonkwo" bowout reply invitation.eml --because fit""",
)
@format_option()
def command(format_: str) -> int:
    """Show each setting, where its value comes from and what it does.

    Settings live in one TOML file (its place is shown first); BOWOUT_ + the setting's name goes before it.
    """
    settings = load()
    rows = [
        {"name": name, "value": getattr(settings, name), "from": settings.origin.get(name, "default"), "help": row["help"],
         "choices": row["choices"], "example": row["example"]}
        for name, row, _ in table()
    ]  # fmt: skip
    if format_ == "json":
        emit({"file": str(settings_file()), "settings": rows})
        return 0
    print(f"Settings file: {settings_file()}{'' if settings_file().exists() else '  (not there yet)'}\n")
    for row in rows:
        value = row["value"] if row["value"] not in (None, (), {}) else "not set"
        print(f"{paint(str(row['name']), bold=True)} = {value}   ({row['from']})")
        choices = f" One of: {', '.join(row['choices'])}." if row["choices"] else ""
        print(f"    {row['help']}{choices}  For example: {row['name']} = {row['example']}")
    return 0
