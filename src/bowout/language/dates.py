"""A grammar of dates: the moments that a text tells, with their zones, in English and the basics of German, French, Spanish, Dutch.

No guess is made: a day and a time that do not stand together are not joined, 03/04 is told only where the region or the weekday
settles it, and a time without a zone is left without one. Offsets come from the mail, never from where the reader is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache

from ..nouns import When
from .clock import Clock, clocks
from .date_words import beginnings, first_words
from .days_told import Day, days
from .zones import zone_at

REACH = 160
"""How far (in letters, breaks counted on top) a time may stand from its day."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time told in a text: its span, when (a date where no time is told), until when, and how it was told."""

    start: int
    end: int
    when: When
    until: When | None = None
    relative: bool = False
    """The day was told from the mail's date alone ("tomorrow", "Thursday")."""
    vague: bool = False
    """Only a bound ("after 2pm", "between 9 and 11") or part of a range of days."""

    @property
    def timed(self) -> bool:
        return isinstance(self.when, datetime)


def moments(text: str, told: datetime | None = None, order: str | None = None) -> list[Moment]:
    """Every moment of a text, in order. `told`: the mail's date; `order`: "dmy" or "mdy" where the region is known."""
    found_days = days(text, told, order)
    taken = tuple((day.start, day.end) for day in found_days)
    found_clocks = _first_told(text, clocks(text, told, taken))
    moments_ = [_iso(text, day, told) for day in found_days if day.clock is not None]
    used: set[int] = {at for at, day in enumerate(found_days) if day.clock is not None}
    reached = {at: day.end for at, day in enumerate(found_days) if at not in used}
    for clock in found_clocks:
        at = _nearest(text, clock, found_days, reached)
        if at is not None:
            used.add(at)
            reached[at] = max(reached[at], clock.end)
            moments_.append(_joined(text, found_days[at], clock, told))
    moments_ += _sharing(text, found_days, used, moments_)
    moments_ += [
        Moment(day.start, day.end, day.date, None, day.relative, day.vague)
        for at, day in enumerate(found_days)
        if at not in used
    ]
    return _tidied(text, moments_)


def _iso(text: str, day: Day, told: datetime | None) -> Moment:
    """A date and time in one word, as ISO 8601 or a database writes it."""
    when = datetime.combine(day.date, day.clock or time())
    offset = re.match(r"(?:\s?(Z)\b|([+-]\d\d):?(\d\d))", text[day.end : day.end + 8])
    if offset:
        zone: tzinfo | None = _offset(offset)
        return Moment(day.start, day.end + offset.end(), when.replace(tzinfo=zone))
    named = zone_at(text, day.end, told)
    return Moment(day.start, named[1] if named else day.end, when.replace(tzinfo=named[0]) if named else when)


def _offset(found: re.Match[str]) -> tzinfo:
    from datetime import UTC, timezone

    if found[1]:
        return UTC
    hours, minutes = int(found[2]), int(found[3])
    length = timedelta(hours=abs(hours), minutes=minutes)
    return timezone(-length if found[2].startswith("-") else length) if length < timedelta(hours=15) else UTC


_LISTED = re.compile(r"\s*(?:,|/|&|\b(?:or|and|oder|und|ou|et|o|y|of|en)\b)*\s*", re.IGNORECASE)


def _sharing(text: str, found: list[Day], used: set[int], timed: list[Moment]) -> list[Moment]:
    """Days listed right before a day with a time have that time too ("24, 25 or 26 November at 10:00")."""
    shared: list[Moment] = []
    for at in range(len(found) - 2, -1, -1):
        day, following = found[at], found[at + 1]
        if at in used or at + 1 not in used or day.vague or not _LISTED.fullmatch(text[day.end : following.start]):
            continue
        source = next(
            (each for each in [*timed, *shared] if each.start == following.start and isinstance(each.when, datetime)), None
        )
        if source and isinstance(source.when, datetime):
            used.add(at)
            shared.append(
                Moment(day.start, day.end, datetime.combine(day.date, source.when.timetz()), None, day.relative, source.vague)
            )
    return shared


_LINK = r"[\s,;:()|·⋅•@*_–—-]*(?:(?:between|zwischen|entre|tussen|at|on|um|am|den|à|a|las|le|el|om|op|from|von|de|dès|ab|the|is|starting|time|uhrzeit|heure|hora|tijd|date|datum|fecha|for|und|and|,|around|about|circa|ca|gegen|vers|sobre|rond|omkring|kl|kello|say|verso|por volta de)\b[\s,;:()|·@*]*){0,4}"
_LINKED = re.compile(_LINK, re.IGNORECASE)
_BREAK = re.compile(r"[.!?](?=\s+[A-ZÄÖÜÉ\d])|\n\s*\n")


