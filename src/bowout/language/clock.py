"""Times of day as people write them: "2pm ET", "14:00 Uhr", "half past two", "2-3pm", "between 9 and 11"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from functools import cache

from .date_words import beginnings, first_words, one_of, squeezed, table
from .grammar import UNITS
from .zones import IN_SMALL_LETTERS, zone_at


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text: its span, when, until when, its zone, and whether it is only a bound ("after 2pm", "9 to 5")."""

    start: int
    end: int
    at: time
    until: time | None = None
    zone: tzinfo | None = None
    vague: bool = False


_WAYS = ("past", "to", "after", "before", "vor", "nach", "voor", "over")


@cache
def _pattern() -> re.Pattern[str]:
    words, noons = one_of(table("numbers")), one_of(table("noons"))
    half = r"a\.?\s?m\.?(?!\w)|p\.?\s?m\.?(?!\w)"
    units = r"uhr|uur|o['’]clock|heures?|horas|hrs?\b\.?|h\b"
    return re.compile(
        r"(?<![\w:.,/€$£])(?:"
        rf"(?<!-)(?P<noon>(?:12(?:[:.]00)?\s)?\b(?:{noons})\b)"
        rf"|(?P<h24>[01]\d|2[0-3])(?P<m24>[0-5]\d)(?:\s?(?:hrs|hours|h)\b|(?<=\bat \d{{4}})\b|(?=\s(?:{'|'.join(IN_SMALL_LETTERS)}|et|ct|mt|pt|ist)\b)|(?P<bare>(?=[ \t]*(?:\n|$))))"
        rf"|(?P<hour>[01]?\d|2[0-3])(?:(?P<sep>[:.]|\s?h\s?|\s?u\s?)(?P<min>[0-5]\d)(?::[0-5]\d)?)?(?![\d/]|[.:]\d)"
        rf"(?:\s?(?:(?P<unit>{units})(?!\w)|(?P<half>{half}))|\s(?P<half2>{half}))?"
        rf"|(?P<said>half|quarter|(?:a\s)?quarter|twenty|ten|five|halb|viertel|halv|kwart|half)\s?(?P<dir>{'|'.join(_WAYS)})?\s(?P<base>{words}|[1-9]|1[0-2])\b(?:\s(?:uhr|uur|o['’]clock))?(?:\s?(?P<half3>{half}))?"
        rf"|(?P<word>{words})(?:\s(?P<wmin>fifteen|thirty|forty[ -]five|et demie|y media|e mezza|e meia|et quart|y cuarto))?(?:\s(?P<wunit>o['’]clock|uhr|uur|heures?)|\s(?P<half4>{half}))?\b"
        r")",
        re.IGNORECASE,
    )


_AT = re.compile(
    r"(?:\b(?:at|@|um|gegen|ab|à|a las|a la|om|kl\.?|klockan|klokken|ore|godz\.?|godzinie|time|uhrzeit|heure|hora|tijd|alle|às|is|for|around|about|say|approx\.?|circa|ca\.?)\s*:?\s*)$|@\s*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:kl\.?|klockan|klokken|(?:alle|le) ore|godz\.?|godzinie)\s*$", re.IGNORECASE)
"""Words that a time alone stands behind."""
_STANDS = re.compile(r"\b(?:um|gegen|klockan|klokken|kl\.?|a las|alle|às|om|godz\.?|o godzinie|o)\s*$", re.IGNORECASE)
"""Words with which even a bare hour is a time, whatever follows: "am Samstag um vier in der Rösterei"."""
_DAY = re.compile(
    r"\b(?:[a-z]{3,}day|tomorrow|tmrw|today|[a-z]+tag)(?: \d{1,2}(?:st|nd|rd|th)?(?: [a-z]{3,9})?)?,?\s*$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|von|de|desde|da|van|från|fra|od)\s*$", re.IGNORECASE)
