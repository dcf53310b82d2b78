"""What keeps one away of a place, its hours and the way there, told with the times, the places and the lengths that the note gives."""

from __future__ import annotations

from datetime import datetime

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words, write
from bowout.writing.doors import door
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.sources)


def said(note: str, because: str = "logistics") -> str:
    clauses = reason_of(Brief(intent="decline", reason=because, reason_detail=note), WORDS).clauses
    return clauses[0] if clauses else ""


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("last boat off is 5.40 and the shift finishes at 6", "the last boat off is at 5.40 and the shift finishes at six, so I'd have no way home"),
        ("shift ends 11, last bus home is 10.40", "the shift ends at eleven and my last bus home is at 10.40, so I'd have no way of getting back"),
        ("last ferry home is 7pm and I'd finish at 8", "my last ferry home is at 7pm and I'd finish at eight, so I'd have no way of getting back"),
        ("parking is dear & the bus doesnt get in for the 7.45 start", "the bus doesn't get in early enough for the 7.45 start"),
        ("they want me in by 6.30, nursery doesnt open til 7.30", "I'd need to be in by 6.30, and the nursery doesn't open until 7.30"),
        ("nursery shuts at 6 and the shift ends at 7", "the nursery shuts at six, and the shift ends at seven"),
        ("I can get there for 9. they want 8", "I could be there by 9, but not by 8"),
        ("no bus on sundays and that's when they need me", "there's no bus on Sundays, and that's when you need someone"),
    ],
)  # fmt: skip
def test_a_timetable_is_told_with_its_times(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("5 days in office in Oakland and we're in Tracy, 2 hrs each way on a bad day", "five days a week in Oakland is too much of a commute from Tracy"),
        ("I live in Hebden, role's in Grimsby", "Grimsby is too far from Hebden for me"),
        ("I can't do Geneva–Arlesbach every day", "travelling between Geneva and Arlesbach every day is more than I could keep up"),
        ("sold as hybrid, now suddenly 5 days on site. can't do Geneva–Arlesbach every day", "the role is to be on site five days a week, and I couldn't travel between Geneva and Arlesbach every day"),
        ("advertised as remote, turns out its 4 days in the office", "the role has turned out to be four days a week on site, which is more than I'm looking for"),
        ("2 hrs each way on a bad day", "the journey can be two hours each way on a bad day, and I couldn't keep that up"),
    ],
)  # fmt: skip
def test_a_journey_is_told_with_its_ends(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("Twenty on, ten off, out of Leipzig, all nights", "a roster of twenty on and ten off from Leipzig isn't one that I could commit to"),
        ("3 weeks on / 1 off in Finnmark", "a roster of three weeks on and one off in Finnmark isn't one that I could commit to"),
        ("fifo 28/14, never again", "a fly-in fly-out roster of 28/14 isn't something I can take on"),
    ],
)  # fmt: skip
def test_a_roster_is_told_with_its_turns(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("I won't pull Kenji out of school again and it's 5 days on site", "school run"),
        ("sold as remote, turns out remote means tuesdays", "Tuesdays"),
        ("the site is 20 mins from me but they've 3 others and you rotate", "20 minutes"),
        ("it would be 40 mins on the bike, which I'd love, but no shower", "40 minutes"),
        ("they were fab about the school run, it's the on call", "school run"),
        ("they said Saturdays. I've season tickets for the football", "cost"),
        ("hours changed to 11-7, i have to get my mom from adult day care by 5", "childcare"),
        ("weekends ok, nights ok, but not both in the same week", "nights"),
        ("my wife is on rotating shifts and we can't both be on call", "rotating"),
        ("used to be 14 on 14 off in my last job, this has a 2 hr drive", "14"),
    ],
)  # fmt: skip
def test_what_is_only_mentioned_is_not_the_reason(note: str, never: str) -> None:
    assert never not in said(note)


@pytest.mark.parametrize(
    ("note", "passing"),
    [
        ("both of us on nights and nobody to sit with Grandad", "nights"),
        ("the tunnel on the way over is shut nights until the autumn", "nights"),
        ("no dogs in the office", "on site"),
        ("I said I could do any evening but Monday", "evenings"),
        ("the boat crew changes in Invergordon and I'd be driving up from Yeovil", "crossing"),
        ("weekends ok, nights ok, but not both in the same week with no notice", "start"),
    ],
)
def test_a_thing_named_in_passing_makes_no_kind(note: str, passing: str) -> None:
    assert passing not in said(note)


@pytest.mark.parametrize(
    "note", ["nights", "permanent nights it turns out", "they want me on the graveyard shift from the start, at my age"]
)
def test_a_clause_that_is_of_the_thing_makes_its_kind(note: str) -> None:
    assert said(note) == "night shifts don't work for me"


