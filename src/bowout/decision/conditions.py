"""The little language of `when` and `unless` in data/grounds/: what must hold of the facts for a ground to count.

    { offer_accepted = true }                             equal; texts without regard to case
    { role_matches_goals = { at_least = 2.5, below = 4 } }   a number, or how many a list holds
    { offer_deadline_hours = { below = "hours_until_interview" } }   a number beside that of another fact
    { red_flags = { says = ["harass", "fee"] } }          a word begins so, in a text or in any text of a list
    { travel_reimbursed = { known = true } }              known, whatever it is

What is unknown fulfils nothing but `known = false`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]


def counts(entry: Mapping[str, Any], facts: Facts) -> bool:
    """Whether all of an entry's `when` holds and none of its `unless`."""
    return all_hold(entry.get("when", {}), facts) and not any(
        _holds(wanted, facts.get(fact), facts) for fact, wanted in entry.get("unless", {}).items()
    )


def all_hold(wanted: Mapping[str, Any], facts: Facts) -> bool:
    """Whether every condition holds."""
    return all(_holds(each, facts.get(fact), facts) for fact, each in wanted.items())


def comes_after(question: Mapping[str, Any], facts: Facts) -> bool:
    """Whether one of the alternatives of a question's `after` holds, where it has any."""
    return any(all_hold(each, facts) for each in question.get("after", [{}]))


def _holds(wanted: Any, value: Any, facts: Facts) -> bool:
    if not isinstance(wanted, dict):
        return _same(wanted, value)
    return all(_fulfils(test, bound, value, facts) for test, bound in wanted.items())


def _same(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, str) and isinstance(value, str):
        return wanted.casefold() == value.strip().casefold()
    return type(wanted) is type(value) and bool(wanted == value)


def _fulfils(test: str, bound: Any, value: Any, facts: Facts) -> bool:
    if test == "known":
        return bool((value is not None) == bound)
    if value is None:
        return False
    if test == "says":
        return _says(bound, value if isinstance(value, list) else [value])
    number = len(value) if isinstance(value, list) else value
    limit = facts.get(bound) if isinstance(bound, str) else bound
    if limit is None:
        return False
    return bool(number >= limit if test == "at_least" else number < limit)


def _says(beginnings: list[str], texts: list[str]) -> bool:
    pattern = r"\b(?:" + "|".join(map(re.escape, beginnings)) + ")"
    return any(re.search(pattern, text, re.IGNORECASE) for text in texts)
