"""The reply-by clock in every zone, across changes to and from DST and the date line, and counting in months."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.days import is_working_day, working_days_between
from bowout.record import clock

ZONES = [
    "Europe/London", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia",
    "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "Africa/Cairo", "Asia/Tehran", "Antarctica/Troll", "UTC",
]  # fmt: skip
moments = st.datetimes(datetime(2010, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))
zones = st.sampled_from(ZONES).map(ZoneInfo)
days_off = st.frozensets(st.dates(date(2010, 1, 1), date(2036, 1, 1)), max_size=40)


@given(moments, zones, days_off)
def test_one_working_day_later_in_the_evening_of_the_persons_own_zone(
    invited: datetime, zone: ZoneInfo, off: frozenset[date]
) -> None:
    told = clock.reply_by(invited, zone=zone, holidays=off)
    here = told.due.astimezone(zone)
    assert told.due > invited
    assert is_working_day(here.date(), off)
    assert working_days_between(invited.astimezone(zone).date(), here.date(), off) == 1
    assert here.time() == clock.EVENING
    assert working_days_between(invited.astimezone(zone).date(), told.latest.astimezone(zone).date(), off) == 2


@given(moments, zones, days_off, st.integers(0, 40 * 24), st.none() | st.integers(0, 20 * 24))
def test_always_well_before_an_interview_and_no_later_than_they_ask(
    invited: datetime, zone: ZoneInfo, off: frozenset[date], hours: int, asked: int | None
) -> None:
    interview = invited + timedelta(hours=hours)
    stated = None if asked is None else invited + timedelta(hours=asked)
    told = clock.reply_by(invited, zone=zone, holidays=off, stated=stated, interview=interview)
    usual = clock.reply_by(invited, zone=zone, holidays=off)
    assert invited <= told.due <= usual.due
    assert told.due <= told.latest
    if told.due > invited:
        assert told.due <= interview - clock.AHEAD
        assert stated is None or told.due <= stated
        assert told.due.astimezone(zone).date() < interview.astimezone(zone).date()
    else:
        assert told.why.startswith("at once")


@given(moments, zones)
def test_a_day_ends_at_its_own_midnight(now: datetime, zone: ZoneInfo) -> None:
    end = clock.end_of_day(now, zone)
    assert now < end <= now + timedelta(hours=50)
    assert (end - timedelta(seconds=1)).astimezone(zone).date() in (
        clock.today(now, zone),
        clock.today(now, zone) + timedelta(days=1),
    )
    assert end.astimezone(zone).date() > clock.today(now, zone)


@given(moments, st.integers(1, 36), zones)
def test_months_keep_the_day_of_the_month_or_the_last_of_it(start: datetime, months: int, zone: ZoneInfo) -> None:
    later = clock.in_months(start, months, zone=zone).astimezone(zone)
    began = clock.today(start, zone)
    gone = (later.year - began.year) * 12 + later.month - began.month
    assert gone in (months, months + 1)  # a weekend at the end of a month leads into the next
    assert later.time() == clock.MORNING
    assert is_working_day(later.date())


@pytest.mark.parametrize(
    ("invited", "zone", "due"),
    [
        # The clocks of London go back in the night to Sunday 25 October 2026: Friday's invitation is due on Monday at 18:00 GMT.
        ("2026-10-23T16:00+01:00", "Europe/London", "2026-10-26T18:00+00:00"),
        # New York goes forward on Sunday 8 March 2026.
        ("2026-03-06T23:30-05:00", "America/New_York", "2026-03-09T18:00-04:00"),
        # Sent on Thursday in Pago Pago, that is Friday in Kiritimati: due on Monday there.
        ("2026-11-26T12:00-11:00", "Pacific/Kiritimati", "2026-11-30T18:00+14:00"),
        ("2026-11-27T12:00+14:00", "Pacific/Pago_Pago", "2026-11-27T18:00-11:00"),
        # Samoa had no Friday 30 December 2011: what is due that evening is due when it would have been.
        ("2011-12-29T10:00-10:00", "Pacific/Apia", "2011-12-30T18:00-10:00"),
    ],
)
def test_over_changes_of_the_clock_and_the_date_line(invited: str, zone: str, due: str) -> None:
    told = clock.reply_by(datetime.fromisoformat(invited), zone=ZoneInfo(zone))
    assert told.due == datetime.fromisoformat(due)


def test_what_they_ask_and_the_interview_come_first() -> None:
    london = ZoneInfo("Europe/London")
    invited = datetime(2026, 11, 25, 9, 0, tzinfo=london)
    assert clock.reply_by(invited, zone=london, stated=date(2026, 11, 25)).due == datetime(2026, 11, 25, 18, tzinfo=london)
    assert clock.reply_by(invited, zone=london, stated=date(2026, 12, 9)).due == datetime(2026, 11, 26, 18, tzinfo=london)
    # Monday's interview, invited on Thursday: on Friday evening, not on Sunday.
    thursday = datetime(2026, 11, 26, 9, 0, tzinfo=london)
    assert clock.reply_by(thursday, zone=london, interview=datetime(2026, 11, 30, 10, 0)).due == datetime(
        2026, 11, 27, 18, tzinfo=london
    )
    # Tomorrow's interview: at once.
    told = clock.reply_by(thursday, zone=london, interview=datetime(2026, 11, 27, 8, 0))
    assert (told.due, told.latest) == (thursday, thursday)
    assert told.why == "at once: well before the interview"


def test_times_of_day_are_those_of_the_day_in_question() -> None:
    assert (time(9), time(18)) == (clock.MORNING, clock.EVENING)
    lord_howe = ZoneInfo("Australia/Lord_Howe")  # half an hour of DST
    told = clock.in_months(datetime(2026, 3, 2, tzinfo=lord_howe), 2, zone=lord_howe)
    assert told.isoformat() == "2026-05-04T09:00:00+10:30"