def _cost(gap: str) -> int:
    """How far apart two spans are: letters, and more for each line, sentence and paragraph between."""
    if _LINKED.fullmatch(gap):
        return min(len(gap), 5) + 10 * gap.count("\n")
    return 20 + len(gap) + 40 * gap.count("\n") + 130 * len(_BREAK.findall(gap))


def _nearest(text: str, clock: Clock, found: list[Day], reached: dict[int, int]) -> int | None:
    """The day to which a time belongs: the nearest before or behind it, or "that day" for the last one told.

    `reached` are the days that take times, each with where it or its last time ends ("Monday: 9:00, 11:00").
    """
    best: tuple[int, int] | None = None
    for at, edge in reached.items():
        day = found[at]
        if edge <= clock.start and clock.start - edge <= REACH:
            cost = _cost(text[edge : clock.start])
        elif clock.end <= day.start <= clock.end + REACH:
            gap = text[clock.end : day.start]
            cost = _cost(gap) + (3 if re.search(r"\w|\(", gap) else 18)
        else:
            continue
        if cost <= REACH and (best is None or cost < best[0] or (cost == best[0] and day.start < clock.start)):
            best = (cost, at)
    if best:
        return best[1]
    before = [at for at in reached if found[at].end <= clock.start]
    return (
        before[-1]
        if before
        and re.match(
            r"[\s,]*(?:on\s)?(?:that|the same|this)\s(?:same\s)?day\b", text[clock.end : clock.end + 30], re.IGNORECASE
        )
        else None
    )


_BY = re.compile(r"\s*,?\s*by\s*", re.IGNORECASE)
"""Between a day and a time: "on Monday 8th by 10am" is said of when to come, in West Africa and India."""


def _joined(text: str, day: Day, clock: Clock, told: datetime | None) -> Moment:
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    zone = clock.zone
    if zone is None and day.start > clock.start and (named := zone_at(text, day.end, told)):
        zone, end = named
    when = datetime.combine(day.date, clock.at, tzinfo=zone)
    until = datetime.combine(day.date, clock.until, tzinfo=zone) if clock.until else None
    if until and until <= when:
        until = None
    vague = clock.vague and not (day.end <= clock.start and _BY.fullmatch(text[day.end : clock.start]))
    return Moment(start, end, when, until, day.relative, vague or day.vague)


_TILL = re.compile(
    r"[ \t,;)]*(?:[-–—]|\s?\b(?:to|till|until|bis|hasta|jusqu['’]à|tot|ends?|ende|fin)\b)\s*(?:time|at|am|um|on)?\s*:?\s*",
    re.IGNORECASE,
)


_COLUMNS = re.compile(
    r"^[^\n.?!]{0,60}\b(?:starts?|begins?|from|beginn|von|début|de|inicio|desde|begin|van|inizio)(?: time)?[\s|:]+(?:ends?|until|to|ende|bis|fin|hasta|eind|tot|fine)(?: time)?[ \t|]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The head of a table with a column for the start and one for the end."""


def _tidied(text: str, found: list[Moment]) -> list[Moment]:
    """In order; "A till B" made one, and an instant told in two zones ("10am PT / 1pm ET") told once."""
    kept: list[Moment] = []
    for each in sorted(found, key=lambda one: (one.start, one.end)):
        last = kept[-1] if kept else None
        gap = text[last.end : each.start] if last else ""
        if (
            last
            and last.timed
            and each.timed
            and last.until is None
            and (_TILL.fullmatch(gap) or (not gap.strip() and _COLUMNS.search(text)))
            and _later(each.when, last.when)
        ):
            kept[-1] = replace(last, until=each.when, end=each.end)
        elif not any(_one_instant(each, other) for other in kept):
            kept.append(each)
    return kept


_RETOLD = re.compile(
    r"\s*[(\[/=]\s*(?:(?:that(?: is|['’]s)|which is|i\.?e\.?|so|=|das (?:ist|sind|wäre)|also|c['’]est[- ]à[- ]dire|soit|es decir|o sea|dus|dat is|cioè|ou seja|dvs\.?)\W*)(?:at )?",
    re.IGNORECASE,
)
"""Between a time and the same in another place: "16:00 CET (that is 10:00 for you in New York)"."""


_THERE = re.compile(
    r"\s*(?:your time|your local|for you|where you are|local\b|chez vous|bei (?:Ihnen|dir)|bij (?:jou|u)\b|hos (?:dig|deg)|da te|da voi)",
    re.IGNORECASE,
)


def _first_told(text: str, found: list[Clock]) -> list[Clock]:
    """The times without those that only tell the one before them on another clock."""
    kept: list[Clock] = []
    for each in found:
        gap = text[kept[-1].end : each.start] if kept and kept[-1].zone else ""
        if not gap or not (_RETOLD.fullmatch(gap) or (gap.strip() in ("(", "/", "=") and _THERE.match(text, each.end))):
            kept.append(each)
    return kept


def _later(one: When, other: When) -> bool:
    if not (isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None)):
        return False
    return timedelta(0) < one - other < timedelta(days=1)