def test_who_keeps_a_weekday_free_asks_for_no_weekday_position() -> None:
    assert door("a weekday position", reason="I need to keep my Tuesdays free", trade="dentist") == "something on other days"
    assert door("a weekday position", reason="I'm not able to work Saturdays", trade="dentist") == "a weekday position"


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("van's packed up for good, no other way to get there", "I'm without a van now, and I have no other way of getting there"),
        ("truck died and no bus goes out to the yard", "my truck has died, and no bus goes out to the yard"),
        ("boat's being refitted until May, no way to get to the island", "the boat is being refitted until May, and there's no way of getting to the island"),
        ("nothing to rent up there under six hundred a week", "I can't find anywhere up there to rent that would work for me"),
        ("no car till spring and the bus doesn't run out to the yard", "I won't have a car until spring, and the bus doesn't run out to the yard"),
        ("the kitchen's moved to Croydon, I'm in Barnet", "the kitchen has moved to Croydon, and I'm in Barnet"),
    ],
)  # fmt: skip
def test_what_is_gone_and_what_there_is_none_of_are_whole_clauses(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("ad said two days on site, turns out it's five", "I had understood the job to be two days a week on site, and five won't work for me"),
        ("ad said 2 days on site, now they want 4", "I had understood the job to be two days a week on site, and four won't work for me"),
        ("advert said one weekend a month, it's every weekend", "I had understood the job to be one weekend a month, and every weekend won't work for me"),
    ],
)  # fmt: skip
def test_what_the_advert_said_is_told_against_what_it_is(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize("because", ["logistics", "fit"])
def test_an_early_rise_is_told_with_its_hour(because: str) -> None:
    rise = "it would mean getting up at half past three every morning, and I couldn't do the job well on that"
    assert said("up at half three every morning, I'd be a wreck", because) == rise
    assert said("I'd be up at 4.30 every day") == "it would mean getting up at 4.30 every day, and I couldn't keep that up"


@pytest.mark.parametrize(
    ("note", "because", "clause"),
    [
        ("they move the depot to Stirling in June", "logistics", "the job is moving to Stirling in June, and that wouldn't work for me"),
        ("can't be in by seven, the dogs need walking", "logistics", "I can't be in by seven"),
        ("road out to the wind farm floods half the winter", "logistics", "the road out to the wind farm floods half the winter"),
        ("no flat under a thousand in Cork, I looked for weeks", "logistics", "I haven't been able to find anywhere to live nearby"),
        ("can't be travelling three hours a day with little ones", "personal", "I'm not able to travel three hours a day"),
        ("my eldest starts school in September and I want to be there mornings", "personal", "my eldest is starting school, and I want to be there in the mornings"),
    ],
)  # fmt: skip
def test_what_is_told_is_true_to_the_note(note: str, because: str, clause: str) -> None:
    assert said(note, because) == clause


@pytest.mark.parametrize("note", ["away every other week, my ex has the kids the other one", "up at four, not for me"])
def test_no_adverb_is_made_a_thing(note: str) -> None:
    assert not said(note).startswith(("the away ", "the up "))


def test_what_the_work_is_does_not_stand_in_the_way() -> None:
    assert "mainly" not in said("orchestra tours all summer, so do I with mine")


LETTER = Brief(
    intent="decline", channel="email", stage="invited", company="Eastmarsh Borough Council", role="Building Control Surveyor", reason="logistics",
    invited_at=datetime.fromisoformat("2025-11-10T11:30:00+00:00"), sent_at=datetime.fromisoformat("2025-11-11T08:50:00+00:00"),
    candidate="Farida Haque", formality_region="UK", tone="formal", offers=("later-role",),
)  # fmt: skip


def test_a_formal_letter_has_children() -> None:
    letter = LETTER.but(reason_detail="can't switch the kids' schools halfway through the year")
    assert "I cannot change my children's school halfway through the year" in write(letter, words=WORDS).body
    assert "the kids' schools" in write(letter.but(tone="warm"), words=WORDS).body


@pytest.mark.parametrize(
    ("note", "door"),
    [
        ("my license won't transfer before next fall", "once my license transfers"),
        ("I can't start until September", "from September on"),
        ("the ferry doesn't run on Sundays", None),
    ],
)
def test_a_later_role_is_for_when_the_reason_no_longer_holds(note: str, door: str | None) -> None:
    letter = LETTER.but(
        reason_detail=note, tone="warm", formality_region="US", contact="Jo Reyes", contact_role="hiring-manager"
    )
    body = write(letter, words=WORDS).body
    assert door in body if door else " once " not in body and " on, " not in body, body
