"""What every store of the record is held to. A store's own test module subclasses `RecordContract` and gives the `record` fixture."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bowout.errors import NotFound
from bowout.record.case import Case, Event, grow
from bowout.record.store import Record

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
FACTS = {"company": "Northwind Ltd", "role": "Analyst", "contact": "Zoë Reyes", "contact_email": "zoe@northwind.example"}


def invited(**facts: object) -> Event:
    return Event("invited", NOW, {**FACTS, **facts})


def planned(kind: str, due: datetime) -> Event:
    return Event("planned", NOW, {"follow_up": kind, "due": due.isoformat(), "text": "ready words"})


def ended(end: str, at: datetime = NOW) -> Event:
    return Event("ended", at, {"end": end})


class RecordContract:
    """Everything that the verbs rely on."""

    def test_an_empty_record_answers_everything(self, record: Record) -> None:
        assert record.cases() == []
        assert record.due(NOW) == []
        assert record.count_due(NOW) == 0
        assert record.doors() == []
        assert record.search("anything") == []
        assert record.follow_ups() == []
        assert list(record.every()) == []
        assert record.find(message_id="<1@x>") is None
        assert record.remind(NOW, NOW.date()) == []
        assert record.file("ab") is None
        with pytest.raises(NotFound):
            record.case("northwind-analyst")

    def test_a_case_is_what_its_events_add_up_to(self, record: Record) -> None:
        case = record.open_case("northwind-analyst", [invited()])
        events = [Event("sent", NOW + timedelta(hours=1), {"channel": "email"}), ended("declined", NOW + timedelta(hours=1))]
        after = record.add(case.name, events)
        blank = Case("northwind-analyst", case.uid, opened_at=NOW, touched_at=NOW)
        assert after == record.case(case.name) == grow(blank, record.events(case.name))
        assert after.state == "declined"
        assert after.last_contact == NOW + timedelta(hours=1)

    def test_names_stay_and_never_collide(self, record: Record) -> None:
        names = [record.open_case("northwind-analyst", [invited()]).name for _ in range(3)]
        record.open_case("northwind-analyst-pricing", [invited()])
        assert names == ["northwind-analyst", "northwind-analyst-2", "northwind-analyst-3"]
        assert record.open_case("northwind", [invited()]).name == "northwind"

    def test_events_keep_their_order_their_zone_and_their_words(self, record: Record) -> None:
        case = record.open_case("a", [invited()])
        record.add("a", [Event("noted", NOW - timedelta(days=1), {"text": "“naïve” 東京 🎈"})])
        record.add("a", [Event("corrected", NOW, {"role": "Lead"})])
        assert [event.kind for event in record.events("a")] == ["invited", "noted", "corrected"]
        noted = record.events("a")[1]
        assert noted.data == {"text": "“naïve” 東京 🎈"}
        assert noted.at == NOW - timedelta(days=1)
        assert noted.at.utcoffset() == timedelta(hours=-5)
        assert record.case("a").role == "Lead"
        assert case.role == "Analyst"

    def test_an_event_is_taken_once(self, record: Record) -> None:
        record.open_case("a", [invited()])
        note = Event("noted", NOW, {"text": "once"}, uid="u1")
        record.add("a", [note])
        record.add("a", [note])
        assert [event.uid for event in record.events("a")].count("u1") == 1

    def test_nothing_of_a_step_that_fails_stays(self, record: Record) -> None:
        record.open_case("a", [invited()])

        def half() -> None:
            with record.together():
                record.add("a", [Event("noted", NOW, {"text": "never"})])
                record.open_case("b", [invited()])
                raise RuntimeError

        with pytest.raises(RuntimeError):
            half()
        assert [case.name for case in record.cases()] == ["a"]
        assert len(record.events("a")) == 1
        assert record.search("never") == []
        with pytest.raises(NotFound):
            record.add("b", [invited()])

    def test_it_is_found_by_its_mail_and_by_its_uid(self, record: Record) -> None:
        case = record.open_case("a", [invited(message_id="<1@x>")])
        assert record.find(message_id="<1@x>") == case
        assert record.find(uid=case.uid) == case
        assert record.find(message_id="<2@x>") is None

    def test_lists_by_state_tag_firm_and_person(self, record: Record) -> None:
        record.open_case("a", [invited()])
        record.open_case("b", [invited(company="Kestrel", contact="Tariq Haddad", contact_email=None), ended("went")])
        record.add("a", [Event("tagged", NOW + timedelta(days=1), {"add": ["good"], "remove": []})])
        assert [case.name for case in record.cases()] == ["a", "b"]
        assert [case.name for case in record.cases(state="open")] == ["a"]
        assert [case.name for case in record.cases(state="ended")] == ["b"]
        assert [case.name for case in record.cases(state="went")] == ["b"]
        assert [case.name for case in record.cases(tag="good")] == ["a"]
        assert [case.name for case in record.cases(who="northwind")] == ["a"]
        assert [case.name for case in record.cases(who="Haddad")] == ["b"]
        assert [case.name for case in record.cases(who="zoe@northwind.example")] == ["a"]
        assert len(record.cases(limit=1)) == 1
        assert [case.name for case in record.cases(limit=1, skip=1)] == ["b"]
        assert record.cases(skip=2) == []
        record.add("a", [Event("tagged", NOW, {"add": [], "remove": ["good"]})])
        assert record.cases(tag="good") == []

    @pytest.mark.parametrize("words", ["zoe", "ZOË", "north ana", '"see the harbour"', "harb", "compan'y OR AND NOT ( \" *"])
    def test_search_finds_all_words_and_beginnings(self, record: Record, words: str) -> None:
        record.open_case("a", [invited()])
        record.add("a", [Event("noted", NOW, {"text": "I want to see the harbour; company or and not that"})])
        record.open_case("other", [Event("invited", NOW, {"company": "Elsewhere"})])
        found = [hit.case.name for hit in record.search(words)]
        assert found == ([] if words.startswith("compan'") else ["a"])

    def test_search_finds_what_is_written_without_spaces(self, record: Record) -> None:
        record.open_case("a", [Event("invited", NOW, {"company": "東京ソフト", "contact": "田中さくら"})])
        assert [hit.case.name for hit in record.search("東京")] == ["a"]
        assert [hit.case.name for hit in record.search("さくら")] == ["a"]
        assert record.search("大阪") == []

    def test_what_is_no_text_is_kept_as_near_as_can_be(self, record: Record) -> None:
        case = record.open_case("a", [invited(contact="half \udcff and \x00")])
        assert case == record.case("a")
        assert case.contact == "half ? and \x00"
        assert [hit.case.name for hit in record.search("half and")] == ["a"]
        assert record.search("\x00 \udcff") == []
        assert record.cases(tag="\udcff", who="\udcff") == []
        with pytest.raises(NotFound):
            record.case("\udcff")

    def test_search_leaves_out_names_of_fields(self, record: Record) -> None:
        record.open_case("a", [invited()])
        assert record.search("contact_email") == []

    def test_follow_ups_are_due_settled_and_put_off(self, record: Record) -> None:
        record.open_case("a", [invited(), planned("reply", NOW), planned("look-in-again", NOW + timedelta(days=90))])
        assert [each.kind for each in record.due(NOW + timedelta(minutes=1))] == ["reply"]
        assert record.due(NOW) == []
        record.add("a", [Event("snoozed", NOW, {"follow_up": "reply", "due": (NOW + timedelta(days=2)).isoformat()})])
        assert record.count_due(NOW + timedelta(days=1)) == 0
        record.add("a", [Event("done", NOW, {"follow_up": "reply"})])
        assert [(each.kind, each.state) for each in record.follow_ups("a")] == [("reply", "done"), ("look-in-again", "open")]
        assert [each.kind for each in record.follow_ups()] == ["look-in-again"]
        record.add("a", [Event("dropped", NOW, {"follow_up": "look-in-again"})])
        assert record.due(NOW + timedelta(days=999)) == []
        assert record.follow_ups("a")[0].text == "ready words"

    def test_nobody_is_reminded_twice_on_one_day(self, record: Record) -> None:
        record.open_case("a", [invited(), planned("reply", NOW)])
        until = NOW + timedelta(hours=1)
        assert len(record.remind(until, NOW.date())) == 1
        assert record.remind(until, NOW.date()) == []
        record.open_case("b", [invited(), planned("reply", NOW)])
        assert [each.case for each in record.remind(until, NOW.date())] == ["b"]
        assert len(record.remind(until + timedelta(days=1), NOW.date() + timedelta(days=1))) == 2
        assert len(record.due(until)) == 2, "a reminder does not settle anything"

    def test_a_door_is_the_last_case_with_somebody(self, record: Record) -> None:
        record.open_case("first", [invited(), ended("declined")])
        record.open_case("second", [invited(), Event("sent", NOW + timedelta(days=9)), ended("withdrawn")])
        record.open_case("other", [invited(company="Kestrel", contact=None, contact_email=None), ended("cancelled")])
        record.open_case("went", [invited(company="Tern", contact_email="t@tern.example"), ended("went")])
        record.open_case("open", [invited(company="Umber", contact_email="u@umber.example")])
        assert [case.name for case in record.doors()] == ["second", "other"]
        record.add("second", [Event("corrected", NOW, {"door": False})])
        assert [case.name for case in record.doors()] == ["other"]

    def test_files_are_kept_once_by_their_hash(self, record: Record) -> None:
        data = b"\x00mail\xff" * 1000
        hash_ = hashlib.sha256(data).hexdigest()
        record.open_case("a", [invited()], {hash_: data})
        record.open_case("b", [invited()], {hash_: data})
        assert record.file(hash_) == data
        record.forget("a")
        assert record.file(hash_) == data
        record.forget("b")
        assert record.file(hash_) is None

    def test_forgetting_leaves_nothing(self, record: Record) -> None:
        record.open_case("a", [invited(), planned("reply", NOW), ended("declined")])
        record.open_case(
            "b", [invited(), ended("withdrawn", NOW + timedelta(days=1)), Event("noted", NOW, {"text": "xylophone"})]
        )
        assert [case.name for case in record.doors()] == ["b"]
        record.forget("b")
        assert [case.name for case in record.cases()] == ["a"]
        assert record.search("xylophone") == []
        assert [case.name for case in record.doors()] == ["a"], "the case before it is the door again"
        assert [hit.case.name for hit in record.search("northwind")] == ["a"]
        with pytest.raises(NotFound):
            record.forget("b")

    def test_a_feed_is_open_until_it_is_revoked(self, record: Record) -> None:
        record.new_feed("h1", NOW)
        record.new_feed("h2", NOW)
        assert record.feed_is_open("h1")
        assert not record.feed_is_open("h3")
        assert record.revoke_feeds(NOW) == 2
        assert not record.feed_is_open("h1")
        assert record.revoke_feeds(NOW) == 0

    def test_every_gives_all_in_the_order_of_opening(self, record: Record) -> None:
        record.open_case("b", [Event("invited", datetime(2026, 1, 2, tzinfo=UTC), {})])
        record.open_case("a", [Event("invited", datetime(2026, 1, 1, tzinfo=UTC), {})])
        assert [(case.name, len(events)) for case, events in record.every()] == [("b", 1), ("a", 1)]

    def test_days_are_days(self, record: Record) -> None:
        record.open_case("a", [invited(interview_at="2026-12-03", invited_at="2026-11-25T16:00-05:00")])
        assert record.case("a").interview_at == date(2026, 12, 3)
        assert record.case("a").last_contact == NOW - timedelta(hours=17)