def _one_instant(one: Moment, other: Moment) -> bool:
    aware = isinstance(one.when, datetime) and isinstance(other.when, datetime) and one.when.tzinfo and other.when.tzinfo
    return bool(aware) and one.when == other.when and abs(one.start - other.start) < 120


def told_at(text: str, told: datetime | None) -> datetime | None:
    """The time of a printed date line ("November 20, 2026 at 2:18:07 PM CST"); the mail's own offset where it names none."""
    found = next((each for each in moments(text, told) if isinstance(each.when, datetime)), None)
    if found is None or not isinstance(found.when, datetime):
        day = next((each.when for each in moments(text, told)), None)
        return datetime.combine(day, time(12), tzinfo=told.tzinfo if told else None) if isinstance(day, date) else None
    return found.when if found.when.tzinfo else found.when.replace(tzinfo=told.tzinfo if told else None)


_SPAN_UNITS = {
    "minutes": r"min(?:ute|uten|utes|utos|uut|uten|s)?s?\b\.?|minuten|minutos|minuti",
    "hours": r"hours?|hrs?|h\b|stunden?|std\.?|heures?|horas?|uur|uren|ore",
    "days": r"days?|tagen?|tage|jours?|d[ií]as?|dagen|dag|giorni",
    "working": r"(?:business|working|work|week)[ -]?days?|werktagen?|arbeitstagen?|jours ouvr[ée]s|jours ouvrables|d[ií]as (?:h[áa]biles|laborables)|werkdagen",
    "weeks": r"weeks?|wochen?|semaines?|semanas?|weken|week",
}
_SPAN_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "half an": 0.5,
    "half a": 0.5, "einer": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "une": 1, "un": 1, "deux": 2, "trois": 3, "una": 1, "dos": 2,
    "tres": 3, "een": 1, "twee": 2, "drie": 3, "eine halbe": 0.5, "einer halben": 0.5, "une demi": 0.5, "media": 0.5, "één": 1, "the": 1,
    "three quarters of an": 0.75, "a quarter of an": 0.25, "trois quarts d'": 0.75, "anderthalb": 1.5, "eineinhalb": 1.5, "een half": 0.5,
}  # fmt: skip

_FIRST_WORDS = first_words(_SPAN_NUMBERS)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in a text; `working` where its days are working days; `sure` where it is one number and not "1-2 hours"."""

    start: int
    end: int
    length: timedelta
    working: bool = False
    sure: bool = True


@cache
def _length() -> re.Pattern[str]:
    numbers = "|".join(sorted(_SPAN_NUMBERS, key=len, reverse=True))
    units = "|".join(
        f"(?P<{name}>{pattern})" for name, pattern in sorted(_SPAN_UNITS.items(), key=lambda each: each[0] != "working")
    )
    return re.compile(
        rf"(?<![\d:.,])(?P<range>(?:\d+|one|two)\s?(?:-|–|to|bis|à|a|or|oder)\s?)?(?P<n>\d{{1,3}}(?:[.,]\d)?|\b(?:{numbers}))(?:\s\(\d+\))?(?:\s|-)?(?:full\s)?(?:{units})(?!\w)(?:\s(?:and a half|eineinhalb))?",
        re.IGNORECASE,
    )


def lengths(text: str) -> list[Length]:
    """Every length of time ("45 minutes", "an hour", "3 business days", "1,5 Stunden") of a text, in order."""
    pattern = _length()
    found = []
    at = 0
    for start in beginnings(text, _FIRST_WORDS):
        spot = pattern.match(text, start) if start >= at else None
        if spot is None:
            continue
        at = spot.end()
        said = spot["n"].lower()
        amount = _SPAN_NUMBERS[said] if said in _SPAN_NUMBERS else float(said.replace(",", "."))
        amount += 0.5 if "half" in spot[0].lower() and "and" in spot[0].lower() else 0
        unit = next(name for name in _SPAN_UNITS if spot[name])
        length = timedelta(**{"days" if unit == "working" else unit: amount})
        found.append(Length(spot.start(), spot.end(), length, working=unit == "working", sure=spot["range"] is None))
    return found
