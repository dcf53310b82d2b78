"""bowout follow-up."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "follow-up",
    short_help="One thing that is to follow: its words; done, put off or dropped.",
    epilog="""\b
Examples:
  bowout follow-up northwind-analyst
  bowout follow-up northwind-analyst linkedin-note
  bowout follow-up northwind-analyst linkedin-note --done
  bowout follow-up northwind-analyst look-in-again --in 4m""",
)
@click.argument("case", metavar="NAME")
@click.argument("kind", required=False)
@click.option("--done", "how", flag_value="done", help="It is done.")
@click.option("--drop", "how", flag_value="dropped", help="It is not wanted; it will not come again.")
@click.option("--in", "until", metavar="WHEN", help="Put it off: 3d, 2w, 4m, or a day as 2027-03-01.")
@format_option()
def command(case: str, kind: str | None, how: str | None, until: str | None, format_: str) -> int:
    """Show what is to follow in the case NAME, or one KIND of it with the words that lie ready; settle it, or put it off."""
    from ....errors import UsageError
    from ....wiring import House
    from ..showing_record import day, show_following

    house = House()
    if how and until:
        raise UsageError("It is settled, or it is put off.", "Give one of --done, --drop and --in.")
    if kind is None:
        if how or until:
            raise UsageError("Which follow-up is meant?", f"See what is to follow: bowout follow-up {case}")
        following = [each for each in house.show(case).follow_ups if each.state == "open"]
        if format_ == "json":
            for each in following:
                emit(each.to_json())
        else:
            show_following(following, house.diary.entries, house.clock())
        return 0
    due = house.follow_up(case, kind, how=how, until=until)
    each = due.follow_up
    if format_ == "json":
        emit(due.to_json())
    elif how:
        print(f"{due.title}: {each.state}.")
    else:
        print(f"{due.title}: {day(each.due.date())}{'' if each.state == 'open' else f' ({each.state})'}")
        if each.text and not until:
            print(f"\n{each.text.rstrip()}\n\n({len(each.text.rstrip())} characters)")
    return 0
