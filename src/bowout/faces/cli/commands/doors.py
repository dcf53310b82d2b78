"""bowout doors."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

SHOWN = 20


SECTION = "Your record"


@click.command(
    "doors",
    short_help="Whom you could go back to, and what to say.",
    epilog="""\b
Examples:
  bowout doors
  bowout doors --all --format json""",
)
@click.option("--all", "every", is_flag=True, help=f"All of them, not only the last {SHOWN}.")
@format_option()
def command(every: bool, format_: str) -> int:
    """List the people and firms you could go back to: when you were last in touch, what was promised, what to say."""
    from ....wiring import House

    doors = House().doors(limit=None if every else SHOWN)
    if format_ == "json":
        for door in doors:
            emit(door.to_json())
        return 0
    from ..showing_record import show_doors

    show_doors(doors)
    if not doors:
        print("No doors yet: they come from interviews that you declined or withdrew from.")
    elif not every and len(doors) == SHOWN:
        print("… there may be more: bowout doors --all")
    return 0
