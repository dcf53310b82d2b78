"""What a note sets aside, or one thing against another, is told in its own words, and nothing that only stings."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.load)

TOLD = {
    "80% travel, no thanks": ("80% travel is more than I'm looking for", "something with less travel"),
    "60 cold calls a day, can't face it": ("60 cold calls a day would be more than I could do well", "something with a lighter load"),
    "no home births, that's what I came into it for": (
        "I'm looking for a role with home births in it",
        "something with home births in it",
    ),
    "supermarket bouquets, I do weddings": ("it's supermarket bouquets, and I do weddings", "something with weddings"),
    "it's all banqueting, I want to do plated desserts": (
        "the role is all banqueting, and I want to do plated desserts",
        "something with more plated desserts in it",
    ),
    "turns out it's the car deck all season, never up top": (
        "it's the car deck all season, and I'd rather be up top",
        "something up top",
    ),
    "I don't want to work Sundays any more": ("I don't want to work Sundays any more", "something with Sundays off"),
    "I don't want to spray chemicals any more": ("I don't want to spray chemicals any more", "something without the spraying"),
    "woke up certain I don't want to go back to shift work": (
        "I don't want to go back to shift work",
        "something without shift work",
    ),
    "dont want to manage people again, tried it": (
        "I don't want to go back to managing people",
        "something that doesn't involve managing people",
    ),
    "caged hens. can't do it": ("I don't want to work with caged hens", "something without caged hens"),
    "horses yes, tourists no": ("I want to work with horses rather than with tourists", "something with horses"),
    "I want to dance, not do outreach admin": ("I want to dance rather than do outreach admin", "something with more dancing in it"),
    "I'd be selling seeds not breeding them": ("I'd be selling seeds rather than breeding", "something with more breeding in it"),
    "never driven artics and don't want to": ("I've never driven artics, and it isn't something I want to take on", None),
    "the role got changed after I applied, now half reception": (
        "the role is now half reception, and that isn't what I applied for",
        None,
    ),
    "they've merged it with the front desk since I applied, so I'd be on the phones half the week instead of grooming": (
        "the role has been combined with the front desk since I applied, and I'd be on the phones half the week instead of grooming",
        "something with more grooming in it",
    ),
    "too much rope work for me at fifty-three": (
        "there is more rope work in the role than I'm looking for",
        "something with less rope work",
    ),
    "too much paperwork not enough patients": ("I'm looking for more time with patients and less paperwork", "something closer to patients"),
    "no weekends off, ever": ("I'm looking for a role with some weekends off", "something with some weekends off"),
    "working every other weekend is too much": (
        "working every other weekend is more than I'm looking for",
        "something with fewer working weekends",
    ),
    "twelve hour shifts": ("I'm looking for a role with shorter shifts", "something with shorter shifts"),
    "it's two jobs for one person": ("the role covers more than I could do well on my own", None),
    "twenty rooms a day on my own": ("twenty rooms a day would be more than I could do well", "something with a lighter load"),
    "too junior for me": ("the role is more junior than I'm looking for", "something with more responsibility"),
    "no training offered": ("I'm looking for a role with more training", "something with more training"),
    "no testers on the team": ("I'm looking for a team with testers in it", "something in a team with testers in it"),
    "the team is too small": ("I'm looking for a larger team", "something in a larger team"),
    "I would be managing people and I don't want to": (
        "the role would mean managing people, and that isn't something I'm looking for",
        "something without people to manage",
    ),
    "they need someone who knows AWS and I don't": ("the role calls for someone who knows AWS, and I don't", None),
    "all paperwork and hardly any patients": ("I'd want more time with patients and less paperwork", "something closer to patients"),
    "the manager couldn't tell me what the job was": (
        "I came away without a clear sense of what the job would be",
        "another role that suits me better",
    ),
    "the director interrupted me three times": (
        "I don't think the management style there would suit me",
        "another role that suits me better",
    ),
    "they want me to teach Year 6 and I prefer infants": (
        "the role would mean teaching Year 6, and I prefer infants",
        "something closer to that",
    ),
    "it's really a receptionist job": ("it's a receptionist role, which isn't what I'm looking for", None),
    "I'd be on the till most of the day": ("I'd be on the till most of the day, which isn't what I'm looking for", None),
    "it's mostly reporting": ("the role is mostly reporting, which isn't what I'm looking for", None),
    "away from home half the month": (
        "being away from home half the month is more than I'm looking for",
        "something with less travel",
    ),
    "away three weeks a month, no thanks": (
        "being away three weeks a month is more than I'm looking for",
        "something with less travel",
    ),
    "too much cold calling": ("the role involves more cold calling than I'm looking for", "something with less cold calling"),
    "too many meetings": ("the role involves more meetings than I'm looking for", "something with fewer meetings"),
    "more contracts and less advice than I was told": (
        "the role involves more contracts and less advice than I'd understood",
        "something more advisory",
    ),
    "more phone triage and less seeing patients than I expected": (
        "the role involves more phone triage and less time seeing patients than I'd expected",
        "something with more time seeing patients",
    ),
    "more management than I want": ("the role involves more management than I'm looking for", "something with less management"),
    "less editing than the advert said": ("the role involves less editing than I'd understood", "something with more editing"),
    "not enough client work": ("I'm looking for a role with more client work", "something with more client work"),
    "only one day a week in the lab": ("I'm looking for more time in the lab", "something with more time in the lab"),
    "sleeping in two nights a week isn't for me": ("sleeping in two nights a week would be more than I'm looking for", None),
    "it's all offices and I'd rather do homes": ("the role is all offices, and I'd rather do homes", "a residential role"),
    "too hands on for me": ("the role is more hands on than I'm looking for", None),
    "smaller team than I'm used to": ("it's a smaller team than I'm looking for", None),
    "living in isn't for me": ("living in isn't for me", None),
    "closing every night is too much": ("closing every night would be more than I'm looking for", None),
    "looking after three directors is too much": ("looking after three directors would be more than I'm looking for", None),
    "no overseas work": ("I'm looking for a role with more overseas work", "something with more overseas work"),
    "too many meetings and not enough analysis": (
        "I'm looking for more analysis and fewer meetings",
        "something with more analysis in it",
    ),
    "it's mostly maintenance and I want to build new things": (
        "the work is mostly maintenance, and I want to build new things",
        "something closer to that",
    ),
    "more reception work than I was told": (
        "the role involves more reception work than I'd understood",
        "something with less reception work",
    ),
    "too many accounts for one person": ("the role covers more than I could do well on my own", None),
    "six days a week": ("working six days a week is more than I'm looking for", None),
    "I would miss the lab work": ("I'd miss the lab work", None),
    "it covers the whole of Wales": ("the role covers the whole of Wales, which isn't what I'm looking for", None),
    "want to go back to hospital pharmacy": ("I want to go back to hospital pharmacy", None),
    "i miss having a team": ("I miss having a team", None),
    "tobacco client put me off": ("I'd rather not work with tobacco clients", "something in another sector"),
}  # fmt: skip


def told(note: str, **facts: str):
    return reason_of(Brief(intent="decline", reason="fit", reason_detail=note, **facts), WORDS)


@pytest.mark.parametrize("note", TOLD)
def test_what_is_set_aside_is_told_as_it_stands(note: str) -> None:
    reason = told(note)
    assert (reason.clauses[0], reason.later) == TOLD[note]


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("don't want to babysit grown men again", "babysit"),
        ("they want a grandmother not a nanny", "grandmother"),
        ("expected a studio, it's a cupboard with a mac", "cupboard"),
        ("I don't want to work with those idiots", "idiots"),
        ("no room to do my own research", "live"),
        ("the fleet is all diesel", "diesel"),
        ("night club toilets, no dignity in it", "dignity"),
        ("gambling clients, against my religion", "gambling"),
        ("4 years in prison kitchens, want a real restaurant", "prison"),
    ],
)
def test_what_stings_or_is_something_else_stays_out(note: str, never: str) -> None:
    assert not any(never in clause for clause in told(note).clauses)


def test_whom_one_would_have_to_shout_at_stays_out() -> None:
    assert "shout" not in told("they want somebody to shout at interns basically").clauses[0]


def test_a_place_that_was_seen_is_spoken_of_as_seen() -> None:
    assert told("the guards were rude to everyone when I visited").clauses[0].startswith("having seen the place")
    assert not told("the site manager sounded rude").clauses[0].startswith("having seen")


@pytest.mark.parametrize(
    "note",
    [
        "more difficult than I expected",
        "less interesting than I thought",
        "too many layers",
        "too many patients",
        "more drama than I want",
    ],
)
def test_only_what_work_is_made_of_is_told_as_too_much(note: str) -> None:
    assert "involves" not in told(note).clauses[0]


def test_a_private_burden_is_not_told_as_too_much_work() -> None:
    assert "mum" not in told("caring for my mum is too much").clauses[0]
