"""Promises of decide for any facts: the order attend < ask-first < decline or withdraw, and that nothing but BadCase is raised."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from bowout import catalogue
from bowout.decision import decide, next_question
from bowout.decision.facts import declared
from bowout.errors import BadCase
from bowout.vocabulary import VERDICTS

GROUNDS = catalogue.sources("grounds")
FACTS = declared(GROUNDS)
RANK = {"attend": 0, "ask-first": 1, "decline": 2, "withdraw": 2}
FLAGS = ["bad reviews", "the owner shouted", "asks for money up front", "slow to answer", "heard that people leave"]


def some_value(fact: dict[str, Any]) -> st.SearchStrategy[Any]:
    telling = [value["is"] for value in fact.get("values", [])] + [choice[0] for choice in fact.get("choices", [])]
    kinds = {
        "yes/no": st.booleans(),
        "number": st.integers(-5, 400) | st.floats(0, 3000),
        "scale": st.integers(0, 4) | st.floats(0, 4),
        "choice": st.sampled_from(telling or ["?"]) | st.text(max_size=8),
        "list": st.lists(st.sampled_from(FLAGS), max_size=4),
    }
    return kinds[fact["kind"]]


SITUATIONS = st.fixed_dictionaries({}, optional={name: some_value(fact) for name, fact in FACTS.items()})
"""Any of the facts, each known or not."""


def rank(facts: dict[str, Any]) -> int:
    return RANK[decide(facts, grounds=GROUNDS).verdict]


def without(facts: dict[str, Any], name: str) -> dict[str, Any]:
    return {each: value for each, value in facts.items() if each != name}


@given(SITUATIONS, st.sampled_from([None, False]))
def test_an_accepted_offer_never_moves_the_verdict_down(facts: dict[str, Any], before: bool | None) -> None:
    facts = without(facts, "started_new_job")  # which says by itself that an offer was accepted
    assert rank(facts | {"offer_accepted": True}) >= rank(facts | {"offer_accepted": before})


@given(SITUATIONS)
def test_a_passing_obstacle_never_moves_it_further_up_than_a_lasting_one(facts: dict[str, Any]) -> None:
    assert rank(facts | {"constraint_temporary": True}) <= rank(facts | {"constraint_temporary": False})


@given(SITUATIONS, st.sampled_from([None, False]))
def test_learning_that_remote_is_possible_never_moves_it_up(facts: dict[str, Any], before: bool | None) -> None:
    """Where distance was the ground, as the issue asks, and everywhere else."""
    assert rank(facts | {"remote_possible": True}) <= rank(facts | {"remote_possible": before})


@given(SITUATIONS)
def test_there_is_no_verdict_without_a_ground(facts: dict[str, Any]) -> None:
    decision = decide(facts, grounds=GROUNDS)
    assert decision.verdict in VERDICTS
    assert any(ground.for_ == decision.verdict and ground.says for ground in decision.grounds)
    assert 0 <= decision.firmness <= 1
    assert bool(decision.ask) == (decision.verdict == "ask-first") == (decision.ask_for is not None)
    assert (decision.reason is None) == (decision.verdict == "attend")
    assert decision.next_step


@given(SITUATIONS)
def test_to_ask_is_the_same_every_time(facts: dict[str, Any]) -> None:
    assert decide(facts, grounds=GROUNDS) == decide(dict(reversed(facts.items())), grounds=GROUNDS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=5), each, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*FACTS, "weights", "no such fact"]), JSON, max_size=8) | JSON)
def test_any_facts_give_advice_or_say_which_fact_is_wrong(facts: Any) -> None:
    try:
        decide(facts, grounds=GROUNDS)
        next_question(facts, grounds=GROUNDS, asked=())
    except BadCase as wrong:
        assert wrong.hint


@given(SITUATIONS, st.sampled_from([row["id"] for entry in GROUNDS.values() for row in entry.get("ground", [])]))
def test_a_ground_that_somebody_disagrees_with_does_not_count(facts: dict[str, Any], name: str) -> None:
    assert name not in {ground.id for ground in decide(facts, grounds=GROUNDS, weights={name: 0}).grounds}


@given(SITUATIONS, st.randoms(use_true_random=False))
def test_the_questions_come_to_an_end_and_none_comes_twice(facts: dict[str, Any], chance: Any) -> None:
    asked: set[str] = set()
    while question := next_question(facts, grounds=GROUNDS, asked=asked):
        assert question.fact not in asked
        assert facts.get(question.fact) is None
        asked.add(question.fact)
        answers = [None, *(value["is"] for value in FACTS[question.fact]["values"])]
        facts = facts | {question.fact: chance.choice(answers)}
    assert len(asked) <= len(FACTS)


@given(SITUATIONS, st.text(max_size=12))
def test_whatever_is_typed_is_a_fit_answer_or_none(facts: dict[str, Any], typed: str) -> None:
    question = next_question(facts, grounds=GROUNDS, asked=())
    assume(question)
    assert question
    decide(facts | {question.fact: question.understand(typed)}, grounds=GROUNDS)
