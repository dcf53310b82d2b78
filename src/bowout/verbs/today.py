"""today: what is due by the end of the person's day, overdue first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from ..catalogue import Entries
from ..record.case import FollowUp
from ..record.clock import end_of_day
from ..record.clock import today as day_of_person
from ..record.follow_ups import settling, title
from ..record.store import Record

SHOWN = 30
"""Lines of a list that nobody asked to be whole."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to settle: what, since when it waits, whether it is overdue, and the command that settles it."""

    follow_up: FollowUp
    title: str
    settle: str
    overdue: bool
    waited: int
    """Whole days since the event from which it follows."""

    def to_json(self) -> dict[str, Any]:
        """The follow-up's fields, `title`, `settle`, `overdue`, `waited_days`."""
        own = {"title": self.title, "settle": self.settle, "overdue": self.overdue, "waited_days": self.waited}
        return self.follow_up.to_json() | own


def today(
    record: Record, entries: Entries, *, now: datetime, zone: tzinfo | None, limit: int | None = None
) -> tuple[list[Due], int]:
    """What is due today, longest due first, and how many such things there are in all."""
    until = end_of_day(now, zone)
    due = record.due(until, limit=limit)
    number = record.count_due(until) if limit is not None and len(due) == limit else len(due)
    return [told(each, entries, now) for each in due], number


def remind(record: Record, *, now: datetime, zone: tzinfo | None) -> tuple[int, int]:
    """How much is due that the person was not reminded of today, and how much is due in all; from now on they were."""
    until = end_of_day(now, zone)
    return len(record.remind(until, day_of_person(now, zone))), record.count_due(until)


def told(each: FollowUp, entries: Entries, now: datetime) -> Due:
    """A follow-up in words."""
    words = title(each.kind, entries, firm=each.firm, whom=each.contact, agency=each.agency)
    settle = settling(each.kind, entries, case=each.case, state=each.case_state)
    return Due(each, words, settle, each.due < now, max((now - each.since).days, 0))
