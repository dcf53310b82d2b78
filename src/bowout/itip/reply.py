"""The calendar's answer to an invitation: METHOD:REPLY with PARTSTAT=DECLINED (RFC 5546 §3.2.3), or a word on why none is owed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ..errors import BowoutError
from .address import bare, is_no_reply, same
from .reading import CalendarEvent, CalendarObject, Property, parse
from .writing import escaped, folded, received, with_parameters, written

PRODUCT = "-//bowout//bowout//EN"
_OF_THE_PERSON = ("CUTYPE", "MEMBER", "ROLE", "DELEGATED-FROM", "CN", "EMAIL", "LANGUAGE")
"""What is said of the person stays as spelt; what is said of the answer (PARTSTAT, RSVP, SENT-BY) is ours to say."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One calendar object to send: to whom (a bare address), for whom, of which event, and the object with CRLF, folded."""

    organizer: str
    organizer_name: str | None
    attendee: str
    uid: str
    summary: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The calendar answers owed; in plain sentences why there is none where there is none, and what was supposed."""

    objects: tuple[Answer, ...] = ()
    refusals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """One event with the calendar around it."""

    event: CalendarEvent
    calendar: CalendarObject

    @property
    def age(self) -> tuple[int, str]:
        """What tells the newer of two revisions (RFC 5546 §2.1.5): SEQUENCE, then DTSTAMP."""
        return _number(self.event.sequence), self.event.component.text("DTSTAMP") or ""

    @property
    def instance(self) -> str:
        return self.event.recurrence_id.value if self.event.recurrence_id else ""


class _Refused(Exception):
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
    of them is an attendee. Where neither is known an only attendee is taken to be the person, and the notes say so. `now` is
    aware. `sender` is the address that the answer leaves from (SENT-BY where it is another than the invited one).
    """
    objects: list[Answer] = []
    refusals: list[str] = []
    notes: list[str] = []
    for asked in _by_uid(calendars, refusals):
        try:
            requests = _newest(asked)
            attendee, organizer = _invited(requests[0].event, tuple(addresses), tuple(perhaps), notes)
            objects.append(_answer(requests, attendee, organizer, now=now, comment=comment, sender=sender))
        except _Refused as refused:
            refusals.append(str(refused))
    return Answers(tuple(objects), tuple(dict.fromkeys(refusals)), tuple(dict.fromkeys(notes)))


def _by_uid(calendars: Iterable[str], refusals: list[str]) -> list[list[_Asked]]:
    """The events, those of one UID together, those without any each by itself; calendars that cannot be read are refused."""
    groups: dict[object, list[_Asked]] = {}
    for text in calendars:
        try:
            objects = parse(text)
        except BowoutError as error:
            refusals.append(f"No calendar answer is made: {error.message}")
            continue
        for calendar in objects:
            for event in calendar.events:
                if event.component.name == "VEVENT":
                    groups.setdefault(event.uid or event, []).append(_Asked(event, calendar))
    return list(groups.values())


def _newest(asked: list[_Asked]) -> list[_Asked]:
    """The request to answer, in its newest revision: the series where it is there, else each instance that was asked for.

    Raises _Refused where the newest word is no request.
    """
    newest = max(asked, key=lambda each: each.age)
    if newest.calendar.method == "CANCEL" or newest.event.status == "CANCELLED":
        raise _Refused("No calendar answer is made: the organiser called this event off, so there is nothing to decline.")
    requests = sorted((each for each in asked if each.calendar.method == "REQUEST"), key=lambda each: each.age)
    if not requests:
        method = newest.calendar.method or "none"
        raise _Refused(f"No calendar answer is made: the calendar entry asks for none (METHOD is {method}, not REQUEST).")
    by_instance = {each.instance: each for each in requests}
    return [by_instance[""]] if "" in by_instance else list(by_instance.values())


