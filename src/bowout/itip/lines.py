"""Calendar objects as their content lines (RFC 5545 §3.1), kept letter for letter.

A REPLY must give back UID, ORGANIZER, RECURRENCE-ID and the ATTENDEE's address exactly as the invitation spells them: an
organiser's calendar compares them as text. So replies are made of the invitation's own lines, which a library that parses to
values and writes those anew would respell. Reading is forgiving: what is no content line is let go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

FOLD_AT = 75
"""Octets of a line, its line break left out (RFC 5545 §3.1)."""
MOST_LINES = 20_000
DEEPEST = 10

_CONTROLS = dict.fromkeys([*range(9), *range(11, 13), *range(14, 32), *range(127, 160)])
_NAME = r"[A-Za-z0-9-]+"
_VALUE = r'(?:"[^"]*"(?=[;:,])|[^;:,]*)'
_PARAMETER = rf";\s*({_NAME})=({_VALUE}(?:,{_VALUE})*)"
_WELL_FORMED = r'(?:"[^"]*"|[^"]*?)(?:,(?:"[^"]*"|[^"]*?))*'


@dataclass(frozen=True, slots=True)
class Line:
    """One property, unfolded: its name in upper case, its parameters as spelt (in order), its value as spelt."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str | None:
        """The value of a parameter without its quotes; None where there is none."""
        return next((value.strip().strip('"') for key, value in self.parameters if key.upper() == name), None)

    def __str__(self) -> str:
        return self.name + "".join(f";{key}={value}" for key, value in self.parameters) + ":" + self.value


@dataclass(slots=True)
class Component:
    """A VCALENDAR, VEVENT, VTIMEZONE …: its own lines and the components inside it."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def first(self, name: str) -> Line | None:
        return next(iter(self.all(name)), None)

    def value(self, name: str) -> str:
        """The value of the first such property, stripped; empty where there is none."""
        line = self.first(name)
        return line.value.strip() if line else ""

    def inside(self, name: str) -> list[Component]:
        return [part for part in self.parts if part.name == name]

    def written(self) -> list[str]:
        """The component as unfolded lines."""
        return [
            f"BEGIN:{self.name}",
            *map(str, self.lines),
            *(line for part in self.parts for line in part.written()),
            f"END:{self.name}",
        ]


def calendars_in(text: str) -> list[Component]:
    """Each VCALENDAR of a text, also one whose END is missing, whose lines were never folded or are cut short by LF alone."""
    root = Component("")
    path = [root]
    for raw in _unfolded(text)[:MOST_LINES]:
        line = line_of(raw)
        if line is None:
            continue
        kind = line.value.strip().upper()
        if line.name == "BEGIN":
            part = Component(kind)
            path[-1].parts.append(part)
            if len(path) < DEEPEST:
                path.append(part)
        elif line.name == "END":
            depth = max((n for n, part in enumerate(path) if part.name == kind), default=0)
            path = path[:depth] or path
        else:
            path[-1].lines.append(line)
    return [part for part in root.parts if part.name == "VCALENDAR"]


def line_of(raw: str) -> Line | None:
    """One unfolded line as name, parameters and value; None where it is none."""
    name = re.match(_NAME, raw)
    if not name:
        return None
    end, parameters = name.end(), []
    while part := re.compile(_PARAMETER).match(raw, end):
        if re.fullmatch(_WELL_FORMED, part[2]):
            parameters.append((part[1], part[2]))
        end = part.end()
    if raw[end : end + 1] != ":":
        return None
    return Line(name[0].upper(), tuple(parameters), raw[end + 1 :])


def folded(line: str) -> str:
    """A line with its CRLF, broken after at most 75 octets and never inside a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > FOLD_AT:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece]) + "\r\n"


def escaped(text: str) -> str:
    """A text as the value of a TEXT property (RFC 5545 §3.3.11)."""
    plain = re.sub(r"\r\n?|\n", "\n", text).translate(_CONTROLS)
    return re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", "\\n")


def unescaped(value: str) -> str:
    """The text of a TEXT property."""
    return re.sub(r"\\(.)", lambda mark: "\n" if mark[1] in "nN" else mark[1], value)


def _unfolded(text: str) -> list[str]:
    text = re.sub(r"\r\n?", "\n", text.lstrip("\ufeff")).translate(_CONTROLS)
    return [line for line in re.sub(r"\n[ \t]", "", text).split("\n") if line.strip()]
