"""Times and numbers as people say them: "tomorrow at noon", "in 6 days", "2 letters"."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ...nouns import When


def when(at: When, now: datetime) -> str:
    """A time as people say it: "tomorrow at noon", "Thursday at 14:00", "Thu 3 December at 14:00"."""
    if not isinstance(at, datetime):
        return _day(at, now.date())
    here = at.astimezone(now.tzinfo) if at.tzinfo else at
    said = f"{_day(here.date(), now.date())} at {_clock(here.time())}"
    if at.tzinfo and at.utcoffset() != here.utcoffset():
        said += f" ({_clock(at.time())} their time)"
    return said


def day(at: When, now: datetime) -> str:
    """The day of a time, where its hour is of no interest."""
    return _day(at.astimezone(now.tzinfo).date() if isinstance(at, datetime) and at.tzinfo else at, now.date())


def _day(day: date, today: date) -> str:
    day = day.date() if isinstance(day, datetime) else day
    apart = (day - today).days
    if apart in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[apart + 1]
    if 1 < apart < 7:
        return f"{day:%A}"
    if -7 < apart < -1:
        return f"last {day:%A}"
    return f"{day:%a} {day.day} {day:%B}" + (f" {day.year}" if day.year != today.year else "")


def _clock(at: time) -> str:
    if (at.hour, at.minute) in ((12, 0), (0, 0)):
        return "noon" if at.hour else "midnight"
    return f"{at:%H:%M}"


def until(at: When, now: datetime) -> str:
    """How far off a time is: "in 6 days", "in 3 hours", "2 days ago"."""
    if not isinstance(at, datetime):
        return _apart(timedelta(days=(at - now.date()).days), days_only=True)
    return _apart((at if at.tzinfo else at.replace(tzinfo=now.tzinfo)) - now)


def ago(at: datetime, now: datetime) -> str:
    """How long since: "just now", "5 minutes ago"."""
    return "just now" if timedelta(0) <= now - at < timedelta(minutes=1) else _apart(at - now)


def _apart(span: timedelta, *, days_only: bool = False) -> str:
    size = abs(span)
    if days_only and size < timedelta(days=1):
        return "today"
    if size >= timedelta(days=60):
        said = plural(round(size.days / 30.4), "month")
    elif size >= timedelta(days=14):
        said = plural(round(size.days / 7), "week")
    elif size >= timedelta(hours=36):
        said = plural(round(size / timedelta(days=1)), "day")
    elif size >= timedelta(minutes=90):
        said = plural(round(size / timedelta(hours=1)), "hour")
    else:
        said = plural(max(1, round(size / timedelta(minutes=1))), "minute")
    return f"in {said}" if span > timedelta(0) else f"{said} ago"


def plural(number: int, thing: str, many: str | None = None) -> str:
    """A number of things: "1 day", "2 days"."""
    return f"{number} {thing if number == 1 else many or thing + 's'}"
