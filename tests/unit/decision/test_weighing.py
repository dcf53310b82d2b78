"""The scale: conditions, sums, turning points, and a person's own weights."""

import pytest

from bowout import catalogue
from bowout.decision.conditions import all_hold, comes_after, counts
from bowout.decision.facts import checked
from bowout.decision.weighing import agreed, table, weigh
from bowout.errors import BadCase

GROUNDS = catalogue.sources("grounds")


@pytest.mark.parametrize(
    ("wanted", "facts", "holds"),
    [
        ({"a": True}, {"a": True}, True),
        ({"a": True}, {"a": 1}, False),
        ({"a": False}, {}, False),
        ({"a": "In Person"}, {"a": " in person "}, True),
        ({"a": {"at_least": 3}}, {"a": 3}, True),
        ({"a": {"at_least": 3, "below": 4}}, {"a": 4}, False),
        ({"a": {"below": 3}}, {}, False),
        ({"a": {"below": "b"}}, {"a": 24, "b": 72}, True),
        ({"a": {"below": "b"}}, {"a": 24}, False),
        ({"a": {"known": True}}, {"a": False}, True),
        ({"a": {"known": False}}, {}, True),
        ({"a": {"at_least": 2}}, {"a": ["one", "two"]}, True),
        ({"a": {"says": ["harass"]}}, {"a": ["slow", "Harassed by the owner"]}, True),
        ({"a": {"says": ["fee"]}}, {"a": ["poor coffee"]}, False),
        ({"a": {"says": ["one-way"]}}, {"a": "one-way video"}, True),
        ({"a": True, "b": True}, {"a": True}, False),
    ],
)
def test_conditions(wanted: dict, facts: dict, holds: bool) -> None:
    assert all_hold(wanted, facts) is holds


def test_a_ground_counts_when_all_of_when_and_none_of_unless_holds() -> None:
    ground = {"when": {"a": True, "b": True}, "unless": {"c": True, "d": True}}
    assert counts(ground, {"a": True, "b": True})
    assert not counts(ground, {"a": True})
    assert not counts(ground, {"a": True, "b": True, "d": True})


def test_a_question_comes_after_one_of_its_alternatives() -> None:
    assert comes_after({}, {})
    assert comes_after({"after": [{"a": True}, {"b": True}]}, {"b": True})
    assert not comes_after({"after": [{"a": True}, {"b": True}]}, {})


def a_table(*grounds: dict) -> dict:
    return {"weighing": {"decline_at": 0.4, "ask_at": 0.2}, "scene": {"reason": "fit", "ground": list(grounds)}}


def ground(name: str, for_: str, weight: float, over: str = "attend") -> dict:
    return {"id": name, "when": {name: True}, "for": for_, "over": over, "weight": weight, "says": name}


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        ({}, "attend"),
        ({"no": True}, "decline"),
        ({"no": True, "yes": True}, "attend"),
        ({"ask": True}, "ask-first"),
        ({"ask": True, "late": True}, "attend"),
        ({"ask": True, "no": True}, "decline"),
        ({"ask": True, "no": True, "yes": True}, "ask-first"),
        ({"no": True, "late": True}, "decline"),
    ],
)
def test_two_sums_each_with_its_own_counterweight(known: dict, verdict: str) -> None:
    rows = (
        ground("no", "decline", 0.5), ground("yes", "attend", 0.3, "decline"),
        ground("ask", "ask-first", 0.3), ground("late", "attend", 0.2, "ask-first"),
    )  # fmt: skip
    assert weigh(known, table(a_table(*rows))).verdict == verdict


def test_a_tie_is_not_decided_by_how_the_sum_is_made_up() -> None:
    rows = [ground(name, "decline", weight) for name, weight in (("a", 0.1), ("b", 0.2), ("c", 0.1))]
    assert weigh({"a": True, "b": True, "c": True}, table(a_table(*rows))).verdict == "decline"


def test_the_further_from_the_turning_point_the_firmer() -> None:
    scale = table(a_table(ground("a", "decline", 0.5), ground("b", "decline", 0.5)))
    narrow, clear = weigh({"a": True}, scale), weigh({"a": True, "b": True}, scale)
    assert 0 < narrow.firmness < clear.firmness < 1


@pytest.mark.parametrize(
    ("facts", "withdraws"),
    [
        ({"already_accepted_interview": True}, True),
        ({"already_accepted_interview": False, "rounds_done": 2}, False),
        ({"rounds_done": 1}, True),
        ({"rounds_done": 1, "invite_only": True}, False),
        ({"rounds_done": 0}, False),
        ({}, False),
    ],
)
def test_what_was_agreed_is_withdrawn_from(facts: dict, withdraws: bool) -> None:
    assert agreed(facts) is withdraws


def test_own_weights_take_the_place_of_ours() -> None:
    scale = table(GROUNDS, {"offer-accepted": 0.1})
    assert {row["id"]: row["weight"] for row in scale.grounds}["offer-accepted"] == 0.1
    assert weigh({"offer_accepted": True}, scale).verdict == "attend"


@pytest.mark.parametrize(
    "weights",
    [{"no-such": 0.5}, {"offer-accepted": 2}, {"offer-accepted": True}, {"offer-accepted": "0"}, ["offer-accepted"], 3],
)
def test_weights_that_are_none_are_refused(weights: object) -> None:
    with pytest.raises(BadCase) as wrong:
        table(GROUNDS, weights)  # type: ignore[arg-type]
    assert wrong.value.hint


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("offer_accepted", "yes"),
        ("offer_accepted", 1),
        ("hours_until_interview", True),
        ("hours_until_interview", float("nan")),
        ("hours_until_interview", float("-inf")),
        ("hours_until_interview", "soon"),
        ("role_matches_goals", 10**400),
        ("role_matches_goals", 5),
        ("red_flags", "rude"),
        ("red_flags", [1]),
        ("pay_vs_need", 3),
    ],
)
def test_a_value_of_the_wrong_type_is_named(name: str, value: object) -> None:
    with pytest.raises(BadCase, match=name):
        checked({name: value}, GROUNDS)


def test_what_follows_from_an_answer_is_known_too_but_never_against_what_was_said() -> None:
    assert checked({"offer_accepted": True}, GROUNDS)["has_other_offer"] is True
    assert checked({"offer_accepted": True, "has_other_offer": False}, GROUNDS)["has_other_offer"] is False
    assert checked({"hesitation": "gain"}, GROUNDS)["nerves_only"] is True
    assert checked({"hours_until_interview": 10**400}, GROUNDS)
    assert checked({"colour": "blue", "offer_accepted": None}, GROUNDS) == {}
