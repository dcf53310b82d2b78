"""The work and oneself in a note's own words, where no shape knows them; what sneers or points elsewhere is not carried."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.worded import in_everyday_words

WORDS = Words.of(catalogue.sources)

CARRIED = {
    "they want TikToks, I want to bake bread": "the emphasis is on TikToks, and I want to bake bread",
    "five months on the road, I want one building and one show": "it's five months on the road, and I'm looking for one building and one show",
    "they drag for prawns, I've only ever hauled creels": "you drag for prawns, and I've only ever hauled creels",
    "flat-packs. I served my time on staircases": "it's flat-packs, and I served my time on staircases",
    "I am a welder. they want a fitter who welds a bit": "you're looking for a fitter who welds a bit, and I'm a welder",
    "I'd be off the machines all day doing schedules": "I'd be off the machines all day, doing schedules, which isn't what I'm looking for",
    "tidying up after the machine all day": "it's tidying up after the machine all day, which isn't what I'm looking for",
    "one of me to sixty residents, I'd be a bingo machine": "I couldn't do the work as I'd want to with one coordinator to sixty residents",
    "twice the cows and half the hands": "it's twice the cows with half the hands, and I couldn't do the work as I'd want to",
    "too much people management, I'd hardly touch a model again": "so much of the role is people management, and I'd hardly touch a model again",
    "my hands would never touch clay": "I'd never touch clay, which isn't what I'm looking for",
    "never see a boat from one week to the next": "I'd never see a boat from one week to the next, which isn't what I'm looking for",
    "never out on the hill with the dogs": "I'd never be out on the hill with the dogs, which isn't what I'm looking for",
    "running the whole clinic alone, did that in Mombasa, not again": "I'd be running the whole clinic alone, and having done a job like that before, I know it isn't what I want next",
    "they sing mostly pop now and I'm a baroque singer": "you sing mostly pop, and I'm a baroque singer",
    "glorified receptionist": "it's closer to the work of a receptionist than I'd hoped",
    "data entry with a lab coat": "the role is closer to data entry than I'd hoped",
    "it's all tours, I want roots": "the role is all tours, and I want roots",
    "boring. same spreadsheet every month": "I'm looking for more variety than the same spreadsheet every month",
}


def said(note: str, **fields: object) -> str:
    brief = Brief(intent="decline", reason="fit", role="Lifestyle Coordinator", reason_detail=note, **fields)
    return reason_of(brief, WORDS).clauses[0]


@pytest.mark.parametrize(("note", "clause"), CARRIED.items())
def test_a_plain_note_is_carried_whole(note: str, clause: str) -> None:
    assert said(note) == clause


def test_to_an_agency_those_who_offer_the_job_are_they() -> None:
    assert said("they drag for prawns, I've only ever hauled creels", client_of_agency=True).startswith("they drag for prawns")


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("looked at the kit in photos. harnesses from 1995. I like being alive", "harness"),
        ("burning cash every month, i need something stable", "cash"),
        ("handwriting on the notes unclear, chaos", "handwriting"),
        ("they shout at the porters, I want a calm ward", "shout"),
        ("a call centre with beanbags", "beanbag"),
        ("the boss micromanages artists", "boss"),
        ("lovely kitchens all round, I trained as a joiner", "lovely"),
    ],
)
def test_what_stings_or_is_no_reason_is_not(note: str, word: str) -> None:
    assert word not in said(note)


@pytest.mark.parametrize(
    ("clause", "aloud"),
    [
        ("it's all bathrooms, and I like heritage work", "it's all bathrooms, and heritage work is what I like doing"),
        ("you make caravans, and I like wooden boats", "you make caravans, and I like wooden boats"),
    ],
)
def test_what_one_likes_doing_is_said_so_aloud(clause: str, aloud: str) -> None:
    assert in_everyday_words(clause, ["spoken"]) == aloud


@pytest.mark.parametrize("note", ["never passed over, never a hint", "never flew planes there", "no wet lab, I'd miss it"])
def test_what_never_was_is_not_what_one_would_never_do(note: str) -> None:
    assert not said(note).startswith("I'd never")


@pytest.mark.parametrize(
    ("note", "word"),
    [("nearly all grant writing, maybe one day a week at the bench", "hours"), ("I'm not drawing boxes for vapes", "drawing")],
)
def test_a_share_of_the_week_is_no_shortage_and_what_one_wont_do_no_wish(note: str, word: str) -> None:
    assert word not in said(note)
