"""From a real organiser's calendar and back: invited by Cyrus, through Postfix, declined by bowout, declined in the calendar."""

from __future__ import annotations

import re
import smtplib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cyrus
import mail_servers
import pytest
from mail_servers import ME, THEM, Servers
from person import Person

WITHIN = 2.0
"""Seconds from "your server took it" to the organiser's calendar."""


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[cyrus.Cyrus, Servers]]:
    usr = cyrus.unpacked(tmp_path_factory.mktemp("packages"))
    smtp, *ports = mail_servers.free_ports(5)
    with (
        cyrus.running(usr, ports, smtp) as calendar,
        mail_servers.running(firm=f"lmtp:inet:127.0.0.1:{calendar.lmtp}", smtp=smtp) as servers,
    ):
        yield calendar, servers


@pytest.fixture
def person(tmp_path: Path, firm: tuple[cyrus.Cyrus, Servers]) -> Person:
    firm[1].empty(ME)
    return Person(tmp_path, firm[1])


ORGANISER = f"ATTENDEE;CN=Dana Reyes;PARTSTAT=ACCEPTED:mailto:{THEM}"
INVITED = "ATTENDEE;CN=Amara;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Amara@home.test"
"""The invited address, spelled as people spell it."""


def event(uid: str, *more: str, day: str = "20261209", organizer: str = f"ORGANIZER;CN=Dana Reyes:mailto:{THEM}") -> str:
    lines = [
        "BEGIN:VEVENT", f"UID:{uid}@firm.test", "DTSTAMP:20261126T090000Z", f"DTSTART:{day}T190000Z", f"DTEND:{day}T200000Z", "SEQUENCE:0",
        "SUMMARY:Job interview: Operations Analyst at Larkfield Energy", organizer, ORGANISER, *more, "END:VEVENT",
    ]  # fmt: skip
    return "\r\n".join(lines) + "\r\n"


def calendar_of(*events: str, method: str = "") -> str:
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//firm.test//EN\r\n" + (f"METHOD:{method}\r\n" if method else "")
    return head + "".join(events) + "END:VCALENDAR\r\n"


def arrived(servers: Servers, count: int = 1) -> None:
    """Until the invitations that Cyrus sent by itself lie in the person's mailbox."""
    ends = time.monotonic() + 10
    while len(servers.ids(ME)) < count:
        assert time.monotonic() < ends, "Cyrus sent no invitation"
        time.sleep(0.05)


def written_by_hand(servers: Servers, *calendars: str, sender: str = THEM) -> None:
    """A mail as Cyrus writes none: for somebody else, or with several events."""
    parts = "".join(f"--b\r\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n{each}" for each in calendars)
    text = (
        f"From: Dana Reyes <{sender}>\r\nTo: Amara Okonkwo <{ME}>\r\nSubject: Interview for Operations Analyst at Larkfield Energy\r\n"
        f"Message-ID: <invite-{time.monotonic_ns()}@firm.test>\r\nDate: Thu, 26 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHi Amara,\r\n\r\nI would like to invite you'
        " to an interview for the Operations Analyst role at Larkfield Energy on Wednesday 9 December 2026.\r\n\r\nBest,\r\nDana Reyes\r\n"
        f"{parts}--b--\r\n"
    )
    with smtplib.SMTP("127.0.0.1", servers.smtp) as line:
        line.sendmail(sender, [ME], text.encode())
    servers.settled()


def declined_by_bowout(person: Person) -> float:
    """Found in the inbox, answered, sent; gives the moment when the server had taken it."""
    (waiting,) = [person.json("inbox", "--days", "3650")]
    assert waiting["number"] == 1
    case = person.json("reply", "1", "--because", "other-offer")["kept"]
    done = person.bowout("send", case, "--by", "smtp", "--yes", "--undo", "0")
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic()


def until(calendar: cyrus.Cyrus, name: str, holds: Callable[[str], bool], began: float) -> str:
    """The entry as soon as it is as it must be; fails after two seconds."""
    while True:
        entry = calendar.ask("GET", name)
        if holds(entry):
            print(f"\n{name}: in the organiser's calendar {time.monotonic() - began:.2f} s after the server took it")
            return entry
        assert time.monotonic() - began < WITHIN, entry
        time.sleep(0.02)


def attendees(entry: str) -> list[tuple[str, str]]:
    """Each ATTENDEE's address and PARTSTAT."""
    lines = re.findall(r"^ATTENDEE(.*):mailto:(.*)$", entry, re.MULTILINE)
    return [(address, re.search(r"PARTSTAT=([A-Z-]+)", rest)[1]) for rest, address in lines]


DECLINED = [(THEM, "ACCEPTED"), ("Amara@home.test", "DECLINED")]


def test_a_plain_invitation(firm: tuple[cyrus.Cyrus, Servers], person: Person) -> None:
    calendar, servers = firm
    calendar.ask("PUT", "plain", calendar_of(event("plain", INVITED)).encode())
    arrived(servers)
    entry = until(calendar, "plain", lambda entry: "DECLINED" in entry, declined_by_bowout(person))
    assert attendees(entry) == DECLINED


def test_one_instance_of_a_recurring_one(firm: tuple[cyrus.Cyrus, Servers], person: Person) -> None:
    calendar, servers = firm
    series, one = (
        event("weekly", "RRULE:FREQ=WEEKLY;COUNT=4"),
        event("weekly", "RECURRENCE-ID:20261216T190000Z", INVITED, day="20261216"),
    )
    calendar.ask("PUT", "weekly", calendar_of(series, one).encode())
    arrived(servers)
    entry = until(calendar, "weekly", lambda entry: "DECLINED" in entry, declined_by_bowout(person))
    series, instance = sorted(
        re.findall(r"BEGIN:VEVENT.*?END:VEVENT", entry, re.DOTALL), key=lambda each: "RECURRENCE-ID" in each
    )
    assert "RECURRENCE-ID:20261216T190000Z" in instance
    assert attendees(instance) == DECLINED
    assert attendees(series) == [(THEM, "ACCEPTED")]


def test_an_organiser_for_whom_somebody_else_writes(firm: tuple[cyrus.Cyrus, Servers], person: Person) -> None:
    calendar, servers = firm
    organizer = f'ORGANIZER;CN=Dana Reyes;SENT-BY="mailto:assistant@firm.test":mailto:{THEM}'
    calendar.ask("PUT", "delegate", calendar_of(event("delegate", INVITED)).encode())
    arrived(servers)
    servers.empty(ME)
    written_by_hand(
        servers, calendar_of(event("delegate", INVITED, organizer=organizer), method="REQUEST"), sender="assistant@home.test"
    )
    entry = until(calendar, "delegate", lambda entry: "DECLINED" in entry, declined_by_bowout(person))
    assert attendees(entry) == DECLINED


def test_several_events_in_one_mail(firm: tuple[cyrus.Cyrus, Servers], person: Person) -> None:
    calendar, servers = firm
    for uid in ("first", "second"):
        calendar.ask("PUT", uid, calendar_of(event(uid, INVITED)).encode())
    arrived(servers, 2)
    servers.empty(ME)
    written_by_hand(servers, *(calendar_of(event(uid, INVITED), method="REQUEST") for uid in ("first", "second")))
    began = declined_by_bowout(person)
    for uid in ("first", "second"):
        assert attendees(until(calendar, uid, lambda entry: "DECLINED" in entry, began)) == DECLINED
