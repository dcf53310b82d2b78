"""Which of the phrases that fit is taken, so that variants differ; and how alike two messages are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..language import sentences
from .compose import Pick

LEAST_USED, SHORT_FIRST, SHORTEST, TIGHTEST = "least used", "short first", "shortest", "tightest"
"""How to choose: the best of those least used so far; the shortest of those; the shortest of all, give or take a word; the shortest."""


def picker(used: dict[str, int], seed: int, order: str = LEAST_USED) -> Pick:
    """A way to choose that counts in `used` what it took; the seed turns the order in which phrases are tried."""

    def pick(part: str, options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
        turn = (seed * 7 + len(part)) % len(options) if seed else 0
        turned = [*options[turn:], *options[:turn]]
        ranks = [_rank(used.get(phrase["text"], 0), len(phrase["text"]), order) for phrase in turned]
        best = turned[ranks.index(min(ranks))]
        used[best["text"]] = used.get(best["text"], 0) + 1
        return best

    return pick


def _rank(times: int, length: int, order: str) -> tuple[int, int]:
    """The lower, the sooner a phrase is taken."""
    return {LEAST_USED: (times, 0), SHORT_FIRST: (times, length), SHORTEST: (length // 15, times), TIGHTEST: (length, 0)}[order]


def too_alike(one: str, other: str) -> bool:
    """Whether two messages share more than half of the sentences of the shorter."""
    first, second = _sentences(one), _sentences(other)
    return len(first & second) * 2 > min(len(first), len(second))


def _sentences(text: str) -> set[str]:
    """The sentences of a message: greeting, closing phrase and name are none."""
    found = (line[start:end] for line in text.split("\n") for start, end in sentences.split(line))
    return {sentence for sentence in found if sentence.endswith((".", "!", "?"))}
