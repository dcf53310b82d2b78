"""The zone that a TZID means: an IANA name, a Windows name, or what its own VTIMEZONE says (RFC 5545 §3.6.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache

from ..catalogue import load


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT part: its first onset (local time), the offset it sets, its yearly rule."""

    onset: datetime | None
    offset: timedelta
    rule: str | None = None


def zone_of(name: str, observances: tuple[Observance, ...], when: datetime) -> tzinfo | None:
    """The zone of a TZID for a local time; None where neither its name nor its VTIMEZONE tells it."""
    return iana(name) or _by_observances(observances, when) or _by_offset(name)


@cache
def iana(name: str) -> tzinfo | None:
    """The zone of an IANA name (with or without a globally unique prefix, "/…/Europe/Berlin") or a Windows name."""
    from zoneinfo import ZoneInfo

    name = name.strip().strip('"')
    windows: dict[str, str] = load("reading")["zones"]["windows"]
    tail = re.search(r"[A-Z][A-Za-z_]+/[A-Z][A-Za-z_+-]+(?:/[A-Z][A-Za-z_]+)?$", name)
    for known in (windows.get(name), name, tail[0] if tail else None):
        if known and re.fullmatch(r"(?:UTC|GMT|[A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+)", known):
            try:
                return ZoneInfo(known)
            except (KeyError, ValueError, OSError):
                continue
    return None


def _by_offset(name: str) -> tzinfo | None:
    """The offset written in a name such as "(UTC+01:00) Amsterdam, Berlin", but not where a second one stands for summer."""
    offsets = re.findall(r"(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d\d)", name)
    if len(offsets) != 1 or int(offsets[0][1]) > 14:
        return None
    sign, hours, minutes = offsets[0]
    length = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-length if sign == "-" else length)


def _by_observances(observances: tuple[Observance, ...], when: datetime) -> tzinfo | None:
    """The offset of the observance whose latest onset is not after the time; the only one where there is one."""
    if not observances:
        return None
    onsets = [(latest, each) for each in observances[:200] if (latest := _latest_onset(each, when))]
    if not onsets:
        return timezone(observances[0].offset) if len({each.offset for each in observances}) == 1 else None
    return timezone(max(onsets, key=lambda pair: pair[0])[1].offset)


def _latest_onset(part: Observance, when: datetime) -> datetime | None:
    """The last time, not after `when`, at which the observance began, by its DTSTART and a yearly BYMONTH/BYDAY rule."""
    if part.onset is None or part.onset > when:
        return None
    rule = dict(each.split("=", 1) for each in part.rule.upper().split(";") if "=" in each) if part.rule else {}
    day = re.fullmatch(r"([+-]?\d)(SU|MO|TU|WE|TH|FR|SA)", rule.get("BYDAY", ""))
    month = rule.get("BYMONTH", "")
    if rule.get("FREQ") != "YEARLY" or not day or not month.isdecimal() or not 1 <= int(month) <= 12:
        return part.onset
    for year in (when.year, when.year - 1):
        found = _nth_weekday(year, int(month), int(day[1]), ("MO", "TU", "WE", "TH", "FR", "SA", "SU").index(day[2]))
        onset = datetime.combine(found, part.onset.time()) if found else None
        if onset and part.onset <= onset <= when:
            return onset
    return part.onset


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    if nth == 0 or not 2 <= year <= 9998:
        return None
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (nth + 1))
