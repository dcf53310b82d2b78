"""One invitation as it lies on the table: who wrote when to whom, the writer's own words, the calendars, the links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from ..itip.reading import CalendarEvent, CalendarObject
from .addresses import Address


@dataclass(frozen=True, slots=True)
class Link:
    """A web address of the text, the words that name it (before it or linked by it), and the line it stands in."""

    url: str
    label: str
    line: str


@dataclass(frozen=True)
class Letter:
    """All that the facts are read from; of a passed-on mail, the inner one's."""

    subject: str = ""
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    text: str = ""
    quoted: str = ""
    signature: str = ""
    closing: str = ""
    calendars: tuple[CalendarObject, ...] = ()
    links: tuple[Link, ...] = ()
    linked_data: tuple[str, ...] = ()
    bulk: bool = False
    message_id: str | None = None
    references: tuple[str, ...] = ()
    forwarded: bool = False
    language: str | None = None
    notes: tuple[str, ...] = ()
    document: bool = False
    """Whether it came as a text that is no letter (thread.is_document)."""
    own: frozenset[str] = field(default_factory=frozenset)
    """The person's own addresses, in small letters."""

    @property
    def events(self) -> tuple[CalendarEvent, ...]:
        """Every event of every calendar."""
        return tuple(event for calendar in self.calendars for event in calendar.events if event.component.name == "VEVENT")

    @property
    def method(self) -> str | None:
        """The METHOD of the first calendar that has one."""
        return next((each.method for each in self.calendars if each.method), None)


_URL = re.compile(r"https?://[^\s<>\"'\]\[{}|\\^`]{4,2000}", re.IGNORECASE)


def links_of(text: str) -> tuple[Link, ...]:
    """Every web address of a text, at most 200, without the punctuation that follows it."""
    found: list[Link] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for spot in _URL.finditer(line):
            url = spot[0].rstrip(".,;:!?*_>")
            url = url if url.count("(") >= url.count(")") else url.rstrip(")")
            before = _URL.sub("", line[: spot.start()]).strip(" <>([:-–*\t")
            label = before or next((each.strip() for each in reversed(lines[max(0, number - 2) : number]) if each.strip()), "")
            found.append(Link(url, label[-200:], line[:500]))
        if len(found) >= 200:
            break
    return tuple(found[:200])
