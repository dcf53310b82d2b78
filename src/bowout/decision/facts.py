"""What may be told of a situation, checked: each fact is declared in data/grounds/ with its kind and what its answers mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..catalogue import Entries
from ..errors import BadCase

SCALE_END = 4
ENDLESS = float("inf")
EXPECTED = {
    "yes/no": "true, false or null",
    "number": "a number or null",
    "scale": "a number from 0 (not at all) to 4 (very much), or null",
    "choice": "a text or null",
    "list": "a list of texts, or null",
}


def declared(grounds: Entries) -> dict[str, dict[str, Any]]:
    """Every fact that the grounds know, by its name, each with the scene (file) it stands in."""
    return {fact["name"]: fact | {"scene": scene} for scene, entry in grounds.items() for fact in entry.get("fact", [])}


def checked(facts: Mapping[str, Any], grounds: Entries) -> dict[str, Any]:
    """The known facts, with what they imply (an offer that is accepted has been made); unknown names are let pass.

    Raises BadCase, naming the field, where a fact holds a value of the wrong type.
    """
    if not isinstance(facts, Mapping):
        raise BadCase("The facts are no object.", 'Give an object such as {"offer_accepted": true}.')
    known = {}
    for name, fact in declared(grounds).items():
        if (value := facts.get(name)) is not None:
            if not _fits(fact["kind"], value):
                raise BadCase(f"The fact {name} is {value!r:.60}.", f"It is {EXPECTED[fact['kind']]}.")
            known[name] = value
    for name, fact in declared(grounds).items():
        for each in fact.get("values", []):
            if name in known and known[name] == each["is"]:
                known = each.get("means", {}) | known
    return known


def _fits(kind: str, value: Any) -> bool:
    if kind == "yes/no":
        return isinstance(value, bool)
    if kind == "choice":
        return isinstance(value, str)
    if kind == "list":
        return isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)
    number = isinstance(value, int | float) and not isinstance(value, bool) and -ENDLESS < value < ENDLESS
    return number and (kind == "number" or 0 <= value <= SCALE_END)
