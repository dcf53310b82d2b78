"""Days and times by region, aloud, and near at hand."""

from datetime import date, datetime, time, timedelta, timezone

import pytest

from bowout.writing import times

THURSDAY = datetime.fromisoformat("2025-10-16T14:30:00+01:00")


@pytest.mark.parametrize(
    ("region", "written"),
    [
        ("UK", "Thursday 16 October"),
        ("US", "Thursday, October 16"),
        ("other", "Thursday, 16 October"),
        (None, "Thursday, 16 October"),
    ],
)
def test_dates_by_region(region, written):
    assert times.full_date(THURSDAY.date(), region) == written


@pytest.mark.parametrize(
    ("at", "region", "aloud"),
    [("10:00", "US", "ten"), ("14:30", "UK", "half past two"), ("14:30", "US", "two thirty"), ("08:45", "UK", "quarter to nine"),
     ("12:00", "UK", "noon"), ("09:05", "US", "nine oh five"), ("00:15", "UK", "quarter past twelve")],
)  # fmt: skip
def test_times_aloud(at, region, aloud):
    assert times.clock_aloud(time.fromisoformat(at), region) == aloud


def test_times_written():
    assert times.clock(time(13), "US") == "1:00 p.m."
    assert times.clock(time(13), "US", short=True) == "1 p.m."
    assert times.clock(time(9, 30), "other") == "09:30"


@pytest.mark.parametrize(
    ("now", "aloud", "near", "said"),
    [
        ("2025-10-16T08:00:00+01:00", False, False, "today"),
        ("2025-10-15T23:30:00+01:00", False, False, "tomorrow"),
        ("2025-10-17T08:00:00+01:00", False, False, "yesterday"),
        ("2025-10-13T08:00:00+01:00", False, False, "on Thursday 16 October"),
        ("2025-10-13T08:00:00+01:00", False, True, "on Thursday"),
        ("2025-10-06T08:00:00+01:00", True, False, "on Thursday the sixteenth"),
        ("2025-10-15T23:30:00+00:00", False, False, "today"),
    ],
)
def test_a_day_is_named_as_one_would_by_the_interviews_own_clock(now, aloud, near, said):
    assert times.day_phrase(THURSDAY, datetime.fromisoformat(now), "UK", aloud=aloud, near=near) == said


def test_tomorrows_interview_is_in_working_hours_unless_told():
    said = [
        times.day_phrase(THURSDAY.replace(hour=hour), datetime.fromisoformat("2025-10-15T09:00:00+01:00"), "UK", aloud=True)
        for hour in (8, 14, 19)
    ]
    assert said == ["tomorrow", "tomorrow", "tomorrow evening"]


@pytest.mark.parametrize(
    ("now", "region", "said"),
    [
        ("2025-10-15T09:00:00+01:00", "UK", "tomorrow"),
        ("2025-10-16T09:00:00+01:00", "UK", "this afternoon"),
        ("2025-10-06T09:00:00+01:00", "US", "on Thursday, October sixteenth"),
        ("2025-09-22T09:00:00+01:00", "UK", "on Thursday the sixteenth of October"),
    ],
)
def test_a_day_is_said_aloud_as_the_region_says_it(now, region, said):
    assert times.day_phrase(THURSDAY, datetime.fromisoformat(now), region, aloud=True) == said


def test_noon_has_no_afternoon():
    noon = THURSDAY.replace(hour=12, minute=0)
    assert times.day_phrase(noon, noon.replace(hour=9), "UK", aloud=True) == "today"


def test_a_greeting_by_the_hour():
    assert times.good_day(THURSDAY.replace(hour=9)) == "Good morning"
    assert times.good_day(THURSDAY.replace(hour=23)) is None
    assert times.good_day(THURSDAY.date()) is None


def test_a_bare_day_and_no_now():
    assert times.day_phrase(date(2025, 10, 16), None, "UK") == "on Thursday 16 October"
    assert times.hours_ahead(date(2025, 10, 16), THURSDAY) is None


@pytest.mark.parametrize(
    ("sent", "waited"),
    [
        ("2025-10-20", "four days"),
        ("2025-10-22", "almost a week"),
        ("2025-10-23", "a week"),
        ("2025-10-25", "more than a week"),
        ("2025-10-30", "two weeks"),
        ("2025-12-30", "so long"),
    ],
)
def test_how_long_they_waited(sent, waited):
    assert times.waited(date(2025, 10, 16), date.fromisoformat(sent)) == waited


@pytest.mark.parametrize(
    ("hours", "region", "told"),
    [
        (10, "other", ("UK", True)),
        (5.5, "other", ("UK", True)),
        (-7, None, ("US", True)),
        (2, "other", ("other", False)),
        (-5, "UK", ("UK", False)),
    ],
)
def test_the_zone_tells_whose_clock_is_written_where_the_region_does_not(hours, region, told):
    at = datetime(2026, 3, 2, 14, 30, tzinfo=timezone(timedelta(hours=hours)))
    assert times.clock_region(at, region) == told


@pytest.mark.parametrize(
    ("clause", "beside", "region", "alike"),
    [
        ("the last bus is at 4:50", "9.30am", "UK", "the last bus is at 4.50"),
        ("the shift starts at 6.15", "2:00 p.m.", "US", "the shift starts at 6:15"),
        ("the last ferry is at 4.50pm", "14:00", "other", "the last ferry is at 16:50"),
        ("the last ferry is at 7pm", "14:00", "other", "the last ferry is at 19:00"),
        ("the first train is at 12am", "14:00", "other", "the first train is at 00:00"),
        ("the last ferry is at 7pm", "2:00 p.m.", "US", "the last ferry is at 7 p.m."),
        ("the last ferry is at 7pm", "2.30 p.m.", "UK", "the last ferry is at 7 p.m."),
        ("the last ferry is at 7pm", "9.30am", "UK", "the last ferry is at 7pm"),
        ("the crossing takes up to 1.30 hours", "14:00", "other", "the crossing takes up to 1.30 hours"),
        ("it opens at eight", "14:00", "other", "it opens at eight"),
        ("the last bus is at 4:50", None, None, "the last bus is at 4:50"),
    ],
)
def test_times_in_a_reason_are_written_as_the_one_beside_them(clause, beside, region, alike):
    assert times.clocks_alike(clause, beside, region) == alike
