"""Time zones as people write them with a time: "ET", "(CET)", "Pacific", "UK time", "heure de Bruxelles", "Berliner Zeit", "Europe/Berlin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Any

from ..catalogue import load
from .date_words import one_of, squeezed

ALONE = ("eastern", "central", "mountain", "pacific")
"""Names that stand for a zone behind a time without the word "time", in small letters too."""

IN_SMALL_LETTERS = ("est", "edt", "cst", "cdt", "pst", "pdt", "gmt", "utc", "cet", "cest", "bst")
"""Abbreviations that are no words of their own, so that "2pm est" is understood."""


def _entry() -> dict[str, Any]:
    return load("reading")["zones"]


@cache
def _named(kind: str) -> dict[str, str]:
    """The zone of each name: of the `places`, or of the `parts` of countries."""
    return {name: zone for zone, names in _entry()[kind].items() for name in names.split(", ")}


def is_a_place(name: str) -> bool:
    """Whether a name is that of a town or a country whose zone is known."""
    return name.lower() in _named("places")


@cache
def _pattern() -> re.Pattern[str]:
    """What is written as a sign: a zone of the database, a distance from UTC, an abbreviation."""
    return re.compile(
        r"(?P<iana>[A-Z][a-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)"
        r"|(?P<offset>(?:\b(?:UTC|GMT)\s?)[+−-]\d{1,2}(?::?\d\d)?)(?![\d-])"
        rf"|\b(?P<short>(?:{one_of(_entry()['abbreviations']).upper()}|{'|'.join(IN_SMALL_LETTERS)}))\b"
    )


_BEFORE_ZONE = re.compile(
    r"[\s,]*(?:[(\[]\s*)?(?:your local time,?\s*|for you in )?(?:(?:(?:in|en|em|på|i|nach|à)\s|all['’]|à l['’])(?=\w+ |heure|ora))?",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s?[-–—|/·]\s?")
"""Before an abbreviation: "10:00 – CET"."""
_TIME_OF = re.compile(
    r"(?:(?:l['’])?(?:heures?|horas?|horario|horário|ora|orario|czasu?)(?: (?:local|locale|légale|oficial))?"
    r"(?P<of> de l['’]| d['’]| (?:de la|de las|de los|des|del|della|de|du|da|do|di)(?= )| dell['’]|(?= ))"
    r"|(?:local time|time ?zone|ortszeit|lokale tijd|tijd in|lokal tid)(?: (?:in|for|of|von|van|i)(?= )|(?= )|(?=:)))[ (:]*(?:the )?",
    re.IGNORECASE,
)
"""A word for time that a place follows: "hora de ", "heure de l'", "local time in "."""
_TIME = re.compile(
    r"(?:['’]s)? (?:local |standard |daylight |summer |winter )?(?:time|zeit|ortszeit|tijd|tid|clock|(?:sommer|winter)zeit|sommertid|zomertijd)\b"
    r"(?:\s*[-–]\s*(?-i:[A-Z])[\w ]{2,20}|\s?\((?:US|USA)[^()]{0,30}\))?",
    re.IGNORECASE,
)
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")
_NO_ZONE = re.compile(r"\s+(?:[A-Z]|park|bank|office|station|europe)")
"""Behind "central" and its like: part of a place's name."""
_WORDS = re.compile(r"(?:(?:US|U\.S\.) )?([^\W\d_]['’\w]*[^\W\d_](?:[ -][^\W\d_][\w'’]*){0,3})")


def zone_at(text: str, at: int, told: datetime | None = None) -> tuple[tzinfo, int] | None:
    """The zone that is named right at a place behind a time, and where its name ends; None where none is.

    `told` settles an abbreviation with several meanings: the one whose offset the mail's own date has, else the first.
    """
    start = _BEFORE_ZONE.match(text, at)
    begin = start.end() if start else at
    if not text[begin : begin + 1].isalpha():
        dash = _DASH.match(text, at)
        begin = dash.end() if dash else len(text)
    if found := _pattern().match(text, begin):
        zone = _zone(found, told)
        return (zone, found.end()) if zone else None
    if start is None or begin != start.end():
        return None  # behind a dash only a sign is a zone: "10:00 – London" may be where
    return _time_of(text, begin) or _place_at(text, begin)


