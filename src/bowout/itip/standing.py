"""How an invited person stands in a calendar object: asked, or already counted among those who accepted."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..errors import UnreadableInput
from ..nouns import Invitation
from ..vocabulary import AGREED_KINDS
from .reading import CalendarEvent, parse


def is_agreed(invitation: Invitation) -> bool:
    """Whether the interview had been agreed: the mail confirms a time that was chosen, or the calendar says ACCEPTED."""
    if invitation.kind in AGREED_KINDS:
        return True
    envelope = invitation.envelope
    return accepted(invitation.calendars, [each for each in (envelope.invited_address, *envelope.recipients) if each])


def accepted(calendars: Iterable[str], addresses: Collection[str]) -> bool:
    """Whether one of the addresses is an ATTENDEE with PARTSTAT=ACCEPTED (RFC 5545 §3.2.12).

    Addresses are compared without regard to case. The organiser, whom some programs list as an attendee too, does not count.
    """
    mine = {address.casefold() for address in addresses}
    return any(_accepted(event, mine) for text in calendars for event in _events(text))


def _events(text: str) -> list[CalendarEvent]:
    try:
        return [event for calendar in parse(text) for event in calendar.events]
    except UnreadableInput:
        return []


def _accepted(event: CalendarEvent, mine: set[str]) -> bool:
    organizer = (event.organizer.address if event.organizer else None) or ""
    return any(
        (attendee.param("PARTSTAT") or "").upper() == "ACCEPTED"
        for attendee in event.attendees
        if (address := (attendee.address or "").casefold()) in mine and address != organizer.casefold()
    )
