"""The reply-by clock: until when an invitation is to be answered, and days that are counted from an event.

One working day after the invitation, two at the latest; sooner where they name a date; always well before an agreed interview.
All in the person's own zone, whose offset is that of the day in question, so that a change to or from DST moves nothing.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from ..days import add_working_days, is_working_day
from ..nouns import When
from .times import at

EVENING = time(18)
"""By when on its day an answer is due, and a day that they name ends for an office."""
MORNING = time(9)
"""When on its day a follow-up is due."""
AHEAD = timedelta(hours=24)
"""The least that an interview's organisers are told before it."""


@dataclass(frozen=True, slots=True)
class ReplyBy:
    """When an answer is due, until when it still is in good time, and in a few words why then."""

    due: datetime
    latest: datetime
    why: str


def reply_by(
    invited: datetime,
    *,
    zone: tzinfo | None = None,
    holidays: Collection[date] = (),
    stated: When | None = None,
    interview: When | None = None,
) -> ReplyBy:
    """When to answer an invitation that came at `invited` (aware), at the earliest at that moment.

    `stated`: the day or time by which they ask for an answer; `interview`: the one that is agreed or proposed. A time without a
    zone is taken in the person's, a day as that day's end.
    """
    day = _local(invited, zone).date()
    due, why = _on(add_working_days(day, 1, holidays), EVENING, zone), "one working day after the invitation"
    latest = _on(add_working_days(day, 2, holidays), EVENING, zone)
    if stated is not None:
        asked = moment(stated, zone)
        latest = min(latest, asked)
        due, why = min((due, why), (asked, "they ask for an answer by then"), key=lambda each: each[0])
    if interview is not None:
        before = _well_before(moment(interview, zone, MORNING), zone, holidays)
        latest = min(latest, before)
        due, why = min((due, why), (before, "well before the interview"), key=lambda each: each[0])
    if due <= invited:
        return ReplyBy(invited, invited, f"at once: {why}")
    return ReplyBy(due, max(latest, due), why)


def _well_before(interview: datetime, zone: tzinfo | None, holidays: Collection[date]) -> datetime:
    """The evening of the last working day before the interview's, or a day ahead where that is sooner."""
    day = _local(interview, zone).date() - timedelta(days=1)
    while not is_working_day(day, holidays):
        day -= timedelta(days=1)
    return min(_on(day, EVENING, zone), interview - AHEAD)


def moment(when: When, zone: tzinfo | None, of_day: time = EVENING) -> datetime:
    """A day (at a time of day) or a time as an aware time; without a zone of its own it is in the person's."""
    if not isinstance(when, datetime):
        return _on(when, of_day, zone)
    return when if when.tzinfo else at(when, zone)


def end_of_day(now: datetime, zone: tzinfo | None = None) -> datetime:
    """The midnight that ends the person's day."""
    return _on(_local(now, zone).date() + timedelta(days=1), time(0), zone)


def today(now: datetime, zone: tzinfo | None = None) -> date:
    """The person's own day."""
    return _local(now, zone).date()


def in_working_days(start: datetime, count: int, *, zone: tzinfo | None = None, holidays: Collection[date] = ()) -> datetime:
    """The morning that is `count` working days after a time."""
    return _on(add_working_days(_local(start, zone).date(), count, holidays), MORNING, zone)


def in_months(start: datetime, count: int, *, zone: tzinfo | None = None, holidays: Collection[date] = ()) -> datetime:
    """The morning of the first working day on or after the same day of the month, `count` months later (31 January + 1: the 28th)."""
    day = _local(start, zone).date()
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    later = date(year, month, min(day.day, monthrange(year, month)[1]))
    return on_working_day(later, zone=zone, holidays=holidays)


def on_working_day(day: date, *, zone: tzinfo | None = None, holidays: Collection[date] = ()) -> datetime:
    """The morning of that day, or of the first working day after it."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return _on(day, MORNING, zone)


def _on(day: date, hour: time, zone: tzinfo | None) -> datetime:
    return at(datetime.combine(day, hour), zone)


def _local(when: datetime, zone: tzinfo | None) -> datetime:
    return when.astimezone(zone)  # None: the zone of this machine
