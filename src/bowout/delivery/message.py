"""A reply as the bytes of a mail (RFC 5322, MIME, RFC 6047 §2.4), marked as an unsent draft."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from ..itip.reply import Answer
from ..nouns import Envelope
from . import headers
from .address import Mailbox

LONGEST_LINE = 998
"""Characters of a line without its CRLF (RFC 5322 §2.1.1)."""
NO_DOMAIN = "bowout.invalid"
"""The right side of a Message-ID where no address of the person is known (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to be written; `answer` is the calendar's, sent along."""

    sender: Mailbox | None
    to: Mailbox | None
    subject: str
    body: str
    answer: Answer | None = None


def draft_bytes(letter: Letter, thread: Envelope, now: datetime) -> bytes:
    """The letter as a draft in the thread of the invitation (§3.6.4), with CRLF; the same input gives the same bytes.

    `X-Unsent: 1` is what Outlook tells a draft in a file by. Without a Message-ID to answer there is no In-Reply-To.
    """
    message = EmailMessage(policy=headers.AsWritten())
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(now)
    if letter.sender:
        message["From"] = headers.mailbox("From", letter.sender)
    if letter.to:
        message["To"] = headers.mailbox("To", letter.to)
    message["Subject"] = headers.text("Subject", letter.subject)
    message["Message-ID"] = _message_id(letter, thread, now)
    parent = headers.ids([thread.message_id])[:1]
    line = [each for each in headers.ids(thread.references) if each not in parent] + parent
    if parent:
        message["In-Reply-To"] = headers.id_list(parent)
    if line:
        message["References"] = headers.id_list(line)
    text = _fit(letter.body)
    plain = text.isascii() and max(map(len, text.split("\n"))) <= LONGEST_LINE
    message.set_content(text, charset="utf-8", cte="7bit" if plain else "quoted-printable")
    if letter.answer:
        _add_calendar(message, letter.answer)
    return message.as_bytes()


def _add_calendar(message: EmailMessage, answer: Answer) -> None:
    """The calendar's answer as the last, richest alternative, its type spelt as the receiving programs expect it."""
    part = EmailMessage(policy=headers.AsWritten())
    part.set_content(answer.text.replace("\r\n", "\n"), cte="7bit" if answer.text.isascii() else "base64")
    part.replace_header("Content-Type", "text/calendar; method=REPLY; charset=UTF-8")
    del part["MIME-Version"]
    message.make_alternative()
    message.set_boundary("=_" + _digest(str(message["Message-ID"])))
    message.attach(part)


def _fit(body: str) -> str:
    """The words as text lines: no control characters, no lone surrogates, one line break at the end."""
    text = re.sub(r"\r\n?", "\n", body).encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text).rstrip("\n") + "\n"


def _message_id(letter: Letter, thread: Envelope, now: datetime) -> str:
    """Fixed by what the mail says, in lower-case hex, so that it can be found again by exact comparison."""
    to = letter.to.address if letter.to else ""
    event = letter.answer.uid if letter.answer else ""
    domain = letter.sender.address.rpartition("@")[2].lower() if letter.sender else ""
    told = (thread.message_id or "", to, letter.subject, letter.body, event, now.isoformat())
    return f"<{_digest(chr(0).join(told))}@{domain if domain.isascii() and domain else NO_DOMAIN}>"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
