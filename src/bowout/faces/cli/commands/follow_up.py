"""bowout follow-up."""

from __future__ import annotations

import click

from ....errors import UsageError
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
  bowout follow-up northwind-analyst look-in-again --in 4m
  bowout follow-up linkedin-note --case case.json --limit 300""",
)
@click.argument("case", metavar="[NAME]", required=False)
@click.argument("kind", metavar="[KIND]", required=False)
@click.option("--done", "how", flag_value="done", help="It is done.")
@click.option("--drop", "how", flag_value="dropped", help="It is not wanted; it will not come again.")
@click.option("--in", "until", metavar="WHEN", help="Put it off: 3d, 2w, 4m, or a day as 2027-03-01.")
@click.option("--case", "case_file", metavar="FILE", help="The words alone, for a case as JSON that is in no record.")
@click.option(
    "--limit", type=click.IntRange(1), metavar="N", help="New words of at most so many characters (LinkedIn: 200, or 300)."
)
@format_option()
def command(
    case: str | None,
    kind: str | None,
    how: str | None,
    until: str | None,
    case_file: str | None,
    limit: int | None,
    format_: str,
) -> int:
    """Show what is to follow in the case NAME, or one KIND of it with the words that lie ready; settle it, or put it off."""
    if case_file or limit:
        if how or until:
            raise UsageError(
                "Words are shown, or a follow-up is settled.", "Leave out --case and --limit, or --done, --drop and --in."
            )
        return _words(case, kind, case_file, limit, format_)
    if case is None:
        raise UsageError("Which case is meant?", "Name it, as `bowout log` shows it, or give one with --case FILE.")
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


def _words(case: str | None, kind: str | None, case_file: str | None, limit: int | None, format_: str) -> int:
    """Words made now, from a file or from what the record knows; nothing is planned or kept."""
    from ....wiring import House
    from ..briefs import briefed

    known, kind = briefed(case, kind, case_file, "which message is wanted")
    draft = House().words_to_follow(kind, known, limit=limit)
    if format_ == "json":
        emit(draft.to_json())
    else:
        from ..showing import show_draft

        show_draft(draft)
        print(f"({len(draft.body.rstrip())} characters)")
    return 0
