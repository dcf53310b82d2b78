"""The calendar's answer to an invitation: METHOD:REPLY with PARTSTAT=DECLINED (RFC 5546 §3.2.3), or a word on why none is owed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from .address import bare, is_no_reply, same
from .lines import Component, Line, calendars_in, escaped, folded, unescaped

PRODUCT = "-//bowout//bowout//EN"
_OF_THE_ATTENDEE = ("CUTYPE", "MEMBER", "ROLE", "DELEGATED-FROM", "CN", "EMAIL", "LANGUAGE")
"""What is said about the person stays as spelt; what is said about the answer (PARTSTAT, RSVP, SENT-BY) is ours to say."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One calendar object to send: to whom (a bare address), of which event, and the object itself with CRLF, folded."""

    organizer: str
    organizer_name: str | None
    attendee: str
    uid: str
    summary: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The calendar answers owed, and, in plain sentences, why there is none where there is none."""

    objects: tuple[Answer, ...] = ()
    refusals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Person:
    """Who answers: the person's own addresses, those that may be theirs, and the one that the answer is sent from."""

    addresses: tuple[str, ...]
    perhaps: tuple[str, ...]
    sender: str | None


class _Refused(Exception):  # noqa: N818  a word to the person, not an error
    """Why no calendar answer may be sent."""


def replies(
    calendars: Sequence[str],
    *,
    addresses: Collection[str],
    now: datetime,
    perhaps: Collection[str] = (),
    comment: str | None = None,
    sender: str | None = None,
) -> Answers:
    """Decline each event of these iTIP objects, one object for each UID (RFC 5546 §3.2.3, RFC 6047 §2.4).

    `addresses` are the person's own, the surest first; `perhaps` are those the mail was sent to, used only where exactly one
    of them is an attendee; where both are empty an only attendee is taken to be the person. `now` is aware. `sender` is the
    address that the answer leaves from (SENT-BY where it is another than the invited one).
    """
    person = _Person(tuple(addresses), tuple(perhaps), sender)
    objects, refusals, notes = [], [], []
    for requests in _by_event(calendars):
        try:
            answer, note = _decline(requests, person, now, comment)
        except _Refused as refused:
            refusals.append(str(refused))
        else:
            objects.append(answer)
            notes += note
    return Answers(tuple(objects), tuple(dict.fromkeys(refusals)), tuple(dict.fromkeys(notes)))


@dataclass(frozen=True, slots=True)
class _Event:
    """One VEVENT and the calendar around it."""

    method: str
    itself: Component
    calendar: Component

    @property
    def age(self) -> tuple[int, str]:
        """What tells the newer of two revisions (RFC 5546 §2.1.5): SEQUENCE, then DTSTAMP."""
        sequence = self.itself.value("SEQUENCE")
        return int(sequence) if sequence.isdecimal() and len(sequence) < 12 else 0, self.itself.value("DTSTAMP")

    @property
    def instance(self) -> str:
        return self.itself.value("RECURRENCE-ID")


def _by_event(calendars: Iterable[str]) -> list[list[_Event]]:
    """The events, those of one UID together; those without a UID each by itself."""
    groups: dict[object, list[_Event]] = {}
    for text in calendars:
        for calendar in calendars_in(text):
            for itself in calendar.inside("VEVENT"):
                event = _Event(calendar.value("METHOD").upper(), itself, calendar)
                groups.setdefault(itself.value("UID") or id(itself), []).append(event)
    return list(groups.values())


def _decline(events: list[_Event], person: _Person, now: datetime, comment: str | None) -> tuple[Answer, list[str]]:
    asked = _newest(events)
    first = asked[0].itself
    organizer = first.first("ORGANIZER")
    if not first.value("UID"):
        raise _Refused(
            "The calendar entry has no UID, so a calendar could not tell what is answered: no calendar answer is made."
        )
    if organizer is None or not bare(organizer.value):
        raise _Refused("The calendar entry names no organiser with an address: no calendar answer is made.")
    to = bare(organizer.value)
    if is_no_reply(to):
        raise _Refused(f"The calendar's organiser is {to}, which takes no replies: no calendar answer is made.")
    attendee, notes = _invited(first, to, person)
    sent_by = person.sender if person.sender and not same(person.sender, bare(attendee.value)) else None
    lines = ["BEGIN:VCALENDAR", f"PRODID:{PRODUCT}", "VERSION:2.0", "METHOD:REPLY"]
    answers = [_answer(event.itself, _declining(attendee, sent_by), now, comment) for event in asked]
    for zone in _zones(asked[0].calendar, answers):
        lines += zone.written()
    for answer in answers:
        lines += answer.written()
    text = "".join(folded(line) for line in [*lines, "END:VCALENDAR"])
    summary = unescaped(first.value("SUMMARY")).strip() or None
    name = organizer.parameter("CN")
    return Answer(to, name, bare(attendee.value), first.value("UID"), summary, text), notes


