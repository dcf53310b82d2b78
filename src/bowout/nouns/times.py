"""Times as they were told."""

from __future__ import annotations

from datetime import date, datetime

When = date | datetime
"""A point in time as it was told: an aware or naive datetime, or the day alone."""


def iso(when: When) -> str:
    """ISO 8601 as the contract writes it: to the minute (seconds only where they are not zero), the offset where known."""
    if isinstance(when, datetime):
        return when.isoformat(timespec="minutes" if when.second == 0 else "seconds")
    return when.isoformat()


def one_or_many(times: tuple[When, ...]) -> str | list[str] | None:
    """One time as a text, several as a list, none as None."""
    if len(times) > 1:
        return [iso(each) for each in times]
    return iso(times[0]) if times else None
