"""A reply as files that a mail program opens as drafts: the words in the invitation's thread, the calendar's answer with them.

The calendar's answer is for the organiser, the words are for whom the invitation says to answer; where these are two people,
they are two mails. One mail carries one calendar object, since programs that read them look at one alone (RFC 6047 §2.4 would allow
several in a multipart/mixed); so further events are further mails.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from ..itip.address import same
from ..itip.reply import Answer, Answers, replies
from ..nouns import Draft, Invitation
from . import headers
from .address import Mailbox, is_address, to_answer, ways_to_answer
from .message import Letter, draft_bytes


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to write: its name (no folder), its bytes, and in a few words what it is for."""

    name: str
    data: bytes
    purpose: str


@dataclass(frozen=True, slots=True)
class Package:
    """The draft as it leaves (in a thread with the thread's subject), its files, and what the person should know of them."""

    draft: Draft
    files: tuple[OutgoingFile, ...]
    notes: tuple[str, ...] = ()


def package(
    invitation: Invitation,
    draft: Draft,
    *,
    me: str | None,
    own_addresses: Collection[str],
    now: datetime,
    stem: str,
    channel: str = "email",
    declines: bool = True,
) -> Package:
    """The reply as `<stem>.eml`; a calendar answer that cannot go with it as `<stem>-calendar.eml` (`-calendar-2.eml` …).

    `me` is the person's name; `own_addresses` are the person's besides the invited one; `now` is aware and fixes Date, DTSTAMP
    and the Message-ID. In another channel than email the words are not packed, the calendar's answers are. A message that does not
    decline (`declines`) has no calendar answer, but still goes to whom the calendar names.
    """
    mine, sender, answers = _from(invitation, me, own_addresses, now)
    to = to_answer(invitation, mine, _organizer(answers))
    answers = answers if declines else Answers()
    files, notes, left = [], [], list(answers.objects)
    if channel == "email":
        draft = replace(draft, subject=thread_subject(invitation) or draft.subject)
        along = next((each for each in left if to and same(each.organizer, to.address)), None)
        left = [each for each in left if each is not along]
        data = draft_bytes(Letter(sender, to, draft.subject or "", draft.body, along), invitation.envelope, now)
        files.append(OutgoingFile(f"{stem}.eml", data, "your answer, with the calendar's" if along else "your answer"))
        notes += _on_addresses(invitation, mine, sender, to)
    for count, answer in enumerate(left, 1):
        data = draft_bytes(_calendar_letter(answer, sender, me), invitation.envelope, now)
        name = f"{stem}-calendar{f'-{count}' if count > 1 else ''}.eml"
        files.append(OutgoingFile(name, data, f"the calendar's answer, to {answer.organizer}"))
        notes.append(f"The calendar's answer is a mail of its own, to {answer.organizer}: send {name} too.")
    notes += [*answers.notes, *answers.refusals]
    if answers.refusals and invitation.cancel_link and to:
        notes.append(f"To free the time, cancel by the booking's own link as well: {invitation.cancel_link}")
    return Package(draft, tuple(files), tuple(notes))


def thread_subject(invitation: Invitation) -> str | None:
    """The subject that keeps an answer in the invitation's thread; None where the invitation has none."""
    return headers.reply_subject(invitation.envelope.subject) if invitation.envelope.subject else None


def _from(
    invitation: Invitation, me: str | None, own: Collection[str], now: datetime
) -> tuple[tuple[str, ...], Mailbox | None, Answers]:
    """The person's addresses, the one to write from (the invited one before others), and the calendar's answers."""
    envelope = invitation.envelope
    mine = tuple(address for address in dict.fromkeys([envelope.invited_address or "", *own]) if is_address(address))
    address = mine[0] if mine else None
    answers = replies(invitation.calendars, addresses=mine, perhaps=envelope.recipients, now=now, sender=address)
    if address is None and answers.objects:
        address = answers.objects[0].attendee
    return mine, Mailbox(address, me or envelope.invited_name) if address else None, answers


def _organizer(answers: Answers) -> Mailbox | None:
    return next((Mailbox(each.organizer, each.organizer_name) for each in answers.objects), None)


def _calendar_letter(answer: Answer, sender: Mailbox | None, me: str | None) -> Letter:
    """The calendar's answer to its organiser, with the little that must be said: the words went to somebody else."""
    event = headers.clean(answer.summary)
    body = f"I am declining this calendar invitation{f': {event}' if event else '.'}\n" + (f"\n{me}\n" if me else "")
    subject = f"Declined: {event}" if event else "Declined"
    return Letter(sender, Mailbox(answer.organizer, answer.organizer_name), subject, body, answer)


def _on_addresses(invitation: Invitation, mine: tuple[str, ...], sender: Mailbox | None, to: Mailbox | None) -> list[str]:
    notes = []
    asked = (invitation.envelope.reply_to_address, invitation.envelope.from_address)
    if to is None and any(asked):
        ways = "; or ".join(ways_to_answer(invitation, mine)) or "ask the company for an address"
        notes.append(f"To is left empty: the invitation came from an address that takes no replies. You can {ways}.")
    elif to is None:
        notes.append("To is left empty: the invitation says no address to answer to.")
    elif any(asked) and not any(same(to.address, each or "") for each in asked):
        notes.append(f"The invitation's sender takes no replies, so the answer goes to the calendar's organiser, {to.address}.")
    if sender is None:
        notes.append("From is left empty: the invited address is not known. Your mail program fills it in.")
    return notes