def zone_within(text: str, start: int, end: int, told: datetime | None = None) -> tzinfo | None:
    """The first zone that is named in a stretch of text, or None."""
    end = min(end, len(text))
    for word in re.compile(r"\b[^\W\d_]").finditer(text, start, end):
        found = _pattern().match(text, word.start(), end)
        zone = _zone(found, told) if found else None
        named = None if found else _time_of(text, word.start()) or _place_at(text, word.start())
        if zone or (named and named[1] <= end):
            return zone or (named[0] if named else None)
    return None


def zones_of_time(text: str) -> Iterator[tzinfo]:
    """The zones that a text names with a word for time: "all times UK time", "en hora peninsular", "heure de Bruxelles"."""
    for word in _time_words().finditer(text):
        if named := _time_of(text, word.start()) or _before(text, word.end()):
            yield named[0]


@cache
def _time_words() -> re.Pattern[str]:
    words = r"local time|time zone|time|(?:sommer|winter|orts)?zeit|lokale tijd|tijd|lokal tid|tid|heure|horas?|hor[aá]rio|orario|ora|czasu?"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _before(text: str, end: int) -> tuple[tzinfo, int] | None:
    """The place whose name stands right before a word for time."""
    words = [each.start() for each in re.compile(r"[^\W\d_][\w'’-]*").finditer(text, max(0, end - 40), end)]
    for start in words[-3:]:
        found = _name(text, start)
        if found and (behind := _TIME.match(text, found[1])) and behind.start() < end <= behind.end():
            return _known(found)
    return None


def _time_of(text: str, at: int) -> tuple[tzinfo, int] | None:
    """The zone of "hora de Lisboa", "heure de l'Est", "local time in Toronto", "hora peninsular"."""
    spot = _TIME_OF.match(text, at)
    if spot is None:
        return None
    found = _name(text, spot.end(), parts=bool(spot["of"]))
    return _known(found) if found else None


def _place_at(text: str, at: int) -> tuple[tzinfo, int] | None:
    """The zone of a place with a word for time behind it, or alone in brackets, at a line's end or as one of `ALONE`."""
    found = _name(text, at)
    if found is None:
        return None
    end = found[1]
    if behind := _TIME.match(text, end):
        return _known((found[0], behind.end()))
    in_brackets = text[at - 1 : at] == "(" and text[end : end + 1] == ")"
    said = squeezed(text[at:end])
    set_apart = in_brackets or bool(_LINE_ENDS.match(text, end))
    if said in ALONE:
        return _known(found) if set_apart or not _NO_ZONE.match(text, end) else None
    return _known(found) if set_apart and text[at].isupper() and said not in _entry()["tongues"]["also"] else None


def _name(text: str, at: int, *, parts: bool = False) -> tuple[str, int] | None:
    """The zone of the longest place's name that begins here, and where it ends."""
    spot = _WORDS.match(text, at)
    if spot is None:
        return None
    said, begin = spot[1], spot.start(1)
    while said:
        low = squeezed(said)
        zone = _named("places").get(low) or (_named("parts").get(low) if parts else None)
        if zone:
            return zone, begin + len(said)
        said = said[: max(said.rfind(" "), said.rfind("-"), 0)]
    return None


def _known(found: tuple[str, int]) -> tuple[tzinfo, int] | None:
    zone = _iana(found[0])
    return (zone, found[1]) if zone else None


def _zone(found: re.Match[str], told: datetime | None) -> tzinfo | None:
    if found["offset"]:
        return _fixed(found["offset"])
    if found["iana"]:
        return _iana(found["iana"])
    return _of_abbreviation(found["short"].lower(), told)


def _of_abbreviation(short: str, told: datetime | None) -> tzinfo | None:
    meanings = [_iana(each) for each in _entry()["abbreviations"].get(short, ())]
    if told is not None and told.tzinfo is not None:
        for zone in meanings:
            if zone and told.astimezone(zone).utcoffset() == told.utcoffset():
                return zone
    return meanings[0] if meanings else None


def _fixed(text: str) -> tzinfo | None:
    digits = re.sub(r"\D", "", text)
    hours, minutes = (int(digits[:2]), int(digits[2:] or 0)) if len(digits) != 3 else (int(digits[0]), int(digits[1:]))
    length = timedelta(hours=hours, minutes=minutes)
    if length > timedelta(hours=14):
        return None
    return timezone(length if "+" in text else -length)


@cache
def _iana(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
