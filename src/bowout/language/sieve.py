"""Patterns that are searched only where they may be found: a text without the letters that every match has need not be gone through.

Which letters these are is told when the catalogue is compiled (tools/traces.py, data/compiled/traces.json): every match of a pattern
has one of its traces in it. A text is looked through for all traces at once, by their first letters; a pattern without traces is
always searched, and one that may be found nowhere never even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from ..catalogue import load
from .sentences import lowered

BEGINNING = 4
"""Letters of a trace by which it is looked up; the few shorter ones are looked for one by one."""


@cache
def _known() -> dict[str, list[str]]:
    """Every trace by its beginning."""
    known: dict[str, list[str]] = {}
    for trace in {trace for traces in load("traces").values() for trace in traces}:
        known.setdefault(trace[:BEGINNING], []).append(trace)
    return known


@cache
def _short() -> tuple[str, ...]:
    return tuple(each for each in _known() if len(each) < BEGINNING)


@lru_cache(maxsize=16)
def _traces_in(text: str) -> frozenset[str]:
    """Every trace of any pattern that a text has."""
    low, known = lowered(text), _known()
    runs = {low[at : at + BEGINNING] for at in range(len(low) - BEGINNING + 1)}
    there = [trace for run in runs & known.keys() for trace in known[run] if trace in low]
    return frozenset([*there, *(each for each in _short() if each in low)])


class Sieved:
    """One pattern, or several of which any will do, with the traces that a text must have some of."""

    def __init__(self, *sources: str, written: str | None = None) -> None:
        """`sources` as the catalogue has them; `written`: the pattern that is made of them, if not any of them as they stand."""
        self._source = written or (sources[0] if len(sources) == 1 else "|".join(f"(?:{each})" for each in sources))
        traces = load("traces")
        self._always = any(each not in traces for each in sources)
        self._traces = frozenset(trace for each in sources for trace in traces.get(each, ()))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source)

    def may_be_in(self, text: str) -> bool:
        """Whether the text has the letters for it."""
        return self._always or not self._traces.isdisjoint(_traces_in(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text that fits."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every place in a text that fits."""
        return self.pattern.finditer(text) if self.may_be_in(text) else ()

    def sub(self, by: str, text: str) -> str:
        """The text with every place that fits replaced."""
        return self.pattern.sub(by, text) if self.may_be_in(text) else text
