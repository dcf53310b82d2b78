"""What was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .times import When, iso, one_or_many


@dataclass(frozen=True, slots=True)
class Found:
    """Where a fact was found: the words as they stand there, and the place ("header From", "body", "calendar DTSTART" …)."""

    text: str
    where: str

    def to_json(self) -> dict[str, str]:
        return {"text": self.text, "where": self.where}


@dataclass(frozen=True, slots=True)
class Envelope:
    """What of the invitation's mail a reply needs (RFC 5322 §3.6); addresses bare, names decoded, ids with their brackets."""

    subject: str | None = None
    message_id: str | None = None
    references: tuple[str, ...] = ()
    from_name: str | None = None
    from_address: str | None = None
    reply_to_name: str | None = None
    reply_to_address: str | None = None
    invited_name: str | None = None
    invited_address: str | None = None
    recipients: tuple[str, ...] = ()
    date: datetime | None = None
    other_addresses: tuple[str, ...] = ()
    """Addresses of people named in the text, to answer to where the sender is a no-reply one."""


@dataclass(frozen=True)
class Invitation:
    """One invitation (or what turned out to be none) and each fact with where it was found; what it does not say is None."""

    file: str | None = None
    is_invitation: bool = False
    kind: str = "other"
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    contact: str | None = None
    contact_email: str | None = None
    reply_to: str | None = None
    interview_at: tuple[When, ...] = ()
    interview_end: tuple[When, ...] = ()
    place: str | None = None
    scheduling_link: str | None = None
    reschedule_link: str | None = None
    cancel_link: str | None = None
    reply_by: When | None = None
    phone: str | None = None
    has_calendar: bool = False
    language: str | None = None
    region: str | None = None
    """Whose dates, times and telephone numbers the mail writes: "US", "UK", or None where that does not show."""
    message_id: str | None = None
    found: Mapping[str, Found] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    """Facts on which two sources disagree, each with what the sources say; the person is asked."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading: a language not read in full, an attachment that could not be opened …"""
    envelope: Envelope = Envelope()
    calendars: tuple[str, ...] = ()
    """The iTIP objects of the mail as text, decoded and capped, one for each distinct METHOD and UID."""

    def to_json(self) -> dict[str, Any]:
        """The facts of `bowout read` (contract.md)."""
        return {
            "file": self.file,
            "is_invitation": self.is_invitation,
            "kind": self.kind,
            "company": self.company,
            "agency": self.agency,
            "role": self.role,
            "contact": self.contact,
            "contact_email": self.contact_email,
            "reply_to": self.reply_to,
            "interview_at": one_or_many(self.interview_at),
            "interview_end": one_or_many(self.interview_end),
            "place": self.place,
            "scheduling_link": self.scheduling_link,
            "reschedule_link": self.reschedule_link,
            "cancel_link": self.cancel_link,
            "reply_by": iso(self.reply_by) if self.reply_by else None,
            "phone": self.phone,
            "has_calendar": self.has_calendar,
            "language": self.language,
            "region": self.region,
            "message_id": self.message_id,
            "found": {fact: found.to_json() for fact, found in self.found.items()},
            "conflicts": {fact: [each.to_json() for each in both] for fact, both in self.conflicts.items()},
            "notes": list(self.notes),
        }