_A_RATE = re.compile(r"\s?(?:per|an?|pro|€|£|\$|eur|[%k]\b)", re.IGNORECASE)
"""Behind "from 9.30 to 10.30": it is pay."""
_NO_NOON = re.compile(r"\s(?:supervis|assistant|meal|play|staff|break|shift|duty|helper)", re.IGNORECASE)
"""Behind "midday": it is part of a name, not a time."""
_OF_A_PLAN = re.compile(r"(?:[ \t]{2,}|[ \t]+[-–—:|][ \t]+)[^\W\d_]")
"""Behind a time at a line's beginning: a line of a day's plan ("08.20   Arrival")."""
_TODAY = re.compile(r"\s(?:today|tonight|tomorrow)\b", re.IGNORECASE)
_ON = re.compile(r",?\s(?:on\s(?!the\s\d)|am\s|den\s)?", re.IGNORECASE)
_IT_IS = re.compile(
    r"\s(?:it is|it['’]s|works|suits|is (?:fine|good|perfect|great)|then|passt|geht|est parfait|me va)\b", re.IGNORECASE
)
"""Behind a time that is agreed: "10.40 it is"."""
_BOUND = re.compile(
    r"\b(?:between|anytime|any time|after|before|from|since|until|till|by|no later than|bis|nach|ab|zwischen|entre|après|avant|tussen|na|voor|vanaf|a partir|antes|después|bis spätestens)"
    r"(?:\s(?:the hours of|spätestens|the|our|your))?\s*$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"[ \t\u2009]*(?:(?:hrs|uhr)\s*)?(?:[-–—~]|(?:to|until|till|til|bis|à|a|al|tot|and|und|et|y|en|through)\b)(?:\s*\b(?:las|la|um)\b)?\s*",
    re.IGNORECASE,
)
# A day's name before "from" gives the start ("this Sunday from 7.00"), a choice before it a window ("any day from 9").
_STARTS = re.compile(
    r"(?<!any )(?<!every )(?<!each )\b(?:[a-z]+day|tomorrow|\d(?:st|nd|rd|th)?|[a-z]*tag|morgen),? (?:from|ab)\s*$",
    re.IGNORECASE,
)
_BOOKED = re.compile(
    r"\b(?:pencilled|penciled|booked|put|down|have) (?:you )?(?:in|down)?\s?between\s*$|\byou (?:in|down) between\s*$",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\b(?:GMT|UTC|Z)\s?[+\-\u2212\u2013]\s?$")
"""Right before the hours of a zone: "(GMT+01:00)"."""
_MOVES = re.compile(
    r"\b(?:forward|mov\w+|chang\w+|brought|bring|push\w*|postpon\w+|shift\w*|reschedul\w+|verleg\w+|verschieb\w+|verschob\w+)\b.*\b(?:from|von|vom)\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|tussen|anytime|any time|hours)\W+(?:the hours of\s)?$", re.IGNORECASE)
_ONWARD = re.compile(r"\s*(?:onwards?|or later|or after|and later|or earlier)\b", re.IGNORECASE)
_NO_TIME_AFTER = re.compile(
    r"\s?(?:%|minutes?|mins?\b|min\.|minuten|hours?\b|stunden?|days?|tagen?|jours?|d[ií]as?|dagen|giorni|weeks?|wochen?|weken|semaines?|semanas?|months?|monate?n?|years?|jahren?|people|personen|leute|participants|am\b\s(?:besten|\d)|"
    r"(?:st|nd|rd|th)\b|[°º]|\.\s?(?:" "{months}" r")|\s?(?:" "{months}" r")\b)",
    re.IGNORECASE,
)  # fmt: skip


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_NO_TIME_AFTER.pattern.replace("{months}", one_of(table_of_months())), re.IGNORECASE)


def table_of_months() -> dict[str, int]:
    """Month names, for "at 3 December" is no time."""
    from .date_words import months

    return months()


@cache
def _first_words() -> frozenset[str]:
    """The words that the pattern may begin with; "half past" is written in one word too."""
    said = [*_PAST, "halb", "halv"]
    return first_words([*table("numbers"), *table("noons"), *said, *(f"{each}{way}" for each in said for way in _WAYS)])


def clocks(text: str, told: datetime | None = None, taken: tuple[tuple[int, int], ...] = ()) -> list[Clock]:
    """Every time of day of a text in order. `taken` are spans of dates, in which digits are no times."""
    found: list[Clock] = []
    at = 0
    for start in beginnings(text, _first_words()):
        spot = _pattern().match(text, start) if start >= at else None
        if spot is None:
            continue
        at = spot.end()
        if any(start < spot.end() and spot.start() < end for start, end in taken):
            continue
        if spot["bare"] is not None and not _is_behind_a_day(text, start, taken):
            continue
        clock = _clock(text, spot, told, taken)
        if clock:
            found.append(clock)
            at = clock.end
    return found


def _is_behind_a_day(text: str, start: int, taken: tuple[tuple[int, int], ...]) -> bool:
    """Whether a day ends right before: four digits at a line's end are a time only there ("Tue 12/8   1330")."""
    before = len(text[:start].rstrip(" \t,@-–·|"))
    return any(end == before for _, end in taken)


