"""When the interview is, and until when an answer is asked: from the calendar, the labelled lines and the sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import pairwise

from ..days import add_working_days
from ..language import dates
from ..language.clock import Clock, clocks
from ..language.zones import zone_at, zone_within, zones_of_time
from ..nouns import Found, When
from . import contexts, labelled
from .ends import end_by_length, labelled_end
from .letter import Letter
from .regions import day_order

MAX_SLOTS = 30
MOST_OFFSET, QUARTER = timedelta(hours=14), timedelta(minutes=15)
"""How far a clock may be from UTC, and in what steps."""


@dataclass
class Times:
    """What was found of times; conflicts where the calendar and the words disagree."""

    at: tuple[When, ...] = ()
    end: tuple[When, ...] = ()
    reply_by: When | None = None
    found: dict[str, Found] = field(default_factory=dict)
    conflicts: dict[str, tuple[Found, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Told:
    """A moment with the words it was told in and what they make of it."""

    moment: dates.Moment
    text: str
    where: str
    labelled: bool = False
    interview: bool = False


def times_of(letter: Letter) -> Times:
    """The times of a letter."""
    order = day_order(letter)
    told = dates.moments(letter.text, letter.date, order)
    zone = _zone_for_all(letter, told)
    told = [_zoned(each, zone) for each in told]
    times = Times()
    _deadline(times, letter, told)
    slots = _interview(letter, told, zone, order)
    _from_calendar(times, letter, slots)
    if not times.at:
        _set(times, letter, slots)
    return times


def _zoned(moment: dates.Moment, zone: tzinfo | None) -> dates.Moment:
    """The moment in the zone that the mail states for all its times, where it has none of its own."""
    if zone is None or not isinstance(moment.when, datetime) or moment.when.tzinfo:
        return moment
    until = moment.until.replace(tzinfo=zone) if isinstance(moment.until, datetime) else None
    return replace(moment, when=moment.when.replace(tzinfo=zone), until=until)


_ALL_TIMES = re.compile(
    r"\b(?:time ?zone|times (?:are|is|listed|shown|given|below|in)|all times|fuseau(?: horaire)?|zeitzone|zeiten|zona horaria|tijdzone|tijden)\b[^.\n]{0,30}\n?",
    re.IGNORECASE,
)


def _zone_for_all(letter: Letter, told: list[dates.Moment]) -> tzinfo | None:
    """The zone that the mail states for all its times: named as such, or the only one behind any time."""
    for text in (letter.text, letter.subject):
        for spot in _ALL_TIMES.finditer(text):
            named = zone_within(text, spot.start(), spot.end() + 20, letter.date)
            if named:
                return named
    for behind in re.finditer(r"(?i)\b(?:both|all|each)(?: times?)?(?: are)?(?: in)?\s", letter.text):
        if named_here := zone_at(letter.text, behind.end(), letter.date):
            return named_here[0]
    for inside in re.finditer(r"\(([^()\n]{2,40})\)", letter.text):
        named_here = zone_at(letter.text, inside.start(1), letter.date)
        if named_here and named_here[1] >= inside.end(1):
            return named_here[0]
    zones = [each.when.tzinfo for each in told if isinstance(each.when, datetime)]
    zones += [each.zone for each in clocks(letter.subject, letter.date)]
    if not zones or None in zones:  # a time without one of its own
        zones += zones_of_time(letter.text)
    unlike = {str(each): each for each in zones if each}
    return next(iter(unlike.values())) if len(unlike) == 1 else None


def _deadline(times: Times, letter: Letter, told: list[dates.Moment]) -> None:
    """The first bound of an answer: a day or time told as such, a labelled one, or a length from the mail's date."""
    text = letter.text
    spans = [(each.value_start, each.end) for each in labelled.fields_of(text) if each.key == "deadline"]
    bounds = [
        each
        for each in told
        if not _is_over(each.when, letter.date)
        and (any(start <= each.start < end for start, end in spans) or contexts.is_deadline(text, each.start, each.end))
    ]
    # "You are away until Wednesday … let me know by Tuesday 5 May."
    asked = next((each for each in bounds if not each.relative or contexts.is_asked(text, each.start)), None)
    if each := asked or next(iter(bounds), None):
        times.reply_by = each.when
        times.found["reply_by"] = Found(text[each.start : each.end], "body")
        return
    for length in dates.lengths(text):
        left, right = contexts.sentence(text, length.start, length.end)
        if letter.date and length.sure and contexts.is_time_to_answer(text[left : length.start], text[left:right]):
            times.reply_by = _after(letter.date, length)
            times.found["reply_by"] = Found(text[length.start : length.end], "body, from the mail's date")
            return


