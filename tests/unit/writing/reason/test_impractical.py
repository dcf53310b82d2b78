"""What makes a job impractical is told in the note's own words, or not at all."""

from __future__ import annotations

import pytest

from bowout.writing.note.private import Note
from bowout.writing.reason.absence import no_ride, none_there
from bowout.writing.reason.impractical import by_terms, fitting, later_by, tells_more


def told(note: str, them: str = "you") -> str | None:
    return by_terms(Note.of(note), them)


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("bridge is closing till spring and the detour is an hour", "the bridge is closing until spring, and the detour is an hour"),
        ("first bus gets there twenty minutes after they open", "the first bus gets there twenty minutes after you open"),
        ("ferry doesn't run after five", "the ferry doesn't run after five"),
        ("need days, they only have lates", "I need days, and you only have lates"),
        ("it moved to Nairobi, we're settled in Kisumu", "the job has moved to Nairobi, and we're settled in Kisumu"),
        ("they need someone monday, I'm in Lagos till the 20th", "you need someone on Monday, and I'm in Lagos until the 20th"),
        ("split shifts, I'd be going home twice a day", "with split shifts, I'd be going home twice a day"),
        ("Sunday matinees and I coach under-9s", "the Sunday matinees would clash with coaching under-9s"),
        ("they want everyone in Takoradi and my family is in Kumasi", "the role is in Takoradi and my family is in Kumasi"),
        ("the night train was cut, so no way home after the show", "the night train has been cut, so there's no way home after the show"),
        ("no trains past Mallow after 7", "there are no trains past Mallow after seven"),
        ("shifts are 7 to 7 and the creche is 8 to 6", "the shifts are from seven to seven, and the creche is from eight to six"),
        ("we move to Bergen in August so it'd be 6 weeks at most", "we move to Bergen in August, so it would be six weeks at most"),
        ("no bus gets there before the 7:30 opening", "no bus gets there before the 7:30 opening"),
        ("no accommodation till they finish the new block", "there's no accommodation until you finish the new block"),
        ("every Saturday is mandatory and that's when I coach my son's team", "you need someone every Saturday, and that's when I coach my son's team"),
        ("car's been scrapped and there's no bus out there", "I no longer have a car, and there's no bus out there"),
        ("would mean moving north and my partner's job is here", "it would mean moving north, and my partner's job is here"),
        ("they open Sundays and I sing in the choir", "you open on Sundays, and I sing in the choir"),
        ("can't do Mondays, I have the stall", "I have the stall, so I can't do Mondays"),
        ("live in only, I've got my own flat", "it's a live-in role, and I've got my own flat"),
        ("it's a term time post and I need 52 weeks", "it's a term-time post, and I need 52 weeks"),
        ("they only do days and I'm set up for nights", "you only have days, and I'm set up for nights"),
        ("no buses out to the industrial estate", "there are no buses out to the industrial estate"),
        ("salon opens till nine every night", "the salon opens until nine every night"),
        ("harvest crew sleeps in the shed", "the harvest crew sleeps in the shed, and that wouldn't work for me"),
        ("the flat above the shop isn't free till October", "the flat above the shop isn't free until October"),
        ("set calls at five in the morning, no crew bus", "the set calls are at five in the morning, and there's no crew bus"),
        ("no signal, no broadband, and they want me working from home", "there's no signal or broadband, and you need someone working from home"),
        ("same fortnight as our own lambing", "it's the same fortnight as our own lambing"),
        ("three weekends in four", "it's three weekends in four, and that wouldn't work for me"),
        ("they light the ovens at three, nursery opens at eight", "you light the ovens at three, and the nursery opens at eight"),
        ("depot's moved out to the ring road, no footpath", "the depot has moved out to the ring road, and there's no footpath"),
        ("they've cut the overnight bus from Puebla", "the overnight bus from Puebla has been cut"),
        ("flat comes with it but no pets", "the flat comes with it, but pets aren't allowed"),
        ("kids' club finishes at five, they want me till seven", "you need someone until seven, and that wouldn't work for me"),
        ("five months on the road, I want one building", "it's five months on the road, and I want to be in one building"),
        ("bus ends at 9, shift at 10", "the bus ends at nine and the shift is at ten, so I'd have no way home"),
        ("Mullingar? I'm in Bantry", "the job is in Mullingar, and I'm in Bantry"),
        ("Tuesdays and Thursdays, that's cadets", "Tuesdays and Thursdays are when I have cadets"),
        ("Bus stops at six and my shift ends at eight", "the bus stops at six and my shift ends at eight, so I'd have no way home"),
        ("Monday shifts start before the first bus", "the Monday shifts start before the first bus, so I couldn't be there on time"),
        ("course finishes in June, they want someone for February", "my course finishes in June, and you need someone for February"),
    ],
)  # fmt: skip
def test_a_plain_note_is_told_as_it_stands(note: str, clause: str) -> None:
    assert told(note) == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("80% travel", "80% travel is more than I'm looking for"),
        ("four nights a week on site, two hours from home", "four nights a week on site, two hours from home, is more than I can arrange my life around"),
        ("6 weeks at sea, my lad is only two", "six weeks at sea is longer than I want to be away"),
        ("two buses and a tram, no", "getting there would take two buses and a tram, and I couldn't keep that up"),
        ("hot-desking in three towns a week", "hot-desking in three towns a week is more than I want to do"),
    ],
)  # fmt: skip
def test_so_much_of_a_thing_is_more_than_one_can_do(note: str, clause: str) -> None:
    assert told(note) == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("first sailing is 5.40 and there's no bus before six", "the first sailing is at 5.40 and there's no bus before six, so I couldn't get there in time"),
        ("last bus is 9.20 and shift ends 10", "the last bus is at 9.20 and the shift ends at ten, so I'd have no way home"),
        ("split shift means driving home and back twice a day", "the split shift means driving home and back twice a day, and I couldn't keep that up"),
        ("getting to Hove by 7 from Lewes means a taxi", "getting to Hove by seven from Lewes means a taxi, and that wouldn't work for me"),
        ("training is in Swindon for 6 weeks", "the training is in Swindon for six weeks, and that wouldn't work for me"),
    ],
)  # fmt: skip
def test_what_comes_of_it_is_added_where_the_facts_alone_do_not_say_so(note: str, clause: str) -> None:
    assert told(note) == clause


