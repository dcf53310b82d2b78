"""The calendar's answer, rule by rule (delivery notes, "The calendar's REPLY"; RFC 5546 §3.2.3)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from icalendar import Calendar

from bowout.itip.reply import replies

NOW = datetime(2026, 11, 26, 15, 4, 5, tzinfo=timezone(timedelta(hours=1)))
ZONE = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def event(*more: str, without: str = "") -> str:
    lines = {
        "UID": "UID:talk-4711@garnet.example",
        "DTSTAMP": "DTSTAMP:20261124T090000Z",
        "ORGANIZER": "ORGANIZER;CN=Ines Duarte:mailto:Ines.Duarte@garnet.example",
        "ATTENDEE": "ATTENDEE;CN=Noor Haddad;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Noor.Haddad@post.example",
        "DTSTART": "DTSTART:20261203T130000Z",
        "SEQUENCE": "SEQUENCE:3",
        "SUMMARY": "SUMMARY:Interview\\, second round",
    }
    for line in more:
        lines[line.split(":")[0].split(";")[0] if not line.startswith("ATTENDEE") else line] = line
    kept = [line for name, line in lines.items() if name != without]
    alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:Soon", "END:VALARM"]
    return "\n".join(["BEGIN:VEVENT", *kept, *alarm, "END:VEVENT", ""])


def calendar(*events: str, method: str = "REQUEST", zone: str = "") -> str:
    said = f"METHOD:{method}\n" if method else ""
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Ours//Test//EN\n{said}{zone}{''.join(events)}END:VCALENDAR\n"


def answers(*texts: str, addresses=("noor.haddad@POST.example",), **more):
    return replies(texts, addresses=addresses, now=NOW, **more)


def only(text: str, **more):
    found = answers(text, **more)
    assert not found.refusals
    (answer,) = found.objects
    return answer


def read(text: str):
    parsed = Calendar.from_ical(text)
    (found,) = parsed.walk("VEVENT")
    assert not parsed.errors
    assert not found.errors
    return found


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_a_reply_names_the_event_as_received_and_declines_for_one():
    answer = only(calendar(event()))
    assert answer.organizer == "Ines.Duarte@garnet.example"
    assert (answer.attendee, answer.uid, answer.summary) == (
        "Noor.Haddad@post.example",
        "talk-4711@garnet.example",
        "Interview, second round",
    )
    assert Calendar.from_ical(answer.text)["METHOD"] == "REPLY"
    lines = lines_of(answer.text)
    for line in (
        "UID:talk-4711@garnet.example",
        "SEQUENCE:3",
        "ORGANIZER;CN=Ines Duarte:mailto:Ines.Duarte@garnet.example",
        "DTSTART:20261203T130000Z",
        "ATTENDEE;CN=Noor Haddad;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED:mailto:Noor.Haddad@post.example",
        "DTSTAMP:20261126T140405Z",
    ):
        assert line in lines
    assert "VALARM" not in answer.text
    assert "RSVP" not in answer.text
    assert sum(line.startswith("ATTENDEE") for line in lines) == 1


@pytest.mark.parametrize(
    ("attendee", "spelt"),
    [
        ("ATTENDEE;RSVP=TRUE:MAILTO:NOOR.Haddad@Post.Example", "ATTENDEE;PARTSTAT=DECLINED:MAILTO:NOOR.Haddad@Post.Example"),
        (
            'ATTENDEE;CN="Haddad, Noor":mailto:noor.haddad@post.example',
            'ATTENDEE;CN="Haddad, Noor";PARTSTAT=DECLINED:mailto:noor.haddad@post.example',
        ),
        (
            "ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0;SCHEDULE-STATUS=1.1;CN=Noor:mailto:noor.haddad@post.example",
            "ATTENDEE;CN=Noor;PARTSTAT=DECLINED:mailto:noor.haddad@post.example",
        ),
        (
            "attendee;cn=Noor:mailto:noor.haddad@post.example",
            "ATTENDEE;cn=Noor;PARTSTAT=DECLINED:mailto:noor.haddad@post.example",
        ),
        ("ATTENDEE:noor.haddad@post.example", "ATTENDEE;PARTSTAT=DECLINED:noor.haddad@post.example"),
        (
            'ATTENDEE;CN="Noor;PARTSTAT=X:mailto:noor.haddad@post.example',
            "ATTENDEE;PARTSTAT=DECLINED:mailto:noor.haddad@post.example",
        ),
    ],
)
def test_the_attendee_is_spelt_as_the_invitation_spells_it(attendee, spelt):
    answer = only(calendar(event(attendee, without="ATTENDEE")))
    assert spelt in lines_of(answer.text)


def test_the_organiser_keeps_its_delegate_and_answers_go_to_the_organiser():
    line = 'ORGANIZER;SENT-BY="mailto:desk@garnet.example";CN="Duarte, Ines":mailto:ines.duarte@garnet.example'
    answer = only(calendar(event(line)))
    assert line in lines_of(answer.text)
    assert answer.organizer == "ines.duarte@garnet.example"
    assert answer.organizer_name == "Duarte, Ines"


def test_sent_by_only_where_the_answer_leaves_from_another_address():
    text = calendar(event())
    assert "SENT-BY" not in only(text, sender="NOOR.haddad@post.example").text
    moved = only(text, addresses=("noor@new.example", "noor.haddad@post.example"), sender="noor@new.example")
    assert read(moved.text)["ATTENDEE"].params["SENT-BY"] == "mailto:noor@new.example"
    assert "mailto:Noor.Haddad@post.example" in moved.text.replace("\r\n ", "")


def test_the_stamp_is_later_than_the_requests():
    answer = only(calendar(event("DTSTAMP:20270101T000000Z")))
    assert "DTSTAMP:20270101T000001Z" in lines_of(answer.text)


@pytest.mark.parametrize("stamp", ["DTSTAMP:99991231T235959Z", "DTSTAMP:soon", "DTSTAMP:20261124"])
def test_a_stamp_out_of_form_does_not_matter(stamp):
    assert "DTSTAMP:20261126T140405Z" in lines_of(only(calendar(event(stamp))).text)


def test_no_sequence_none_given_back():
    assert "SEQUENCE" not in only(calendar(event(without="SEQUENCE"))).text


def test_a_sequence_that_is_no_number_is_not_given_back():
    assert "SEQUENCE" not in only(calendar(event("SEQUENCE:three"))).text


def test_an_organiser_with_broken_quotes_keeps_its_address():
    answer = only(calendar(event('ORGANIZER;CN="Ines "Bo" Duarte":mailto:ines@garnet.example')))
    assert "ORGANIZER:mailto:ines@garnet.example" in lines_of(answer.text)


def test_one_instance_keeps_its_recurrence_id_and_the_zone_it_names():
    line = "RECURRENCE-ID;TZID=W. Europe Standard Time:20261202T160000"
    answer = only(calendar(event(line), zone=ZONE))
    assert line in lines_of(answer.text)
    assert answer.text.count("BEGIN:VTIMEZONE") == 1
    assert read(answer.text)["RECURRENCE-ID"].params["TZID"] == "W. Europe Standard Time"


@pytest.mark.parametrize(
    "broken",
    [
        ZONE.replace("TZOFFSETTO:+0100\n", ""),
        ZONE.replace("+0100", "1 hour"),
        ZONE.replace("16010101T030000", "the beginning"),
        ZONE.replace("END:STANDARD", "RRULE:FREQ=YEARLY;BYDAY=SUNDAY\nEND:STANDARD"),
        ZONE.replace("BEGIN:STANDARD", "BEGIN:ANYTHING").replace("END:STANDARD", "END:ANYTHING"),
    ],
)
def test_a_zone_out_of_form_is_left_out_and_the_times_in_it(broken):
    answer = only(calendar(event("DTSTART;TZID=W. Europe Standard Time:20261203T130000"), zone=broken))
    assert "VTIMEZONE" not in answer.text
    assert "DTSTART" not in answer.text


def test_a_zone_comes_back_with_its_rules_alone():
    full = ZONE.replace("END:STANDARD", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZNAME:CET\nX-OURS:1\nEND:STANDARD")
    answer = only(calendar(event("DTSTART;TZID=W. Europe Standard Time:20261203T130000"), zone=full))
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in lines_of(answer.text)
    assert "X-OURS" not in answer.text


def test_a_zone_that_nothing_refers_to_is_left_out():
    assert "VTIMEZONE" not in only(calendar(event(), zone=ZONE)).text


def test_a_time_in_a_zone_that_is_not_defined_is_left_out_but_never_the_recurrence_id():
    answer = only(calendar(event("DTSTART;TZID=Garnet Time:20261203T130000", "RECURRENCE-ID;TZID=Garnet Time:20261202T130000")))
    assert "DTSTART" not in answer.text
    assert "RECURRENCE-ID;TZID=Garnet Time:20261202T130000" in lines_of(answer.text)


def test_the_whole_series_is_declined_without_a_recurrence_id():
    series = event("RRULE:FREQ=WEEKLY;COUNT=2")
    moved = event("RECURRENCE-ID:20261210T130000Z", "DTSTART:20261211T130000Z")
    answer = only(calendar(series, moved))
    assert "RECURRENCE-ID" not in answer.text
    assert "RRULE" not in answer.text


def test_two_instances_of_one_event_are_one_object_of_two():
    both = calendar(event("RECURRENCE-ID:20261203T130000Z"), event("RECURRENCE-ID:20261210T130000Z"))
    assert len(Calendar.from_ical(only(both).text).walk("VEVENT")) == 2


def test_several_uids_several_replies():
    found = answers(calendar(event()), calendar(event("UID:other@garnet.example")))
    assert [each.uid for each in found.objects] == ["talk-4711@garnet.example", "other@garnet.example"]


def test_the_newest_revision_is_answered_once():
    found = answers(calendar(event("SEQUENCE:10")), calendar(event("SEQUENCE:9")))
    assert "SEQUENCE:10" in lines_of(found.objects[0].text)
    assert len(found.objects) == 1


def test_a_later_cancel_of_the_same_event_leaves_nothing_to_decline():
    found = answers(calendar(event()), calendar(event("SEQUENCE:4"), method="CANCEL"))
    assert not found.objects
    assert "called this event off" in found.refusals[0]


def test_dtend_and_duration_are_never_both_given_back():
    answer = only(calendar(event("DTEND:20261203T140000Z", "DURATION:PT1H")))
    assert "DTEND:20261203T140000Z" in lines_of(answer.text)
    assert "DURATION" not in answer.text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("DTSTART;VALUE=DATE:20261203", True),
        ("DTSTART:20261203", False),
        ("DTSTART:20261399T999999", False),
        ("DTSTART:20261203T130000", True),
    ],
)
def test_the_start_is_given_back_where_it_is_in_form(line, kept):
    assert (line in lines_of(only(calendar(event(line))).text)) is kept


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (calendar(event(), method="CANCEL"), "called this event off"),
        (calendar(event(), method="PUBLISH"), "METHOD is PUBLISH"),
        (calendar(event(), method="REPLY"), "METHOD is REPLY"),
        (calendar(event(), method=""), "METHOD is missing"),
        (calendar(event(without="UID")), "no UID"),
        (calendar(event(without="ORGANIZER")), "no organiser"),
        (calendar(event("ORGANIZER:urn:uuid:1")), "no organiser"),
        (calendar(event(without="ATTENDEE")), "no attendee"),
        (calendar(event("ORGANIZER;CN=Garnet:no-reply@garnet.example")), "takes no replies"),
        (calendar(event("ORGANIZER:mailto:DoNotReply@garnet.example")), "takes no replies"),
        (calendar(event("ATTENDEE;RSVP=FALSE:mailto:noor.haddad@post.example", without="ATTENDEE")), "RSVP=FALSE"),
        (calendar(event('ATTENDEE;RSVP="FALSE":mailto:noor.haddad@post.example', without="ATTENDEE")), "RSVP=FALSE"),
        (calendar(event("ATTENDEE:mailto:somebody@post.example", without="ATTENDEE")), "not among"),
        (calendar(event("ATTENDEE;EMAIL=noor.haddad@post.example:urn:uuid:2", without="ATTENDEE")), "no mail address"),
        (calendar(event("ORGANIZER:mailto:noor.haddad@post.example")), "organiser yourself"),
        (calendar(event("RECURRENCE-ID:the second one")), "RECURRENCE-ID"),
        (calendar(), "no event"),
        ("not a calendar", "no BEGIN:VCALENDAR"),
    ],
)
def test_where_no_answer_is_owed_a_sentence_says_why(text, word):
    found = answers(text)
    assert not found.objects
    (why,) = found.refusals
    assert word in why
    assert why.startswith("No calendar answer is made: ")
    assert why.endswith(".")


GUESTS = (
    "ATTENDEE;RSVP=TRUE:mailto:ines.duarte@garnet.example",
    "ATTENDEE;RSVP=TRUE:mailto:ravi.pillai@garnet.example",
)


def test_an_address_that_may_be_the_persons_counts_only_alone():
    text = calendar(event(*GUESTS))
    assert (
        only(text, addresses=(), perhaps=("list@post.example", "noor.haddad@post.example")).attendee
        == "Noor.Haddad@post.example"
    )
    unsure = answers(text, addresses=(), perhaps=("ravi.pillai@garnet.example", "noor.haddad@post.example"))
    assert not unsure.objects


def test_the_only_one_invited_is_taken_for_the_person_and_said():
    found = answers(calendar(event(GUESTS[0])), addresses=())
    assert found.objects[0].attendee == "Noor.Haddad@post.example"
    assert "the only one invited" in found.notes[0]
    assert not answers(calendar(event(*GUESTS)), addresses=()).objects


def test_a_room_is_nobody_who_was_invited():
    room = "ATTENDEE;CUTYPE=ROOM:mailto:room4@garnet.example"
    assert answers(calendar(event(room)), addresses=()).objects[0].attendee == "Noor.Haddad@post.example"


def test_a_comment_is_escaped():
    answer = only(calendar(event()), comment="Sorry; a, b\r\n\\c\x07")
    assert "COMMENT:Sorry\\; a\\, b\\n\\\\c" in lines_of(answer.text)
    assert read(answer.text)["COMMENT"] == "Sorry; a, b\n\\c"


def test_lines_are_crlf_and_folded_at_75_octets_inside_no_character():
    answer = only(
        calendar(event("SUMMARY:" + "面接のご案内 " * 30, "ORGANIZER;CN=" + "Ø" * 80 + ":mailto:ines@garnet.example"))
    )
    raw = answer.text.encode()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    assert read(answer.text)["ORGANIZER"].params["CN"] == "Ø" * 80


def test_a_lone_surrogate_is_no_traceback():
    assert only(calendar(event("SUMMARY:\ud800 talk"))).text.isprintable() is False
