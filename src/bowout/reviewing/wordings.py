"""Wordings from the rules' files, each compiled and searched only where a clause has the letters that every match of it needs.

Which letters these are is told when the catalogue is compiled (tools/traces.py, data/compiled/hints.json). All wordings in one
pattern would be searched no faster, and compiled in a twelfth of the time that one letter takes from the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Wordings stand in lower case, and so must the text: that is compiled and searched in half the time."""
    return re.compile(source)


ANYTHING = ("",)
"""The trace of a wording of which none is known: it is always searched."""


class Wordings:
    """Several wordings, any of which will do, each with the traces of which it needs one."""

    def __init__(self, sources: Iterable[str], traces: Mapping[str, Sequence[str]]) -> None:
        self._each = [(source, traces.get(source, ANYTHING)) for source in sources]

    def __bool__(self) -> bool:
        return bool(self._each)

    def _likely(self, said: str) -> Iterator[re.Pattern[str]]:
        for source, traces in self._each:
            for trace in traces:
                if trace in said:
                    yield _pattern(source)
                    break

    def stand_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of them stands anywhere between two places of a text in lower case."""
        return any(pattern.search(text, start, end) for pattern in self._likely(text[start:end]))

    def begin(self, text: str, start: int, end: int) -> bool:
        """Whether what stands between two places of a text in lower case begins with one of them."""
        return any(pattern.match(text, start, end) for pattern in self._likely(text[start:end]))
