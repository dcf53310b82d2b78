"""An Invitation through a pipe: frames of a length and that many bytes, values as JSON."""

from __future__ import annotations

import struct
from dataclasses import fields
from datetime import date, datetime
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
    return when.isoformat()


def _when(text: str) -> When:
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
