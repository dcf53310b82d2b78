"""Calendar text to small values (RFC 5545 §3.1 content lines, §3.6 components; RFC 5546 for METHOD).

Only what an invitation needs is understood; every property keeps its line as received, for a REPLY must copy some of them
to the letter. The text of real programs is often out of form (an unfolded line broken anywhere, no END, `METHOD:REQUEST;;`):
what can be told is told, and what cannot is named in `CalendarObject.faults`. Nothing here expands a recurrence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from ..errors import InputTooLarge, UnreadableInput
from ..nouns import When
from .zones import Observance, zone_of

MAX_BYTES = 1_000_000
MAX_LINES = 50_000
MAX_DEPTH = 10
MAX_EVENTS = 1_000
EVENT_KINDS = ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")


@dataclass(frozen=True, slots=True)
class Property:
    """One content line: its name in capitals, its parameters (names in capitals, values unquoted), its value, and the line."""

    name: str
    value: str
    params: tuple[tuple[str, str], ...] = ()
    line: str = ""
    """The line as received, unfolded, without its line end."""

    def param(self, name: str) -> str | None:
        """The parameter's value, or None."""
        return next((value for key, value in self.params if key == name), None)

    @property
    def text(self) -> str:
        r"""The value of a TEXT property with `\n`, `\,`, `\;` and `\\` undone (RFC 5545 §3.3.11)."""
        return re.sub(r"\\([nN,;\\:\"])", lambda m: "\n" if m[1] in "nN" else m[1], self.value)

    @property
    def address(self) -> str | None:
        """The bare address of an ORGANIZER or ATTENDEE, spelled as received, or None where it is no mail address."""
        bare = re.sub(r"(?i)^\s*mailto:", "", self.value).strip().strip("<>")
        return bare if re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+", bare) else None


