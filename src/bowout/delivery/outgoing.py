"""A reply's .eml as it leaves: to whom, from whom, and the bytes, fixed once and for all (RFC 5322, RFC 6409 §8)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage

from ..errors import InputTooLarge, MissingFact, UnreadableInput

MOST_BYTES = 25 * 1024 * 1024
MOST_HEADER_BYTES = 256 * 1024
ONLY_IN_DRAFTS = ("x-unsent", "bcc", "resent-bcc")
"""Header fields that a message may have while it is a draft, and never when it leaves."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message, ready to leave. `draft` keeps what only a draft may have (Bcc); `data` is what the server gets."""

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    hidden: tuple[str, ...]
    """Those of the recipients who stand in Bcc alone."""
    subject: str
    text: str
    calendar: tuple[str, ...]
    """What the calendar's answer says, a line each; empty where there is none."""
    data: bytes
    draft: bytes


def outgoing(raw: bytes, *, sender: str | None = None, to_leave: bool = True) -> Outgoing:
    """Read a reply's .eml. `sender` stands in where the file leaves From open; with `to_leave` somebody must be addressed.

    A file without a Message-ID gets one made from its content, so that the same file is known again.
    Raises UnreadableInput for what is no mail, MissingFact where it says not from whom or to whom.
    """
    lines = _lines(raw)
    mail = _parsed(b"".join(lines.fields) + b"\r\n" + lines.body)
    from_ = _addresses(mail, "from") or ([sender] if sender else [])
    shown = _addresses(mail, "to") + _addresses(mail, "cc")
    everyone = tuple(dict.fromkeys(shown + _addresses(mail, "bcc")))
    if not from_:
        raise MissingFact(
            "The reply does not say from whom it comes.", "Set up an account (`bowout account add`), or fill in From."
        )
    if to_leave and not everyone:
        raise MissingFact("The reply does not say to whom it goes.", "Fill in its To line.")
    fields = lines.fields if _addresses(mail, "from") else [*lines.without("from"), f"From: {from_[0]}\r\n".encode()]
    message_id, added = _message_id(mail, raw, from_[0])
    fields = [*added, *fields]
    left = [each for each in fields if _name(each) not in ONLY_IN_DRAFTS]
    return Outgoing(
        message_id, from_[0], everyone, tuple(each for each in everyone if each not in shown), _subject(mail), _text(mail),
        _calendar(mail), b"".join(left) + b"\r\n" + lines.body, b"".join(fields) + b"\r\n" + lines.body,
    )  # fmt: skip


def sender_of(raw: bytes) -> str | None:
    """Whom a reply's From names, or None where it is left open. Raises UnreadableInput for what is no mail."""
    lines = _lines(raw)
    return next(iter(_addresses(_parsed(b"".join(lines.fields) + b"\r\n"), "from")), None)


@dataclass(frozen=True, slots=True)
class _Lines:
    fields: list[bytes]
    """Each header field whole, its folds included."""
    body: bytes

    def without(self, name: str) -> list[bytes]:
        return [each for each in self.fields if _name(each) != name]


def _lines(raw: bytes) -> _Lines:
    if len(raw) > MOST_BYTES:
        raise InputTooLarge("The reply is larger than 25 MB.", "Mail servers take no such message.")
    data = re.sub(rb"\r\n|\r|\n", b"\r\n", raw.removeprefix(b"\xef\xbb\xbf"))
    head, gap, body = data.partition(b"\r\n\r\n")
    if not gap or not re.match(rb"[!-9;-~]+:", head):
        raise UnreadableInput("This is no mail.", "Give the .eml that `bowout reply` wrote.")
    if len(head) > MOST_HEADER_BYTES:
        raise InputTooLarge("The reply's header is larger than 256 KB.")
    fields = [each + b"\r\n" for each in re.split(rb"\r\n(?![ \t])", head)]
    return _Lines(fields, body if body.endswith(b"\r\n") or not body else body + b"\r\n")


def _name(field: bytes) -> str:
    return field.partition(b":")[0].strip().decode("latin-1").lower()


def _parsed(data: bytes) -> EmailMessage:
    from email import message_from_bytes, policy

    return message_from_bytes(data, policy=policy.default)


def _addresses(mail: EmailMessage, name: str) -> list[str]:
    try:
        found: Iterable[object] = (each for field in mail.get_all(name, []) for each in field.addresses)
        addresses = [str(getattr(each, "addr_spec", "")) for each in found]
    except (IndexError, AttributeError, LookupError, ValueError) as why:
        raise UnreadableInput(f"The reply's {name.title()} line cannot be read ({why}).", "Write it as name@host.") from None
    for address in addresses:
        if not re.fullmatch(r"[^\s<>\x00-\x1f\x7f]+@[^\s<>@\x00-\x1f\x7f]+", address):
            raise UnreadableInput(
                f"The reply's {name.title()} line holds {address!r}, which is no address.", "Write it as name@host."
            )
    return addresses


def _subject(mail: EmailMessage) -> str:
    return " ".join(str(mail["subject"] or "").split())


def _message_id(mail: EmailMessage, raw: bytes, sender: str) -> tuple[str, list[bytes]]:
    """The id, and the header fields to add for it. An id of lower-case hex: servers compare without regard to case."""
    if match := re.fullmatch(r"\s*(<[^<>\s]+>)\s*", str(mail["message-id"] or "")):
        return match[1], []
    domain = sender.rpartition("@")[2]
    made = f"<{hashlib.sha256(raw).hexdigest()[:32]}@{domain if domain.isascii() else 'bowout.invalid'}>"
    return made, [f"Message-ID: {made}\r\n".encode()]


def _text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    try:
        return str(part.get_content()).replace("\r\n", "\n").strip() if part else ""
    except (LookupError, ValueError, AssertionError):
        return ""


def _calendar(mail: EmailMessage) -> tuple[str, ...]:
    """METHOD, PARTSTAT and SUMMARY of the calendar part, for a person to see before it leaves."""
    for part in mail.walk():
        if part.get_content_type() == "text/calendar":
            try:
                text = re.sub(r"\r?\n[ \t]", "", str(part.get_content()))
            except (LookupError, ValueError):
                return ("(it cannot be shown)",)
            wanted = (r"^METHOD:.*", r"^ATTENDEE.*", r"^SUMMARY.*", r"^DTSTART.*")
            return tuple(match[0].strip() for each in wanted if (match := re.search(each, text, re.MULTILINE)))
    return ()