def _is_before_a_day(text: str, end: int, taken: tuple[tuple[int, int], ...]) -> bool:
    """Whether a day stands right behind: "3.20 on the 10th"."""
    gap = _ON.match(text, end)
    return gap is not None and any(start == gap.end() for start, _ in taken)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One time as written: hour, minute, whether after noon (None: not said), how surely it is a time, its end."""

    hour: int
    minute: int
    pm: bool | None
    sure: bool
    end: int
    padded: bool = False


def _clock(text: str, spot: re.Match[str], told: datetime | None, taken: tuple[tuple[int, int], ...]) -> Clock | None:
    first = _reading(text, spot)
    if first is None:
        return None
    before = text[max(0, spot.start() - 40) : spot.start()]
    if _OFFSET.search(before):
        return None
    second = _second(text, first, before, taken)
    if not first.sure and not _is_a_time(text, spot, first, second, before, taken):
        return None
    pm = _daypart(text, (second or first).end)
    begin = _time(first, _first_half(first, second, pm[0]))
    until = _time(second, second.pm if second.pm is not None else pm[0]) if second else None
    if begin is None or (second and until is None):
        return None
    if second and until and _MOVES.search(before):
        begin, until = until, None  # "moved from 16:00 to 11:00"
    end = max((second or first).end, pm[1])
    zone = zone_at(text, end, told)
    end = zone[1] if zone else end
    window = second is not None and bool(_BETWEEN.search(before)) and not _BOOKED.search(before)
    bound = second is None and bool(_BOUND.search(before)) and not _STARTS.search(before)
    vague = window or bool(_ONWARD.match(text, end)) or bound
    return Clock(spot.start(), end, begin, until, zone[0] if zone else None, vague)


def _is_a_time(
    text: str, spot: re.Match[str], first: _Reading, second: _Reading | None, before: str, taken: tuple[tuple[int, int], ...]
) -> bool:
    """Whether the words around make a time of digits that need not be one ("3.20 on the 10th", "at 10", "um vier in der Rösterei")."""
    behind_at = bool(_AT.search(before))
    if second and not second.sure:
        return behind_at or bool(spot["min"] and _FROM.search(before) and not _A_RATE.match(text, second.end))
    by_a_day = _is_before_a_day(text, first.end, taken)
    if _CLOCK.search(before) or (_BOUND.search(before) and (by_a_day or _TODAY.match(text, first.end))):
        return True
    if spot["min"]:
        in_a_plan = _OF_A_PLAN.match(text, first.end) and not before.rpartition("\n")[2].strip(" -•*–·")
        if by_a_day or in_a_plan or _DAY.search(before) or _IT_IS.match(text, first.end):
            return True
    if second:
        return True
    alone = bool(spot["min"] or _STANDS.search(before)) or _may_stand_alone(text, first.end)
    return alone and (behind_at or bool(_STARTS.search(before)))


def _reading(text: str, spot: re.Match[str]) -> _Reading | None:
    half = spot["half"] or spot["half2"] or spot["half3"] or spot["half4"]
    pm = None if half is None else half.lower().startswith("p")
    if spot["noon"] and _NO_NOON.match(text, spot.end()):
        return None
    if spot["noon"]:
        name = squeezed(re.sub(r"^12(?:[:.]00)?\s", "", spot["noon"]))
        return _Reading(int(table("noons").get(name, 12)), 0, None, True, spot.end())
    if spot["h24"]:
        return _Reading(int(spot["h24"]), int(spot["m24"]), None, True, spot.end())
    if spot["said"]:
        return _said(spot, pm)
    if spot["word"]:
        minutes = {
            "fifteen": 15,
            "thirty": 30,
            "et demie": 30,
            "y media": 30,
            "e mezza": 30,
            "e meia": 30,
            "et quart": 15,
            "y cuarto": 15,
        }
        minute = minutes.get(squeezed(spot["wmin"]), 45) if spot["wmin"] else 0
        surely = bool(spot["wunit"] or half) and not _after().match(text, spot.end())
        return _Reading(int(table("numbers")[squeezed(spot["word"])]), minute, pm, surely, spot.end())
    return _digits(text, spot, pm)


def _digits(text: str, spot: re.Match[str], pm: bool | None) -> _Reading | None:
    hour, separator = int(spot["hour"]), (spot["sep"] or "").strip().lower()
    unit = (spot["unit"] or "").lower()
    if _after().match(text, spot.end()) and pm is None and not separator:
        return None
    if pm is not None and hour > 12 and not separator:
        return None
    sure = (
        pm is not None
        or separator in (":", "h", "u")
        or unit in ("uhr", "uur", "o'clock", "o’clock")
        or bool(separator and unit)
    )
    if unit.startswith("h") and not separator:
        sure = hour >= 7
    if separator == "." and not unit and pm is None:
        sure = False
    # Who writes hours and minutes so writes the clock of 24 hours; only the small hours are nobody's.
    as_written = spot["hour"].startswith("0") or (
        hour == 6 and bool(spot["min"]) and (unit in ("uhr", "uur") or separator == "h")
    )
    return _Reading(hour, int(spot["min"] or 0), pm, sure, spot.end(), padded=as_written)


_PAST = {"half": 30, "quarter": 15, "a quarter": 15, "twenty": 20, "ten": 10, "five": 5, "viertel": 15, "kwart": 15}


def _said(spot: re.Match[str], pm: bool | None) -> _Reading | None:
    """Told as "half past two", "quarter to three"; "half two" is half past two, but "halb drei" and "half drie" are half to three."""
    said, way, base = squeezed(spot["said"]), (spot["dir"] or "").lower(), squeezed(spot["base"])
    hour = int(base) if base.isdecimal() else int(table("numbers")[base])
    english = base.isdecimal() or base in UNITS[1:13]
    if not way:
        if said not in ("half", "halb", "halv"):
            return None
        return (
            _Reading(hour, 30, pm, True, spot.end())
            if english and said == "half"
            else _Reading((hour - 1) or 12, 30, pm, True, spot.end())
        )
    minute = _PAST.get(said)
    if minute is None:
        return None
    if way in ("to", "before", "vor", "voor"):
        return _Reading((hour - 1) or 12, 60 - minute, pm, True, spot.end())
    return _Reading(hour, minute, pm, True, spot.end())


_AND = ("and", "und", "et", "y", "en")


def _second(text: str, first: _Reading, before: str, taken: tuple[tuple[int, int], ...]) -> _Reading | None:
    """The other end of a range, or None; "and" makes one only behind "between"."""
    gap = _RANGE.match(text, first.end)
    spot = _pattern().match(text, gap.end()) if gap else None
    if gap is None or spot is None or any(start < spot.end() and spot.start() < end for start, end in taken):
        return None
    second = _reading(text, spot)
    if second is None or (squeezed(gap[0]) in _AND and not _BETWEEN.search(before)):
        return None
    return second if second.sure or first.sure or spot["hour"] else None


def _may_stand_alone(text: str, end: int) -> bool:
    """Whether a bare number behind "at" is a time ("at 10 on Friday") and not a house number ("at 10 Downing Street")."""
    return bool(
        re.match(r"\s*(?:[.,;!?)\n]|$|(?:on|am|or|oder|ou|bei|chez|bij|hos|it is|suits?|works?|ok|instead|please|then|this|next|tomorrow|today|if|in the|for|sharp|to(?=\s[a-z])|[-–]|(?-i:[A-Z]{2,4}\b)|(?:mon|tues|wednes|thurs|fri)day)\b)", text[end : end + 20], re.IGNORECASE)
        or zone_at(text, end)
        or _dayparts().match(text, end)
    )  # fmt: skip


def _daypart(text: str, end: int) -> tuple[bool | None, int]:
    found = _dayparts().match(text, end)
    return (table("dayparts")[squeezed(found[1])], found.end()) if found else (None, end)


@cache
def _dayparts() -> re.Pattern[str]:
    return re.compile(rf"\s+({one_of(table('dayparts'))})\b", re.IGNORECASE)


def _first_half(first: _Reading, second: _Reading | None, part: bool | None) -> bool | None:
    """Am or pm of a range's first time: its own, or the second's where the first is not later ("11-1pm" begins in the morning)."""
    if first.pm is not None or second is None:
        return first.pm if first.pm is not None else part
    if second.pm is None:
        return part
    if second.pm and first.hour < 12 and (first.hour % 12) > (second.hour % 12):
        return False
    return second.pm


def _time(reading: _Reading, pm: bool | None) -> time | None:
    """The time of day. A bare hour from 1 to 6 is after noon, for interviews are held in office hours; "03:00" is as written."""
    hour = reading.hour
    if pm is True and hour < 12:
        hour += 12
    elif pm is False and hour == 12:
        hour = 0
    elif pm is None and 1 <= hour <= 6 and not reading.padded:
        hour += 12
    return time(hour, reading.minute) if hour < 24 else None
