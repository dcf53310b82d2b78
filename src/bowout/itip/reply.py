"""The calendar's answer to an invitation: METHOD:REPLY with PARTSTAT=DECLINED (RFC 5546 §3.2.3), or a word on why none is owed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from .address import bare, same
from .moments import Zones, times_of, zones_of
from .reading import CalendarEvent, Property
from .request import Asked, NoAnswerOwed, Person, attendee_of, by_uid, organizer_of, to_answer
from .writing import escaped, folded, received, with_parameters

PRODUCT = "-//bowout//bowout//EN"
LONGEST_TITLE = 1_000
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


def replies(
    calendars: Sequence[str],
    *,
    addresses: Collection[str],
    now: datetime,
    perhaps: Collection[str] = (),
    comment: str | None = None,
    sender: str | None = None,
) -> Answers:
    """Decline each event of these iTIP objects, one object for each UID.

    `addresses` are the person's own, the surest first; `perhaps` are those the mail was sent to, used only where exactly one
    of them is an attendee. Where neither is known an only attendee is taken to be the person, and the notes say so. `now` is
    aware. `sender` is the address that the answer leaves from (SENT-BY where it is another than the invited one).
    """
    person = Person(tuple(addresses), tuple(perhaps))
    objects: list[Answer] = []
    refusals: list[str] = []
    notes: list[str] = []
    for asked in by_uid(calendars, refusals):
        try:
            requests = to_answer(asked)
            organizer = organizer_of(requests[0].event)
            attendee = attendee_of(requests[0].event, person, notes)
        except NoAnswerOwed as why:
            refusals.append(str(why))
        else:
            objects.append(_answer(requests, organizer, attendee, _said(attendee, sender, comment), now))
    return Answers(tuple(objects), tuple(dict.fromkeys(refusals)), tuple(dict.fromkeys(notes)))


def _said(attendee: Property, sender: str | None, comment: str | None) -> list[str]:
    """The person's own ATTENDEE, letter for letter, who declines, and the COMMENT."""
    answer = ["PARTSTAT=DECLINED"]
    if sender and not same(sender, bare(attendee.value)):
        answer.append(f'SENT-BY="mailto:{sender}"')
    line = with_parameters(attendee, kept=_OF_THE_PERSON, added=answer)
    return [line, f"COMMENT:{escaped(comment)}"] if comment else [line]


def _answer(requests: list[Asked], organizer: Property, attendee: Property, said: list[str], now: datetime) -> Answer:
    """The calendar object: a VEVENT for each instance that was asked for, or one for the event itself."""
    zones = zones_of(asked.calendar for asked in requests)
    given = [_given(asked.event, zones) for asked in requests]
    named = {line.param("TZID") for lines in given for line in lines}
    lines = ["BEGIN:VCALENDAR", f"PRODID:{PRODUCT}", "VERSION:2.0", "METHOD:REPLY"]
    lines += [line for name, zone in zones.items() if name in named for line in zone]
    for asked, kept in zip(requests, given, strict=True):
        stamp = f"DTSTAMP:{_later(asked.event.component.text('DTSTAMP') or '', now):%Y%m%dT%H%M%SZ}"
        lines += ["BEGIN:VEVENT", *map(received, kept), stamp, *said, "END:VEVENT"]
    first = requests[0].event
    return Answer(
        organizer=bare(organizer.value),
        organizer_name=organizer.param("CN"),
        attendee=bare(attendee.value),
        uid=first.uid or "",
        summary=first.summary,
        text="".join(map(folded, [*lines, "END:VCALENDAR"])),
    )


def _given(event: CalendarEvent, zones: Zones) -> list[Property]:
    """What of the request is given back unchanged: what names the event, and its time and title as far as they are in form.

    An event is known without its time (RFC 5546 §3.2.3), but Exchange expects a DTSTART in every object ([MS-OXCICAL]
    2.1.3.1.1.20.10).
    """
    component = event.component
    named = [component.first(name) for name in ("UID", "RECURRENCE-ID", "ORGANIZER")]
    sequence, title = component.first("SEQUENCE"), component.first("SUMMARY")
    if sequence and sequence.value.strip().isdecimal():
        named.append(sequence)
    titled = [title] if title and title.value.strip() and len(title.line) <= LONGEST_TITLE else []
    return [*(line for line in named if line), *times_of(event, zones), *titled]


def _later(requested: str, now: datetime) -> datetime:
    """Now in UTC, or one second after the request's DTSTAMP where that is not yet past (RFC 5546 §2.1.5)."""
    fresh = now.astimezone(UTC).replace(microsecond=0)
    try:
        asked = datetime.strptime(requested.rstrip("Zz"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return max(fresh, asked + timedelta(seconds=1))
    except (ValueError, OverflowError):
        return fresh
