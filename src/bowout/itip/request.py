"""What a calendar invitation asks of one person (RFC 5546 §3.2.2): which event in which revision, of whom, or why no answer is owed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ..errors import BowoutError
from .address import bare, is_no_reply, same
from .moments import in_form
from .reading import CalendarEvent, CalendarObject, Property, parse


class NoAnswerOwed(Exception):
    """Why no calendar answer may be sent, in a sentence, and what to do instead, in another."""

    def __init__(self, why: str, instead: str = "Your words are enough.") -> None:
        super().__init__(f"No calendar answer is made: {why}. {instead}".rstrip())


@dataclass(frozen=True, slots=True)
class Asked:
    """One event (or one instance of it) with the calendar object around it."""

    event: CalendarEvent
    calendar: CalendarObject

    @property
    def age(self) -> tuple[int, str]:
        """What tells the newer of two revisions (RFC 5546 §2.1.5): SEQUENCE, then DTSTAMP."""
        sequence = self.event.sequence or ""
        number = int(sequence) if sequence.isdecimal() and len(sequence) < 12 else 0
        return number, self.event.component.text("DTSTAMP") or ""

    @property
    def instance(self) -> str:
        """RECURRENCE-ID as spelt; empty where the event itself is meant, with all its instances."""
        return self.event.recurrence_id.value if self.event.recurrence_id else ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asked: the person's own addresses (the surest first), and those that may be theirs."""

    addresses: tuple[str, ...]
    perhaps: tuple[str, ...] = ()


def by_uid(calendars: Iterable[str], unread: list[str]) -> list[list[Asked]]:
    """The events of these iTIP objects, those of one UID together, those without any each by itself.

    For a text that is no calendar a sentence is added to `unread`.
    """
    groups: dict[object, list[Asked]] = {}
    for text in calendars:
        try:
            objects = parse(text)
        except BowoutError as error:
            unread.append(f"No calendar answer is made: {error.message}")
            continue
        for calendar in objects:
            for event in calendar.events:
                if event.component.name == "VEVENT":
                    groups.setdefault(event.uid or event, []).append(Asked(event, calendar))
    return list(groups.values())


def to_answer(asked: Sequence[Asked]) -> list[Asked]:
    """The request in its newest revision: the event itself where it is there, else each instance that was asked for.

    Raises NoAnswerOwed where the newest word is no request.
    """
    newest = max(asked, key=lambda each: each.age)
    if newest.calendar.method == "CANCEL" or newest.event.status == "CANCELLED":
        raise NoAnswerOwed("the organiser called this event off, so there is nothing to decline", "")
    requests = sorted((each for each in asked if each.calendar.method == "REQUEST"), key=lambda each: each.age)
    if not requests:
        raise NoAnswerOwed(f"the calendar entry asks for none (METHOD is {newest.calendar.method or 'missing'}, not REQUEST)")
    if any(each.event.recurrence_id and not in_form(each.event.recurrence_id) for each in requests):
        raise NoAnswerOwed("which of the event's dates is meant cannot be read (RECURRENCE-ID)")
    by_instance = {each.instance: each for each in requests}
    return [by_instance[""]] if "" in by_instance else list(by_instance.values())


def organizer_of(event: CalendarEvent) -> Property:
    """The ORGANIZER, to whom an answer goes, whoever sent the request for them (§3.2.2.5). Raises NoAnswerOwed."""
    if not event.uid:
        raise NoAnswerOwed("the calendar entry has no UID, by which the organiser's calendar would know it")
    if event.organizer is None or not (to := bare(event.organizer.value)):
        raise NoAnswerOwed("the calendar entry names no organiser with an address")
    if is_no_reply(to):
        raise NoAnswerOwed(f"the calendar's organiser is {to}, which takes no replies")
    return event.organizer


def attendee_of(event: CalendarEvent, person: Person, notes: list[str]) -> Property:
    """The person's ATTENDEE. Raises NoAnswerOwed where there is none, or where no answer was asked for.

    An only attendee is taken to be the person where no address is known; a sentence in `notes` then says so.
    """
    to = bare(event.organizer.value) if event.organizer else ""
    if not event.attendees:
        raise NoAnswerOwed("the calendar entry names no attendee")
    if any(same(to, address) for address in person.addresses):
        raise NoAnswerOwed("you are this event's organiser yourself", "Cancel it in your calendar.")
    guests = [line for line in event.attendees if not same(_address(line), to) and not _is_thing(line)]
    mine = _first(guests, person.addresses) or _only([line for line in guests if _first([line], person.perhaps)])
    if mine is None and not person.addresses and not person.perhaps and (mine := _only(guests)):
        notes.append(f"The calendar's answer is for {_address(mine)}, the only one invited; leave it out if that is not you.")
    if mine is None:
        instead = "Decline in the invitation itself, or set the addresses that are yours."
        raise NoAnswerOwed("your address is not among the calendar entry's attendees, or is not known", instead)
    if not bare(mine.value):
        raise NoAnswerOwed("your entry among the attendees has no mail address")
    if (mine.param("RSVP") or "").upper() == "FALSE":
        raise NoAnswerOwed("the organiser asked for none (RSVP=FALSE)")
    return mine


def _is_thing(line: Property) -> bool:
    """Whether the attendee is a room or a projector (RFC 5545 §3.2.3)."""
    return (line.param("CUTYPE") or "").upper() in ("ROOM", "RESOURCE")


def _address(line: Property) -> str:
    return bare(line.value) or bare(line.param("EMAIL") or "")


def _first(attendees: Sequence[Property], addresses: Collection[str]) -> Property | None:
    """The first attendee who has one of the addresses (in the order of the addresses), without regard to case."""
    for address in addresses:
        for line in attendees:
            if same(address, _address(line)) or same(address, line.param("EMAIL") or ""):
                return line
    return None


def _only(attendees: Sequence[Property]) -> Property | None:
    return attendees[0] if len({_address(line).casefold() for line in attendees}) == 1 else None
