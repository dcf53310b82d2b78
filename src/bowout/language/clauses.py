"""Clauses: the pieces of a sentence that can each be thanks, a decision, a reason …

A cut is made where a new clause with its own verb is likely to begin: at ; : — and ( ), at a conjunction after a comma
("…, so I won't be coming"), and before "because", "as I", "since we". Cuts never make a piece too short to mean something.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .sentences import Span, trim

_PRONOUN = (
    r"(?:i|i['’]m|i['’]ve|i['’]ll|i['’]d|im|ive|we|we['’]re|we['’]ve|we['’]ll|he|she|it|it['’]s|its|they|they['’]re|they['’]ve|you|you['’]re|u|ur"
    r"|there|there['’]s|that['’]s|nobody|nothing|let['’]s|please|pls|kindly|thank|thanks|thx|sorry|hope|don['’]?t|do|can|could|would|will|wish|wishing)"
)
_SELF = (
    r"(?:i|i['’]m|i['’]ve|i['’]ll|i['’]d|im|we|we['’]re|we['’]ve|it|it['’]s|its|they|he|she|you|there|there['’]s|please|pls)"
)
_SUBJECT = r"(?:my|our|the|this|that|your|their|his|her|one|a|an|no|should|may|if|good|best|all|lets|what|when|perhaps|maybe|these|those|some)"


@cache
def _cuts() -> re.Pattern[str]:
    linkers = r"(?:so(?!,?\s+(?:so|sorry|very|much|kind|grateful)\b)|and|but|as|because|since|for|though|although|while|which|who|or|yet|because|cos|coz|bcoz|hence|therefore|whereas|if|when|until|unless)"
    return re.compile(
        rf""";\s+ | :\s+(?=\S) | \s[-–—]{{1,2}}\s+ | —\s* | \.\.\.+\s* | …\s* | \s\((?=\w+\s) | \)\s+
        | ,\s+(?={linkers}\b|(?:{_PRONOUN}|{_SUBJECT})\s|(?:sorry|soz|apologies|thanks)\b|(?:having\s+\w+ed|gonna|got|just|not)\b)
        | \s(?:[&+]|n)\s+(?={_PRONOUN}\b)
        | \s(?=(?:(?:lol|haha|xx+|but|and|though|as|since|although|while|until|unless)\s+{_PRONOUN}|(?:so|for)\s+{_SELF}
          |(?:as|since|although|while|until|unless)\s+(?:my|our|the|their|his|her))\s)
        | \s(?=(?:because|cos|coz|bcoz|'cause|due\s+to|owing\s+to|on\s+account\s+of|given\s+that|seeing\s+as|now\s+that|soz)\b)
        | (?:(?<=reasons)|(?<=circumstances)|(?<=commitments)|(?<=my\sside))\s(?=(?:i|we|i['’]m|i['’]ve)\s)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


MIN_WORDS = 2
ALONE = ("sorry", "soz", "apologies", "thanks")
"""Words that are a clause by themselves."""


def split(text: str, start: int, end: int) -> list[Span]:
    """The clauses of one sentence, text[start:end], as spans without the joints between them."""
    return [(start + left, start + right) for left, right in _pieces(text[start:end])]


@lru_cache(maxsize=512)
def _pieces(sentence: str) -> tuple[Span, ...]:
    """The same within the sentence; kept, because a draft is read again at every key that is pressed."""
    pieces: list[Span] = []
    begin = 0
    for found in _cuts().finditer(sentence):
        left, right = sentence[begin : found.start()], sentence[found.end() :]
        least = MIN_WORDS + (found.group().isspace() and right[:4].lower() == "and ")  # "My wife and I", "you and I": no cut
        if found.start() <= begin or len(left.split(None, least)) < least:
            continue
        if len(right.split(None, MIN_WORDS)) < MIN_WORDS and not right.lower().startswith(ALONE):
            continue
        pieces.append((begin, found.start()))
        begin = found.end()
    pieces.append((begin, len(sentence)))
    return tuple((left, right) for left, right in (trim(sentence, *piece) for piece in pieces) if left < right)
