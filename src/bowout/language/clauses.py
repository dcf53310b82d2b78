"""Clauses: the pieces of a sentence that can each be thanks, a decision, a reason …

A cut is made where a new clause with its own verb is likely to begin: at ; : — and ( ), at a conjunction after a comma
("…, so I won't be coming"), and before "because", "as I", "since we". Cuts never make a piece too short to mean something.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .sentences import Span, lowered, trim

_SELF = r"(?:i(?:['’](?:m|ve|ll|d))?|im|we(?:['’](?:re|ve))?|it(?:['’]s)?|its|they|he|she|you|there(?:['’]s)?|please|pls)"
_PRONOUN = (
    r"(?:i(?:['’](?:m|ve|ll|d))?|im|ive|we(?:['’](?:re|ve|ll))?|they(?:['’](?:re|ve))?|you(?:['’]re)?|he|she|it(?:['’]s)?|its|u|ur"
    r"|there(?:['’]s)?|that['’]s|nobody|nothing|let['’]s|please|pls|kindly|thank|thanks|thx|sorry|hope|don['’]?t|do|can|could|would|will|wish|wishing)"
)
_SUBJECT = r"(?:my|our|the|this|that|your|their|his|her|one|a|an|no|should|may|if|good|best|all|lets|what|when|perhaps|maybe|these|those|some)"


@cache
def _cuts() -> re.Pattern[str]:
    linkers = r"(?:so(?!,?\s+(?:so|sorry|very|much|kind|grateful)\b)|and|but|as|because|since|for|though|although|while|which|who|or|yet|because|cos|coz|bcoz|hence|therefore|whereas|if|when|until|unless)"
    # Every cut begins with a mark or a space, said once in front: the search then skips the letters at the speed of C.
    return re.compile(
        rf"""[\s;:,.—…)](?:
        (?<!\s)(?:(?<=;)\s+ | (?<=:)\s+(?=\S) | (?<=—)\s* | (?<=\.)\.\.+\s* | (?<=…)\s* | (?<=\))\s+
          | (?<=,)\s+(?={linkers}\b|(?:{_PRONOUN}|{_SUBJECT})\s|(?:sorry|soz|apologies|thanks)\b|(?:having\s+\w+ed|gonna|got|just|not)\b))
        | (?<=\s)(?:[-–—]{{1,2}}\s+ | \((?=\w+\s) | (?:[&+]|n)\s+(?={_PRONOUN}\b)
          | (?=(?:lol|haha|xx+|but|and|though|as|since|although|while|until|unless)\s+{_PRONOUN}\s|(?:so|for)\s+{_SELF}\s
            |(?:as|since|although|while|until|unless)\s+(?:my|our|the|their|his|her)\s
            |(?:because|cos|coz|bcoz|'cause|due\s+to|owing\s+to|on\s+account\s+of|given\s+that|seeing\s+as|now\s+that|soz)\b)
          | (?:(?<=reasons\s)|(?<=circumstances\s)|(?<=commitments\s)|(?<=my\sside\s))(?=(?:i|we|i['’]m|i['’]ve)\s)))
        """,
        re.VERBOSE,
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
    sentence = lowered(sentence)
    for found in _cuts().finditer(sentence):
        left, right = sentence[begin : found.start()], sentence[found.end() :]
        least = MIN_WORDS + (found.group().isspace() and right.startswith("and "))  # "My wife and I", "you and I": no cut
        if found.start() <= begin or len(left.split(None, least)) < least:
            continue
        if len(right.split(None, MIN_WORDS)) < MIN_WORDS and not right.startswith(ALONE):
            continue
        pieces.append((begin, found.start()))
        begin = found.end()
    pieces.append((begin, len(sentence)))
    return tuple((left, right) for left, right in (trim(sentence, *piece) for piece in pieces) if left < right)
