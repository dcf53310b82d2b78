"""bowout read."""

from __future__ import annotations

import json

import click

from ....errors import BowoutError
from ..running import tell
from ..terminal import emit, format_option, read_input

EFFECTS = {
    "heard": "It answers your message in the case {case}, and is noted there.",
    "closed": "It answers your message in the case {case}, which is now closed.",
    "reopened": "It answers your message in the case {case}, which is open again.",
    "known": "It answers your message in the case {case}, as noted before.",
}


SECTION = "The way through"


@click.command(
    "read",
    short_help="What an invitation says, and where it says it.",
    epilog="""\b
Examples:
  bowout read invitation.eml
  bowout read --format json mails/*.eml
  pbpaste | bowout read -""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@format_option()
def command(files: tuple[str, ...], format_: str) -> int:
    """Read invitations (.eml, .ics, text, or - for standard input) and tell their facts, each with where it was found.

    What a mail does not say stays open; nothing is guessed. A mail that answers a message of yours is noted in its case. Exit status 1 where a file holds no invitation.
    """
    from ....wiring import House

    house = House()
    if len(files) > 1:
        house.reads_many()
    status = 0
    for name in files:
        try:
            invitation = house.read(read_input(name), name=None if name == "-" else name)
        except BowoutError as error:
            if format_ == "json" and len(files) > 1:
                print(json.dumps({"file": name, "error": error.to_json()}, ensure_ascii=False), flush=True)
            else:
                tell(error, as_json=format_ == "json")
            status = 2
            continue
        answered = house.answered(invitation)
        if format_ == "json":
            emit(invitation.to_json() | ({"answers": answered.to_json()} if answered else {}))
        else:
            from ..showing import show_invitation

            show_invitation(invitation, title=name if len(files) > 1 else None)
            if answered:
                print(EFFECTS[answered.effect].format(case=answered.case.name))
        status = max(status, 0 if invitation.is_invitation else 1)
    return status
