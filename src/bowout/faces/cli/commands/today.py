"""bowout today."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

SHOWN = 30


SECTION = "Your record"


@click.command(
    "today",
    short_help="What is due: overdue first, each with the command that settles it.",
    epilog="""\b
Examples:
  bowout today
  bowout today --quiet          # in your shell's start-up file, or cron""",
)
@click.option("--quiet", is_flag=True, help="A reminder: one line, once a day for each thing, and the exit status.")
@click.option("--all", "every", is_flag=True, help=f"All of it, not only the first {SHOWN}.")
@format_option()
def command(quiet: bool, every: bool, format_: str) -> int:
    """List what is due by the end of today, one line each; nothing where nothing is due. Exit status 1 where something is."""
    from ....wiring import House

    house = House()
    if quiet:
        fresh, waiting = house.remind()
        if fresh:
            print(f"bowout: {waiting} {'thing is' if waiting == 1 else 'things are'} due. See: bowout today")
        return int(waiting > 0)
    due, number = house.today(limit=None if every else SHOWN)
    if format_ == "json":
        for each in due:
            emit(each.to_json())
    else:
        from ..showing_record import show_due

        show_due(due, number - len(due))
        from ..showing_letters import show_unsettled

        show_unsettled(house.unsettled())
    return int(bool(due))
