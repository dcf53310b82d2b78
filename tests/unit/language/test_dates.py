"""The grammar of dates: each phrase to the moments that it tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bowout.language.dates import lengths, moments, told_at

TOLD = datetime(2026, 11, 19, 10, tzinfo=timezone(timedelta(hours=-5)))
"""A Thursday."""


def exact(text: str, order: str | None = None, told: datetime | None = TOLD) -> list[str]:
    """The moments that are no bounds, as ISO 8601, with the end behind a slash."""
    found = [each for each in moments(text, told, order) if not each.vague]
    return [each.when.isoformat() + (f"/{each.until.isoformat()[11:16]}" if each.until else "") for each in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2:00 PM EST on Wednesday, December 2", "2026-12-02T14:00:00-05:00"),
        ("Tuesday, November 24, 2026\nTime: 2pm ET", "2026-11-24T14:00:00-05:00"),
        ("Tuesday Nov 24, 2026 ⋅ 1pm – 2pm\nEastern Time - New York", "2026-11-24T13:00:00-05:00/14:00"),
        ("3:30 p.m. Pacific on Monday", "2026-11-23T15:30:00-08:00"),
        ("Wednesday 25 November, 14:00 CET", "2026-11-25T14:00:00+01:00"),
        ("Thursday at ten", "2026-11-26T10:00:00"),
        ("half past two on Friday", "2026-11-20T14:30:00"),
        ("Friday at half 4", "2026-11-20T16:30:00"),
        ("quarter to three on Tuesday 24 November", "2026-11-24T14:45:00"),
        ("next Tuesday at 2:00 PM PST", "2026-11-24T14:00:00-08:00"),
        ("Tuesday of next week at 11", "2026-11-24T11:00:00"),
        ("tomorrow at 10", "2026-11-20T10:00:00"),
        ("28 November 2026\nInterview Time: 12:00 noon IST", "2026-11-28T12:00:00+05:30"),
        ("at 14:00 on 23-12-2026", "2026-12-23T14:00:00"),
        ("26th November 2026\nTime: 2:00 PM – 2:40 PM EAT", "2026-11-26T14:00:00+03:00/14:40"),
        ("Wednesday 25th at 2-3pm GMT", "2026-11-25T14:00:00+00:00/15:00"),
        ("December 1 10:00-11:00 (Europe/Berlin)", "2026-12-01T10:00:00+01:00/11:00"),
        ("2026-11-30 13:00:00 till 2026-11-30 13:45:00", "2026-11-30T13:00:00/13:45"),
        ("2026-11-30T13:00:00+01:00", "2026-11-30T13:00:00+01:00"),
        ("2026-11-30T13:00:00Z", "2026-11-30T13:00:00+00:00"),
        ("1400 hrs on 24 Nov", "2026-11-24T14:00:00"),
        ("10am PT / 1pm ET on Tuesday", "2026-11-24T10:00:00-08:00"),
        ("Tue 24 Nov 2026 at 9:00 UTC+2", "2026-11-24T09:00:00+02:00"),
        ("Tuesday, November 24 from 10 to 11 am CET", "2026-11-24T10:00:00+01:00/11:00"),
        ("on 15 December, 2026. Please report to our secretary at 10 am on that day", "2026-12-15T10:00:00"),
        ("3 February (Wednesday) at noon", "2027-02-03T12:00:00"),
        ("Thu 12/3 at 2:30 PM", "2026-12-03T14:30:00"),
        # German
        ("Datum: 01.12.2026\nUhrzeit: 14:00 Uhr", "2026-12-01T14:00:00"),
        ("Freitag, 27. November 2026, 10:30 Uhr (MEZ)", "2026-11-27T10:30:00+01:00"),
        ("am Mittwoch, den 2. Dezember, um 9.30 Uhr", "2026-12-02T09:30:00"),
        ("Montag, 30. November von 14 bis 15 Uhr", "2026-11-30T14:00:00/15:00"),
        ("Mo., 30.11.2026, 9 Uhr", "2026-11-30T09:00:00"),
        ("Dienstag um halb drei", "2026-11-24T14:30:00"),
        # French
        ("mercredi 25 novembre 2026 à 14:00", "2026-11-25T14:00:00"),
        ("le jeudi 26 novembre à 14h30", "2026-11-26T14:30:00"),
        ("le 1er décembre à 9 h", "2026-12-01T09:00:00"),
        # Spanish
        ("el martes 24 de noviembre a las 3 de la tarde", "2026-11-24T15:00:00"),
        ("el 30/11/2026 a las 15:30", "2026-11-30T15:30:00"),
        # Dutch
        ("dinsdag 24 november om half drie", "2026-11-24T14:30:00"),
        ("woensdag 25 november om 10.30 uur", "2026-11-25T10:30:00"),
    ],
)
def test_one_moment(text: str, told: str) -> None:
    assert exact(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("24, 25 or 26 November at 10:00", ["2026-11-24T10:00:00", "2026-11-25T10:00:00", "2026-11-26T10:00:00"]),
        ("Dienstag, den 24.11. um 10 Uhr oder Mittwoch, den 25.11. um 14 Uhr", ["2026-11-24T10:00:00", "2026-11-25T14:00:00"]),
        (
            "Monday, 23 November: 9:00 a.m., 11:00 a.m.\nTuesday, 24 November: 1:00 p.m.",
            ["2026-11-23T09:00:00", "2026-11-23T11:00:00", "2026-11-24T13:00:00"],
        ),
        ("10:00 on Tuesday or 2pm on Wednesday", ["2026-11-24T10:00:00", "2026-11-25T14:00:00"]),
    ],
)
def test_several_slots(text: str, told: list[str]) -> None:
    assert exact(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "between 9am and 5pm on Monday",
        "between December 8th-11th in the mornings",
        "the week of November 30",
        "any time after 2pm on Monday",
        "from Monday to Friday",
        "you may 3 times march on",
        "I have 10 years of experience and 3 cats",
        "03/04/2027 at 10:00",
        "31/02/2027 at 10:00",
        "call +1 629-555-0146 (PIN: 980867733)",
        "version 12.5.3 of 20:21 chapters",
    ],
)
def test_no_exact_time(text: str) -> None:
    assert [each for each in exact(text) if "T" in each] == []


@pytest.mark.parametrize(
    ("text", "order", "told"),
    [
        ("03/04/2027 at 10:00", "dmy", "2027-04-03T10:00:00"),
        ("03/04/2027 at 10:00", "mdy", "2027-03-04T10:00:00"),
        ("Saturday 03/04/2027 at 10:00", "mdy", "2027-04-03T10:00:00"),  # the weekday settles it
        ("12/03/2026 at 10:00", None, "2026-12-03T10:00:00"),  # 12 March is over
        ("25/11/2026 at 10:00", None, "2026-11-25T10:00:00"),
    ],
)
def test_day_or_month_first(text: str, order: str | None, told: str) -> None:
    assert exact(text, order) == [told]


def test_an_abbreviation_of_several_places_is_settled_by_the_mail() -> None:
    india = datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    ireland = datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=1)))
    assert exact("5 July 2026 at 10:00 IST", told=india) == ["2026-07-05T10:00:00+05:30"]
    assert exact("5 July 2026 at 10:00 IST", told=ireland) == ["2026-07-05T10:00:00+01:00"]


def test_without_the_mails_date_nothing_relative_is_told() -> None:
    assert exact("Thursday at ten, or tomorrow at 11", told=None) == []


def test_printed_date_lines() -> None:
    assert told_at("November 20, 2026 at 2:18:07 PM CST", TOLD) == datetime(2026, 11, 20, 20, 18, tzinfo=UTC)
    assert told_at("Thu, Nov 19, 2026 at 4:05 PM", TOLD) == datetime(2026, 11, 19, 16, 5, tzinfo=TOLD.tzinfo)
    assert told_at("whenever", TOLD) is None


@pytest.mark.parametrize(
    ("text", "minutes", "sure"),
    [
        ("approximately 45 minutes", 45, True),
        ("a 30-minute call", 30, True),
        ("an hour", 60, True),
        ("half an hour", 30, True),
        ("1.5 hours", 90, True),
        ("1-2 hours", 120, False),
        ("ca. 45 Minuten", 45, True),
        ("eine Stunde", 60, True),
        ("Durée : 45 minutes", 45, True),
        ("una hora", 60, True),
    ],
)
def test_lengths(text: str, minutes: int, sure: bool) -> None:
    (found,) = lengths(text)
    assert (found.length, found.sure) == (timedelta(minutes=minutes), sure)
