"""What the invitation itself tells."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bowout.decision import facts_from
from bowout.nouns import Envelope, Invitation

EAST = timezone(timedelta(hours=-5))
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=EAST)


def facts(**known: object) -> dict:
    return facts_from(Invitation(is_invitation=True, **{"kind": "invite", **known}), now=NOW)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["confirmation", "reminder"])
def test_a_confirmed_interview_was_agreed(kind: str) -> None:
    assert facts(kind=kind)["already_accepted_interview"] is True
    assert "invite_only" not in facts(kind=kind)


CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260301T090000Z\r\n"
    "DTSTART:20260303T140000Z\r\nORGANIZER:mailto:talent@example.com\r\nATTENDEE;PARTSTAT={}:mailto:amara@example.org\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(("standing", "agreed"), [("ACCEPTED", True), ("NEEDS-ACTION", None)])
def test_the_calendar_tells_what_was_agreed(standing: str, agreed: bool | None) -> None:
    known = facts(calendars=(CALENDAR.format(standing),), envelope=Envelope(invited_address="Amara@example.org"))
    assert known.get("already_accepted_interview") is agreed


def test_a_mere_invitation_was_not() -> None:
    assert facts() == {"invite_only": True}


@pytest.mark.parametrize(
    ("times", "hours"),
    [
        ((datetime(2026, 3, 3, 9, 0, tzinfo=EAST),), 24),
        ((datetime(2026, 3, 2, 15, 0, tzinfo=UTC),), 1),
        ((datetime(2026, 3, 2, 21, 30),), 12.5),
        ((datetime(2026, 3, 5, 9, 0, tzinfo=EAST), datetime(2026, 3, 4, 9, 0, tzinfo=EAST)), 48),
        ((datetime(2026, 3, 1, 9, 0, tzinfo=EAST), datetime(2026, 3, 4, 9, 0, tzinfo=EAST)), 48),
        ((date(2026, 3, 4),), 39),
        ((date(2026, 3, 2),), None),
        ((datetime(2026, 3, 1, 9, 0, tzinfo=EAST),), None),
        ((), None),
    ],
)
def test_the_hours_until_then(times: tuple, hours: float | None) -> None:
    assert facts(interview_at=times).get("hours_until_interview") == hours


@pytest.mark.parametrize(
    ("known", "format_"),
    [
        ({"kind": "async_video"}, "one-way video"),
        ({"place": "Zoom"}, "video"),
        ({"place": "https://teams.microsoft.com/l/meetup"}, "video"),
        ({"place": "Phone call"}, "phone"),
        ({"place": "Calle Mayor 3, Madrid"}, "in person"),
        ({"place": "12 Mill Lane, Leeds"}, "in person"),
        ({"place": "https://example.org/room"}, None),
        ({}, None),
    ],
)
def test_how_it_is_held(known: dict, format_: str | None) -> None:
    assert facts(**known).get("interview_format") == format_


def test_an_agency_in_between() -> None:
    assert facts(agency="Northway", company=None)["employer_named"] is False
    assert facts(agency="Northway", company="Acme")["employer_named"] is True
    assert "agency_involved" not in facts(company="Acme")
