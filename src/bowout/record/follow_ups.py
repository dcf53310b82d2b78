"""What is to follow in a case, and when: the entries of data/follow-ups against what holds of the case."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from ..catalogue import Entries
from ..vocabulary import INTENTS
from . import clock
from .case import Case, Event
from .days_off import days_off

REPLY = "reply"
LOOK_AGAIN = "look-in-again"
TELL_OTHERS = "tell-others"
END_OF = dict(zip(INTENTS, ("declined", "withdrawn", None), strict=True))
"""How a case ends when the message of an intent is sent; a question ends nothing."""

Say = Callable[[str, Case, int | None], str | None]
"""Words for a kind of follow-up in a case within a limit of characters, or None where there are none to be had."""


@dataclass(frozen=True, slots=True)
class Diary:
    """By what days are counted: the person's zone (None: this machine's), their holidays, and the entries of data/follow-ups."""

    entries: Entries
    zone: tzinfo | None = None
    country: str | None = None
    look_again: int | None = None
    """Months after which the person looks in again; None: as the case suggests."""

    def holidays(self, day: date) -> Collection[date]:
        """The public holidays of the years around a day."""
        return days_off(self.country, range(day.year, day.year + 3))


def what_holds(case: Case, *, heard: bool = False, others: bool = False) -> set[str]:
    """What an entry's `all`, `any` and `none` may name: the state, facts that are known, and `fact:value` of the brief."""
    facts = {name: value for name, value in {**case.brief, **_own(case)}.items() if value}
    values = {f"{name}:{value}" for name, value in facts.items() if isinstance(value, str)}
    flags = {"heard": heard, "others": others, "no-door": not case.door}
    return {case.state, *facts, *values, *(flag for flag, holds in flags.items() if holds)}


def _own(case: Case) -> dict[str, object]:
    names = ("company", "agency", "role", "contact", "interview_at", "reason", "channel")
    return {name: getattr(case, name) for name in names}


def plan(
    case: Case, diary: Diary, holds: Collection[str], *, now: datetime, say: Say, kinds: Iterable[str] | None = None
) -> list[Event]:
    """The `planned` events of all that follows from where the case stands (or of these kinds alone)."""
    wanted = diary.entries if kinds is None else kinds
    return [
        planned(kind, case, diary, now=now, say=say)
        for kind in wanted
        if kind != REPLY and _fits(diary.entries[kind], holds)
    ]  # fmt: skip


def _fits(entry: dict[str, object], holds: Collection[str]) -> bool:
    every, some, none = (set(_names(entry.get(name))) for name in ("all", "any", "none"))
    return every <= set(holds) and (not some or bool(some & set(holds))) and not none & set(holds)


def _names(value: object) -> list[str]:
    return list(value) if isinstance(value, list) else []


def planned(kind: str, case: Case, diary: Diary, *, now: datetime, say: Say) -> Event:
    """One follow-up as an event: its day, since when it waits, and words where it needs some."""
    entry = diary.entries[kind]
    contact = case.last_contact or now
    since = contact if entry.get("counted_from") == "contact" else now
    holidays = diary.holidays(since.date())
    if months := _months(entry, case, diary):
        due = clock.in_months(since, months, zone=diary.zone, holidays=holidays)
    else:
        due = clock.in_working_days(since, entry.get("working_days", 0), zone=diary.zone, holidays=holidays)
    text = say(entry["write"], case, entry.get("limit")) if "write" in entry else None
    return Event("planned", now, {"follow_up": kind, "due": due.isoformat(), "since": since.isoformat(), "text": text})


def _months(entry: dict[str, object], case: Case, diary: Diary) -> int | None:
    suggested = entry.get("months")
    if suggested is None:
        return None
    by_reason = entry.get("months_for")
    for_this = by_reason.get(case.reason or "", suggested) if isinstance(by_reason, dict) else suggested
    return diary.look_again or int(str(for_this))


def reply_clock(case: Case, diary: Diary, *, now: datetime) -> Event | None:
    """The reply-by clock of a case as a `planned` event; None where the interview is over or the invitation is long past."""
    invited = case.invited_at if isinstance(case.invited_at, datetime) and case.invited_at.tzinfo else case.opened_at
    if case.interview_at and clock.moment(case.interview_at, diary.zone) < now:
        return None
    told = clock.reply_by(
        invited, zone=diary.zone, holidays=diary.holidays(invited.date()), stated=case.reply_by, interview=case.interview_at
    )  # fmt: skip
    if (now - told.latest).days > LONG_PAST:
        return None
    data = {"follow_up": REPLY, "due": told.due.isoformat(), "since": invited.isoformat(), "latest": told.latest.isoformat()}
    return Event("planned", now, data | {"why": told.why})


LONG_PAST = 30
"""Days after which an invitation that was never answered is history, and nobody is reminded of it."""


def title(kind: str, entries: Entries, *, firm: str | None, whom: str | None = None, agency: str | None = None) -> str:
    """What is to be done, in words."""
    them = firm or whom or "them"
    return str(entries.get(kind, {}).get("title", kind)).format(firm=them, whom=whom or them, agency=agency or "the agency")


def settling(kind: str, entries: Entries, *, case: str, state: str | None) -> str:
    """The command that settles it."""
    entry = entries.get(kind, {})
    told = entry.get("settle_when", {}).get(state) or entry.get("settle") or f"bowout follow-up {{case}} {kind} --done"
    return str(told).format(case=case)
