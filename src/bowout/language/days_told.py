"""Days as people write them: "Tuesday, November 24", "01.12.2026", "next Tuesday", "tomorrow", "the 24th"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache

from .date_words import beginnings, entry, first_words, months, one_of, squeezed, table, weekdays

A_WEEK_ON = 7
"""Of a weekday's words in dates.toml: the next one to come, and a week more ("Friday week")."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text: its span, the date, whether told from the mail's date alone, whether only the end of a range or a week.

    `clock` and `zone_text` are there where date and time are one word, as in ISO 8601.
    """

    start: int
    end: int
    date: date
    relative: bool = False
    vague: bool = False
    clock: time | None = None


@cache
def _pattern() -> re.Pattern[str]:
    names = one_of(name for line in entry()["weekdays"] for name in line.split())
    shorts = one_of(name for line in entry()["short_weekdays"] for name in line.split())
    month = one_of(months())
    weekday = rf"(?:\b(?P<wd>{names})\b\.?|\b(?P<wds>{shorts})\b\.?,?(?=\s*\d))"
    lead = rf"(?:{weekday}\s?,?\s*(?:the|den|dem|der|le|el|de|d\.)?\s*(?:\(\s*)?)?"
    ordinal = r"(?:st|nd|rd|th|er|ère|º|°|ª|\.|te|de|e)?"
    year = r"(?:(?:\s*,\s*|\s+|\s+del?\s+|\.\s?|-|/)(?P<year{n}>20\d\d)(?!\d))?"
    before, behind = one_of(table("weekday_before")), one_of(table("weekday_behind"))
    return re.compile(
        rf"(?<!\w)(?:{lead}(?:"
        r"(?<![\d/.-])(?P<iy>20\d\d)(?P<isep>[-/.])(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2})(?:[T ](?P<ih>[0-2]\d):(?P<imin>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?!\s?[ap]\.?m))?(?!\d)"
        r"|(?<![\d/.,-])(?P<na>\d{1,2})(?P<nsep>[./-])(?P<nb>\d{1,2})(?:(?P=nsep)(?P<ny>20\d\d|\d\d)(?![\d:])|(?P<dot>\.)(?!\d))(?!\d)"
        r"|(?<![\d/.,-])(?P<ma>\d{1,2})/(?P<mb>\d{1,2})(?![\d/])"
        rf"|\b(?P<mon1>{month})\b\.?\s*(?:the\s)?(?P<d1>\d{{1,2}})(?!\d|:|\.\d|\s?[ap]\.?m\b){ordinal}\b{year.format(n=1)}"
        rf"|(?<![\d:.,/])(?P<d2>\d{{1,2}}){ordinal}\s*(?:of\s|de\s|-)?\s*(?P<mon2>{month})\b\.?{year.format(n=2)}"
        r")"
        rf"|\b(?P<wd3>{names}|sat|sun)\b,?\s+(?:the\s|den\s|el\s|le\s|de\s|dia\s|día\s)?(?P<nth3>\d{{1,2}})(?:st|nd|rd|th|e\b|\.)?(?![\d/:]|[.:]\d|\s?(?:[ap]\.?m\b|uhr|h\b|uur|[-–]\s?\d))\b"
        rf"|\b(?P<rel>{one_of(table('relative'))})\b"
        rf"|\b(?:(?P<mod>{before})\s+)?(?P<wd2>{names}|(?:{shorts})(?=\s(?:morning|afternoon|evening|night|arvo|morn|am|pm|eve|at \d|@)))\b(?:\s+(?P<mod2>{behind})\b)?"
        r"|\b(?:on|for|(?P<bound>by|before|until)\s+)\s*the\s+(?P<nth>\d{1,2})(?:st|nd|rd|th)\b)",
        re.IGNORECASE,
    )


@cache
def _first_words() -> frozenset[str]:
    """The words that the pattern may begin with."""
    named = (name for line in (*entry()["weekdays"], *entry()["short_weekdays"]) for name in line.split())
    return first_words([*named, *months(), *table("relative"), *table("weekday_before"), "on", "for", "by", "before", "until"])


def days(text: str, told: datetime | date | None, order: str | None = None) -> list[Day]:
    """Every day of a text in order. `told` is the mail's date, from which years, weekdays and "tomorrow" are reckoned.

    `order` settles 03/04: "dmy", "mdy", or None where the region is not known: then only a day that fits the weekday beside it,
    or can only be read one way, is told.
    """
    found: list[Day] = []
    at = 0
    for start in beginnings(text, _first_words()):
        if start >= at and (spot := _pattern().match(text, start)):
            at = spot.end()
            if not found or start >= found[-1].end:
                found.extend(_days_of(text, spot, _day_of(told), order))
    return _with_ranges(text, found)


def _day_of(told: datetime | date | None) -> date | None:
    return told.date() if isinstance(told, datetime) else told


def _days_of(text: str, spot: re.Match[str], told: date | None, order: str | None) -> Iterator[Day]:
    day = _single(text, spot, told, order)
    if day is None:
        return
    yield from _list_before(text, spot, day)
    yield day
    yield from _list_behind(text, spot, day)


def _single(text: str, spot: re.Match[str], told: date | None, order: str | None) -> Day | None:
    name = spot["wd"] or spot["wds"]
    weekday = weekdays().get(name.lower().rstrip(".")) if name else None
    start, end = spot.span()
    if spot["iy"]:
        day = _real(int(spot["iy"]), int(spot["im"]), int(spot["id"]))
        clock = time(int(spot["ih"]), int(spot["imin"])) if spot["ih"] and int(spot["ih"]) < 24 else None
        return Day(start, end, day, clock=clock) if day else None
    if spot["na"] or spot["ma"]:
        if weekday is None:
            weekday, end = _weekday_behind(text, end)
        day = _numeric(text, spot, weekday, told, order)
        return Day(start, end, day) if day else None
    if spot["mon1"] or spot["mon2"]:
        which = "1" if spot["mon1"] else "2"
        if spot["mon" + which] in ("may", "march", "mar", "set", "out"):
            return None
        if weekday is None:
            weekday, end = _weekday_behind(text, end)
        day = _of_year(months()[spot["mon" + which].lower()], int(spot["d" + which]), spot["year" + which], weekday, told)
        return Day(start, end, day) if day else None
    if told is None:
        return None
    if spot["rel"] and _MORNING.search(text[max(0, start - 12) : start]):
        return None
    if spot["rel"]:
        return Day(start, end, told + timedelta(days=table("relative")[squeezed(spot["rel"])]), relative=True)
    if spot["nth"] or spot["nth3"]:
        day = _next_nth(int(spot["nth"] or spot["nth3"]), told, weekdays()[spot["wd3"].lower()] if spot["wd3"] else None)
        return Day(spot.start("nth") if spot["bound"] else start, end, day, relative=True) if day else None
    return Day(start, end, _weekday(spot, told), relative=True) if spot["wd2"] else None


_MORNING = re.compile(r"(?:\b(?:la|guten|goede|am|jeden|elke|de)|tag|dag)\s*$", re.IGNORECASE)
"""Before "morgen" or "mañana": it is the morning, not tomorrow."""


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_behind(text: str, end: int) -> tuple[int | None, int]:
    """The weekday of "3 December (Thursday)" and where it ends; None where none stands there."""
    found = re.compile(r"\s*,?\s*(\()?([^\W\d_]{3,10})\b(?(1)\))").match(text, end)
    weekday = weekdays().get(found[2].lower()) if found else None
    return (weekday, found.end()) if found and weekday is not None else (None, end)


def _of_year(month: int, day: int, year: str | None, weekday: int | None, told: date | None) -> date | None:
    """The date; without a year the one nearest to the mail's day, among them one that fits the weekday."""
    if year:
        return _real(int(year), month, day)
    if told is None:
        return None
    around = [each for shift in (0, 1, -1) if (each := _real(told.year + shift, month, day))]
    fitting = [each for each in around if weekday is None or each.weekday() == weekday] or around
    return min(fitting, key=lambda each: abs(each - told - timedelta(days=60))) if fitting else None


