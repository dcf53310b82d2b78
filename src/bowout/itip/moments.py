"""The times of an invitation that can be given back: only to the letter of RFC 5545, for one bad line makes a whole reply unreadable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .reading import CalendarEvent, CalendarObject, Component, Property
from .writing import received

_MOMENT = r"\d{4}(?:0\d|1[0-2])(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d"
_DAY = r"\d{4}(?:0\d|1[0-2])(?:[0-2]\d|3[01])"
_DURATION = r"P(?:\d+W|(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)"
_OFFSET = r"[+-](?:0\d|1[0-4])[0-5]\d(?:[0-5]\d)?"
_WEEKDAY = r"[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)"
_RULE = (
    r"FREQ=YEARLY(?:;(?:(?:BYMONTH|INTERVAL|COUNT|BYHOUR|BYMINUTE)=\d{1,4}|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2})*|WKST=[A-Z]{2}"
    rf"|UNTIL={_MOMENT}Z?|BYDAY={_WEEKDAY}(?:,{_WEEKDAY})*))*"
)
_OF_AN_OBSERVANCE = {
    "DTSTART": _MOMENT,
    "TZOFFSETFROM": _OFFSET,
    "TZOFFSETTO": _OFFSET,
    "RRULE": _RULE,
    "RDATE": rf"{_MOMENT}(?:,{_MOMENT})*",
    "TZNAME": r".{1,60}",
}
"""What of STANDARD and DAYLIGHT is given back, and its form (§3.6.5)."""
Zones = Mapping[str, list[str]]
"""The lines of each VTIMEZONE that is in form, by its TZID."""


def zones_of(calendars: Iterable[CalendarObject]) -> Zones:
    """The time zones that the request defines, as far as a reader of the reply will understand them."""
    found = ((zone.text("TZID") or "", zone) for calendar in calendars for zone in calendar.timezones)
    return {name.strip('"'): lines for name, zone in found if name and (lines := _zone(zone))}


def times_of(event: CalendarEvent, zones: Zones) -> list[Property]:
    """DTSTART with DTEND or DURATION, as received; nothing where DTSTART is out of form or in a zone that is not defined."""
    component = event.component
    start, end = component.first("DTSTART"), component.first("DTEND") or component.first("DURATION")
    if start is None or event.start is None or not in_form(start, zones):
        return []
    alike = end is not None and event.end is not None and in_form(end, zones)
    return [start, end] if end and alike else [start]


def in_form(line: Property, zones: Zones | None = None) -> bool:
    """Whether a line holds a DATE that says so, a DATE-TIME (in UTC, floating, or in one of the zones), or a DURATION.

    Without `zones` any zone will do.
    """
    if line.name == "DURATION":
        return bool(re.fullmatch(_DURATION, line.value))
    if (line.param("VALUE") or "").upper() == "DATE":
        return bool(re.fullmatch(_DAY, line.value))
    zone = line.param("TZID")
    form = _MOMENT if zone else _MOMENT + "Z?"
    named = zone is None or zones is None or zone in zones
    several = "," in (zone or "") and f'"{zone}"' not in line.line
    return bool(re.fullmatch(form, line.value)) and named and not several


def _zone(zone: Component) -> list[str]:
    """The lines of a VTIMEZONE; none where it has no observance in form."""
    name = zone.first("TZID")
    parts = [part for part in zone.inner if part.name in ("STANDARD", "DAYLIGHT")]
    observances = [_observance(part) for part in parts]
    if name is None or not observances or not all(observances):
        return []
    inside = [line for lines in observances for line in lines]
    return ["BEGIN:VTIMEZONE", received(name), *inside, "END:VTIMEZONE"]


def _observance(part: Component) -> list[str]:
    kept = [line for line in part.properties if line.name in _OF_AN_OBSERVANCE]
    once = all(sum(line.name == name for line in kept) == 1 for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"))
    if not once or not all(re.fullmatch(_OF_AN_OBSERVANCE[line.name], line.value) for line in kept):
        return []
    return [f"BEGIN:{part.name}", *map(received, kept), f"END:{part.name}"]