def _after(told: datetime, length: dates.Length) -> When:
    if length.working:
        return add_working_days(told.date(), min(length.length.days, 60))
    if length.length < timedelta(days=1) or length.length in (timedelta(hours=24), timedelta(hours=48), timedelta(hours=72)):
        hours = told + length.length
        return hours.replace(second=0, microsecond=0)
    return told.date() + length.length


def _is_over(when: When, told: datetime | None) -> bool:
    """Whether the time lies before the mail."""
    if told is None:
        return False
    if not isinstance(when, datetime):
        return when < told.date()
    if when.tzinfo and told.tzinfo:
        return when < told
    return when.replace(tzinfo=None) < told.replace(tzinfo=None)


def _interview(letter: Letter, told: list[dates.Moment], zone: tzinfo | None, order: str | None) -> list[_Told]:
    """The interview's time, or its slots, as the words tell them."""
    text = letter.text
    fields = labelled.fields_of(text)
    ends = [0, *(each.end for each in told)]
    candidates = [
        each for moment, since in zip(told, ends, strict=False) if (each := _candidate(letter, fields, moment, since))
    ]
    timed = [each for each in candidates if each.moment.timed]
    if not timed:
        timed = _day_and_clock(letter, fields, candidates, zone)
    if not timed:
        timed = [each for each in _of_subject(letter, zone, order) if each.moment.timed]
    if not timed:
        timed = _on_arrival(letter, fields, told) or _day_and_clock(letter, fields, candidates, zone, arriving=True)
    if timed:
        return _chosen(text, timed)
    return _day_alone(candidates) or _day_alone(_of_subject(letter, zone, order))


def _candidate(letter: Letter, fields: tuple[labelled.Field, ...], moment: dates.Moment, since: int) -> _Told | None:
    """A moment that may be the interview's."""
    text = letter.text
    own = next(
        (each for each in fields if each.value_start <= moment.start < each.end or each.value_start <= moment.end <= each.end),
        None,
    )
    key = own.key if own else ""
    marked = key in ("date", "when", "time")
    if (
        moment.vague
        or contexts.is_aside(text[moment.start : moment.end])
        or key in ("old", "deadline", "end")
        or _is_over(moment.when, letter.date)
    ):
        return None
    if contexts.is_bound(text, moment.start) and not marked:
        return None
    if (
        contexts.is_past_plan(text, moment.start, moment.end)
        or contexts.is_denied(text[moment.start : moment.end])
        or (not marked and contexts.is_elsewhere(text, moment.start, moment.end, since))
    ):
        return None
    if marked and not moment.timed and letter.date and moment.when == letter.date.date() and moment.start < 200:
        return None
    return _Told(
        moment, text[moment.start : moment.end], "body", marked, marked or contexts.is_interview(text, moment.start, moment.end)
    )


def _on_arrival(letter: Letter, fields: tuple[labelled.Field, ...], told: list[dates.Moment]) -> list[_Told]:
    """The time at which the candidate is to arrive or report."""
    deadlines = [(each.value_start, each.end) for each in fields if each.key in ("deadline", "old")]
    return [
        _Told(each, letter.text[each.start : each.end], "body", interview=True)
        for each in told
        if each.timed
        and contexts.is_arrival(letter.text, each.start, each.end)
        and not _is_over(each.when, letter.date)
        and not any(start <= each.start < end for start, end in deadlines)
        and not contexts.is_deadline(letter.text, each.start, each.end)
    ]


