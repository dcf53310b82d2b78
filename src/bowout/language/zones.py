"""Time zones as people write them behind a time: "ET", "(CET)", "Pacific", "UK time", "UTC+2", "Europe/Berlin"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Any

from ..catalogue import load
from .date_words import one_of, squeezed

ALONE = ("eastern", "central", "mountain", "pacific")
"""Names that stand for a zone behind a time without the word "time"."""

IN_SMALL_LETTERS = ("est", "edt", "cst", "cdt", "pst", "pdt", "gmt", "utc", "cet", "cest", "bst")
"""Abbreviations that are no words of their own, so that "2pm est" is understood."""


def _entry() -> dict[str, Any]:
    return load("reading")["zones"]


@cache
def _pattern() -> re.Pattern[str]:
    names, shorts = one_of(_entry()["names"]), one_of(_entry()["abbreviations"])
    places = r"(?:[A-Z][a-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)"
    return re.compile(
        rf"(?P<iana>{places})"
        r"|(?P<offset>(?:\b(?:UTC|GMT)\s?)[+−-]\d{1,2}(?::?\d\d)?)(?![\d-])"
        rf"|(?:US|U\.S\.)?\s?\b(?P<name>(?i:{names}))\s(?i:(?:standard|daylight|summer)\s)?(?i:time|zeit)\b(?:\s*[-–]\s*[A-Z][\w ]{{2,20}}|\s?\((?:US|USA)[^()]{{0,30}}\))?"
        rf"|\b(?P<short>(?:{shorts.upper()}|{'|'.join(IN_SMALL_LETTERS)}))\b"
        rf"|(?:\b(?i:heure de|heure d'|hora de|hora|tijd in|ora di)\s)(?P<place>(?i:{names}))\b"
        rf"|(?<=\()(?P<city>(?i:{names}))(?=\))"
        rf"|\b(?P<tail>(?i:{names}))(?=[ \t]*(?:\n|$))"
        rf"|\b(?P<alone>(?i:{one_of(ALONE)}))\b(?!\s+(?:[A-Z]|park|bank|office|station|europe))"
    )


_BEFORE_ZONE = re.compile(r"[\s,]*(?:[(\[]\s*)?(?:your local time,?\s*)?", re.IGNORECASE)


def zone_at(text: str, at: int, told: datetime | None = None) -> tuple[tzinfo, int] | None:
    """The zone that is named right at a place behind a time, and where its name ends; None where none is.

    `told` settles an abbreviation with several meanings: the one whose offset the mail's own date has, else the first.
    """
    start = _BEFORE_ZONE.match(text, at)
    found = _pattern().match(text, start.end() if start else at)
    if not found:
        return None
    zone = _zone(found, told)
    return (zone, found.end()) if zone else None


def zone_within(text: str, start: int, end: int, told: datetime | None = None) -> tzinfo | None:
    """The first zone that is named in a stretch of text, or None."""
    for found in _pattern().finditer(text, start, min(end, len(text))):
        zone = _zone(found, told)
        if zone:
            return zone
    return None


def _zone(found: re.Match[str], told: datetime | None) -> tzinfo | None:
    if found["offset"]:
        return _fixed(found["offset"])
    if found["iana"]:
        return _iana(found["iana"])
    if found["short"]:
        return _of_abbreviation(found["short"].lower(), told)
    name = found["name"] or found["place"] or found["city"] or found["tail"] or found["alone"]
    return _iana(_entry()["names"][squeezed(name)])


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
