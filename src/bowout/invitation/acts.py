"""What the sentences of a mail do, told by the sorts of word that stand in them together (data/kinds/acts.toml).

"Would you come and see us on Friday?" and "Hätten Sie nächste Woche Zeit für ein Gespräch?" share no word, yet in both the reader, a question,
a meeting and a time stand together; in "we met other candidates" and "if you are shortlisted we will call you" they do not, or not as simply
said. So a pair of sorts in one sentence says of a mail in words never seen what single words cannot.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import combinations

from ..catalogue import load

_BETWEEN = re.compile(r"(?<=[!?])\s+|(?<=\w\w\.)\s+|\n\s*\n|\n(?=[-•*])")
_NEGATED = "n't"


def sentences(text: str) -> list[str]:
    """The sentences, paragraphs and listed items of a text, each of which is taken to do one thing."""
    return _BETWEEN.split(text)


def acts_of(sentence: list[str]) -> list[str]:
    """The signs of one sentence, given as the tokens of likeness.py: every sort in it and every pair of them, as it is meant ("not: meet+you")."""
    sorts = frozenset().union(*map(_sorts, sentence))
    meant = next((each for each in _table()[2] if each in sorts), "")
    told = sorted(sorts.difference(_table()[2]))
    return [f"{meant}: {each}" for each in (*told, *map("+".join, combinations(told, 2)))]


@cache
def _table() -> tuple[dict[str, list[str]], dict[str, list[str]], tuple[str, ...]]:
    """The sorts of each whole word and of each beginning of words; which of them say how a sentence is meant."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    told = load("kinds")["acts"]
    for sort, words in {**told, **told["meant"]}.items():
        for word in words.split() if sort != "meant" else ():
            (begun if word.endswith("*") else whole).setdefault(word.rstrip("*"), []).append(sort)
    return whole, begun, tuple(told["meant"])


@lru_cache(maxsize=8_192)
def _sorts(word: str) -> frozenset[str]:
    """The sorts of a word, whole and by its beginnings of three letters or more."""
    whole, begun, _ = _table()
    sorts = [*whole.get(word, ())]
    for length in range(3, len(word) + 1):
        sorts += begun.get(word[:length], ())
    return frozenset([*sorts, "not"] if _NEGATED in word else sorts)
