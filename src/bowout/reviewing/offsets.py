"""Offsets as a browser counts them: UTF-16 code units, two for each character beyond the basic plane."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from ..nouns import Finding, Review


def _counter(text: str) -> Callable[[int], int]:
    wide = [] if text.isascii() else [place for place, char in enumerate(text) if ord(char) > 0xFFFF]
    return lambda offset: offset + bisect_left(wide, offset)


def utf16(review: Review, body: str, subject: str | None = None) -> Review:
    """The same review with every offset in UTF-16 code units of the text that it points into."""
    units = {"body": _counter(body), "subject": _counter(subject or "")}

    def moved(problem: Finding) -> Finding:
        count = units[problem.place]
        fixes = tuple(fix._replace(start=count(fix.start), end=count(fix.end)) for fix in problem.fixes)
        if problem.start is None or problem.end is None:
            return problem._replace(fixes=fixes)
        return problem._replace(start=count(problem.start), end=count(problem.end), fixes=fixes)

    count = units["body"]
    parts = tuple(part._replace(start=count(part.start), end=count(part.end)) for part in review.parts)
    return review._replace(parts=parts, problems=tuple(moved(problem) for problem in review.problems))
