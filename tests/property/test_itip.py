"""Every calendar object and mail of the shared material, and hostile ones: the reply parses again and keeps every rule."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bowout.delivery.eml import package
from bowout.errors import BowoutError
from bowout.invitation import read
from bowout.itip.reading import parse
from bowout.itip.reply import replies
from bowout.nouns import Draft, Envelope, Invitation

NOW = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
CALENDARS = sorted((SHARED / "calendars").glob("*.ics"))
MAILS = sorted([*(SHARED / "calendars").glob("*.eml"), *(SHARED / "invitations-dev" / "eml").glob("*.eml")])
DRAFT = Draft("Withdrawing", "Dear all,\n\nThank you, but I have to decline.\n\nRegards,\nSam\n")
SHOULD_BE_THERE = pytest.mark.skipif(not MAILS, reason="the shared mails and calendars are not beside the checkout")


def decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def unfolded(text: str) -> list[str]:
    return re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n").split("\n")


def holds_every_rule(reply: str, request: str) -> None:
    """The rules of RFC 5546 §3.2.3 and of the delivery notes, read by the icalendar package."""
    raw = reply.encode()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = Calendar.from_ical(reply)
    assert not calendar.errors
    assert calendar["METHOD"] == "REPLY"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == 1
    asked = unfolded(request)
    for event in events:
        assert not event.errors
        attendee = event["ATTENDEE"]
        assert not isinstance(attendee, list)
        assert attendee.params["PARTSTAT"] == "DECLINED"
        assert "RSVP" not in attendee.params
        assert any(line.upper().startswith("ATTENDEE") and line.rstrip().endswith(str(attendee)) for line in asked)
        assert event["ORGANIZER"]
        assert str(event["DTSTAMP"].dt.tzinfo) == "UTC"
        assert not ("DTEND" in event and "DURATION" in event)
    given_back = [
        line
        for line in unfolded(reply)
        if line.split(":")[0].split(";")[0] in ("UID", "ORGANIZER", "SEQUENCE", "RECURRENCE-ID")
    ]
    assert all(line in asked for line in given_back)
    assert not calendar.walk("VALARM")
    named = {value.params["TZID"] for event in events for value in event.values() if getattr(value, "params", {}).get("TZID")}
    defined = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    assert defined <= named
    assert {zone for zone in named if f"TZID:{zone}" in asked} <= defined
    stamps = [line[8:] for line in asked if re.fullmatch(r"DTSTAMP:\d{8}T\d{6}Z?", line)]
    newest = max(event["DTSTAMP"].dt for event in events)
    if len(stamps) == 1:
        assert newest.strftime("%Y%m%dT%H%M%S") > stamps[0]


def attendees(text: str) -> list[str]:
    try:
        return [line.address for each in parse(text) for event in each.events for line in event.attendees if line.address]
    except BowoutError:
        return []


@SHOULD_BE_THERE
@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_each_calendar_for_each_of_its_attendees(path):
    text = decoded(path)
    for address in [*dict.fromkeys(attendees(text)), "nobody@nowhere.example"]:
        answers = replies([text], addresses=[address.swapcase()], now=NOW)
        assert answers.objects or answers.refusals or not attendees(text)
        for answer in answers.objects:
            assert answer.attendee.casefold() == address.casefold()
            holds_every_rule(answer.text, text)


def keeps_the_thread(mail, original) -> None:
    parent = re.findall(r"<[^<>\s]+>", str(original["Message-ID"] or ""))
    assert re.findall(r"<[^<>\s]+>", str(mail["In-Reply-To"] or "")) == parent
    answered = re.findall(r"<[^<>\s]+>", str(original["In-Reply-To"] or ""))
    references = re.findall(r"<[^<>\s]+>", str(original["References"] or "")) or (answered if len(answered) == 1 else [])
    assert str(mail["References"] or "").split() == [*references, *parent]


@SHOULD_BE_THERE
@pytest.mark.parametrize("path", [*MAILS, *CALENDARS], ids=lambda path: path.name)
def test_each_mail_and_calendar_gives_a_package_or_a_clear_word(path):
    try:
        invitation = read(path.read_bytes(), name=path.name, now=NOW)
    except BowoutError as error:
        assert error.message
        return
    packed = package(invitation, DRAFT, me="Sam Doe", own_addresses=(), now=NOW, stem="it-reply")
    assert packed.files
    for file in packed.files:
        mail = message_from_bytes(file.data, policy=policy.default)
        assert not mail.defects
        assert mail["X-Unsent"] == "1"
        assert re.fullmatch(r"<[0-9a-f]{32}@[^<>\s]+>", mail["Message-ID"])
        for header in ("From", "To"):
            assert mail[header] is None or len(mail[header].addresses) == 1
        original = message_from_bytes(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), policy=policy.compat32)
        if path.suffix == ".eml" and "message/rfc822" not in [each.get_content_type() for each in original.walk()]:
            keeps_the_thread(mail, original)
        for part in mail.walk():
            if part.get_content_type() == "text/calendar":
                assert (part.get_param("method"), part.get_content_charset()) == ("REPLY", "utf-8")
                reply = part.get_payload(decode=True).decode("utf-8")
                holds_every_rule(reply, "\n".join(invitation.calendars))
    if invitation.calendars:
        answered = sum(b"text/calendar" in file.data for file in packed.files)
        assert answered or any(note.startswith("No calendar answer is made") for note in packed.notes)


NASTY = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(["\r\n", "\n", "\r", "\x00", "\x0b", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ud800", "Bcc:", " x@evil.example", ",", ";", ":", "<", ">", '"', "\\", "=?utf-8?q?=0D=0A?=", "é", "字", " ", "a"]),
        max_size=25,
    ).map("".join),
    st.sampled_from(["x" * 100_000, "<" + "a" * 50_000 + "@b.example>", "é" * 20_000]),
)  # fmt: skip
ADDRESSES = st.one_of(NASTY, NASTY.map(lambda text: f"{text}@b.example"), st.just("ines@garnet.example"))
ALLOWED = {"x-unsent", "date", "from", "to", "subject", "message-id", "in-reply-to", "references", "content-type", "content-transfer-encoding", "mime-version"}  # fmt: skip
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]")


@settings(max_examples=150)
@given(
    subject=NASTY, name=NASTY, me=NASTY, address=ADDRESSES, reply_to=ADDRESSES, mine=ADDRESSES, ids=st.lists(NASTY, max_size=5)
)
@example(
    "a\r\nBcc: b@evil.example",
    "x\r\nTo: c@evil.example",
    "\u202e",
    "a@b.example\r\nBcc: b@evil.example",
    "",
    "",
    ["<a@b>\r\nBcc: c@d"],
)
def test_nothing_of_a_strangers_making_reaches_a_header(subject, name, me, address, reply_to, mine, ids):
    envelope = Envelope(subject, ids[0] if ids else None, tuple(ids), name, address, name, reply_to, name, mine, (mine,))
    invitation = Invitation(envelope=envelope, contact=name, contact_email=address)
    packed = package(invitation, Draft(subject, "No, thank you.\n"), me=me, own_addresses=(), now=NOW, stem="x")
    head = packed.files[0].data.partition(b"\r\n\r\n")[0].decode("utf-8")
    assert "\n" not in head.replace("\r\n", "")
    assert not FORBIDDEN.search(head)
    assert max(map(len, head.encode().split(b"\r\n"))) <= 998
    assert {line.partition(":")[0].lower() for line in head.split("\r\n") if not line.startswith(" ")} <= ALLOWED
    mail = message_from_bytes(packed.files[0].data, policy=policy.default)
    assert mail.get_content().replace("\r\n", "\n") == "No, thank you.\n"
    assert not FORBIDDEN.search(str(mail["Subject"]))
    for header in ("From", "To"):
        assert mail[header] is None or len(mail[header].addresses) == 1


@settings(max_examples=150)
@given(value=NASTY, name=NASTY, uid=NASTY, zone=NASTY)
def test_nothing_of_a_strangers_making_breaks_out_of_a_calendar_line(value, name, uid, zone):
    text = (
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nORGANIZER;CN={name}:mailto:ines@garnet.example\r\nATTENDEE;CN={name};MEMBER={value}:mailto:me@post.example\r\n"
        f"RECURRENCE-ID;TZID={zone}:20261203T130000\r\nSUMMARY:{value}\r\nDTSTART;TZID={zone}:20261203T130000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    for answer in replies([text], addresses=["me@post.example"], now=NOW).objects:
        lines = answer.text.split("\r\n")
        assert "\n" not in answer.text.replace("\r\n", "")
        assert all(len(line.encode()) <= 75 for line in lines)
        assert [line for line in lines if line.startswith(("BEGIN", "END", "METHOD"))] == [
            "BEGIN:VCALENDAR",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
        assert sum(line.startswith("ATTENDEE") for line in lines) == 1


WHOLE = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Ours//Test//EN\nMETHOD:REQUEST\nBEGIN:VTIMEZONE\nTZID:Garnet Time\nBEGIN:STANDARD\n"
    "DTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
    'END:VTIMEZONE\nBEGIN:VEVENT\nUID:talk@garnet.example\nDTSTAMP:20261124T090000Z\nORGANIZER;CN="Duarte, Ines";'
    'SENT-BY="mailto:desk@garnet.example":mailto:ines@garnet.example\nATTENDEE;CN=Noor;RSVP=TRUE:mailto:noor@post.example\n'
    "RECURRENCE-ID;TZID=Garnet Time:20261203T130000\nDTSTART;TZID=Garnet Time:20261203T130000\nDURATION:PT1H\nSEQUENCE:2\n"
    "SUMMARY;LANGUAGE=en:Second round\\, with the panel\nEND:VEVENT\nEND:VCALENDAR\n"
)
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(WHOLE)),
        st.integers(0, 12),
        st.sampled_from(
            ["", "", '"', ";", ":", ",", "\n", "\n ", "=", "\\", "\x00", "\u2028", "\ud800", "é", "BEGIN:VEVENT", "Z", "1"]
        ),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=2000 if FULL else 300)
@given(EDITS)
def test_what_is_given_back_of_a_damaged_calendar_can_be_read(edits):
    text = WHOLE
    for at, length, put in edits:
        text = text[:at] + put + text[at + length :]
    for answer in replies([text], addresses=["noor@post.example"], now=NOW).objects:
        found = Calendar.from_ical(answer.text)
        assert not found.errors
        for event in found.walk("VEVENT"):
            assert not event.errors
            assert event["ATTENDEE"].params["PARTSTAT"] == "DECLINED"
            assert event["UID"]
            assert event["ORGANIZER"]
