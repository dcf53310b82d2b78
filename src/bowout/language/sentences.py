"""Sentences as spans: exact in code points, and wary of titles, initials, times and abbreviations."""

from __future__ import annotations

import re
from functools import cache

Span = tuple[int, int]

_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof st sr jr rev fr hon mme mlle sra sgt capt lt col gen ing dipl nos vs etc e.g i.e a.m p.m approx"
    " ca inc ltd co corp dept ext tel resp bldg ave jan feb apr jun jul aug sept oct nov dec".split()
)
_LIST_ITEM = r"(?:[-*•]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+"


@cache
def _ends(plain: bool) -> re.Pattern[str]:
    """The stops of a text; `plain`: of one in ASCII alone, whose pattern is compiled in a tenth of the time.

    One set of characters stands in front, so that the search skips all others at the speed of C. A row of stops is tried from its
    first alone: from each of them, a long one would take forever.
    """
    if plain:
        return re.compile(r"""[.!?](?<![.!?]{2})(?:[.!?]*["')\]]*(?=\s|$)|[.!?]+(?=\w))""")
    western, wide = r"(?<=[.!?…])(?<![.!?…]{2})[.!?…]*", r"(?<=[。！？])(?<![。！？]{2})[。！？]*"
    return re.compile(rf"""[.!?…。！？](?:(?:{western}|{wide})["'”’»)\]]*(?=\s|$)|(?<=[.!?])(?<![.!?]{{2}})[.!?]+(?=\w))""")


@cache
def _emoji() -> re.Pattern[str]:
    return re.compile("[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f000-\U0001faff\u2600-\u27bf]*")


def emoji(text: str) -> list[Span]:
    """The spans of runs of emoji in a text."""
    if text.isascii():
        return []
    return [found.span() for found in _emoji().finditer(text)]


def _ends_here(text: str, end: int, after: int) -> bool:
    """Whether the stop before `after` ends a sentence, where `end` is the place of the stop itself."""
    if text[end] != ".":
        return True
    words = text[max(0, end - 20) : end].rsplit(None, 1)  # an abbreviation is short
    word = words[-1].lower().strip("(\"'“‘[") if words else ""
    if len(word) == 1 and word.isalpha() and word not in ("i", "x"):
        return False
    if word in _ABBREVIATIONS:
        follows = text[after:].lstrip()[:1]
        return word in ("etc", "a.m", "p.m", "co", "inc", "ltd") and (not follows or follows.isupper())
    return True


def split(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of text[start:end], without the white space around them."""
    end = len(text) if end is None else end
    part = text[start:end]
    spans, begin = [], 0
    for found in _ends(part.isascii()).finditer(part):
        if _ends_here(part, found.start(), found.end()):
            spans.append((begin, found.end()))
            begin = found.end()
    spans.append((begin, len(part)))
    trimmed = (trim(part, *span) for span in spans)
    return [(start + left, start + right) for left, right in trimmed if left < right]


def trim(text: str, start: int, end: int) -> Span:
    """The same span without white space at either end."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def lowered(text: str) -> str:
    """The text in lower case, every character in its place: a pattern that need not ignore case is compiled and searched faster."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "I").lower()


def paragraphs(text: str, lines: list[Span]) -> list[list[Span]]:
    """Lines put together: a line that is cut where it is full runs on into the next, list items and short lines stand alone."""
    blocks: list[list[Span]] = []
    run: list[Span] = []
    for span in lines:
        line = text[slice(*span)]
        if not line.strip():
            run = []
            continue
        if run and _runs_on(text[slice(*run[-1])], line):
            run.append(span)
        else:
            run = [span]
            blocks.append(run)
    return blocks


def _runs_on(before: str, line: str) -> bool:
    """Whether a line goes on in the next: wrapped at a width, not ended on purpose."""
    if len(before) < 45 or re.match(_LIST_ITEM, line.lstrip()):
        return False
    return before.rstrip()[-1:] not in ".!?…:" or len(before) > 60
