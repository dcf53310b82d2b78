"""Working days and zones: what reviewing, writing and the record share.

Working days are Monday to Friday by the given dates; public holidays are the record's business, which passes them in.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from .nouns import When

SATURDAY = 5


def day_of(when: When) -> date:
    """The calendar day of a time by its own offset."""
    return when.date() if isinstance(when, datetime) else when


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Monday to Friday, and no holiday."""
    return day.weekday() < SATURDAY and day not in holidays


def working_days_between(start: date, end: date, holidays: Collection[date] = ()) -> int:
    """How many working days lie after `start` up to and with `end`; 0 where `end` is not later.

    A Friday's invitation answered on Monday is one working day old, answered on Sunday none.
    """
    weeks, rest = divmod((end - start).days, 7) if end > start else (0, 0)
    days = weeks * 5 + sum((start + timedelta(days=n + 1)).weekday() < SATURDAY for n in range(rest))
    return days - sum(start < off <= end and off.weekday() < SATURDAY for off in set(holidays))


def add_working_days(start: date, count: int, holidays: Collection[date] = ()) -> date:
    """The day that is `count` (0 or more) working days after `start`."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return day


def days_late(invited: When, sent: When) -> int:
    """Working days between an invitation and its answer, by the sender's own dates (review-guide, late-unacknowledged).

    The invitation's time is told in the zone of the answer, for that is where the person waited.
    """
    if isinstance(invited, datetime) and isinstance(sent, datetime) and invited.tzinfo and sent.tzinfo:
        invited = invited.astimezone(sent.tzinfo)
    return working_days_between(day_of(invited), day_of(sent))


LATE_AFTER = 2
"""An answer more than this many working days after the invitation is late (review-guide)."""
