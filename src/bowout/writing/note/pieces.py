"""A private note cut into its clauses."""

from __future__ import annotations

import re
from functools import cache

from .lists import listed, pattern, table


@cache
def _cut() -> re.Pattern[str]:
    verbs = "|".join([*listed("clauses", "first-person"), *table("clauses", "done"), "said", "gave", "made", "am"])
    return re.compile(
        rf"\s*(?:[.;!?]+(?:\s|$)|\s[–—-]\s|,)\s*|\s+(?=(?:and|but|so|now|because|since|as) (?:no|not|too|only|I|I'm|I've|I'd|I'll|my|the|it|it's|we|they|he|she|there|this is|{verbs})\b)"
    )


def pieces(text: str) -> list[tuple[str, str]]:
    """The clauses of a note (tidied), each with what joins it to the one before: ("", "my boss …"), ("and", "gave me …")."""
    found = []
    for piece in _cut().split(text):
        joined = re.match(r"(and|but|so|now|because|since|as) (?=\S)", piece)
        joiner = joined[1] if joined else ""
        if rest := piece[len(joiner) :].strip():
            found.append((joiner, rest))
    return found


def without_lead_in(piece: str) -> str:
    """A piece without what leads in to it, fills it or only stresses a noun: "tbh I want a proper kitchen" → "I want a kitchen"."""
    text = re.sub(rf"^(?:(?:{pattern('clauses', 'lead-in')})\b,?\s+)+", "", piece.strip(), flags=re.IGNORECASE)
    text = re.sub(rf"\b(an?|of|no|do|in|want) (?:{pattern('clauses', 'stress')}) (?=[a-z])", r"\1 ", text)
    return re.sub(rf",? \b(?:{pattern('clauses', 'fillers')})$", "", text, flags=re.IGNORECASE)
