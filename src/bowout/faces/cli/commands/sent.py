"""bowout sent."""

from __future__ import annotations

import click

from ....vocabulary import INTENTS
from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "sent",
    short_help="Note that you sent the message; hear what is to follow, and when.",
    epilog="""\b
Examples:
  bowout sent northwind-analyst
  bowout sent northwind-analyst --channel phone""",
)
@click.argument("case", metavar="NAME")
@click.option("--channel", metavar="CHANNEL", help="How it went, where not as written: email, linkedin, sms, phone.")
@click.option("--intent", type=click.Choice(INTENTS), help="What it was, where not as written.")
@format_option()
def command(case: str, channel: str | None, intent: str | None, format_: str) -> int:
    """Note that the newest version of the message in the case NAME was sent. The case is then declined, withdrawn, or waits."""
    from ....wiring import House

    house = House()
    standing = house.sent(case, channel=channel, intent=intent)
    if format_ == "json":
        emit(standing.to_json())
    else:
        from ..showing_record import show_standing

        show_standing(standing, house.diary.entries, house.clock())
    return 0