def _invited(
    event: CalendarEvent, mine: tuple[str, ...], perhaps: tuple[str, ...], notes: list[str]
) -> tuple[Property, Property]:
    """The person's ATTENDEE and the ORGANIZER. Raises _Refused where one is missing or takes no answer."""
    organizer = event.organizer
    to = bare(organizer.value) if organizer else ""
    if not event.uid:
        raise _Refused(
            "No calendar answer is made: the calendar entry has no UID, by which the organiser's calendar would know it."
        )
    if organizer is None or not to:
        raise _Refused("No calendar answer is made: the calendar entry names no organiser with an address.")
    if is_no_reply(to):
        raise _Refused(f"No calendar answer is made: the calendar's organiser is {to}, which takes no replies.")
    if not event.attendees:
        raise _Refused("No calendar answer is made: the calendar entry names no attendee.")
    if any(same(to, address) for address in mine):
        raise _Refused("No calendar answer is made: you are this event's organiser yourself; cancel it in your calendar.")
    guests = tuple(line for line in event.attendees if not same(_address(line), to))
    attendee = _among(guests, mine) or _only(tuple(line for line in guests if _among((line,), perhaps)))
    if attendee is None and not mine and not perhaps and (attendee := _only(guests)):
        notes.append(
            f"The calendar's answer is for {_address(attendee)}, the only one invited; leave it out if that is not you."
        )
    if attendee is None:
        raise _Refused("No calendar answer is made: your address is not among the calendar entry's attendees, or not known.")
    if not bare(attendee.value):
        raise _Refused("No calendar answer is made: your entry among the attendees has no mail address.")
    if (attendee.param("RSVP") or "").upper() == "FALSE":
        raise _Refused("No calendar answer is made: the organiser asked for none (RSVP=FALSE).")
    return attendee, organizer


def _address(line: Property) -> str:
    return bare(line.value) or bare(line.param("EMAIL") or "")


def _among(attendees: Sequence[Property], addresses: Collection[str]) -> Property | None:
    """The first attendee who has one of the addresses (in the order of the addresses), without regard to case."""
    for address in addresses:
        for line in attendees:
            if same(address, _address(line)) or same(address, line.param("EMAIL") or ""):
                return line
    return None


def _only(attendees: tuple[Property, ...]) -> Property | None:
    return attendees[0] if len({_address(line).casefold() for line in attendees}) == 1 else None


def _answer(
    requests: list[_Asked], attendee: Property, organizer: Property, *, now: datetime, comment: str | None, sender: str | None
) -> Answer:
    """The calendar object of one UID: a VEVENT for each instance that was asked for, one where it is the event itself."""
    first = requests[0].event
    answer = ["PARTSTAT=DECLINED"]
    if sender and not same(sender, bare(attendee.value)):
        answer.append(f'SENT-BY="mailto:{sender}"')
    said = [with_parameters(attendee, kept=_OF_THE_PERSON, added=answer)]
    if comment:
        said.append(f"COMMENT:{escaped(comment)}")
    events = [line for asked in requests for line in _event(asked.event, said, now)]
    zones = [line for zone in _zones(requests) for line in zone]
    lines = ["BEGIN:VCALENDAR", f"PRODID:{PRODUCT}", "VERSION:2.0", "METHOD:REPLY", *zones, *events, "END:VCALENDAR"]
    return Answer(
        organizer=bare(organizer.value),
        organizer_name=organizer.param("CN"),
        attendee=bare(attendee.value),
        uid=first.uid or "",
        summary=first.summary,
        text="".join(map(folded, lines)),
    )


def _event(event: CalendarEvent, said: list[str], now: datetime) -> list[str]:
    """A VEVENT of the reply: what names the event, as received, when this is said, and what is said."""
    given = [event.component.first(name) for name in ("UID", "RECURRENCE-ID", "SEQUENCE", "ORGANIZER")]
    named = [received(line) for line in given if line is not None]
    stamp = _later(event.component.text("DTSTAMP") or "", now)
    return ["BEGIN:VEVENT", *named, f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}", *said, "END:VEVENT"]


def _later(requested: str, now: datetime) -> datetime:
    """Now in UTC, or one second after the request's DTSTAMP where that is not yet past (RFC 5546 §2.1.5)."""
    fresh = now.astimezone(UTC).replace(microsecond=0)
    try:
        asked = datetime.strptime(requested.rstrip("Zz"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return max(fresh, asked + timedelta(seconds=1))
    except (ValueError, OverflowError):
        return fresh


def _zones(requests: list[_Asked]) -> list[list[str]]:
    """The VTIMEZONEs that the RECURRENCE-IDs refer to, as the request defines them."""
    named = {line.param("TZID") for each in requests if (line := each.event.recurrence_id)} - {None}
    return [written(zone) for zone in requests[0].calendar.timezones if (zone.text("TZID") or "").strip('"') in named]


def _number(sequence: str | None) -> int:
    return int(sequence) if sequence and sequence.isdecimal() and len(sequence) < 12 else 0
