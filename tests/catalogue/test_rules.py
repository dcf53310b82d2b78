"""Every rule's own examples: what must be flagged is, what must pass does; and the shape of each rule's file."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.reviewing import review
from bowout.reviewing.judging import KINDS
from bowout.reviewing.model import load

RULES = catalogue.sources("rules")
SEVERITIES = ("error", "warning", "suggestion")


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(name, example, id=f"{name}-{number}")
        for name, rule in RULES.items()
        for number, example in enumerate(rule[kind], 1)
    ]


def found(example: dict[str, Any]) -> set[str]:
    reviewed = review(
        example["body"],
        brief=Brief.from_json(example.get("case")),
        subject=example.get("subject"),
        rules=catalogue.load("rules"),
        model=load(),
    )
    return {problem.rule for problem in reviewed.problems}


@pytest.mark.parametrize(("name", "example"), examples("flag"))
def test_flags(name: str, example: dict[str, Any]) -> None:
    assert name in found(example)


@pytest.mark.parametrize(("name", "example"), examples("pass"))
def test_lets_pass(name: str, example: dict[str, Any]) -> None:
    assert name not in found(example)


@pytest.mark.parametrize("name", RULES)
def test_is_whole(name: str) -> None:
    rule = RULES[name]
    assert rule["severity"] in SEVERITIES
    assert rule["kind"] in KINDS
    assert rule["message"].endswith(".")
    assert rule["why"].endswith(".")
    assert len(rule["flag"]) >= 5
    assert len(rule["pass"]) >= 5
    assert len({example["body"] for example in rule["flag"]}) >= 3


def test_compiled_rules_are_fresh() -> None:
    assert (catalogue.COMPILED / "rules.json").read_text(encoding="utf-8") == catalogue.compiled_text("rules")


def wordings(rule: dict[str, Any]) -> list[str]:
    said = [rule["made-up-by"]] if "made-up-by" in rule else []
    return [*rule.get("hints", ()), *rule.get("surely", ()), *rule.get("against", ()), *rule.get("owning", ()), *said]


@pytest.mark.parametrize("name", [name for name in RULES if wordings(RULES[name])])
def test_wordings_stand_in_lower_case(name: str) -> None:
    """As the text does in which they are looked for: a capital letter would never be found."""
    for wording in wordings(RULES[name]):
        assert not [char for char in re.sub(r"\\.", "", wording) if char.isupper()], wording
