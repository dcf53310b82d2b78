"""Patterns that are searched only where they may be found: a text without the letters that every match has need not be gone through.

Which letters these are is told when the catalogue is compiled (tools/traces.py, data/compiled/traces.json): every match of a pattern
has one of its traces in it. A text is looked through for all traces at once, by four letters of each; a pattern without traces is
always searched, and one that may be found nowhere never even compiled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from ..catalogue import load
from .sentences import lowered

RUN = 4
"""Letters of a trace by which it is looked up; the few shorter ones are looked for one by one."""


def _runs(text: str) -> list[str]:
    return [text[at : at + RUN] for at in range(len(text) - RUN + 1)]


@cache
def _known() -> tuple[dict[str, list[str]], list[str]]:
    """Every trace by that run of its letters which the fewest others have; and those too short for one."""
    traces = {trace for several in load("traces").values() for trace in several}
    common = Counter(run for trace in traces for run in _runs(trace))
    known: dict[str, list[str]] = {}
    for trace in traces:
        if runs := _runs(trace):
            known.setdefault(min(runs, key=common.__getitem__), []).append(trace)
    return known, [trace for trace in traces if len(trace) < RUN]


@lru_cache(maxsize=16)
def _traces_in(text: str) -> frozenset[str]:
    """Every trace of any pattern that a text has."""
    low, (known, short) = lowered(text), _known()
    looked_up = [trace for run in known.keys() & _runs(low) for trace in known[run]]
    return frozenset([trace for trace in (*looked_up, *short) if trace in low])


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

    def finditer(self, text: str, whole: str | None = None) -> Iterable[re.Match[str]]:
        """Every place in a text that fits. `whole`: what the text is a part of, if that is looked through anyway."""
        return self.pattern.finditer(text) if self.may_be_in(whole or text) else ()

    def sub(self, by: str, text: str) -> str:
        """The text with every place that fits replaced."""
        return self.pattern.sub(by, text) if self.may_be_in(text) else text
