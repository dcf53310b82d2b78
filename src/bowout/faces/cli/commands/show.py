"""bowout show."""

from __future__ import annotations

import sys

import click

from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "show",
    short_help="One case, and everything that happened in it.",
    epilog="""\b
Examples:
  bowout show northwind-analyst
  bowout show northwind-analyst --invitation > invitation.eml
  bowout show northwind-analyst --file northwind-reply.eml > northwind-reply.eml""",
)
@click.argument("case", metavar="NAME")
@click.option("--invitation", is_flag=True, help="Print the invitation as it came.")
@click.option("--file", "file_", metavar="FILE", help="Print a file of the case, by its name or the start of its hash.")
@format_option()
def command(case: str, invitation: bool, file_: str | None, format_: str) -> int:
    """Show the case NAME: its facts, its history with every version of the message, and what is to follow."""
    from ....wiring import House

    house = House()
    if invitation or file_:
        from ....verbs.show import file_of

        sys.stdout.flush()
        sys.stdout.buffer.write(file_of(house.record, case, file_)[1])
        return 0
    history = house.show(case)
    if format_ == "json":
        emit(history.to_json())
    else:
        from ..showing_record import show_history

        show_history(history, house.diary.entries, house.clock())
    return 0
