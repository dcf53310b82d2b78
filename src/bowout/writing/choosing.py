"""Which of the phrases that fit is taken, so that variants differ; and how alike two messages are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zlib import crc32

from ..language import sentences

Pick = Callable[[str, Sequence[Mapping[str, Any]]], Mapping[str, Any]]
"""Which phrase to take: (part, options that fit, the best first) → one of them."""

LEAST_USED, SHORT_FIRST, SHORTEST, SHORTISH, TIGHT, TIGHTEST = (
    "least used",
    "short first",
    "shortest",
    "shortish",
    "tight",
    "tightest",
)
"""How to choose: the best of those least used so far; the shortest of those; the shortest of all, give or take a few words,
or half a line, or two words, or one."""


def picker(used: dict[str, int], seed: int, order: str = LEAST_USED, case: int = 0) -> Pick:
    """A way to choose that counts in `used` what it took; the seed turns the order in which phrases are tried.

    Of the first phrase and those marked as good as it, `case` (a number of the case's own) says which goes first, so that a
    person's letters, and those of many, do not all have the same sentence.
    """

    def pick(part: str, options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
        turn = (seed * 7 + len(part)) % len(options) if seed else 0
        turned = [*options[turn:], *options[:turn]] if turn else _own_first(options, case)
        ranks = [_rank(used.get(phrase["text"], 0), len(phrase["text"]), order) for phrase in turned]
        best = turned[ranks.index(min(ranks))]
        used[best["text"]] = used.get(best["text"], 0) + 1
        return best

    return pick


def _own_first(options: Sequence[Mapping[str, Any]], case: int) -> list[Mapping[str, Any]]:
    """The options, those at the head that are as good as the first of them turned by the case."""
    equal = 1
    while equal < len(options) and options[equal].get("as_good"):
        equal += 1
    turn = case % equal
    return [*options[turn:equal], *options[:turn], *options[equal:]]


def case_number(*told: str | None) -> int:
    """A number from what is told of a case, the same in every run."""
    return crc32("|".join(each or "" for each in told).encode())


def _rank(times: int, length: int, order: str) -> tuple[int, int]:
    """The lower, the sooner a phrase is taken."""
    return {
        LEAST_USED: (times, 0),
        SHORT_FIRST: (times, length),
        SHORTEST: (length // 15, times),
        SHORTISH: (length // 40, times),
        TIGHT: (length // 12, times),
        TIGHTEST: (length // 5, times),
    }[order]


def too_alike(one: str, other: str) -> bool:
    """Whether two messages share more than half of the sentences of the shorter."""
    first, second = _sentences(one), _sentences(other)
    return len(first & second) * 2 > min(len(first), len(second))


def _sentences(text: str) -> set[str]:
    """The sentences of a message: greeting, closing phrase and name are none."""
    found = (line[start:end] for line in text.split("\n") for start, end in sentences.split(line))
    return {sentence for sentence in found if sentence.endswith((".", "!", "?"))}
