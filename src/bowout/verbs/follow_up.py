"""follow_up: one thing that is to follow, seen, done, put off or dropped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ..catalogue import Entries
from ..errors import BowoutError, NotFound, UsageError
from ..nouns import Brief, Draft
from ..record import clock
from ..record.case import Case, Event, FollowUp
from ..record.follow_ups import Diary, Say, planned
from ..record.store import Record

if TYPE_CHECKING:
    from ..writing import Words


def follow_up(record: Record, diary: Diary, name: str, kind: str, *, now: datetime, say: Say) -> FollowUp:
    """The follow-up of that kind in a case; planned now where the case has none yet. Raises NotFound."""
    if kind not in diary.entries:
        raise NotFound(f"There is no follow-up {kind!r}.", f"The kinds are {', '.join(diary.entries)}.")
    with record.together():
        if standing := _standing(record, name, kind):
            return standing
        record.add(name, [planned(kind, record.case(name), diary, now=now, say=say)])
        return _known(record, name, kind)


def settle(record: Record, name: str, kind: str, *, now: datetime, how: str) -> FollowUp:
    """Mark a follow-up `done` or `dropped`. Raises NotFound where the case has no such follow-up."""
    return _change(record, name, kind, lambda _: Event(how, now, {"follow_up": kind}))


def snooze(record: Record, diary: Diary, name: str, kind: str, *, now: datetime, until: str) -> FollowUp:
    """Put a follow-up off: until a day ("2027-03-01") or for a while ("3d", "2w", "4m"). At least until tomorrow."""
    due = later(until, diary, now=now)
    return _change(record, name, kind, lambda _: Event("snoozed", now, {"follow_up": kind, "due": due.isoformat()}))


def later(until: str, diary: Diary, *, now: datetime) -> datetime:
    """The morning that is meant by a day, or by a number of days, weeks or months from now. Raises UsageError."""
    today = clock.today(now, diary.zone)
    number, unit = until[:-1], until[-1:].lower()
    try:
        if number.isdecimal() and unit in "dwm" and 0 < int(number) < 1000:
            if unit == "m":
                return clock.in_months(now, int(number), zone=diary.zone, holidays=diary.holidays(today))
            day = today + timedelta(days=int(number) * (7 if unit == "w" else 1))
        else:
            day = date.fromisoformat(until)
    except (ValueError, OverflowError):
        raise UsageError(f"{until!r} is no day.", "Give one as 2027-03-01, or as 3d, 2w or 4m from now.") from None
    if day <= today:
        raise UsageError(f"{until} is not after today.", "Put it off until tomorrow at the earliest.")
    return clock.moment(day, diary.zone, clock.MORNING)


def _standing(record: Record, name: str, kind: str) -> FollowUp | None:
    return next((each for each in record.follow_ups(name) if each.kind == kind), None)


def _known(record: Record, name: str, kind: str) -> FollowUp:
    if standing := _standing(record, name, kind):
        return standing
    kinds = ", ".join(each.kind for each in record.follow_ups(name)) or "none"
    raise NotFound(f"{name} has no follow-up {kind!r}.", f"It has {kinds}.")


def _change(record: Record, name: str, kind: str, event: Callable[[FollowUp], Event]) -> FollowUp:
    with record.together():
        record.add(name, [event(_known(record, name, kind))])
        return _known(record, name, kind)


def brief_of(case: Case) -> Brief:
    """What the case's last message knew, with what was corrected since. Its time is past: nothing is "tomorrow" any more."""
    own = {name: getattr(case, name) for name in ("company", "agency", "role", "contact", "reason", "intent")}
    return Brief.from_json({**case.brief, **{name: value for name, value in own.items() if value}}).but(sent_at=None)


def say(
    kind: str, case: Case, limit: int | None, *, words: Words, own: Callable[[Brief], Brief] = lambda brief: brief
) -> str | None:
    """Words for a follow-up of a case, or None where none can be had (within so many characters).

    `own` fills in the person's own defaults.
    """
    from ..writing import follow_up as compose

    try:
        return compose(kind, own(brief_of(case)), words=words, limit=limit).body
    except BowoutError:
        return None


def words_for(kind: str, brief: Brief, *, words: Words, entries: Entries, limit: int | None = None) -> Draft:
    """The words of a follow-up from a brief alone, within the limit that is given, else that of its kind (characters).

    Raises UsageError for a kind that has no words, BadCase where nothing can be said within the limit.
    """
    from ..writing import follow_up as compose

    return compose(kind, brief, words=words, limit=limit or entries.get(kind, {}).get("limit"))