def _numeric(text: str, spot: re.Match[str], weekday: int | None, told: date | None, order: str | None) -> date | None:
    """01.12.2026, 12/01/2026, 03-12-26, 1.12., 12/3: with dots and dashes the day first; else by weekday, possibility, region."""
    first, second = int(spot["na"] or spot["ma"]), int(spot["nb"] or spot["mb"])
    separator = spot["nsep"] or "/"
    year = spot["ny"]
    if (
        not year
        and not spot["dot"]
        and weekday is None
        and not re.search(
            r"\b(?:on|am|le|el|op|den|date:?|by|nlt|than|before|until|till|bis(?: zum)?|avant le|voor)\s*$",
            text[: spot.start()][-12:],
            re.IGNORECASE,
        )
    ):
        return None
    full = f"20{year}" if year and len(year) == 2 else year
    readings = {
        name: day
        for name, (month, number) in {"dmy": (second, first), "mdy": (first, second)}.items()
        if month <= 12 and (day := _of_year(month, number, full, weekday, told))
    }
    if separator == ".":
        return readings.get("dmy")  # 8.20 is a time of day, or nothing
    if weekday is not None and any(each.weekday() == weekday for each in readings.values()):
        readings = {name: each for name, each in readings.items() if each.weekday() == weekday}
    if len(set(readings.values())) == 1:
        return next(iter(readings.values()))
    return readings.get(order or "") or _the_nearer(readings, told)


def _the_nearer(readings: dict[str, date], told: date | None) -> date | None:
    """Without a known order: the one reading that lies in the three months to come, if the other does not."""
    if told is None:
        return None
    soon = [each for each in readings.values() if timedelta(0) <= each - told <= timedelta(days=92)]
    return soon[0] if len(soon) == 1 else None


