from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.days import add_working_days, days_late, is_working_day, working_days_between

FRIDAY, SUNDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 29), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [(FRIDAY, MONDAY, 1), (FRIDAY, SUNDAY, 0), (SUNDAY, MONDAY, 1), (FRIDAY, FRIDAY, 0), (MONDAY, FRIDAY, 0),
     (FRIDAY, FRIDAY + timedelta(days=14), 10)],
)  # fmt: skip
def test_working_days_between(start: date, end: date, days: int) -> None:
    assert working_days_between(start, end) == days


def test_a_holiday_is_no_working_day() -> None:
    assert not is_working_day(MONDAY, {MONDAY})
    assert working_days_between(FRIDAY, MONDAY, {MONDAY}) == 0
    assert working_days_between(FRIDAY, MONDAY, {SUNDAY}) == 1
    assert add_working_days(FRIDAY, 1, {MONDAY}) == date(2026, 12, 1)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_counting_agrees_with_walking(start: date, span: int) -> None:
    end = start + timedelta(days=span)
    assert working_days_between(start, end) == sum(is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_adding_is_counting_backwards(start: date, count: int) -> None:
    assert working_days_between(start, add_working_days(start, count)) == count


def test_lateness_is_told_in_the_zone_of_the_answer() -> None:
    invited = datetime.fromisoformat("2026-11-24T23:30:00-08:00")  # already Wednesday where the person lives
    assert days_late(invited, datetime.fromisoformat("2026-11-27T09:00:00+01:00")) == 2


def test_a_day_alone_will_do() -> None:
    assert days_late(FRIDAY, datetime.fromisoformat("2026-12-02T09:00:00+01:00")) == 3