def _day_and_clock(
    letter: Letter, fields: tuple[labelled.Field, ...], days: list[_Told], zone: tzinfo | None, *, arriving: bool = False
) -> list[_Told]:
    """One day and, apart from it, a time: of a labelled line, of a day's plan (its first), told with the interview, or of `arriving`."""
    kept = [each for each in days if each.interview] or days
    if len({each.moment.when for each in kept}) != 1:
        return []
    day, text = kept[0], letter.text
    taken = tuple((each.moment.start, each.moment.end) for each in days)
    told = [each for each in clocks(text, letter.date, taken) if arriving or not each.vague]
    for clock in told:
        arrives = arriving and contexts.is_arrival(text, clock.start, clock.end)
        own = next((each for each in fields if each.value_start <= clock.start < each.end), None)
        at_start = _begins_line(text, clock)
        if not arrives and (
            arriving or contexts.is_elsewhere(text, clock.start, clock.end) or contexts.is_bound(text, clock.start)
        ):
            continue
        if (
            arrives
            or (own and own.key in ("time", "when", "date"))
            or at_start
            or contexts.is_interview(text, clock.start, clock.end)
            or re.match(r"\s?start\b", text[clock.end :])
            or len(told) == 1
        ):
            slots = [each for each in told if _begins_line(text, each)] if at_start else []
            if len(slots) < 2 or not contexts.offers_choice(text, slots[0].start, slots[-1].end):
                slots = [clock]
            return [_on_day(day, each, text, zone, ends=not at_start) for each in slots]
    return []


def _on_day(day: _Told, clock: Clock, text: str, zone: tzinfo | None, *, ends: bool) -> _Told:
    """The time on that day; in a plan or a list the next line is no end."""
    named = clock.zone or zone
    when = datetime.combine(_date(day.moment.when), clock.at, tzinfo=named)
    until = datetime.combine(_date(day.moment.when), clock.until, tzinfo=named) if clock.until and ends else None
    moment = dates.Moment(clock.start, clock.end, when, until)
    return _Told(moment, f"{day.text} … {text[clock.start : clock.end]}", "body", labelled=True, interview=True)


def _begins_line(text: str, clock: Clock) -> bool:
    return not text[text.rfind("\n", 0, clock.start) + 1 : clock.start].strip(" -•*–·\t")


