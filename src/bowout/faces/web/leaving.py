"""The ways out: the reply as files, in the person's mail program, copied; and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from starlette.responses import Response

from ...errors import UnreadableInput
from .matter import Matter
from .visit import Visit, to

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
    """The person says by which way the letter left."""
    way = visit.said("how")
    if way in WAYS:
        visit.desk.change(visit.path["sheet"], visit.now, left=way)
    return to(f"/letters/{visit.path['sheet']}#follow")
