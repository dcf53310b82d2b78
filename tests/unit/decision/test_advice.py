"""Advice: the four scenes, what people forget, and how it is put."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bowout import catalogue
from bowout.decision import decide
from bowout.nouns import Brief, Decision

GROUNDS = catalogue.sources("grounds")
HOME = Path(__file__).resolve().parents[3]
SHARED = HOME.parent / "shared" / "vignettes-dev.jsonl"


def advice(**facts: Any) -> Decision:
    return decide(facts, grounds=GROUNDS)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        # another offer
        ({"offer_accepted": True}, "decline"),
        ({"offer_accepted": True, "already_accepted_interview": True}, "withdraw"),
        ({"has_other_offer": True, "excited_about_other_offer": 2, "interested_in_company": 4}, "attend"),
        ({"has_other_offer": True, "excited_about_other_offer": 4}, "decline"),
        ({"has_other_offer": False, "offer_hoped_for": True, "excited_about_other_offer": 4}, "attend"),
        ({"has_other_offer": True, "offer_deadline_hours": 48, "hours_until_interview": 144}, "ask-first"),
        # personal
        ({"health_or_family_constraint": True, "constraint_temporary": True}, "ask-first"),
        ({"health_or_family_constraint": True, "constraint_temporary": False, "relocation_needed": True}, "decline"),
        ({"schedule_conflict": True}, "ask-first"),
        # misfit
        ({"values_match": 0}, "decline"),
        ({"values_match": 1}, "ask-first"),
        ({"red_flags": ["the owner harassed me"], "red_flags_firsthand": True}, "decline"),
        ({"red_flags": ["said to be strict"], "red_flags_firsthand": False}, "attend"),
        ({"red_flags": ["asks for money up front"]}, "decline"),
        # logistics
        ({"commute_minutes": 100}, "ask-first"),
        ({"commute_minutes": 100, "remote_possible": True}, "attend"),
        ({"travel_reimbursed": False, "travel_cost_usd": 300}, "ask-first"),
        ({"travel_reimbursed": False, "travel_cost_usd": 10}, "attend"),
        ({"interview_format": "one-way video"}, "ask-first"),
        # what people forget
        ({}, "attend"),
        ({"nerves_only": True, "already_accepted_interview": True}, "attend"),
        ({"interested_in_company": 1, "already_accepted_interview": True, "hours_until_interview": 12}, "attend"),
        ({"agency_involved": True, "employer_named": False}, "ask-first"),
        ({"staying": True}, "decline"),
    ],
    ids=str,
)
def test_the_scenes(facts: dict[str, Any], verdict: str) -> None:
    assert decide(facts, grounds=GROUNDS).verdict == verdict


@pytest.mark.parametrize(
    "worry",
    [
        "it feels rushed", "no feedback after the first talk", "it is a bank", "open about the pay up front", "a bulldozer of a man",
        "unpaid overtime in the season", "an insulting offer", "a start-up for crypto", "they dress casually",
    ],
)  # fmt: skip
def test_a_worry_is_not_taken_for_worse_than_it_says(worry: str) -> None:
    decision = advice(red_flags=[worry])
    assert [ground.id for ground in decision.grounds] == ["worth-an-hour", "flags-unsure"]
    assert decision.verdict == "attend"


def test_grounds_for_come_before_grounds_against_and_the_weightiest_first() -> None:
    grounds = advice(schedule_conflict=True, interested_in_company=3, role_matches_goals=3, another_date_possible=True).grounds
    assert [ground.for_ for ground in grounds] == ["ask-first", "ask-first", "attend", "attend"]
    assert grounds[0].weight > grounds[1].weight
    assert grounds[0].fact == "schedule_conflict"


def test_the_grounds_of_a_withdrawal_speak_for_withdrawing() -> None:
    assert advice(offer_accepted=True, already_accepted_interview=True).grounds[0].for_ == "withdraw"


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"offer_accepted": True}, "other-offer"),
        ({"would_accept_if_offered": False}, "fit"),
        ({"would_accept_if_offered": False, "commute_minutes": 120}, "logistics"),
        ({"would_accept_if_offered": False, "hesitation": "personal"}, "personal"),
        ({"staying": True}, "staying"),
        ({"schedule_conflict": True}, "personal"),
        ({}, None),
    ],
)
def test_the_reason_for_write(facts: dict[str, Any], reason: str | None) -> None:
    decision = decide(facts, grounds=GROUNDS)
    assert decision.reason == reason
    assert reason is None or f"--because {reason}" in str(decision.next_step)


def test_what_to_ask_for_leads_into_write() -> None:
    decision = advice(travel_reimbursed=False)
    assert decision.ask_for == "costs"
    assert "share the cost" in decision.ask[0]
    assert Brief.from_json({"intent": "ask", "ask_for": decision.ask_for, "reason": decision.reason}).ask_for == "costs"


def test_it_says_what_would_turn_it() -> None:
    assert any("suits you after all" in each for each in advice(schedule_conflict=True).would_change)
    assert "If you accept another job, the advice is to decline." in advice(has_other_offer=True).would_change
    assert "If the other offer is not accepted yet, the advice is to go." in advice(offer_accepted=True).would_change


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"offer_accepted": True}, "Experts disagree"),
        ({"offer_accepted": True}, "your other open applications"),
        ({"has_other_offer": True}, "in writing"),
        ({"agency_involved": True}, "tell the agency"),
        ({"small_trade": True}, "meet again"),
        ({"benefits_office": True}, "no legal advice"),
        ({"would_accept_if_offered": False}, "If you draw benefits"),
        ({"values_match": 0}, "practice, information and acquaintance"),
        ({"offer_accepted": True, "already_accepted_interview": True, "hours_until_interview": 5}, "on the day costs more"),
        ({"schedule_conflict": True, "hours_until_interview": 5}, "Telephone"),
        ({"interview_format": "one-way video"}, "disagree"),
        ({"needs_practice": True, "would_accept_if_offered": False}, "practice alone"),
    ],
    ids=str,
)
def test_what_people_forget_is_said(facts: dict[str, Any], words: str) -> None:
    assert any(words in note for note in decide(facts, grounds=GROUNDS).notes)


@pytest.mark.parametrize("facts", [{"offer_accepted": True}, {"would_accept_if_offered": False, "employed": True}])
def test_benefits_are_not_spoken_of_where_there_are_none(facts: dict[str, Any]) -> None:
    assert not any("benefits" in note for note in decide(facts, grounds=GROUNDS).notes)


def test_weights_may_come_with_the_facts() -> None:
    assert advice(offer_accepted=True, weights={"offer-accepted": 0.1}).verdict == "attend"
    assert decide({"offer_accepted": True}, grounds=GROUNDS, weights={"offer-accepted": 0}).verdict == "attend"


def test_the_id_is_kept_and_the_shape_is_that_of_the_contract() -> None:
    told = decide({}, grounds=GROUNDS, id="a-1").to_json()
    assert told["id"] == "a-1"
    assert {"verdict", "firmness", "grounds", "ask", "would_change", "next", "reason", "notes"} <= set(told)
    assert {"fact", "says", "for", "weight"} <= set(told["grounds"][0])


def share_right(path: Path, confidence: str | None = None) -> float:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if confidence in (None, row["confidence"])]
    return sum(_right(row) for row in rows) / len(rows)


def _right(row: dict[str, Any]) -> bool:
    facts, verdict = row["facts"], decide(row["facts"], grounds=GROUNDS).verdict
    either = facts.get("already_accepted_interview") is None and not facts.get("invite_only")
    return verdict == row["verdict"] or (either and {verdict, row["verdict"]} <= {"decline", "withdraw"})


@pytest.mark.parametrize("path", [HOME / "corpus" / "vignettes.jsonl", SHARED], ids=["own", "dev"])
def test_the_vignettes_for_developing(path: Path) -> None:
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    assert share_right(path) >= 0.85
    assert share_right(path, "high") >= 0.9
