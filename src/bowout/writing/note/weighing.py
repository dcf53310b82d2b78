"""The clauses of a private note weighed: which of them gives the reason, what is denied in one, and of whom it speaks.

A line that tells of an event ("I've been promoted") is true only where the note itself tells of it: in one clause, not denied
there, and of the right people. Two words somewhere in a note are no event; and what a note grants ("even though it's 40
minutes") is not its reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from .lists import any_line, pattern, table

KEPT_AWAY = ("logistics", "fit", "other")
"""Reasons that tell what keeps one away: what is said to be fine there is none."""

Cut = Callable[[str], str]
"""What counts of a clause."""


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[.;:!?,)]+(?:\s|$)|\s\(|\s[–—-]+\s|\s(?=(?:but|(?<!even )though|although|because|cos|whereas|even though|even if)\s|(?<!but )(?:its|it's) (?:the|my|that|all|more)\s|and (?:I|I'm|I've|I'd|it|it's|they|they're|we|he|she|there|there's|this is)\s))\s*"
    )


def clauses(text: str) -> tuple[str, ...]:
    """The clauses of a note, as its stops and its turns ("but") part them."""
    return tuple(clause for clause in _ends().split(text) if clause)


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?!(?:{pattern('weighing', 'denies-nothing')})\b)(?:{pattern('weighing', 'denies')})\b", re.IGNORECASE
    )


def upheld(clause: str) -> str:
    """What of a clause stands before what is denied in it: "could learn but wouldn't enjoy" upholds "could learn"."""
    denial = _denial().search(clause)
    return clause[: denial.end()] if denial else clause


def present(clause: str) -> str:
    """What of a clause stands before what it tells there is none of, or too little."""
    lack = _marks("lacks").search(clause)
    return clause[: lack.end()] if lack else clause


def _marks(name: str) -> re.Pattern[str]:
    """What marks a clause: `grants`, `decides` …."""
    return any_line("weighing", name)


def of_others(clause: str) -> bool:
    """Whether a clause begins with somebody or something that is not the candidate: "they made a film"."""
    return bool(_marks("others").search(clause))


@cache
def _of_reason(name: str, because: str | None) -> re.Pattern[str] | None:
    """A pattern that there is for some of the reasons only (`of-another`, `left-behind`)."""
    found = table("weighing", name).get(because or "")
    return re.compile(found, re.IGNORECASE) if found else None


def _liked(all_of: tuple[str, ...]) -> tuple[str, ...]:
    """The clauses that the next one is content with, and that one: "high volume, but I love that". What there is none of is missed."""
    return tuple(
        each
        for clause, after in pairwise(all_of)
        if _marks("grants-back").search(after) and not _denial().search(clause)
        for each in (clause, after)
    )


def without_left(text: str, because: str | None) -> str:
    """A note without what it tells of what is left behind, or takes back: "left the bank for a farm" → "for a farm"."""
    left = _of_reason("left-behind", because)
    return left.sub("", text).strip(" ,;") if left else text


def weighed(text: str, because: str | None) -> Iterator[str]:
    """A note as it is to be read, the weightiest reading first.

    That is the clause that is marked as the reason; else all that is neither granted nor of another job, first without what is
    only added, then with it. A note that is all of that is read as it stands. What is left behind is read of no note.
    """
    text = without_left(text, because)
    all_of = clauses(text)
    another = _of_reason("of-another", because)
    grants = ("grants", "grants-there") if because in KEPT_AWAY else ("grants",)
    aside = [*map(_marks, grants), *([another] if another else [])]
    liked = _liked(all_of) if because in KEPT_AWAY else ()
    kept = [clause for clause in all_of if clause not in liked and not any(mark.search(clause) for mark in aside)]
    if not kept:
        yield text
        return
    granted = len(kept) < len(all_of)
    for at, clause in enumerate(all_of):
        if clause in kept and (_marks("decides").search(clause) or (granted and _marks("decides-then").search(clause))):
            points_back = (
                at and re.match(r"(?:and )?(?:that|this|which|it)(?:'s| is| was)? ", clause) and all_of[at - 1] in kept
            )
            yield ", ".join(all_of[at - 1 : at + 1]) if points_back else clause
    main = [clause for at, clause in enumerate(kept) if not at or not _marks("adds").search(clause)]
    if len(main) < len(kept):
        yield ", ".join(main)
    yield ", ".join(kept) if granted else text