def _date(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when


def _of_subject(letter: Letter, zone: tzinfo | None, order: str | None) -> list[_Told]:
    found = [_zoned(each, zone) for each in dates.moments(letter.subject, letter.date, order)]
    return [
        _Told(each, letter.subject[each.start : each.end], "header Subject", interview=True)
        for each in found
        if not each.vague and not _is_over(each.when, letter.date)
    ]


def _chosen(text: str, timed: list[_Told]) -> list[_Told]:
    """The one time, or all the slots: the labelled ones first, then those told with the interview; a day's plan gives its first."""
    unlike = list({each.moment.when: each for each in reversed(timed)}.values())[::-1]
    labelled_ = [each for each in unlike if each.labelled]
    kept = labelled_ or _with_neighbours(text, [each for each in unlike if each.interview], unlike) or unlike
    if len(kept) == 1:
        return kept
    choice = contexts.offers_choice(text, kept[0].moment.start, kept[-1].moment.end)
    if choice or len({_date(each.moment.when) for each in kept}) > 1:
        return kept[:MAX_SLOTS]
    return [min(kept, key=lambda each: _sortable(each.moment.when))]


NEAR = 60
"""How far apart (in letters) two times of one list of slots may stand."""


def _with_neighbours(text: str, kept: list[_Told], every: list[_Told]) -> list[_Told]:
    """The times told with the interview, and those that stand in one list of choices with them."""
    wanted = {id(each) for each in kept}
    for one, other in [*pairwise(every), *pairwise(every[::-1])]:
        near = max(one.moment.start, other.moment.start) - min(one.moment.end, other.moment.end) <= NEAR
        start, end = min(one.moment.start, other.moment.start), max(one.moment.end, other.moment.end)
        if id(one) in wanted and near and contexts.offers_choice(text, start, end):
            wanted.add(id(other))
    return [each for each in every if id(each) in wanted]


def _sortable(when: When) -> datetime:
    return when.replace(tzinfo=None) if isinstance(when, datetime) else datetime.combine(when, datetime.min.time())


def _day_alone(candidates: list[_Told]) -> list[_Told]:
    """The day where no time is told: only one that is named by its date and told with the interview."""
    kept = [each for each in candidates if each.interview and not each.moment.relative and not each.moment.timed]
    return kept[:1] if len({each.moment.when for each in kept}) == 1 else []


def _set(times: Times, letter: Letter, slots: list[_Told]) -> None:
    if not slots:
        return
    times.at = tuple(each.moment.when for each in slots)
    times.found["interview_at"] = Found("; ".join(" ".join(each.text.split()) for each in slots)[:500], slots[0].where)
    ends = [
        each.moment.until
        or (labelled_end(each.moment, letter.text) if each.where == "body" else None)
        or end_by_length(each.moment, letter.text)
        for each in slots
    ]
    if all(ends):
        times.end = tuple(each for each in ends if each)
        times.found["interview_end"] = times.found["interview_at"]


def _from_calendar(times: Times, letter: Letter, slots: list[_Told]) -> None:
    """The calendar's times; where the words tell another, both are shown."""
    events = [each for each in letter.events if each.start is not None and each.status != "CANCELLED"]
    starts = list(dict.fromkeys(each.start for each in events if each.start is not None))
    if not starts or letter.method in ("REPLY", "COUNTER"):
        return
    ends = [each.end for each in events if each.end is not None]
    if len(starts) > 1 and len({_date(each) for each in starts}) == 1:
        starts, ends = [min(starts, key=_sortable)], [max(ends, key=_sortable)] if ends else []
    line = events[0].component.first("DTSTART")
    shown = Found((line.line if line else "")[:500], "calendar DTSTART")
    told = [each.moment.when for each in slots]
    if told and not any(_agree(one, start) for one in told for start in starts):
        words = Found("; ".join(" ".join(each.text.split()) for each in slots)[:500], slots[0].where)
        if any(each.moment.timed or _date(each.moment.when) not in {_date(start) for start in starts} for each in slots):
            times.conflicts["interview_at"] = (shown, words)
    elif len(starts) == 1 and (clock := _wall_clock(told, starts[0])):
        starts = [_on(clock, starts[0])]
        ends = [_on(clock, each) for each in ends]
    times.at = tuple(starts[:MAX_SLOTS])
    times.found["interview_at"] = shown
    if len(ends) == len(starts):
        times.end = tuple(ends[:MAX_SLOTS])
        last = events[0].component.first("DTEND") or events[0].component.first("DURATION")
        times.found["interview_end"] = Found((last.line if last else "")[:500], "calendar DTEND")


def _wall_clock(told: list[When], start: When) -> tzinfo | None:
    """The zone in which the words tell the calendar's time, where that floats or is given in UTC, as programs do.

    Words without a zone tell it by the distance of their clock from UTC.
    """
    if not isinstance(start, datetime) or start.utcoffset():
        return None
    said = [each for each in told if isinstance(each, datetime) and _agree(each, start)]
    if zone := next((each.tzinfo for each in said if each.tzinfo), None):
        return zone
    if not said or start.tzinfo is None:
        return None
    distance = said[0].replace(tzinfo=UTC) - start
    return timezone(distance) if abs(distance) <= MOST_OFFSET and not distance % QUARTER else None


def _on(clock: tzinfo, when: When) -> When:
    """The same instant on another clock; a floating time is taken to be on it."""
    if not isinstance(when, datetime):
        return when
    return when.astimezone(clock) if when.tzinfo else when.replace(tzinfo=clock)


def _agree(words: When, calendar: When) -> bool:
    """The same instant; where one has no zone, the same time on the clock; where one is a day, the same day."""
    if isinstance(words, datetime) and isinstance(calendar, datetime):
        if words.tzinfo and calendar.tzinfo:
            return words == calendar
        return words.replace(tzinfo=None) == calendar.replace(tzinfo=None) or (calendar.utcoffset() == timedelta(0))
    return _date(words) == _date(calendar)
