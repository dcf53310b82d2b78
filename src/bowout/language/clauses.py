"""Clauses: the pieces of a sentence that can each be thanks, a decision, a reason …

A cut is made where a new clause with its own verb is likely to begin: at ; : — and ( ), at a conjunction after a comma
("…, so I won't be coming"), and before "because", "as I", "since we". Cuts never make a piece too short to mean something.
"""

from __future__ import annotations

import re
from functools import cache

from .sentences import Span, trim

_SUBJECT = (
    r"(?:i|i'm|i've|i'll|i'd|im|ive|ill|we|we're|we've|he|she|it|it's|its|they|they're|they've|you|you're|my|our|the|this|that|there|there's|your"
    r"|their|his|her|one|a|an|no|please|pls|do|don't|dont|can|could|would|will|should|may|if|thank|thanks|thx|sorry|hope|wish|good|best"
    r"|all|let's|lets|nothing|nobody|what|when|perhaps|maybe)"
)


@cache
def _cuts() -> re.Pattern[str]:
    linkers = r"(?:so|and|but|as|because|since|for|though|although|while|which|who|or|yet|because|cos|coz|bcoz|hence|therefore|whereas|if|when|until|unless)"
    return re.compile(
        rf"""\s*;\s+ | \s*:\s+(?=\S) | \s+[-–—]{{1,2}}\s+ | \s*—\s* | \s*\.\.\.+\s* | \s*…\s* | \s+\((?=\w+\s) | \)\s+
        | ,\s+(?={linkers}\b) | ,\s+(?={_SUBJECT}[\s'’]) | \s+[&+]\s+(?={_SUBJECT}\b)
        | \s+(?=(?:because|cos|coz|bcoz|cause|'cause|due\s+to|owing\s+to|on\s+account\s+of|given\s+that|seeing\s+as|now\s+that)\b)
        | \s+(?=(?:as|since|so|but|and|for|though|although|while|until|unless)\s+(?:{_SUBJECT})(?:\s|['’]))
        """,
        re.IGNORECASE | re.VERBOSE,
    )


MIN_WORDS = 2


def split(text: str, start: int, end: int) -> list[Span]:
    """The clauses of one sentence, text[start:end], as spans without the joints between them."""
    sentence = text[start:end]
    pieces: list[Span] = []
    begin = 0
    for found in _cuts().finditer(sentence):
        left, right = sentence[begin : found.start()], sentence[found.end() :]
        if found.start() <= begin or len(left.split()) < MIN_WORDS or len(right.split()) < MIN_WORDS:
            continue
        pieces.append((begin, found.start()))
        begin = found.end()
    pieces.append((begin, len(sentence)))
    trimmed = (trim(sentence, *piece) for piece in pieces)
    return [(start + left, start + right) for left, right in trimmed if left < right]
