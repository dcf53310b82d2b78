"""What is to follow, and when: planned from where a case stands, counted by working days and from the last contact."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bowout import catalogue
from bowout.errors import BadSettings, NotFound, UsageError
from bowout.record import clock
from bowout.record.case import Case, Event, grow
from bowout.record.days_off import days_off
from bowout.record.follow_ups import REPLY, Diary, plan, planned, reply_clock, settling, title, what_holds
from bowout.settings import Settings, load
from bowout.verbs.follow_up import later
from bowout.wiring import House

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=LONDON)
ENTRIES = catalogue.load("follow-ups")
DIARY = Diary(ENTRIES, LONDON)
FACTS = {"company": "Northwind", "role": "Analyst", "contact": "Daniel Reyes", "contact_email": "d@northwind.example"}
FOLLOWS = {
    ("decline", "plain"): {"linkedin-note", "look-in-again"},
    ("decline", "after-interviews"): {"linkedin-note", "look-in-again", "thank-you"},
    ("withdraw", "plain"): {"linkedin-note", "look-in-again", "confirmed"},
    ("withdraw", "interview"): {"linkedin-note", "look-in-again", "confirmed", "calendar-clear"},
    ("withdraw", "agency"): {"linkedin-note", "look-in-again", "confirmed", "tell-agency"},
    ("withdraw", "to-agency"): {"linkedin-note", "look-in-again", "confirmed"},
    ("decline", "nobody"): {"look-in-again"},
    ("decline", "on-linkedin"): {"look-in-again"},
    ("ask", "plain"): {"hear-back"},
}
SITUATIONS: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "plain": ({}, {}),
    "after-interviews": ({}, {"stage": "after-interviews"}),
    "interview": ({"interview_at": "2026-12-03T14:00+00:00"}, {}),
    "agency": ({"agency": "Harbour Search"}, {}),
    "to-agency": ({"agency": "Harbour Search"}, {"contact_role": "agency-recruiter"}),
    "nobody": ({"contact": None}, {}),
    "on-linkedin": ({}, {"channel": "linkedin"}),
}


@pytest.fixture
def house() -> House:
    return House(Settings(zone="Europe/London", name="Amara Okonkwo"), clock=lambda: NOW)


def keep(
    house: House, intent: str = "decline", facts: dict[str, object] | None = None, brief: dict[str, object] | None = None
) -> str:
    """A case whose message lies written."""
    told = {**FACTS, **(facts or {})}
    case = {
        "intent": intent,
        "reason": "fit",
        "candidate": "Amara Okonkwo",
        **{k: v for k, v in told.items() if k != "contact_email"},
    }
    events = [
        Event("invited", NOW, told), Event("decided", NOW, {"intent": intent, "reason": (brief or {}).get("reason", "fit")}),
        Event("written", NOW, {"subject": None, "body": "…", "case": {**case, **(brief or {})}}),
        Event("planned", NOW, {"follow_up": REPLY, "due": NOW.isoformat()}),
    ]  # fmt: skip
    return house.record.open_case("northwind-analyst", events).name


@pytest.mark.parametrize(("intent", "situation"), FOLLOWS)
def test_what_follows_a_message(house: House, intent: str, situation: str) -> None:
    facts, brief = SITUATIONS[situation]
    standing = house.sent(keep(house, intent, facts, brief))
    assert {each.kind for each in standing.follow_ups} == FOLLOWS[intent, situation]
    assert all(each.due >= NOW.replace(hour=0) for each in standing.follow_ups)
    assert standing.case.state == {"decline": "declined", "withdraw": "withdrawn", "ask": "answered"}[intent]
    assert house.today()[0] == [] or situation == "agency", "the answer is settled"


def test_a_message_that_is_noted_twice_was_sent_once(house: House) -> None:
    name = keep(house)
    for _ in range(2):
        standing = house.sent(name, message_id="<r1@mail.example>")
    assert [event.kind for event in house.record.events(name)].count("sent") == 1
    assert [event.kind for event in house.record.events(name)].count("ended") == 1
    assert standing.case.sent == 1


def test_every_entry_is_whole() -> None:
    for kind, entry in ENTRIES.items():
        assert title(kind, ENTRIES, firm="Northwind", whom="Daniel", agency="Harbour")
        assert "{" not in settling(kind, ENTRIES, case="a", state="written")
        assert settling(kind, ENTRIES, case="a", state=None).startswith("bowout ")
        assert kind == REPLY or "working_days" in entry or "months" in entry


def test_the_words_lie_ready_within_their_limit(house: House) -> None:
    standing = house.sent(keep(house))
    texts = {each.kind: each.text for each in standing.follow_ups}
    assert texts["linkedin-note"]
    assert len(texts["linkedin-note"]) <= 200
    assert texts["look-in-again"]
    assert "Daniel" in texts["look-in-again"]


def test_an_accepted_offer_closes_the_others_agencies_first(house: House) -> None:
    name = keep(house, brief={"reason": "other-offer"})
    house.record.open_case("direct", [Event("invited", NOW, {"company": "Tern", "interview_at": "2026-11-30T09:00+00:00"})])
    house.record.open_case("through-agency", [Event("invited", NOW, {"company": "Umber", "agency": "Harbour Search"})])
    house.record.open_case("staying-open", [Event("invited", NOW, {"company": "Vesper"})])
    standing = house.sent(name)
    assert "tell-others" in {each.kind for each in standing.follow_ups}
    from bowout.verbs.close_all import to_close

    assert [case.name for case in to_close(house.record, but=["staying-open"])] == ["through-agency", "direct"]
    letters = list(house.close_all(reason="other-offer", but=["staying-open"]))
    assert [case.name for case, _ in letters] == ["through-agency", "direct"]
    assert all(case.state == "written" for case, _ in letters), "prepared, and nothing sent"
    assert "Tern" in letters[1][1].draft.body
    assert "tell-others" not in {each.kind for each in house.record.follow_ups() if each.state == "open"}


def test_looking_in_again_is_counted_from_the_last_real_contact(house: House) -> None:
    name = keep(house)
    house.sent(name)
    first = house.follow_up(name, "look-in-again").follow_up.due
    assert first == datetime(2027, 11, 26, 9, 0, tzinfo=LONDON)
    later_house = House(Settings(zone="Europe/London"), clock=lambda: NOW + timedelta(days=40))
    later_house.edit(name, heard="Thank you for letting us know.")
    assert later_house.follow_up(name, "look-in-again").follow_up.due == datetime(2028, 1, 5, 9, 0, tzinfo=LONDON)
    later_house.follow_up(name, "look-in-again", until="2027-03-01")
    later_house.edit(name, heard="And again.")
    assert later_house.follow_up(name, "look-in-again").follow_up.due.date() == date(2027, 3, 1), "the person's own day stays"
    assert "thank-you" in {each.kind for each in later_house.record.follow_ups(name)}


def test_the_person_sets_after_how_many_months() -> None:
    own = House(Settings(zone="Europe/London", look_again=4), clock=lambda: NOW)
    own.sent(keep(own))
    assert own.follow_up("northwind-analyst", "look-in-again").follow_up.due.date() == date(2027, 3, 26)


def test_word_from_them_settles_what_waited_for_it(house: House) -> None:
    house.sent(keep(house, "withdraw"))
    standing = house.edit("northwind-analyst", heard="Confirmed, thank you.")
    assert "confirmed" not in {each.kind for each in standing.follow_ups}


def test_done_put_off_and_dropped(house: House) -> None:
    name = keep(house)
    house.sent(name)
    assert house.follow_up(name, "linkedin-note", how="done").follow_up.state == "done"
    assert house.follow_up(name, "look-in-again", how="dropped").follow_up.state == "dropped"
    with pytest.raises(NotFound, match="no follow-up 'confirmed'"):
        house.follow_up(name, "confirmed", how="done")
    with pytest.raises(NotFound, match="no follow-up 'nonsense'"):
        house.follow_up(name, "nonsense")
    house.edit(name, end="went")
    assert house.record.follow_ups() == [], "what was settled does not come again"


@pytest.mark.parametrize(
    ("until", "day"), [("3d", date(2026, 11, 29)), ("2w", date(2026, 12, 10)), ("4m", date(2027, 3, 26)), ("2027-03-01", date(2027, 3, 1))]
)  # fmt: skip
def test_putting_off(until: str, day: date) -> None:
    assert later(until, DIARY, now=NOW) == clock.moment(day, LONDON, clock.MORNING)


@pytest.mark.parametrize("until", ["0d", "2026-11-26", "soon", "d", "99999999999d", "2026-02-30", "-3d", "9999m"])
def test_no_day_to_put_it_off_to(until: str) -> None:
    with pytest.raises(UsageError):
        later(until, DIARY, now=NOW)


def test_a_door_that_is_shut_is_not_knocked_at(house: House) -> None:
    name = keep(house)
    house.edit(name, correct={"door": False})
    assert house.sent(name).follow_ups == ()
    assert house.doors() == []


def test_a_door_that_is_shut_later_takes_what_was_planned_with_it(house: House) -> None:
    name = keep(house)
    assert {"look-in-again", "linkedin-note"} <= {each.kind for each in house.sent(name).follow_ups}
    left = house.edit(name, correct={"door": False}).follow_ups
    assert not {"look-in-again", "linkedin-note"} & {each.kind for each in left}


def test_what_is_opened_anew_after_a_no_has_asked_nothing(house: House) -> None:
    name = keep(house)
    house.sent(name)
    standing = house.edit(name, reopen=True)
    assert standing.case.state != "answered"
    house.edit(name, heard="They ask again.")
    assert "hear-back" not in {each.kind for each in house.show(name).follow_ups if each.state == "open"}


def test_who_went_after_all_does_not_look_in_again(house: House) -> None:
    name = keep(house)
    house.sent(name)
    left = house.edit(name, end="went").follow_ups
    assert not {"look-in-again", "linkedin-note"} & {each.kind for each in left}


def test_doors_tell_when_what_was_promised_and_what_to_say(house: House) -> None:
    name = keep(house, brief={"offers": ["stay-in-touch"]})
    house.edit(name, promise="to send Tariq's name")
    house.sent(name)
    (door,) = house.doors()
    told = door.to_json()
    assert told["contact"] == "Daniel Reyes"
    assert told["promised"] == ["stay-in-touch", "to send Tariq's name"]
    assert told["last_contact"] == "2026-11-26T09:00+00:00"
    assert "Analyst" in told["say"]


def test_public_holidays_of_country_and_part() -> None:
    scotland, england = days_off("GB-SCT", [2026]), days_off("GB-ENG", [2026])
    assert date(2026, 1, 2) in scotland
    assert date(2026, 1, 2) not in england
    assert days_off(None, [2026]) == ()
    invited = datetime(2026, 12, 31, 12, 0, tzinfo=LONDON)
    diary = Diary(ENTRIES, LONDON, "gb-sct")
    case = Case("a", "u", invited, invited, invited_at=invited)
    event = reply_clock(case, diary, now=invited)
    assert event
    assert event.data["due"][:10] == "2027-01-05", (
        "Scotland rests on 1 January and, 2 January being a Saturday, on Monday the 4th"
    )


@pytest.mark.parametrize("country", ["XX", "GB-NOWHERE", "Great Britain"])
def test_a_country_that_is_not_known_is_told(country: str) -> None:
    with pytest.raises(BadSettings, match="No public holidays"):
        days_off(country, [2026])


def test_settings_of_the_record(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('zone = "Asia/Tokyo"\ncountry = "JP"\nlook_again = 4\n', encoding="utf-8")
    house = House(load(file, {}))
    assert house.diary == Diary(ENTRIES, ZoneInfo("Asia/Tokyo"), "JP", 4)
    assert load(file, {"BOWOUT_LOOK_AGAIN": "7"}).look_again == 7
    with pytest.raises(BadSettings):
        load(file, {"BOWOUT_LOOK_AGAIN": "soon"})
    with pytest.raises(BadSettings, match="no time zone"):
        _ = House(Settings(zone="Mars/Olympus")).zone


def test_nobody_is_reminded_of_what_is_long_past() -> None:
    old = NOW - timedelta(days=60)
    assert reply_clock(Case("a", "u", old, old, invited_at=old), DIARY, now=NOW) is None
    over = Case("a", "u", NOW, NOW, interview_at=NOW - timedelta(hours=1))
    assert reply_clock(over, DIARY, now=NOW) is None
    assert reply_clock(Case("a", "u", NOW, NOW), DIARY, now=NOW)


def test_a_plan_without_words_still_stands() -> None:
    case = grow(Case("a", "u", NOW, NOW), [Event("invited", NOW, FACTS), Event("ended", NOW, {"end": "declined"})])
    events = plan(case, DIARY, what_holds(case), now=NOW, say=lambda *_: None)
    assert {event.data["follow_up"] for event in events} == {"linkedin-note", "look-in-again"}
    assert (
        planned("linkedin-note", case, DIARY, now=NOW.astimezone(UTC), say=lambda *_: None)
        .data["due"]
        .startswith("2026-12-01T09:00")
    )
