"""bowout edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..terminal import emit, format_option, read_input

FACTS = ("company", "agency", "role", "contact", "contact_email", "interview_at", "reason")


SECTION = "Your record"


@click.command(
    "edit",
    short_help="Correct, note, tag; say what they wrote and how it ended.",
    epilog="""\b
Examples:
  bowout edit northwind-analyst --end went
  bowout edit northwind-analyst --heard "Thanks for telling us, the door stays open."
  bowout edit northwind-analyst --set role="Senior Analyst" --tag pricing
  bowout edit northwind-analyst --promise "to recommend them to Tariq" --note "met at the fair\"""",
)
@click.argument("case", metavar="NAME")
@click.option("--set", "settings", multiple=True, metavar="FACT=VALUE", help=f"Correct a fact: {', '.join(FACTS)}.")
@click.option("--note", metavar="TEXT", help="A note of your own.")
@click.option("--promise", metavar="TEXT", help="Something that was promised, by you or by them.")
@click.option("--heard", metavar="TEXT", help="What they wrote or said; the last contact is then today.")
@click.option("--end", metavar="END", help="How it ended: declined, withdrawn, rescheduled, went, cancelled, no-answer.")
@click.option("--reopen", is_flag=True, help="It has not ended after all.")
@click.option("--shut", is_flag=True, help="You would not go back: no door, no looking in again.")
@click.option("--tag", multiple=True, metavar="TAG", help="Add a tag.")
@click.option("--untag", multiple=True, metavar="TAG", help="Take a tag off.")
@click.option("--attach", multiple=True, metavar="FILE", help="Keep a file with the case.")
@format_option()
def command(
    case: str, settings: tuple[str, ...], shut: bool, attach: tuple[str, ...], format_: str, **changes: Any
) -> int:  # fmt: skip
    """Write what is new of the case NAME. Nothing is edited away: a correction stands beside what it corrects."""
    from ....errors import UsageError
    from ....wiring import House

    correct: dict[str, Any] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise UsageError(f"{setting!r} sets nothing.", 'Write it as --set role="Senior Analyst".')
        correct[name.strip()] = value.strip() or None
    if shut:
        correct["door"] = False
    house = House()
    files = [(Path(name).name, read_input(name)) for name in attach]
    standing = house.edit(case, correct=correct, attach=files, **changes)
    if format_ == "json":
        emit(standing.to_json())
    else:
        from ..showing_record import show_standing

        show_standing(standing, house.diary.entries, house.clock())
    return 0
