"""The table of grounds itself: every row complete, every name known, every sentence fit for somebody who is anxious."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bowout import catalogue
from bowout.decision.facts import EXPECTED, declared
from bowout.vocabulary import ASKS, VERDICTS

HOME = Path(__file__).resolve().parents[3]
GROUNDS = catalogue.sources("grounds")
ROWS = [row for entry in GROUNDS.values() for row in entry.get("ground", [])]
NOTES = [note for entry in GROUNDS.values() for note in entry.get("note", [])]
FACTS = declared(GROUNDS)
CONTRACT = """
has_other_offer offer_accepted excited_about_other_offer started_new_job employed unemployed_months internal_job
academic_or_training already_accepted_interview invite_only hours_until_interview rounds_done interview_format commute_minutes
distance_km relocation_needed remote_possible travel_reimbursed travel_cost_usd pay_vs_need health_or_family_constraint
constraint_temporary schedule_conflict red_flags role_matches_goals interested_in_company needs_practice desperate_for_job
would_accept_if_offered contact_would_be_annoyed
"""
BLAME = re.compile(r"\b(you must|should have|fault|failed|lazy|cowardly|wrong of you|ought|obviously|just do)\b", re.IGNORECASE)


def names_in(condition: dict[str, Any]) -> Iterator[str]:
    for fact, wanted in condition.items():
        yield fact
        if isinstance(wanted, dict):
            assert set(wanted) <= {"at_least", "below", "says", "known"}, wanted
            yield from (bound for bound in wanted.values() if isinstance(bound, str))


def test_the_page_of_the_table_is_fresh() -> None:
    sys.path.insert(0, str(HOME / "tools"))
    import grounds_page

    assert grounds_page.PAGE.read_text(encoding="utf-8") == grounds_page.page(), "run: python tools/grounds_page.py"


def test_all_thirty_facts_of_the_contract_are_declared() -> None:
    assert len(CONTRACT.split()) == 30
    assert set(CONTRACT.split()) <= set(FACTS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_ground_is_complete(row: dict[str, Any]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row["id"])
    assert row["for"] in {"attend", "ask-first", "decline"}
    assert ("over" in row) == (row["for"] == "attend"), "what speaks for going says over what"
    assert row.get("over", "decline") in {"decline", "ask-first"}
    assert 0 < row["weight"] <= 1
    assert ("ask" in row) == ("asks_for" in row) == (row["for"] == "ask-first")
    assert row.get("ask", ASKS[0]) in ASKS
    assert row["says"].endswith(".")
    assert row["why"].endswith(".")
    assert {*names_in(row["when"]), *names_in(row.get("unless", {}))} <= set(FACTS)


def test_no_ground_comes_twice() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(ids) == len(set(ids))
    assert GROUNDS["weighing"]["default"]["id"] not in ids


def test_the_reasons_are_those_that_write_knows() -> None:
    assert {entry["reason"] for entry in GROUNDS.values() if "ground" in entry} <= set(catalogue.sources("reasons"))


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note["says"][:40])
def test_a_note_is_complete(note: dict[str, Any]) -> None:
    assert set(note.get("verdicts", [])) <= set(VERDICTS)
    assert note.get("when") or note.get("verdicts")
    assert {*names_in(note.get("when", {})), *names_in(note.get("unless", {}))} <= set(FACTS)


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_a_fact_is_complete(fact: dict[str, Any]) -> None:
    assert fact["kind"] in EXPECTED
    for value in fact.get("values", []):
        assert "if" not in value or value["if"][0].islower()
        assert set(value.get("means", {})) <= set(FACTS)
    for alternative in fact.get("after", []):
        assert set(names_in(alternative)) <= set(FACTS)
    if "asks" in fact:
        assert "?" in fact["asks"]
        assert fact["values"], "a question needs answers to suppose"
        assert fact["kind"] != "scale" or (fact["low"] and fact["high"])


def test_the_words_are_kind() -> None:
    said = [row["says"] for row in (*ROWS, *NOTES)] + [fact.get("asks", "") for fact in FACTS.values()]
    assert not [text for text in said if BLAME.search(text)]
    assert max(map(len, said)) < 220
