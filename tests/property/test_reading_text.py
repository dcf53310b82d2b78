"""Whatever text comes: spans lie in it, facts are clean, and nothing but a BowoutError escapes."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.errors import BowoutError
from bowout.invitation import opening, reader
from bowout.itip.reading import parse
from bowout.language.dates import lengths, moments

TOLD = datetime(2027, 1, 12, 10, tzinfo=UTC)
words = st.sampled_from(
    "interview on at by between and to Monday Thursday next 3pm 14:00 14h30 half past two noon January 20 20th 03/04/2027 2027-01-20 CET (ET) Uhr um am "
    "den . , ; : \n \n\n Date: Time: Subject: From: > <a@b.example> https://x.example/book Acme Ltd Engineer role Best regards".split(" ")
)  # fmt: skip
texts = st.lists(words | st.text(max_size=5), max_size=40).map(" ".join)


@given(texts)
@settings(max_examples=300)
def test_moments_lie_in_the_text(text: str) -> None:
    for each in moments(text, TOLD):
        assert 0 <= each.start < each.end <= len(text)
        if isinstance(each.when, datetime) and isinstance(each.until, datetime):
            assert each.until > each.when
    for length in lengths(text):
        assert text[length.start : length.end].strip()


@given(texts)
@settings(max_examples=300)
def test_any_text_is_read(text: str) -> None:
    try:
        found = reader.invitation_of(opening.open_letter(text.encode("utf-8", "replace"), now=TOLD), None)
    except BowoutError:
        return
    told = [found.company, found.role, found.contact, found.place, found.phone, *(each.text for each in found.found.values())]
    assert all(each is None or each.translate({0x200C: None, 0x200D: None}).isprintable() for each in told)
    assert found.kind


names = st.sampled_from("BEGIN END UID DTSTART DTEND DURATION ATTENDEE;CN=A ORGANIZER METHOD RRULE SUMMARY X-A".split())
values = st.sampled_from(
    "VCALENDAR VEVENT VTIMEZONE 20270120T150000Z 20270120 PT1H mailto:a@b.example REQUEST;; FREQ=SECONDLY".split()
)
lines = st.tuples(names, st.sampled_from((":", ";", "", "\n ")), values | st.text(max_size=8)).map("".join)


@given(st.lists(lines, max_size=30))
@settings(max_examples=300)
def test_any_calendar_is_read_or_refused(found: list[str]) -> None:
    try:
        objects = parse("BEGIN:VCALENDAR\n" + "\n".join(found))
    except BowoutError as error:
        assert error.message
        return
    assert any(each.events for each in objects)
    for each in objects:
        assert all("\n" not in line.line for event in each.events for line in event.component.properties)
