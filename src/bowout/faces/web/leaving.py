"""The ways out: the reply as files, in the person's mail program, copied; and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import Response

from ... import catalogue
from ...errors import UnreadableInput, UsageError
from .matter import Matter
from .visit import Visit, to
from .weighing import weighing_of

if TYPE_CHECKING:
    from ...verbs.show import History
    from ...verbs.today import Due

MOST_MAILTO = 1900
"""Characters of a mailto address that every mail program takes."""
WAYS = ("copied", "downloaded", "handed over", "sent")


def download(visit: Visit) -> Response:
    """One of the reply's files, as it stands now."""
    files = Matter.of(visit).reply.files
    number = int(visit.path["number"])
    if number >= len(files):
        raise UnreadableInput("There is no such file.", "Go back to the letter.")
    file = files[number]
    return Response(
        file.data,
        media_type="message/rfc822",
        headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(file.name)}"},
    )


@dataclass(frozen=True, slots=True)
class Mail:
    """One of the reply's mails in a sentence: what it is for, to whom, whether in their thread and with the calendar's answer."""

    purpose: str
    to: str
    thread: bool
    calendar: bool


def mails(matter: Matter) -> list[Mail]:
    """What would leave, read from the very bytes that would."""
    from email import message_from_bytes, policy

    read = [(file, message_from_bytes(file.data, policy=policy.default)) for file in matter.reply.files]
    return [
        Mail(
            file.purpose,
            str(mail["To"] or ""),
            "In-Reply-To" in mail,
            any("calendar" in p.get_content_type() for p in mail.walk()),
        )
        for file, mail in read
    ]


def mailto(matter: Matter) -> str | None:
    """The letter as an address that the mail program opens (RFC 6068), or None where it would not fit or nobody is known."""
    address = matter.invitation.reply_to or matter.invitation.contact_email
    if not address or matter.brief.channel not in (None, "email"):
        return None
    letter = matter.sheet.letter
    body = quote(letter.body.replace("\n", "\r\n"), safe="")
    url = f"mailto:{quote(address, safe='@')}?subject={quote(letter.subject or '', safe='')}&body={body}"
    return url if len(url) <= MOST_MAILTO else None


def left(visit: Visit) -> Response:
    """The person says by which way the letter left; from then on it stands in the record, with what follows."""
    way = visit.said("how")
    if way not in WAYS:
        raise UsageError("It was not said how the letter left.", "Go back to the letter.")
    matter = Matter.of(visit)
    case = kept(visit, matter)
    if way == "sent":
        visit.house.sent(case, channel=matter.brief.channel, intent=matter.brief.intent)
        visit.desk.put_away(matter.sheet.id, visit.now)
    visit.desk.change(matter.sheet.id, visit.now, left=way)
    return to(f"/letters/{matter.sheet.id}#follow")


def kept(visit: Visit, matter: Matter) -> str:
    """The name of the letter's case in the record, with the letter as it stands; a version that is kept already is not kept twice."""
    sheet = matter.sheet
    if sheet.case and sheet.kept == sheet.letter.version:
        return sheet.case
    decision = weighing_of(matter).decision if sheet.answers else None
    case = visit.house.keep(matter.invitation, original=sheet.source, reply=matter.reply, decision=decision, case=sheet.case)
    visit.desk.change(sheet.id, visit.now, case=case.name, kept=sheet.letter.version)
    return case.name


@dataclass(frozen=True)
class Following:
    """What follows once a letter has left: how the case stands, and what is to do next, with words where there are any."""

    history: History
    due: tuple[Due, ...]


def following(matter: Matter) -> Following | None:
    """What follows, where the letter has a case in the record."""
    from ...errors import BowoutError
    from ...verbs.today import told

    if matter.sheet.case is None:
        return None
    try:
        history = matter.house.show(matter.sheet.case)
    except BowoutError:  # forgotten since, as the person asked
        return None
    entries, now = catalogue.load("follow-ups"), matter.house.clock()
    return Following(history, tuple(told(each, entries, now) for each in history.follow_ups if each.state == "open"))