def _newest(events: list[_Event]) -> list[_Event]:
    """The request to answer: its newest revision, the series where there is one, else each instance that was asked for."""
    newest = max(events, key=lambda event: event.age)
    if newest.method == "CANCEL" or newest.itself.value("STATUS").upper() == "CANCELLED":
        raise _Refused("The organiser called this event off (METHOD:CANCEL): in the calendar there is nothing to decline.")
    requests = sorted((event for event in events if event.method == "REQUEST"), key=lambda event: event.age)
    if not requests:
        method = newest.method or "none"
        raise _Refused(
            f"The calendar entry asks for no answer (its METHOD is {method}, not REQUEST): no calendar answer is made."
        )
    by_instance = {event.instance: event for event in requests}
    return [by_instance[""]] if "" in by_instance else list(by_instance.values())


def _invited(event: Component, organizer: str, person: _Person) -> tuple[Line, list[str]]:
    """The ATTENDEE line that is the person's."""
    listed = event.all("ATTENDEE")
    if not listed:
        raise _Refused("The calendar entry names no attendee, so there is nobody to decline for: no calendar answer is made.")
    if any(same(address, organizer) for address in person.addresses):
        raise _Refused("You are yourself the organiser of this event: cancel it in your calendar instead.")
    guests = [line for line in listed if not same(_address(line), organizer)]
    mine, notes = _among(guests, person), []
    if mine is None and not person.addresses and not person.perhaps and len(guests) == 1:
        mine = guests[0]
        notes.append(f"The calendar answer is for {_address(mine)}, the only one invited; if that is not you, leave it out.")
    if mine is None:
        raise _Refused(
            "None of your addresses is among the attendees of the calendar entry, and an answer from another address "
            "changes nothing: no calendar answer is made. Give the invited address if it is another."
        )
    if (mine.parameter("RSVP") or "").upper() == "FALSE":
        raise _Refused("The organiser asked for no calendar answer (RSVP=FALSE): none is made.")
    if not bare(mine.value):
        raise _Refused("Your entry among the attendees has no mail address: no calendar answer is made.")
    return mine, notes


def _address(attendee: Line) -> str:
    return bare(attendee.value) or bare(attendee.parameter("EMAIL") or "")


def _among(guests: list[Line], person: _Person) -> Line | None:
    for address in person.addresses:
        for line in guests:
            if same(address, _address(line)) or same(address, line.parameter("EMAIL") or ""):
                return line
    likely = [line for line in guests if any(same(address, _address(line)) for address in person.perhaps)]
    return likely[0] if len({_address(line).casefold() for line in likely}) == 1 else None


def _declining(attendee: Line, sent_by: str | None) -> Line:
    """The same attendee, letter for letter, who declines."""
    kept = [(name, value) for name, value in attendee.parameters if name.upper() in _OF_THE_ATTENDEE]
    kept.append(("PARTSTAT", "DECLINED"))
    if sent_by:
        kept.append(("SENT-BY", f'"mailto:{sent_by}"'))
    return Line("ATTENDEE", tuple(kept), attendee.value.strip())


def _answer(event: Component, attendee: Line, now: datetime, comment: str | None) -> Component:
    """The VEVENT of the reply: what names the event, as received, and the one attendee."""
    given = [event.first(name) for name in ("UID", "RECURRENCE-ID", "SEQUENCE", "ORGANIZER")]
    stamp = Line("DTSTAMP", (), _later(event.value("DTSTAMP"), now).strftime("%Y%m%dT%H%M%SZ"))
    lines = [line for line in given if line is not None]
    lines += [stamp, attendee]
    if comment:
        lines.append(Line("COMMENT", (), escaped(comment)))
    return Component("VEVENT", lines)


def _later(requested: str, now: datetime) -> datetime:
    """Now in UTC, or one second after the request's DTSTAMP where that lies in the future (RFC 5546 §2.1.5)."""
    fresh = now.astimezone(UTC).replace(microsecond=0)
    try:
        asked = datetime.strptime(requested.rstrip("Zz"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return max(fresh, asked + timedelta(seconds=1))
    except (ValueError, OverflowError):
        return fresh


def _zones(calendar: Component, events: list[Component]) -> list[Component]:
    """The time zones that the answer refers to, as the request defines them."""
    named = {line.parameter("TZID") for event in events for line in event.lines} - {None}
    return [zone for zone in calendar.inside("VTIMEZONE") if zone.value("TZID").strip('"') in named]
