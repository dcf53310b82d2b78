"""Bytes to a Letter: tell .eml, .ics, .msg, winmail.dat and pasted text apart, and lay the parts out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from ..errors import BowoutError, InputTooLarge, UnreadableInput
from ..itip import reading as itip
from ..language import tongues
from . import caps, mime, thread
from .addresses import Address, addresses
from .letter import Letter, links_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TNEF = b"\x78\x9f\x3e\x22"
_HEADS = frozenset(
    [
        "from",
        "to",
        "subject",
        "date",
        "received",
        "message-id",
        "mime-version",
        "return-path",
        "content-type",
        "delivered-to",
        "reply-to",
        "sender",
        "cc",
    ]
)


def open_letter(data: bytes, *, name: str | None = None, now: datetime | None = None, own: Collection[str] = ()) -> Letter:
    """The letter of an input. `now` stands in for the date of a text that has none.

    Raises UnreadableInput (empty, binary, no calendar in an .ics) and InputTooLarge (over a cap).
    """
    if len(data) > caps.MAX_MESSAGE:
        raise InputTooLarge("The file is over 25 MB.", "Save the mail without its attachments, or paste its text.")
    ending = (name or "").lower().rpartition(".")[2]
    if data.startswith(OLE):
        from .outlook import message_of

        letter = _of_message(message_of(data), 0)
    elif data.startswith(TNEF):
        raise UnreadableInput(
            "This is a winmail.dat (Outlook's own wrapping, TNEF), which bowout does not open.",
            "Ask the sender for plain text or HTML, or paste the text of the mail.",
        )
    elif not data.strip():
        raise UnreadableInput("The file is empty.", "Give a mail (.eml), a calendar file (.ics) or the text of the invitation.")
    elif _is_calendar(data) or ending in ("ics", "ical"):
        letter = _of_calendar(data)
    elif _is_mail(data) or ending == "eml":
        letter = _of_message(mime.parse(data), 0)
    else:
        letter = _of_text(data)
    own_addresses = frozenset(each.lower() for each in own)
    return replace(
        letter, date=letter.date or now, own=own_addresses, language=tongues.language_of(f"{letter.subject}\n{letter.text}")
    )


def _is_calendar(data: bytes) -> bool:
    return bool(re.match(rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR", data[:200], re.IGNORECASE))


def _is_mail(data: bytes) -> bool:
    """Whether it begins as a mail does: the first line a header (or an mbox "From "), and two well-known ones among the first."""
    head = re.split(rb"\r?\n[ \t]*\r?\n", data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20_000], maxsplit=1)[0]
    first = head[:200].split(b"\n")[0]
    names = {each.lower().decode("ascii", "replace") for each in re.findall(rb"(?m)^([!-9;-~]{1,80}):", head)}
    return len(names & _HEADS) >= 2 and bool(re.match(rb"[!-9;-~]{1,80}:|From ", first))


def _of_text(data: bytes) -> Letter:
    if b"\x00" in data[:4_000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise UnreadableInput(
            "The file is neither a mail nor a text.", "Give a mail (.eml), a calendar file (.ics), or paste the text."
        )
    text = caps.plain(mime.decode(data[: caps.MAX_TEXT * 4], None))[: caps.MAX_TEXT]
    subject = re.match(r"\s*(?:subject|betreff|objet|asunto|onderwerp)\s*:[ \t]*(.+)\n", text, re.IGNORECASE)
    title = subject[1].strip() if subject else ""
    letter = Letter(subject=title, document=not subject and thread.is_document(text))
    return _with_text(letter, text[subject.end() :] if subject else text, 0)


def _of_calendar(data: bytes) -> Letter:
    if len(data) > caps.MAX_CALENDAR:
        raise InputTooLarge("The calendar file is over 1 MB.", "Give the single invitation, not a whole calendar.")
    calendars = itip.parse(mime.decode(data, None))
    return _described(Letter(calendars=calendars))


def _described(letter: Letter) -> Letter:
    """A letter that is nothing but a calendar: its summary and description are its words."""
    event = next((each for calendar in letter.calendars for each in calendar.events), None)
    if event is None:
        return letter
    organizer = event.organizer
    sender = Address(organizer.param("CN"), organizer.address) if organizer and organizer.address else None
    described = replace(letter, subject=letter.subject or caps.one_line(event.summary or ""), sender=letter.sender or sender)
    return _with_text(described, caps.plain(event.description or "")[: caps.MAX_TEXT], 0)


@dataclass
class _Contents:
    """What the parts of a message hold."""

    plain: str = ""
    html: str = ""
    linked_data: tuple[str, ...] = ()
    calendars: tuple[itip.CalendarObject, ...] = ()
    inner: bytes | None = None
    notes: tuple[str, ...] = ()


def _of_message(message: mime.Message, depth: int) -> Letter:
    """The letter of a message; the mail inside where one is passed on as an attachment."""
    held = _contents(message)
    letter = Letter(
        subject=message.header("subject") or "",
        sender=next(iter(addresses(message.header("from")) or addresses(message.header("sender"))), None),
        reply_to=addresses(message.header("reply-to")),
        to=tuple(
            each
            for name in ("to", "delivered-to", "x-original-to")
            for value in message.every(name)[:3]
            for each in addresses(value)
        ),
        cc=addresses(message.header("cc")),
        date=sent_at(message.header("date")),
        calendars=held.calendars,
        linked_data=held.linked_data,
        bulk=bool(
            message.header("list-unsubscribe") or (message.header("precedence") or "").lower() in ("bulk", "list", "junk")
        ),
        message_id=_ids(message.header("message-id"))[:1][0] if _ids(message.header("message-id")) else None,
        references=_references(message),
        notes=held.notes,
    )
    if held.inner is not None and depth < 3 and len(held.plain.strip()) < 2_000:
        inner = _of_message(mime.parse(held.inner), depth + 1)
        if inner.text or inner.calendars:
            note = "Read from the mail inside, which was passed on as an attachment."
            return replace(
                inner, forwarded=True, to=inner.to + letter.to, message_id=letter.message_id, notes=(*inner.notes, note)
            )
    text = held.plain if _enough(held.plain, held.html) else held.html
    if not text.strip() and letter.calendars:
        return _described(letter)
    letter = _with_text(letter, text, depth)
    more = tuple(each for each in links_of(thread.apart(held.html).own) if text is held.plain) if held.html else ()
    return replace(
        letter, links=letter.links + tuple(each for each in more if each.url not in {link.url for link in letter.links})
    )


def _enough(plain: str, html: str) -> bool:
    """Whether the plain part says what the HTML does: some mailers leave a stub in it."""
    letters = len(re.sub(r"https?://\S+|\s", "", plain))
    return letters >= 40 or letters * 3 > len(re.sub(r"https?://\S+|\s", "", html))


def _contents(message: mime.Message) -> _Contents:
    held = _Contents()
    seen: set[tuple[str | None, str]] = set()
    for part in message.parts:
        if part.type in ("text/calendar", "application/ics") or (part.name or "").lower().endswith((".ics", ".ical")):
            _add_calendar(held, part, seen)
        elif part.type == "application/ms-tnef" or (part.name or "").lower() == "winmail.dat":
            held.notes += ("A winmail.dat is attached (Outlook's own wrapping, TNEF), which bowout does not open.",)
        elif part.type == "message/rfc822" or (part.name or "").lower().endswith(".eml"):
            held.inner = held.inner or part.decoded(caps.MAX_MESSAGE)
        elif part.type == "text/plain" and not part.attached:
            text = caps.plain(part.text(caps.MAX_TEXT))
            held.plain += ("\n\n" if held.plain else "") + (
                _unflowed(text) if part.params.get("format", "").lower() == "flowed" else text
            )
        elif part.type == "text/html" and not part.attached:
            from .html import page

            found = page(part.text(caps.MAX_HTML))
            held.html += ("\n\n" if held.html else "") + found.text[: caps.MAX_TEXT]
            held.linked_data += found.linked_data
    held.plain = held.plain[: caps.MAX_TEXT]
    return held


def _unflowed(text: str) -> str:
    """Lines that end in a space go on in the next (RFC 3676 §4.1)."""
    return re.sub(r"(?m)(?<=[^-\n] ) *\n(?=[^\s>])", "", text)


def _add_calendar(held: _Contents, part: mime.Part, seen: set[tuple[str | None, str]]) -> None:
    """A calendar part; the copy of one that is there already is left out, one that cannot be read is noted."""
    data = part.decoded(caps.MAX_CALENDAR + 1)
    if len(data) > caps.MAX_CALENDAR:
        held.notes += ("A calendar part of over 1 MB was not read.",)
        return
    try:
        found = itip.parse(mime.decode(data, part.params.get("charset")))
    except BowoutError as error:
        held.notes += (f"A calendar part could not be read: {error.message}",)
        return
    for each in found:
        key = (each.method, " ".join(sorted(event.uid or "" for event in each.events)))
        if key not in seen:
            seen.add(key)
            held.calendars += (each,)


def _with_text(letter: Letter, text: str, depth: int) -> Letter:
    """The letter with its words; where a mail is passed on in them, the inner letter."""
    parts = thread.apart(thread.unwrapped(text), letter.subject)
    if parts.inner is None or depth > 3:
        return replace(
            letter,
            text=parts.own,
            quoted=parts.quoted,
            signature=parts.signature,
            closing=parts.closing,
            links=links_of(parts.own),
        )
    head = parts.inner.head
    sender = next(iter(addresses(head["from"])), None) or Address(caps.one_line(head["from"]) or None, "")
    from ..language.dates import told_at

    inner = replace(
        letter,
        subject=head.get("subject") or thread.bare_subject(letter.subject),
        sender=sender,
        reply_to=addresses(head.get("reply_to")),
        to=letter.to + addresses(head.get("to")),
        date=told_at(head.get("date", ""), letter.date) or letter.date,
        forwarded=True,
    )
    return _with_text(inner, parts.inner.text, depth + 1)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{2,4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[A-Z]{1,4})?")


def sent_at(value: str | None) -> datetime | None:
    """The time of a Date header (RFC 5322 §3.3), aware; None where there is none that can be told."""
    found = _DATE.search(value or "")
    if not found or found[2].lower() not in _MONTHS:
        return None
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    zone = found[7] or ""
    offset = int(zone[1:3]) * 60 + int(zone[3:5]) if zone[1:].isdecimal() else 0
    hours = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}.get(zone, 0)
    length = timedelta(minutes=-offset if zone.startswith("-") else offset, hours=hours)
    try:
        return datetime(
            year, _MONTHS.index(found[2].lower()) + 1, int(found[1]), int(found[4]), int(found[5]), int(found[6] or 0) % 60, tzinfo=timezone(length)
        )  # fmt: skip
    except ValueError:
        return None


def _ids(value: str | None) -> list[str]:
    return re.findall(r"<[^<>\s]{1,400}>", value or "")


def _references(message: mime.Message) -> tuple[str, ...]:
    """References and In-Reply-To in full, in order, each once (RFC 5322 §3.6.4)."""
    return tuple(dict.fromkeys([*_ids(message.header("references")), *_ids(message.header("in-reply-to"))]))
