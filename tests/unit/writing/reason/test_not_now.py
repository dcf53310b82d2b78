"""Not now is not never, a while stays a while, what is harmless is said beside what is private; and what only looks like it is not said."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.nouns import Brief
from bowout.writing.reason.chosen import reason_of


def put(reason: str, detail: str, words: Any) -> str:
    found = reason_of(Brief(intent="decline", reason=reason, reason_detail=detail), words)
    return found.clauses[0] if found.clauses else ""


@pytest.mark.parametrize(
    ("reason", "detail", "clause"),
    [
        ("other", "papers thing, cannot switch employers before september", "I'm not in a position to change jobs until September"),
        ("personal", "nothing new til after easter the doc says", "I'm not able to start a new job before Easter"),
        ("personal", "will be at home w the boys for a bit, husband's op", "I'm needed at home for a while"),
        ("personal", "cant, nothing until the estate is sorted", "for personal reasons I can't take on a new job just now"),
        ("personal", "niece placed with us by social services", "I've taken on the care of my niece"),
        ("personal", "uncle begged me to take over his pub, hes in rehab", "I'm going to help my uncle run his pub"),
        ("other-offer", "pal of mine is opening a bakery and asked me in", "I'm joining a friend who is setting up a bakery"),
        ("other", "had it w banking, want conservation", "I want to work in conservation"),
        ("other", "they changed the job after i met the team", "the role has changed since I applied, and it's no longer the right move for me"),
        ("other", "spreadsheet test, never used one", "I don't think my spreadsheet skills are what the role calls for"),
        ("personal", "off to new zealand for good", "I'm going to New Zealand for good"),
    ],
)  # fmt: skip
def test_it_is_said_as_it_is(reason: str, detail: str, clause: str, words: Any) -> None:
    assert put(reason, detail, words) == clause


@pytest.mark.parametrize(
    ("reason", "detail", "never"),
    [
        ("personal", "they cant change the start date until october", "October"),
        ("personal", "landlord says no move until june", "start a new job"),
        ("personal", "husband cant leave his job until march so i do mornings", "March"),
        ("personal", "dont want to end up running my dads garage", "garage"),
        ("personal", "nephew was placed with us but its broken down", "care of"),
        ("personal", "had to take the summer off last year, too much debt now", "summer"),
        ("personal", "gone back to France for the funeral", "moved"),
        ("personal", "thinking of moving back to Wales maybe", "moving"),
        ("personal", "i was going to move back home but ive met someone", "moving"),
        ("personal", "looking after my neighbours kids while shes in hospital", "family"),
        ("other", "the role changed my mind", "has changed"),
        ("other", "my old boss wants me back but no chance", "going back"),
        ("other", "mate opened a pub and said dont work for them", "friend"),
        ("other", "they lost my licence copy", "do the driving"),
        ("other", "the manager joined the police", "police"),
        ("other", "not sure i want to be managed by him", "field"),
        ("other", "running for the bus every day, no", "election"),
        ("other", "my own business is doing badly", "start"),
        ("other", "id have to retire at 70 to get the pension there", "retire"),
    ],
)
def test_what_only_looks_like_it_is_not_said(reason: str, detail: str, never: str, words: Any) -> None:
    assert never not in put(reason, detail, words)
