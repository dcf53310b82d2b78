"""Wordings that speak for a part or a problem, from the rules' own files: they raise the classifier's score of a clause.

What a reader who never saw the corpus would still know: "not entirely sure I can", "for reasons of a private nature". A hint does
not decide; the sum of both is judged. So a lucky word alone flags nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from ..catalogue import Entries
from .anatomy import Message

if TYPE_CHECKING:
    from .model import Scores

HOPELESS, CERTAIN = -1.2, 3.0
"""A score that lies under the one even with the hint, or over the other without it, needs no hint."""


NEVER = -9.0
"""The score of a clause that begins with a wording that speaks against the label."""


@cache
def _pattern(wordings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(wordings), re.IGNORECASE)


def raised(scores: Scores, message: Message, rules: Entries, at: Mapping[str, int]) -> Scores:
    """The scores with those raised whose clause holds a wording that speaks for the label, those sunk that begin with one that
    speaks against it (`at`: a label's place in a row).
    """
    found = [list(row) for row in scores]
    for rule in rules.values():
        if "hints" not in rule and "against" not in rule:
            continue
        column, hint = at[rule["label"]], rule.get("hint", 0.0)
        hopeless = HOPELESS - hint
        for row, clause in [pair for pair in zip(found, message.clauses, strict=True) if pair[0][column] > hopeless]:
            if "against" in rule and _pattern(tuple(rule["against"])).match(message.body, clause.start, clause.end):
                row[column] = NEVER
            elif (
                hint and row[column] < CERTAIN and _pattern(tuple(rule["hints"])).search(message.body, clause.start, clause.end)
            ):
                row[column] += hint
    return found
