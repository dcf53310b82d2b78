"""How the page says things."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bowout.faces.web import telling, times
from bowout.nouns import Decision, Found, Invitation, PartFound, Review
from bowout.vocabulary import ASKS, INTENTS, OFFERS, PARTS, VERDICTS

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)  # a Thursday
NEW_YORK = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOW.replace(hour=14), "today at 14:00"),
        (NOW + timedelta(days=1, hours=2), "tomorrow at noon"),
        (NOW - timedelta(days=1), "yesterday at 10:00"),
        (NOW.replace(hour=0) + timedelta(days=2), "Saturday at midnight"),
        (NOW + timedelta(days=6), "Wednesday at 10:00"),
        (NOW + timedelta(days=7), "Thu 3 December at 10:00"),
        (NOW - timedelta(days=3), "last Monday at 10:00"),
        (NOW + timedelta(days=60), "Mon 25 January 2027 at 10:00"),
        (datetime(2026, 11, 26, 16, 30), "today at 16:30"),
        (datetime(2026, 11, 26, 14, 0, tzinfo=NEW_YORK), "today at 19:00 (14:00 their time)"),
        (date(2026, 11, 27), "tomorrow"),
    ],
)  # fmt: skip
def test_times_are_said_as_people_say_them(at: date, said: str) -> None:
    assert times.when(at, NOW) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOW + timedelta(days=13), "in 13 days"),
        (NOW + timedelta(days=1, hours=4), "in 28 hours"),
        (NOW + timedelta(minutes=1), "in 1 minute"),
        (NOW + timedelta(days=21), "in 3 weeks"),
        (NOW - timedelta(days=90), "3 months ago"),
        (date(2026, 11, 26), "today"),
        (date(2026, 11, 30), "in 4 days"),
        (datetime(2026, 11, 26, 12, 0), "in 2 hours"),
    ],
)
def test_how_far_off_is_said_in_round_numbers(at: date, said: str) -> None:
    assert times.until(at, NOW) == said


def test_just_now_is_just_now() -> None:
    assert times.ago(NOW, NOW + timedelta(seconds=20)) == "just now"
    assert times.ago(NOW, NOW + timedelta(minutes=5)) == "5 minutes ago"


@pytest.mark.parametrize(
    ("where", "said"),
    [("header From", "In the mail’s From"), ("body", "In the mail’s words"), ("calendar DTSTART", "In the calendar entry (DTSTART)"),
     ("you said so", "You said so")],
)  # fmt: skip
def test_a_source_is_told_in_words(where: str, said: str) -> None:
    assert telling.found_where(Found("x", where)) == said


def test_every_word_of_the_contract_has_one_for_people() -> None:
    for words, said in (
        (INTENTS, telling.INTENTS), (ASKS, telling.ASKS), (OFFERS, telling.OFFERS), (PARTS, telling.PART_WORDS), (VERDICTS, telling.VERDICTS)
    ):  # fmt: skip
        assert set(words) == set(said)


def test_advice_says_how_firm_it_is() -> None:
    assert telling.verdict(Decision("decline", 0.9)) == "Decline, clearly"
    assert telling.verdict(Decision("ask-first", 0.1)) == "Ask first, narrowly"


def test_parts_are_ticked_off_in_the_order_of_a_letter() -> None:
    review = Review(parts=(PartFound("decision", 0, 1), PartFound("greeting", 0, 1)))
    assert telling.parts_found(review) == [
        ("Greeting", True), ("Thanks", False), ("A clear decision", True), ("A reason", False), ("An open door", False),
        ("Good wishes", False), ("Sign-off", False),
    ]  # fmt: skip


def test_an_apology_is_not_asked_of_everybody() -> None:
    review = Review(parts=(PartFound("apology", 0, 1),))
    assert ("An apology", True) in telling.parts_found(review)
    assert "An alternative" not in dict(telling.parts_found(review))


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [("(646) 555-0108", "6465550108"), ("+44 20 7946 0018", "+442079460018"), ("555 0108 ext. 12", "5550108;ext=12")],
)
def test_a_phone_number_is_dialled_by_its_digits(phone: str, dialled: str) -> None:
    assert telling.dialled(phone) == dialled


def test_an_input_holds_a_time_as_browsers_write_it() -> None:
    invitation = Invitation(interview_at=(datetime(2026, 12, 9, 14, 0, tzinfo=NEW_YORK),), company='A "B" & C')
    assert telling.fact_input(invitation, "interview_at") == 'type="datetime-local" value="2026-12-09T14:00"'
    assert telling.fact_input(invitation, "reply_by") == 'type="date" value=""'
    assert telling.fact_input(invitation, "company") == 'value="A &#34;B&#34; &amp; C"'