def _weekday(spot: re.Match[str], told: date) -> date:
    """The day of a bare weekday: the next to come, or of the week that the words beside it name (weeks begin on Monday)."""
    number = weekdays()[spot["wd2"].lower()]
    before, behind = squeezed(spot["mod"] or ""), squeezed(spot["mod2"] or "")
    week = table("weekday_behind").get(behind, table("weekday_before").get(before))
    monday = told - timedelta(days=told.weekday())
    if week == A_WEEK_ON:
        return told + timedelta(days=(number - told.weekday()) % 7 + 7)
    if week == 1:
        return monday + timedelta(days=7 + number)
    if week == -1:
        back = (told.weekday() - number) % 7 or 7
        return told - timedelta(days=back)
    return told + timedelta(days=(number - told.weekday()) % 7 or 7)


def _next_nth(number: int, told: date, weekday: int | None = None) -> date | None:
    """The next day of that number, of that weekday where one stands before it."""
    for shift in range(5):
        month = told.month - 1 + shift
        day = _real(told.year + month // 12, month % 12 + 1, number)
        if day and day >= told and weekday in (None, day.weekday()):
            return day
    return None


@cache
def _before_list() -> re.Pattern[str]:
    names = one_of(name for line in entry()["weekdays"] for name in line.split())
    return re.compile(
        rf"((?:\b(?:(?:{names})\s*,?\s*(?:the\s)?)?\d{{1,2}}(?:st|nd|rd|th|\.)?\s*(?:,|/|&|\bor\b|\band\b|\boder\b|\bund\b|\bou\b|\bet\b|\bo\b|\by\b|\bof\b|\ben\b)+\s*)+)$",
        re.IGNORECASE,
    )


def _list_before(text: str, spot: re.Match[str], day: Day) -> Iterator[Day]:
    """Told as "24, 25 or 26 November": the days before share the month."""
    if not spot["mon2"]:
        return
    window = max(0, spot.start() - 80)
    found = _before_list().search(text[window : spot.start()])
    for number in re.finditer(r"\d{1,2}", found[1]) if found else ():
        other = _real(day.date.year, day.date.month, int(number[0]))
        if other and found and other < day.date:
            at = window + found.start(1) + number.start()
            yield Day(at, at + len(number[0]), other)


_BEHIND_LIST = re.compile(
    r"(?:\s*(?:,|/|&|\bor\b|\band\b)+\s*(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?!\d|[:.]\d|\s?[ap]\.?m\b|\s?(?:o'clock|uhr|h\b|min|%)|/))+",
    re.IGNORECASE,
)


def _list_behind(text: str, spot: re.Match[str], day: Day) -> Iterator[Day]:
    """Told as "November 24, 25 and 26"."""
    if not spot["mon1"] or spot["year1"]:
        return
    found = _BEHIND_LIST.match(text, spot.end())
    for number in re.finditer(r"\d{1,2}", found[0]) if found else ():
        other = _real(day.date.year, day.date.month, int(number[0]))
        if other and found and other > day.date:
            yield Day(found.start() + number.start(), found.start() + number.end(), other)


_RANGE_BEHIND = re.compile(
    r"[ \t]*(?:-|–|—|to|through|until|bis)[ \t]*(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?!\d|[:.]\d|\s?[ap]\.?m\b|\s?(?:uhr|h\b))",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(?<![:.\d])\d{1,2}(?:st|nd|rd|th|\.)?[ \t]*(?:-|–|—|to|bis|until)[ \t]*$", re.IGNORECASE)
_WEEK_OF = re.compile(
    r"\b(?:week\s(?:of|beginning|commencing|starting)|w/c|woche\s(?:vom|ab)|semaine du|semana del|week van)\s*(?:the\s)?$",
    re.IGNORECASE,
)
_BETWEEN_DAYS = re.compile(r"[ \t]*(?:-|–|—|to|through|thru|until|till|bis|au|al|tot|and)\s*(?:the\s|zum\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|tussen)\s*(?:the\s)?$", re.IGNORECASE)


def _with_ranges(text: str, found: list[Day]) -> list[Day]:
    """The days, those that only bound a range or name a week marked as vague."""
    vague: set[int] = set()
    for at, day in enumerate(found):
        before = text[max(0, day.start - 40) : day.start]
        if (
            _WEEK_OF.search(before)
            or _RANGE_BEFORE.search(before)
            or (_RANGE_BEHIND.match(text, day.end) and day.clock is None)
        ):
            vague.add(at)
        if at + 1 < len(found) and day.end <= found[at + 1].start:
            gap = text[day.end : found[at + 1].start]
            joined = _BETWEEN_DAYS.fullmatch(gap)
            if (
                joined
                and (day.date < found[at + 1].date or (day.relative and found[at + 1].relative))
                and ("and" not in gap.lower() or _BETWEEN.search(before))
            ):
                vague.update((at, at + 1))
    return [replace(day, vague=True) if at in vague else day for at, day in enumerate(found)]
