"""The scale itself: which grounds count, what they sum to, and the verdict that follows.

Two sums, each against its own counterweight. Declining against going: is it worth an hour at all? Asking against going as it is:
is there something that asking may settle? Each ground adds to one side of one sum, so more of it never moves the verdict the
other way; the promises of tests/property/test_decision.py rest on that.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Entries
from ..errors import BadCase
from .conditions import Facts, counts

RANK = {"attend": 0, "ask-first": 1, "decline": 2, "withdraw": 2}
SOFTNESS = 0.35
"""The distance to the nearest turning point at which a verdict is nearly two thirds firm."""


@dataclass(frozen=True)
class Table:
    """The grounds as one table, each with its scene's reason, and the two points at which the verdict turns."""

    grounds: tuple[Mapping[str, Any], ...]
    decline_at: float
    ask_at: float


@dataclass(frozen=True)
class Balance:
    """What counted, and the two sums."""

    grounds: tuple[Mapping[str, Any], ...]
    declining: float
    asking: float
    verdict: str
    firmness: float


def table(grounds: Entries, weights: Mapping[str, float] | None = None) -> Table:
    """The grounds of all scenes as one table, with a person's own weights (0 to 1, by the ground's id) in the place of ours.

    Raises BadCase for a weight of a ground that there is not, or that is no number from 0 to 1.
    """
    rows = [
        row | {"reason": entry["reason"], "scene": scene} for scene, entry in grounds.items() for row in entry.get("ground", [])
    ]
    own = _checked_weights(weights, {row["id"] for row in rows})
    rule = grounds["weighing"]
    return Table(tuple(row | {"weight": own.get(row["id"], row["weight"])} for row in rows), rule["decline_at"], rule["ask_at"])


def _checked_weights(weights: Mapping[str, float] | None, known: set[str]) -> Mapping[str, float]:
    if weights is not None and not isinstance(weights, Mapping):
        raise BadCase("The weights are no object.", 'Give an object such as {"offer-good": 0}.')
    for name, weight in (weights or {}).items():
        if name not in known:
            raise BadCase(f"There is no ground {name!r}.", "The ids stand beside the grounds in the answer of decide.")
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 <= weight <= 1:
            raise BadCase(
                f"The weight of {name} is {weight!r:.60}.", "It is a number from 0 (does not count) to 1 (settles it)."
            )
    return weights or {}


def weigh(facts: Facts, scale: Table) -> Balance:
    """Sum what counts, and say what follows."""
    counting = tuple(row for row in scale.grounds if row["weight"] and counts(row, facts))
    declining = _sum(counting, "decline", "attend") - _sum(counting, "attend", "decline")
    asking = _sum(counting, "ask-first", "attend") - _sum(counting, "attend", "ask-first")
    to_decline, to_ask = declining - scale.decline_at, asking - scale.ask_at
    if to_decline >= 0:
        verdict, margin = ("withdraw" if agreed(facts) else "decline"), to_decline
    elif to_ask >= 0:
        verdict, margin = "ask-first", min(to_ask, -to_decline)
    else:
        verdict, margin = "attend", min(-to_ask, -to_decline)
    return Balance(counting, declining, asking, verdict, 1 - math.exp(-margin / SOFTNESS))


def _sum(rows: tuple[Mapping[str, Any], ...], for_: str, over: str) -> float:
    # rounded, so that which weights make up a sum does not decide a tie
    return round(sum(float(row["weight"]) for row in rows if row["for"] == for_ and row.get("over", "attend") == over), 6)


def agreed(facts: Facts) -> bool:
    """Whether a no would be a withdrawal: the interview was agreed, or talks have been held and no mere invitation is at stake."""
    if (told := facts.get("already_accepted_interview")) is not None:
        return bool(told)
    return not facts.get("invite_only") and facts.get("rounds_done", 0) > 0