@dataclass(frozen=True, slots=True)
class Component:
    """A component with its own properties in order; the components inside it are listed apart."""

    name: str
    properties: tuple[Property, ...] = ()
    inner: tuple[Component, ...] = ()

    def all(self, name: str) -> tuple[Property, ...]:
        """Every property of that name, in order."""
        return tuple(each for each in self.properties if each.name == name)

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((each for each in self.properties if each.name == name), None)

    def text(self, name: str) -> str | None:
        """The first property's text, trimmed; None where it is missing or empty."""
        found = self.first(name)
        return (found.text.strip() or None) if found else None


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event: the component as received and what of it was understood; times naive where they float."""

    component: Component
    start: When | None = None
    end: When | None = None
    faults: tuple[str, ...] = ()

    @property
    def uid(self) -> str | None:
        return self.component.text("UID")

    @property
    def sequence(self) -> str | None:
        return self.component.text("SEQUENCE")

    @property
    def summary(self) -> str | None:
        return self.component.text("SUMMARY")

    @property
    def description(self) -> str | None:
        return self.component.text("DESCRIPTION")

    @property
    def location(self) -> str | None:
        return self.component.text("LOCATION")

    @property
    def status(self) -> str | None:
        status = self.component.text("STATUS")
        return status.upper() if status else None

    @property
    def organizer(self) -> Property | None:
        return self.component.first("ORGANIZER")

    @property
    def attendees(self) -> tuple[Property, ...]:
        return self.component.all("ATTENDEE")

    @property
    def recurrence_id(self) -> Property | None:
        return self.component.first("RECURRENCE-ID")


@dataclass(frozen=True, slots=True)
class CalendarObject:
    """One VCALENDAR: its METHOD in capitals (None where there is none), its events, its text, and what was out of form."""

    method: str | None
    events: tuple[CalendarEvent, ...]
    component: Component
    text: str
    faults: tuple[str, ...] = ()

    @property
    def timezones(self) -> tuple[Component, ...]:
        """The VTIMEZONE components."""
        return tuple(each for each in self.component.inner if each.name == "VTIMEZONE")


def parse(text: str) -> tuple[CalendarObject, ...]:
    """Every VCALENDAR of a text, in order.

    Raises InputTooLarge over the caps (1 MB, 50,000 lines, depth 10, 1,000 events) and UnreadableInput, naming the fault,
    where there is no VCALENDAR or nothing in it. A missing END is forgiven and noted.
    """
    if len(text) > MAX_BYTES:
        raise InputTooLarge("The calendar file is over 1 MB.", "Give the single invitation, not a whole calendar.")
    texts = [
        each
        for each in re.split(r"(?im)^(?=[ \t\ufeff]*BEGIN:VCALENDAR)", text.replace("\r\n", "\n").replace("\r", "\n"))
        if _BEGINS.match(each)
    ]
    if not texts:
        raise UnreadableInput("The calendar text has no BEGIN:VCALENDAR.", "Give the .ics file as it was received.")
    objects = tuple(each for text_ in texts for each in _calendars(text_))
    if not any(each.events for each in objects):
        raise UnreadableInput("The calendar holds no event (no BEGIN:VEVENT).", "Ask the organiser to send it again.")
    if sum(len(each.events) for each in objects) > MAX_EVENTS:
        raise InputTooLarge("The calendar file holds over 1,000 events.", "Give the single invitation, not a whole calendar.")
    return objects


_BEGINS = re.compile(r"[ \t\ufeff]*BEGIN:VCALENDAR", re.IGNORECASE)


def _calendars(text: str) -> list[CalendarObject]:
    roots, faults = _components(_content_lines(text))
    return [_calendar(each, text, faults) for each in roots if each.name == "VCALENDAR"]


def _calendar(component: Component, text: str, faults: tuple[str, ...]) -> CalendarObject:
    method = component.text("METHOD")
    zones = {zone: each for each in component.inner if each.name == "VTIMEZONE" and (zone := each.text("TZID"))}
    observances = {name: _observances(zone) for name, zone in zones.items()}
    events = tuple(_event(each, observances) for each in component.inner if each.name in EVENT_KINDS)
    clean = re.sub(r"[^A-Z-]", "", method.upper()) if method else None
    if clean and method and clean != method.upper():
        faults = (*faults, f"METHOD is {method!r}, read as {clean}.")
    return CalendarObject(clean or None, events, component, text, faults)


_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])
"""C0 and C1 but tab and line feed: never part of a property, and dangerous where its line is copied."""


def _content_lines(text: str) -> list[str]:
    """The unfolded lines (RFC 5545 §3.1), control characters left out."""
    folds: list[list[str]] = []
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).lstrip("\ufeff\n ").split("\n"):
        if raw[:1] in (" ", "\t") and folds:
            folds[-1].append(raw[1:])
        elif raw.strip():
            folds.append([raw])
        if len(folds) > MAX_LINES:
            raise InputTooLarge("The calendar file has over 50,000 lines.", "Give the single invitation, not a whole calendar.")
    return ["".join(fold) for fold in folds]


_NAME = re.compile(r"[A-Za-z0-9-]+(?=[;:])")


def _property(line: str) -> Property | None:
    """A content line taken apart, or None where it has no name."""
    named = _NAME.match(line)
    if not named:
        return None
    at, params = named.end(), []
    while line[at : at + 1] == ";":
        stop = _param_end(line, at + 1)
        key, _, value = line[at + 1 : stop].partition("=")
        if key.strip():
            params.append((key.strip().upper(), value.strip().strip('"')))
        at = stop
    return Property(named[0].upper(), line[at + 1 :], tuple(params), line)


def _param_end(line: str, at: int) -> int:
    """Where the parameter that starts at `at` ends: the next `;` or `:` outside double quotes."""
    quoted = False
    for here in range(at, len(line)):
        if line[here] == '"':
            quoted = not quoted
        elif line[here] in ";:" and not quoted:
            return here
    return len(line) if not quoted else _param_end(line.replace('"', " "), at)


def _components(lines: list[str]) -> tuple[list[Component], tuple[str, ...]]:
    """The tree of components; an END that is missing or matches nothing is forgiven and noted."""
    roots: list[Component] = []
    open_: list[tuple[str, list[Property], list[Component]]] = []
    faults: list[str] = []

    def close() -> None:
        name, properties, inner = open_.pop()
        (open_[-1][2] if open_ else roots).append(Component(name, tuple(properties), tuple(inner)))

    for line in lines:
        found = _property(line)
        if found is None:
            if open_ and len(faults) < MAX_DEPTH:
                faults.append(f"A line is no property: {line[:40]!r}.")
        elif found.name == "BEGIN":
            if found.value.strip().upper() in EVENT_KINDS and any(each[0] in EVENT_KINDS for each in open_):
                while any(each[0] in EVENT_KINDS for each in open_):
                    faults.append(f"END:{open_[-1][0]} is missing.")
                    close()
            if len(open_) >= MAX_DEPTH:
                raise InputTooLarge("The calendar's components are nested over 10 deep.", "Ask the organiser to send it again.")
            open_.append((found.value.strip().upper(), [], []))
        elif found.name == "END":
            name = found.value.strip().upper()
            if any(each[0] == name for each in open_):
                while open_[-1][0] != name:
                    faults.append(f"END:{open_[-1][0]} is missing.")
                    close()
                close()
        elif open_:
            open_[-1][1].append(found)
    while open_:
        faults.append(f"END:{open_[-1][0]} is missing.")
        close()
    return roots, tuple(dict.fromkeys(faults))


def _observances(zone: Component) -> tuple[Observance, ...]:
    """The STANDARD and DAYLIGHT parts of a VTIMEZONE, as far as they are in form."""
    return tuple(_each_observance(zone))


def _each_observance(zone: Component) -> Iterator[Observance]:
    for part in zone.inner:
        onset, offset, rule = part.first("DTSTART"), part.text("TZOFFSETTO"), part.text("RRULE")
        start = _moment(onset.value) if onset else None
        if offset and (signed := re.match(r"([+-])(\d\d):?(\d\d)", offset)):
            minutes = int(signed[2]) * 60 + int(signed[3])
            if minutes < 24 * 60:
                yield Observance(start, timedelta(minutes=-minutes if signed[1] == "-" else minutes), rule)


def _event(component: Component, zones: dict[str, tuple[Observance, ...]]) -> CalendarEvent:
    faults: list[str] = []
    start = _time_of(component.first("DTSTART"), zones, faults)
    end = _time_of(component.first("DTEND"), zones, faults)
    duration = component.first("DURATION")
    if end is None and start is not None and duration is not None:
        length = length_of(duration.value)
        if length is None:
            faults.append(f"DURATION is {duration.value[:40]!r}.")
        else:
            end = _plus(start, length)
    return CalendarEvent(component, start, end, tuple(faults))


def _plus(start: When, length: timedelta) -> When | None:
    try:
        return start + length
    except OverflowError:
        return None


def length_of(value: str) -> timedelta | None:
    """A DURATION (RFC 5545 §3.3.6), or None where it is none or over a year."""
    found = re.fullmatch(
        r"\s*([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?\s*", value
    )
    if not found or found[1] == "-" or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return length if length <= timedelta(days=366) else None


def _moment(value: str) -> datetime | None:
    """A DATE-TIME without its zone (RFC 5545 §3.3.5), or None."""
    found = re.match(r"\s*(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)?", value)
    try:
        return datetime(*(int(each or 0) for each in found.groups())) if found else None  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def _time_of(line: Property | None, zones: dict[str, tuple[Observance, ...]], faults: list[str]) -> When | None:
    """A DTSTART or DTEND: a date, a floating time, or an aware one; a fault is noted and gives None."""
    if line is None:
        return None
    value, zone_name = line.value.strip(), line.param("TZID")
    when = _moment(value)
    if when is None:
        day = _day(value)
        if day is None:
            faults.append(f"{line.name} is {value[:40]!r}, which is no date.")
        return day
    if value.upper().endswith("Z"):
        return when.replace(tzinfo=UTC)
    if zone_name is None:
        return when
    zone = zone_of(zone_name, zones.get(zone_name, ()), when)
    if zone is None:
        faults.append(f"The time zone {zone_name[:60]!r} of {line.name} is not known; the time is left without one.")
        return when
    return when.replace(tzinfo=zone)


def _day(value: str) -> date | None:
    """A DATE (RFC 5545 §3.3.4), or None."""
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", value)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
