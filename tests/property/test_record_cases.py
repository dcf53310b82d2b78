"""Whatever happened in whatever order: the store tells the case that the events add up to, and an export makes it again."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.record.case import ENDS, Case, Event, grow
from bowout.record.exporting import as_csv, as_json, as_list
from bowout.record.importing import merge, read_export
from bowout.record.naming import short_name
from bowout.record.sqlite import SqliteRecord
from bowout.record.times import restored, stored, zone_of

offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
times = st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=offsets)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
KINDS = ("reply", "look-in-again", "linkedin-note")


def facts() -> st.SearchStrategy[dict[str, object]]:
    said = {name: st.none() | texts for name in ("company", "agency", "role", "contact", "contact_email", "message_id")}
    return st.fixed_dictionaries({}, optional=said | {"interview_at": times.map(datetime.isoformat)})


events = st.one_of(
    st.builds(lambda at, data: Event("invited", at, data), times, facts()),
    st.builds(lambda at, text: Event("noted", at, {"text": text}), times, texts),
    st.builds(lambda at, text: Event("promised", at, {"text": text}), times, texts),
    st.builds(lambda at, end: Event("ended", at, {"end": end}), times, st.sampled_from(sorted(ENDS))),
    st.builds(lambda at: Event("reopened", at), times),
    st.builds(lambda at, text: Event("written", at, {"subject": text, "body": text, "case": {"role": text}}), times, texts),
    st.builds(lambda at: Event("sent", at, {"channel": "email"}), times),
    st.builds(lambda at, text: Event("heard", at, {"text": text}), times, texts),
    st.builds(lambda at, tags: Event("tagged", at, {"add": tags, "remove": tags[:1]}), times, st.lists(texts, max_size=3)),
    st.builds(lambda at, data: Event("corrected", at, data), times, facts()),
    st.builds(lambda at, kind, due: Event("planned", at, {"follow_up": kind, "due": due.isoformat()}), times, st.sampled_from(KINDS), times),
    st.builds(lambda at, kind: Event("done", at, {"follow_up": kind}), times, st.sampled_from(KINDS)),
    st.builds(lambda at: Event("a-kind-of-later", at, {"x": [1, {"y": "z"}]}), times),
)  # fmt: skip
histories = st.lists(events, min_size=1, max_size=8)


def fresh(folder: str, name: str) -> SqliteRecord:
    return SqliteRecord(Path(folder) / f"{name}.db")


@settings(max_examples=40)
@given(st.lists(histories, min_size=1, max_size=3))
def test_the_store_tells_what_the_events_add_up_to_and_an_export_makes_it_again(many: list[list[Event]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record, other = fresh(folder, "one"), fresh(folder, "two")
        for history in many:
            case = record.open_case("a", history[:1])
            for event in history[1:]:
                record.add(case.name, [event])
            began = record.events(case.name)[0].at
            assert grow(Case(case.name, case.uid, began, began), record.events(case.name)) == record.case(case.name)
        export = "".join(as_json(record, datetime.now(UTC))).encode()
        cases, files = read_export(export)
        assert sum(new for _, new in merge(other, cases, files)) == len(many)
        assert sum(new for _, new in merge(other, cases, files)) == 0, "twice is once"
        assert list(other.every()) == list(record.every())
        assert other.follow_ups() == record.follow_ups()
        assert json.loads("".join(as_json(other, datetime.now(UTC))))["cases"] == json.loads(export)["cases"]
        assert "".join(as_csv(record)).count("\r\n") >= len(many) + 1
        assert f"{len(many)} invitation" in "".join(as_list(record, person=None, today=datetime(2100, 1, 1).date()))
        record.close()
        other.close()


@given(times)
def test_a_stored_time_is_the_same_moment_in_the_same_zone(when: datetime) -> None:
    again = restored(stored(when), zone_of(when))
    assert again == when.replace(microsecond=0)
    assert again.utcoffset() == when.utcoffset()


@given(times, times)
def test_stored_times_sort_as_the_times_do(one: datetime, other: datetime) -> None:
    one, other = one.replace(microsecond=0), other.replace(microsecond=0)
    assert (stored(one) < stored(other)) == (one < other)


@given(st.lists(st.text(max_size=200), max_size=4))
def test_whatever_is_searched_for_is_searched_for(many: list[str]) -> None:
    searched.search(" ".join(many))
    searched.search("word " * 1000 + " ".join(many))


searched = SqliteRecord(Path("nowhere/record.db"))
"""A record that is not there: the queries are real, the answers none."""


@given(st.none() | st.text(max_size=80), st.none() | st.text(max_size=80))
def test_a_short_name_is_short_and_safe_to_type(company: str | None, role: str | None) -> None:
    name = short_name(company, role)
    assert 0 < len(name) <= 40
    assert all(letter.isalnum() or letter == "-" for letter in name), name
    assert not name.startswith("-")


def test_short_names() -> None:
    assert short_name("Northwind Trading Ltd.", "Senior Analyst (m/f/d)") == "northwind-trading-analyst"
    assert short_name("Northwind", "Analyst, Pricing") == "northwind-analyst"
    assert short_name("Société Générale S.A.", "Head of Risk") == "societe-generale-head"
    assert short_name("東京ソフト", None) == "東京ソフト"
    assert short_name("GmbH", None) == "gmbh"
    assert short_name(None, None) == "case"
