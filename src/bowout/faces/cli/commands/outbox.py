"""bowout outbox."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ....errors import NotNow
from ..terminal import emit, format_option

if TYPE_CHECKING:
    from ....delivery.outbox import Entry
    from ....wiring import House

ACTIONS = ("list", "show", "send", "withdraw")


SECTION = "Sending"


@click.command(
    "outbox",
    short_help="What is still to leave, and what is in doubt.",
    epilog="""\b
Examples:
  bowout outbox
  bowout outbox show 3
  bowout outbox send 3
  bowout outbox send 3 --again
  bowout outbox withdraw 3""",
)
@click.argument("action", type=click.Choice(ACTIONS), default="list")
@click.argument("numbers", nargs=-1, type=int, metavar="[NUMBER…]")
@click.option("--again", is_flag=True, help="With send: also what was refused, or is in doubt. It may then arrive twice.")
@click.option("--all", "all_", is_flag=True, help="List what left or was withdrawn as well.")
@format_option()
def command(action: str, numbers: tuple[int, ...], again: bool, all_: bool, format_: str) -> int:
    """List the messages that are not done with, look for those in doubt in your mailbox, send or withdraw one.

    Nothing leaves by itself from here: `send` without a number sends what waits, never what is held or in doubt. Exit status 1
    where something is left to see to.
    """
    from ....wiring import House
    from ..leaving import delivered
    from ..showing_letters import show_entry

    house = House()
    if action == "send":
        entries = [delivered(house, number, again=again) for number in numbers] if numbers else _every_waiting(house)
    elif action == "withdraw":
        for number in numbers:
            house.letters.withdraw(number)
        entries = [house.letters.entry(number) for number in numbers]
    elif action == "show":
        entries = [house.letters.entry(number) for number in numbers]
    else:
        entries = [entry for entry in house.outbox() if all_ or entry.state not in ("sent", "withdrawn")]
    if format_ == "json":
        emit({"messages": [entry.to_json() for entry in entries]})
    elif not entries:
        print("Nothing is left to send.")
    for entry in entries if format_ == "text" else ():
        show_entry(entry)
        if action == "show":
            from ....delivery.outgoing import outgoing
            from ..showing_letters import show_letter

            print()
            show_letter(outgoing(entry.data, to_leave=False))
    return 1 if any(entry.state not in ("sent", "withdrawn") for entry in entries) else 0


def _every_waiting(house: House) -> list[Entry]:
    """Try all that waits; what another process is at is left to it."""
    from ..leaving import delivered

    entries = []
    for number in house.letters.numbers("waiting"):
        try:
            entries.append(delivered(house, number))
        except NotNow as why:
            print(f"bowout: {why}", file=sys.stderr)
    return entries
