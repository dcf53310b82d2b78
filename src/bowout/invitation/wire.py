"""An Invitation through a pipe: frames of a length and that many bytes, values as JSON."""

from __future__ import annotations

import struct
from dataclasses import fields
from datetime import date, datetime, timezone, tzinfo
from typing import IO, Any

from ..nouns import Envelope, Found, Invitation, When

MAX_FRAME = 64_000_000
_LENGTH = struct.Struct(">I")


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write one frame."""
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read one frame; None at the end of the pipe. Raises ValueError for a frame over 64 MB."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME:
        raise ValueError(length)
    data = pipe.read(length)
    return data if len(data) == length else None


def to_wire(invitation: Invitation) -> dict[str, Any]:
    """Every field as JSON; `from_wire` undoes it."""
    values: dict[str, Any] = {each.name: getattr(invitation, each.name) for each in fields(Invitation)}
    values["interview_at"] = [_told(each) for each in invitation.interview_at]
    values["interview_end"] = [_told(each) for each in invitation.interview_end]
    values["reply_by"] = _told(invitation.reply_by) if invitation.reply_by else None
    values["found"] = {fact: found.to_json() for fact, found in invitation.found.items()}
    values["conflicts"] = {fact: [each.to_json() for each in both] for fact, both in invitation.conflicts.items()}
    envelope = {each.name: getattr(invitation.envelope, each.name) for each in fields(Envelope)}
    values["envelope"] = envelope | {"date": envelope["date"].isoformat() if envelope["date"] else None}
    return values


def from_wire(values: dict[str, Any]) -> Invitation:
    """The invitation that `to_wire` took apart."""
    envelope = values["envelope"]
    lists = {name: tuple(envelope[name]) for name in ("references", "recipients", "other_addresses")}
    sent = datetime.fromisoformat(envelope["date"]) if envelope["date"] else None
    return Invitation(
        **values
        | {
            "interview_at": tuple(_when(each) for each in values["interview_at"]),
            "interview_end": tuple(_when(each) for each in values["interview_end"]),
            "reply_by": _when(values["reply_by"]) if values["reply_by"] else None,
            "found": {fact: Found(**each) for fact, each in values["found"].items()},
            "conflicts": {fact: tuple(Found(**each) for each in both) for fact, both in values["conflicts"].items()},
            "notes": tuple(values["notes"]),
            "calendars": tuple(values["calendars"]),
            "envelope": Envelope(**envelope | lists | {"date": sent}),
        }
    )


def _told(when: When) -> str:
    """ISO 8601, and behind it the name of the zone, which an offset alone would lose: "2026-12-09T14:00:00-05:00 America/New_York"."""
    if not isinstance(when, datetime) or when.tzinfo is None:
        return when.isoformat()
    return f"{when.isoformat()} {getattr(when.tzinfo, 'key', None) or when.tzname()}"


def _when(text: str) -> When:
    told, _, zone = text.partition(" ")
    if len(told) == len("2026-12-09"):
        return date.fromisoformat(told)
    when = datetime.fromisoformat(told)
    offset = when.utcoffset()
    if offset is None:
        return when
    return when.replace(tzinfo=_zone(zone) or timezone(offset, zone))


def _zone(name: str) -> tzinfo | None:
    """The zone of an IANA name ("Europe/Paris"); a mere abbreviation is none, for it may be another place's."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name) if "/" in name else None
    except (KeyError, ValueError, OSError):
        return None
