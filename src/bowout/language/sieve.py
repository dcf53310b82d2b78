"""Patterns that are searched only where they may be found: a text without the letters that every match has need not be gone through.

Which letters these are is told when the catalogue is compiled (tools/traces.py, data/compiled/traces.json): every match of a pattern
has one of its traces in it. A pattern without traces is always searched; one that may be found nowhere is never even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from ..catalogue import load
from .sentences import lowered

BEGINNING = 4
"""Letters of a trace by which it is looked up; a shorter one is looked for in the text itself."""


@lru_cache(maxsize=16)
def _letters(text: str) -> tuple[str, frozenset[str]]:
    """A text in lower case, and every run of four letters in it."""
    low = lowered(text)
    return low, frozenset([low[at : at + BEGINNING] for at in range(len(low) - BEGINNING + 1)])


class Sieved:
    """One pattern, or several of which any will do, with the traces that a text must have some of."""

    def __init__(self, *sources: str, written: str | None = None) -> None:
        """`sources` as the catalogue has them; `written`: the pattern that is made of them, if not any of them as they stand."""
        self._source = written or (sources[0] if len(sources) == 1 else "|".join(f"(?:{each})" for each in sources))
        traces = load("traces")
        self._always = any(each not in traces for each in sources)
        self._traces: dict[str, list[str]] = {}
        for trace in (trace for each in sources for trace in traces.get(each, ())):
            self._traces.setdefault(trace[:BEGINNING], []).append(trace)
        self._short = [each for each in self._traces if len(each) < BEGINNING]
        self._beginnings = frozenset(self._traces)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source)

    def may_be_in(self, text: str) -> bool:
        """Whether the text has the letters for it."""
        if self._always:
            return True
        low, runs = _letters(text)
        if not self._beginnings.isdisjoint(runs):
            for run in self._beginnings & runs:
                if any(trace in low for trace in self._traces[run]):
                    return True
        return bool(self._short) and any(trace in low for trace in self._short)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text that fits."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every place in a text that fits."""
        return self.pattern.finditer(text) if self.may_be_in(text) else ()

    def sub(self, by: str, text: str) -> str:
        """The text with every place that fits replaced."""
        return self.pattern.sub(by, text) if self.may_be_in(text) else text