def test_to_an_agency_those_who_offer_the_job_are_they() -> None:
    assert told("first bus gets in after they open and they need someone by 6", "they") == (
        "the first bus gets in after they open and they need someone by six, so I couldn't get there in time"
    )


@pytest.mark.parametrize(
    "note",
    [
        "my knees won't take the stairs",
        "the manager is a bully and the bus is late",
        "shift starts at 5 and my husband needs the car",
        "contract ends before I'd get my residency",
        "can't leave the county, probation",
        "they said the shifts would be short, don't tell anyone",
        "i don't know, just a feeling about the drive",
        "I'm 58",
        "mine expired",
        "that's when I play five-a-side",
    ],
)
def test_what_is_private_hearsay_or_no_plain_fact_is_not_told(note: str) -> None:
    clause = told(note) or ""
    assert not clause.startswith(("mine", "that"))
    assert not any(word in clause for word in ("knees", "manager", "husband", "residency", "county", "said", "feeling", "58"))


def test_a_clause_is_preferred_only_where_it_tells_more_of_the_note() -> None:
    note = Note.of("no childcare")
    assert not tells_more("there's no childcare", "I have no childcare in place", note)
    note = Note.of("the road floods every time it rains")
    assert tells_more("the road floods every time it rains", "the drive isn't one that I could keep up", note)


@pytest.mark.parametrize(
    ("clause", "later"),
    [
        ("working Saturdays wouldn't suit me", "something with Saturdays off"),
        ("the role is in Takoradi and my family is in Kumasi", "something in Kumasi"),
        ("the last bus is at 9.20 and the shift ends at ten, so I'd have no way home", "something with an earlier finish"),
        ("you start at five and the first metro is at six, so I couldn't get there in time", "something with a later start"),
        ("I can't get there by bus", "what its kind says"),
        ("I can't drive a manual", None),
    ],
)
def test_the_later_role_follows_from_what_is_told(clause: str, later: str | None) -> None:
    assert later_by(clause, "what its kind says") == later


@pytest.mark.parametrize(
    "note",
    ["no respect, shifts posted the night before", "the office is a cupboard with no window", "their van's a deathtrap", "the accommodation is a damp caravan",
     "the commute is three buses and I'm eight months gone", "I've a tag on till June", "my insulin stays in a fridge and there's none on the van",
     "the chef's off his head by ten every night", "relief work only, nothing guaranteed after Christmas", "the contact centre closes at six"],
)  # fmt: skip
def test_a_judgement_of_the_house_or_a_private_matter_is_not_told(note: str) -> None:
    assert told(note) is None


@pytest.mark.parametrize(
    ("clause", "later", "fits"),
    [
        ("the harvest crew sleeps in the shed", "something nearer home", None),
        ("the depot is 40 miles away", "something nearer home", "something nearer home"),
        ("the workshop is down a flight of stairs", "something with different hours", None),
        ("the workshop is down a flight of stairs", "something on the ground floor", "something on the ground floor"),
    ],
)
def test_a_later_role_follows_from_what_is_told(clause: str, later: str, fits: str | None) -> None:
    assert fitting(clause, later) == fits


@pytest.mark.parametrize(
    ("piece", "clause"),
    [
        ("no dogs allowed", "no dogs are allowed"), ("no mains water at the croft", "there's no mains water at the croft"), ("no respect", None),
        ("no communication", None), ("no bus gets there before eight", "no bus gets there before eight"), ("no trains past Mallow", "there are no trains past Mallow"),
    ],
)  # fmt: skip
def test_what_there_is_none_of(piece: str, clause: str | None) -> None:
    assert none_there(piece) == clause


def test_only_a_ride_is_missed_where_the_note_is_of_something_else() -> None:
    assert no_ride("no bus before 6") == "there's no bus before 6"
    assert no_ride("no lift to the third floor") is None
