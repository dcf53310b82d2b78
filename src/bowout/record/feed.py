"""What is to follow as a calendar (RFC 5545) that calendar programs subscribe to: whole days, that block no time, without private text."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

from .case import FollowUp

HOLD = 75
"""Octets of a content line without its line end (RFC 5545 §3.1)."""


def calendar(follow_ups: Iterable[tuple[FollowUp, str]], *, now: datetime, zone: tzinfo | None = None, names: bool) -> str:
    """The follow-ups, each with its title, as a VCALENDAR with CRLF.

    With `names` an entry says whom it is about (for a file that stays here), without only what kind of thing is due (for a feed that
    travels). Notes, reasons and letters are never in it.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bowout//record//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:bowout"]
    for each, title in follow_ups:
        day = each.due.astimezone(zone).date()
        summary = f"{title} ({each.case})" if names else f"bowout: {each.kind.replace('-', ' ')}"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_uid(each)}",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(summary)}",
            "DESCRIPTION:" + _text("bowout today"),
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _uid(each: FollowUp) -> str:
    """The same for the same follow-up at all times, and telling nothing of it."""
    return (
        hashlib.sha256(f"{each.case}/{each.kind}/{each.since.astimezone(UTC).isoformat()}".encode()).hexdigest()[:32]
        + "@bowout"
    )


def _text(value: str) -> str:
    """A TEXT value (RFC 5545 §3.3.11)."""
    one_line = " ".join(value.split())
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A content line of at most 75 octets a row, never parting a character."""
    rows: list[str] = []
    row = ""
    for letter in line:
        if len((row + letter).encode()) > (HOLD if not rows else HOLD - 1):
            rows.append(row)
            row = ""
        row += letter
    return "\r\n ".join([*rows, row])


def new_token() -> str:
    """256 bits that nobody guesses, as the last part of the feed's address."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
