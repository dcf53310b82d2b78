"""The pictures count what is known, and say what is left out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bowout.faces.web.looking_back import looked_back
from bowout.record.case import Case

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


def case(end: str | None, *, waited: float | None = None, reason: str | None = None, ended: datetime = NOW) -> Case:
    invited = None if waited is None else ended - timedelta(days=waited)
    return Case("n", "u", NOW, NOW, end=end, ended_at=ended if end else None, reason=reason, invited_at=invited)


def test_an_empty_record_has_no_pictures() -> None:
    assert looked_back([]) == []
    assert looked_back([case(None)]) == []


def test_answers_are_counted_by_how_long_they_took() -> None:
    cases = [
        case("declined", waited=0.1),
        case("withdrawn", waited=1.5),
        case("declined", waited=30),
        case("declined"),
        case("cancelled", waited=1),
    ]
    picture = looked_back(cases)[0]
    assert dict(picture.rows) == {"the same day": 1, "1 day": 1, "2 days": 0, "3 to 7 days": 0, "longer": 1}
    assert picture.says == "You answered 2 of 3 within two days."
    assert picture.note == "Left out: 1 whose day of invitation is not known."


def test_an_invitation_dated_after_its_answer_is_not_counted() -> None:
    assert looked_back([case("declined", waited=-2)])[0].id == "ends"


def test_ends_are_counted_and_open_cases_told() -> None:
    (picture,) = [each for each in looked_back([case("declined"), case("went"), case(None)]) if each.id == "ends"]
    assert picture.rows == (("You declined", 1), ("You went after all", 1))
    assert picture.note == "Not among them: 1 still open."


def test_reasons_are_spread_over_the_months() -> None:
    cases = [
        case("declined", reason="fit"),
        case("declined", reason="fit"),
        case("withdrawn", reason="logistics", ended=NOW - timedelta(days=40)),
        case("declined"),
    ]
    (picture,) = [each for each in looked_back(cases) if each.id == "reasons"]
    assert picture.rows == (("Oct 2026", 0, 1), ("Nov 2026", 2, 0))
    assert len(picture.columns) == 3
    assert picture.note == "Left out: 1 for which no reason is kept."


def test_a_month_in_which_nothing_ended_is_there_too() -> None:
    cases = [case("declined", reason="fit"), case("declined", reason="fit", ended=datetime(2025, 11, 3, tzinfo=UTC))]
    (picture,) = [each for each in looked_back(cases) if each.id == "reasons"]
    assert [row[0] for row in picture.rows][:2] == ["Dec 2025", "Jan 2026"]
    assert len(picture.rows) == 12
    assert picture.rows[-2:] == (("Oct 2026", 0), ("Nov 2026", 1))
