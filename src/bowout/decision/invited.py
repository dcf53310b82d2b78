"""What an invitation itself says of the situation, so that nobody is asked for it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from ..itip.standing import is_agreed
from ..nouns import Invitation, When

ONE_WAY = "async_video"
BY_VIDEO = r"\b(?:zoom|teams|google meet|meet\.google|webex|video|skype|whereby)\b"
BY_PHONE = r"\b(?:phone|telephone|call)\b"


def facts_from(invitation: Invitation, *, now: datetime) -> dict[str, Any]:
    """The facts of `decide` that the invitation tells; what it does not say is left out.

    `now` is aware. A time without a zone is taken in the person's own; several times offered count from the first to come.
    """
    agreed = is_agreed(invitation)
    facts = {
        "already_accepted_interview": True if agreed else None,
        "invite_only": None if agreed or not invitation.is_invitation else True,
        "hours_until_interview": _hours_until(invitation.interview_at, now),
        "interview_format": _format(invitation),
        "agency_involved": True if invitation.agency else None,
        "employer_named": bool(invitation.company) if invitation.agency else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def _hours_until(times: tuple[When, ...], now: datetime) -> float | None:
    to_come = [hours for when in times if (hours := _hours(when, now)) is not None and hours >= 0]
    return min(to_come, default=None)


def _hours(when: When, now: datetime) -> float | None:
    """Hours from now; of a bare day, those until it begins, and None on the day itself, for it may be any hour."""
    if isinstance(when, datetime):
        return round((when - (now if when.tzinfo else now.replace(tzinfo=None))) / timedelta(hours=1), 1)
    days = (when - now.date()).days
    return days * 24.0 - now.hour if days > 0 else None


def _format(invitation: Invitation) -> str | None:
    """How it is held, where the kind or the place says so."""
    if invitation.kind == ONE_WAY:
        return "one-way video"
    place = invitation.place or ""
    if re.search(BY_VIDEO, place, re.IGNORECASE):
        return "video"
    if re.search(BY_PHONE, place, re.IGNORECASE):
        return "phone"
    return "in person" if place and "://" not in place else None
