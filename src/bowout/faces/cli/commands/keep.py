"""bowout keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..terminal import emit, format_option, read_input

if TYPE_CHECKING:
    from datetime import datetime

    from ....nouns import Invitation

SECTION = "Your record"


@click.command(
    "keep",
    short_help="Put invitations into the record, so that their answer is not forgotten.",
    epilog="""\b
Examples:
  bowout keep invitation.eml
  bowout keep mails/*.eml""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@format_option()
def command(files: tuple[str, ...], format_: str) -> int:
    """Keep invitations (.eml, .ics, text, or - for standard input) and start the reply-by clock; `bowout reply` does so by itself.

    Exit status 1 where a file holds no invitation; that one is not kept.
    """
    from ....wiring import House

    house = House()
    if len(files) > 1:
        house.reads_many()
    status = 0
    for name in files:
        data = read_input(name)
        invitation = house.read(data, name=None if name == "-" else name)
        if not invitation.is_invitation:
            from ..showing import show_no_invitation

            status = 1
            if format_ == "json":
                emit({"file": name, "case": None, "invitation": invitation.to_json()})
            else:
                show_no_invitation(invitation, name)
            continue
        case = house.keep(invitation, original=data)
        due = next((each for each in house.show(case.name).follow_ups if each.kind == "reply" and each.state == "open"), None)
        if format_ == "json":
            emit({"file": name, "case": case.to_json(), "due": due.to_json()["due"] if due else None})
        else:
            from ..showing_record import day, who

            late = _late(invitation, due.due, house.clock()) if due else ""
            print(f"Kept as {case.name}: {who(case)}. {late or (f'Answer by {day(due.due.date())}.' if due else '')}".rstrip())
    return status


def _late(invitation: Invitation, due: datetime, now: datetime) -> str:
    """What to say where a prompt answer is no longer possible; their own date, where it is still to come, is told with it."""
    from ....days import day_of
    from ..showing_record import day

    if due >= now:
        return ""
    asked = invitation.reply_by
    if asked is not None and day_of(asked) >= now.date():
        return f"Answer now: they ask for it by {day(day_of(asked))}, and a day or two is thought prompt."
    return "It is overdue: answer now."
