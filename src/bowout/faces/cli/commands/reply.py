"""bowout reply: the main job."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .... import catalogue
from ....errors import NotFound, UsageError
from ....vocabulary import ASKS, INTENTS, LENGTHS, OFFERS, REGIONS, TONES
from ..polishing import polish_options, polished
from ..terminal import emit, format_option, read_input, somebody_there

if TYPE_CHECKING:
    from ....nouns import Invitation
    from ....wiring import House

SECTION = "The way through"


@click.command(
    "reply",
    short_help="The main job: from an invitation to a reply that can be sent.",
    epilog="""\b
Examples:
  bowout reply invitation.eml --because other-offer
  bowout reply invitation.eml --because logistics --detail "the commute would be 90 minutes"
  bowout reply invitation.ics --because personal --me "Amara Okonkwo" --offer later-role
  pbpaste | bowout reply - --because fit --channel linkedin""",
)
@click.argument("invitation")
@click.option("--because", "reason", type=click.Choice(catalogue.ids("reasons")), help="Why you do not go.")
@click.option(
    "--detail",
    "reason_detail",
    metavar="TEXT",
    help="The why in your own words: a private note; what is unkind or private stays out.",
)
@click.option("--tone", type=click.Choice(TONES), help="How it should sound (else your setting, else warm).")
@click.option(
    "--length", type=click.Choice(LENGTHS), help="How much to say (else full): short leaves out what it can do without."
)
@click.option(
    "--channel",
    type=click.Choice(catalogue.ids("channels")),
    default="email",
    show_default=True,
    help="How it will reach them.",
)
@click.option(
    "--intent",
    type=click.Choice(INTENTS),
    help="Else told from the invitation: an agreed interview is withdrawn from, others declined.",
)
@click.option("--ask-for", type=click.Choice(ASKS), help="With --intent ask: what to ask for instead of declining.")
@click.option(
    "--offer",
    "offers",
    multiple=True,
    type=click.Choice((*OFFERS, "none")),
    help="What you are willing to offer; may be repeated.",
)
@click.option("--me", metavar="NAME", help="Your name, as you sign.")
@click.option("--company", metavar="NAME", help="The firm that hires, where the invitation does not say.")
@click.option("--role", metavar="TITLE", help="The job, where the invitation does not say.")
@click.option("--contact", metavar="NAME", help="Whom you write to, where the invitation does not say.")
@click.option("--thanks-for", metavar="TEXT", help="Something of theirs to thank for.")
@click.option("--region", type=click.Choice(REGIONS), help="Whose spelling, dates and closings.")
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The reply's file (else NAME-reply.eml in this folder; a pasted one is named by firm and job).",
)
@click.option("--force", is_flag=True, help="Overwrite files that are there already.")
@polish_options()
@click.option("--no-record", is_flag=True, help="Do not keep this case in the record.")
@format_option()
def command(
    invitation: str, out: Path | None, force: bool, no_record: bool, format_: str, me: str | None, offers: tuple[str, ...], region: str | None,
    polish: bool, yes: bool, **said: Any,
) -> int:  # fmt: skip
    """Read INVITATION (.eml, .ics, text, or - for standard input), write the reply, review it, and save it as a draft in its thread.

    The file is an unsent draft for your mail program; where a calendar answer is owed, it declines the entry too. Nothing is
    sent. Exit status 1 where the input is no invitation.
    """
    from ....wiring import House
    from ..keeping import keep
    from ..showing import show_no_invitation, show_reply

    if said["reason"] is None and said["intent"] != "ask" and format_ == "text" and somebody_there():
        from ..asking import ask_reason

        said["reason"] = ask_reason()
    if said["reason"] is None and said["intent"] != "ask":
        raise UsageError("Why do you not go?", f"Say it with --because and one of {', '.join(catalogue.ids('reasons'))}.")
    if said["intent"] == "ask" and said["ask_for"] is None:
        raise UsageError("What do you want to ask for?", f"Say it with --ask-for and one of {', '.join(ASKS)}.")
    house = House()
    data = _given(house, invitation)
    read = house.read(data, name=None if invitation == "-" else invitation)
    if not read.is_invitation:
        if format_ == "json":
            from ....verbs.reply import no_reply

            emit(no_reply(read))
        else:
            show_no_invitation(read, invitation)
        return 1
    brief = house.brief_for(read, candidate=me, offers=_offers(offers), formality_region=region, **said)
    if format_ == "text" and somebody_there():
        from ..asking import ask_missing

        brief = ask_missing(read, brief)
    target = _target(out, invitation, read, force=force)
    reword = partial(polished, house, yes=yes, may_ask=format_ == "text") if polish else None
    reply = house.reply(read, brief, stem=target.name.removesuffix(".eml"), polish=reword)
    _save(reply.files, target.parent, force=force)
    case = None if no_record else keep(house, read, data, reply=reply)
    if format_ == "json":
        emit(reply.to_json() | {"kept": case.name if case else None})
    else:
        show_reply(reply, target.parent)
        if case:
            from ..showing_record import show_kept

            show_kept(case)
    return 0


def _given(house: House, invitation: str) -> bytes:
    """The invitation's file, or where there is none of that name, the one of that number in the inbox, or what the record keeps."""
    if invitation == "-" or Path(invitation).exists():
        return read_input(invitation)
    if invitation.isdecimal():
        return house.from_inbox(int(invitation))
    from ....verbs.show import file_of

    try:
        return file_of(house.record, invitation)[1]
    except NotFound:
        return read_input(invitation)


def _target(out: Path | None, invitation: str, read: Invitation, *, force: bool) -> Path:
    """The reply's file: as said, else a name of its own in the folder that was said, or in this one."""
    from ....verbs.reply import stem_for

    if out and not out.is_dir():
        return out
    folder = out or Path()
    file = Path(invitation).stem if invitation != "-" and Path(invitation).exists() else None
    return folder / f"{stem_for(read, file, taken=lambda stem: not force and (folder / f'{stem}.eml').exists())}.eml"


def _offers(offers: tuple[str, ...]) -> tuple[str, ...] | None:
    """None where nothing was said; `--offer none` is the empty list: no door is held open."""
    if "none" in offers and len(set(offers)) > 1:
        raise UsageError("--offer none goes with no other offer.", "Leave one of them out.")
    return tuple(dict.fromkeys(each for each in offers if each != "none")) if offers else None


def _save(files: tuple[Any, ...], folder: Path, *, force: bool) -> None:
    """Write every file, or none where one of them is there already."""
    from ....delivery.files import refuse_existing, save

    if not force:
        refuse_existing([folder / file.name for file in files])
    for file in files:
        save(folder / file.name, file.data, force=force)
