"""A reply as files that a mail program opens as unsent drafts: in the invitation's thread, with the calendar's answer.

RFC 5322 §3.6.4 (threads), RFC 6047 §2 (calendar objects in mail), `X-Unsent: 1` (Outlook's mark of a draft in a file).
"""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from ..itip.address import is_no_reply, same
from ..itip.reply import Answer, Answers, replies
from ..nouns import Draft, Envelope, Invitation
from . import headers
from .address import Mailbox, is_address, to_answer

LONGEST_LINE = 998
"""Characters of a line without its CRLF (RFC 5322 §2.1.1)."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its name (no folder), its bytes, and in a few words what it is for."""

    name: str
    data: bytes
    purpose: str


@dataclass(frozen=True, slots=True)
class Package:
    """The files of a reply and what the person should know of them."""

    files: tuple[File, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Letter:
    """One mail to be written."""

    to: Mailbox | None
    subject: str
    body: str
    answer: Answer | None = None


def package(
    invitation: Invitation,
    draft: Draft,
    *,
    me: str | None,
    own_addresses: Collection[str],
    now: datetime,
    stem: str,
) -> Package:
    """The reply as `<stem>.eml` and, where a calendar answer goes to somebody else, `<stem>-calendar.eml` (`-calendar-2` …).

    `me` is the person's name, `own_addresses` are the person's besides the invited one, `now` is aware and fixes Date,
    DTSTAMP and the Message-ID: the same input gives the same bytes.
    """
    envelope = invitation.envelope
    mine = tuple(filter(is_address, dict.fromkeys([*own_addresses, envelope.invited_address or ""])))
    sender = _sender(envelope, mine, me)
    answers = replies(
        invitation.calendars,
        addresses=mine,
        perhaps=envelope.recipients,
        now=now,
        sender=sender.address if sender else None,
    )
    if sender is None and answers.objects:
        sender = Mailbox(answers.objects[0].attendee, me)
    to = to_answer(invitation, mine, _organizer(answers))
    first = _letter(invitation, draft, to, answers)
    rest = [_calendar_letter(answer, me) for answer in answers.objects if answer is not first.answer]
    files = [File(f"{stem}.eml", _mail(first, envelope, sender, now), _purpose(first))]
    for count, letter in enumerate(rest, 1):
        name = f"{stem}-calendar{'' if count == 1 else f'-{count}'}.eml"
        files.append(File(name, _mail(letter, envelope, sender, now), _purpose(letter)))
    return Package(tuple(files), (*_notes(invitation, to, sender, first, files), *answers.notes, *answers.refusals))


def _sender(envelope: Envelope, mine: tuple[str, ...], me: str | None) -> Mailbox | None:
    """The invited address, else the person's first own one."""
    address = envelope.invited_address if is_address(envelope.invited_address) else next(iter(mine), None)
    return Mailbox(address, me or envelope.invited_name) if address else None


def _organizer(answers: Answers) -> Mailbox | None:
    return next((Mailbox(answer.organizer, answer.organizer_name) for answer in answers.objects), None)


def _letter(invitation: Invitation, draft: Draft, to: Mailbox | None, answers: Answers) -> _Letter:
    """The answer in words, with the first calendar answer that goes to the same person."""
    own = next((answer for answer in answers.objects if to and same(answer.organizer, to.address)), None)
    threaded = bool(invitation.envelope.subject)
    subject = headers.reply_subject(invitation.envelope.subject) if threaded else headers.clean(draft.subject)
    return _Letter(to, subject, draft.body, own)


def _calendar_letter(answer: Answer, me: str | None) -> _Letter:
    """The calendar's answer to its organiser, with the little that must be said."""
    event = headers.clean(answer.summary)
    body = f"I am declining this calendar invitation{f': {event}' if event else ''}.\n" + (f"\n{me}\n" if me else "")
    return _Letter(
        Mailbox(answer.organizer, answer.organizer_name), f"Declined: {event}" if event else "Declined", body, answer
    )


def _mail(letter: _Letter, envelope: Envelope, sender: Mailbox | None, now: datetime) -> bytes:
    message = EmailMessage(policy=headers.AsWritten())
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(now)
    if sender:
        message["From"] = headers.mailbox("From", sender)
    if letter.to:
        message["To"] = headers.mailbox("To", letter.to)
    message["Subject"] = headers.text("Subject", letter.subject)
    message["Message-ID"] = _message_id(letter, envelope, sender, now)
    parent = headers.ids([envelope.message_id])[:1]
    thread = [each for each in headers.ids(envelope.references) if each not in parent] + parent
    if parent:
        message["In-Reply-To"] = headers.id_list(parent)
    if thread:
        message["References"] = headers.id_list(thread)
    _write_text(message, letter.body)
    if letter.answer:
        message.make_alternative()
        message.set_boundary("=_" + hashlib.sha256(message["Message-ID"].encode()).hexdigest()[:32])
        message.attach(_calendar_part(letter.answer))
    return message.as_bytes()


def _message_id(letter: _Letter, envelope: Envelope, sender: Mailbox | None, now: datetime) -> str:
    """Fixed by what the mail says, in lower-case hex, so that it can be found again by exact comparison."""
    told = [envelope.message_id, letter.to and letter.to.address, letter.subject, letter.body, now.isoformat()]
    told.append(letter.answer.uid if letter.answer else None)
    domain = sender.address.rpartition("@")[2].lower() if sender else ""
    digest = hashlib.sha256("\0".join(each or "" for each in told).encode("utf-8", "replace")).hexdigest()
    return f"<{digest[:32]}@{domain if domain.isascii() and domain else 'bowout.invalid'}>"


def _write_text(message: EmailMessage, body: str) -> None:
    lines = body.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    short = [piece for line in lines for piece in (textwrap.wrap(line, LONGEST_LINE) if len(line) > LONGEST_LINE else [line])]
    text = "\n".join(short) + "\n"
    message.set_content(text, charset="utf-8", cte="7bit" if text.isascii() else "quoted-printable")


def _calendar_part(answer: Answer) -> EmailMessage:
    part = EmailMessage(policy=headers.AsWritten())
    part.set_content(answer.text.replace("\r\n", "\n"), cte="7bit" if answer.text.isascii() else "base64")
    part.replace_header("Content-Type", "text/calendar; method=REPLY; charset=UTF-8")
    del part["MIME-Version"]
    return part


def _purpose(letter: _Letter) -> str:
    if not letter.answer:
        return "your answer"
    return "your answer and the calendar's" if not letter.subject.startswith("Declined") else "the calendar's answer"


def _notes(invitation: Invitation, to: Mailbox | None, sender: Mailbox | None, first: _Letter, files: list[File]) -> list[str]:
    notes = []
    if to is None:
        notes.append(_nobody(invitation))
    if sender is None:
        notes.append("From is left empty, for your address is not known; your mail program fills it in.")
    if len(files) > 1:
        whom = "somebody else" if first.answer is None else "the same organiser"
        notes.append(f"The calendar's answer goes to {whom}: send {', '.join(file.name for file in files[1:])} as well.")
    return notes


def _nobody(invitation: Invitation) -> str:
    """No address takes an answer: what can be done instead, from what the invitation says."""
    ways = []
    found = [invitation.contact_email, *invitation.envelope.other_addresses]
    others = [each for each in dict.fromkeys(found) if is_address(each) and not is_no_reply(each or "")]
    if others:
        ways.append(f"write to {' or '.join(str(each) for each in others)} (found in the invitation)")
    if invitation.cancel_link:
        ways.append(f"cancel by the booking's own link: {invitation.cancel_link}")
    if invitation.phone:
        ways.append(f"call {invitation.phone}")
    told = "; or ".join(ways) or "ask the company for an address"
    return f"To is left empty, for the invitation came from an address that takes no replies. What you can do: {told}."
