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


def test_a_place_that_was_seen_is_spoken_of_as_seen() -> None:
    assert told("the guards were rude to everyone when I visited").clauses[0].startswith("having seen the place")
    assert not told("the site manager sounded rude").clauses[0].startswith("having seen")
