"""What a private note speaks of, as concepts: "train fare alone wld be £400" speaks of a journey, of a cost and of money.

The words of each concept are data (data/concepts): "train | commut* | park and ride", a star for any ending. A kind of reason
then says which concepts make it (`when = "journey cost|money"`), so that it is known by many words without listing them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...language.grammar import number
from .discretion import plain

LONGEST = 5
"""The most words that a concept's cue has."""
SHORTEST_STEM = 1
"""The fewest signs before a star: "£*" is any sum."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cue → its concepts: whole ones, and those that any ending may follow."""

    whole: Mapping[str, tuple[str, ...]]
    open_ended: Mapping[str, tuple[str, ...]]


def lexicon(entries: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """The lexicon of the concept entries (`catalogue.load("concepts")`): every file's `words`; a cue may be of several concepts."""
    whole: dict[str, tuple[str, ...]] = {}
    open_ended: dict[str, tuple[str, ...]] = {}
    for entry in entries.values():
        for concept, cues in entry["words"].items():
            for cue in cues.split(" | "):
                table, key = (open_ended, cue[:-1]) if cue.endswith("*") else (whole, cue)
                table[key] = (*table.get(key, ()), concept)
    return Lexicon(whole, open_ended)


def concepts(text: str, known: Lexicon, within: str | None = None) -> frozenset[str]:
    """The concepts that a text (its shorthand tidied) speaks of. Numbers count in figures and in words alike.

    Where a part of it is given, only what begins `within` that counts.
    """
    found: set[str] = set()
    most = None if within is None else len(plain(within).split(" | ")[0].split())
    for said in plain(text).split(" | "):
        words = said.split()
        words = [number(int(word)) if word.isdigit() and int(word) <= 12 else word for word in words]
        for start in range(len(words))[:most]:
            for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
                run = " ".join(words[start:end])
                found.update(known.whole.get(run, ()))
                found.update(_open_ended(run, len(words[end - 1]), known))
    return frozenset(found)


def _open_ended(run: str, last: int, known: Lexicon) -> set[str]:
    """The concepts of the cues with a star that the last word of a run may end."""
    cuts = range(len(run) - last + SHORTEST_STEM, len(run) + 1)
    return {concept for cut in cuts for concept in known.open_ended.get(run[:cut], ())}
