"""Wordings that speak for a part or a problem, from the rules' own files: they raise the classifier's score of a clause.

What a reader who never saw the corpus would still know: "not entirely sure I can", "for reasons of a private nature". A hint does
not decide; the sum of both is judged. So a lucky word alone flags nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .anatomy import Message
from .rulebook import Hint

if TYPE_CHECKING:
    from .model import Scores

CERTAIN = 3.0
"""A score over this without the hint needs none."""
NEVER = -9.0
"""The score of a clause that begins with a wording that speaks against the label."""


def raised(scores: Scores, message: Message, hints: Sequence[Hint], at: Mapping[str, int]) -> Scores:
    """The scores with those raised whose clause holds a wording that speaks for the label, those sunk that begin with one that
    speaks against it (`at`: a label's place in a row).
    """
    found, text = [list(row) for row in scores], message.low
    placed = [(at[hint.label], hint.hopeless, hint) for hint in hints]
    for row, clause in zip(found, message.clauses, strict=True):
        for column, hopeless, hint in placed:
            if row[column] <= hopeless:
                continue
            if hint.against and hint.against.begin(text, clause.start, clause.end):
                row[column] = NEVER
            elif hint.raises and row[column] < CERTAIN and hint.wordings.stand_in(text, clause.start, clause.end):
                row[column] += hint.raises
    return found
