"""What a candidate feels at saying no, where the note tells it: "this was the job i wanted too" is a line in the letter.

It is said only where a door is held open, and where it contradicts nothing: who declines because the work does not suit them is
not sad to let it go, and who takes another post had a choice to make. How kind the reader was ("Chip was so nice") may be said to
them whatever the reason.
"""

from __future__ import annotations

import re

from ...language import names
from ...nouns import Brief
from .discretion import guarded
from .lists import any_line, pattern, split, table
from .shorthand import tidy

LONG_TITLE = 4
"""A title of more letters is what one calls a person by: "the Canon"."""
THEIRS = ("blunt", "hearsay")
"""Where something of the other side decides, nobody is sad to leave it."""


def longing(brief: Brief) -> set[str]:
    """The feeling that a letter may tell of, as the word that holds; empty where there is none, or no door is open."""
    if not brief.offers or not brief.reason_detail or brief.reason not in table("longing", "by-reason"):
        return set()
    note = tidy(brief.reason_detail)
    if brief.reason == "other" and guarded(note) in THEIRS:
        return set()
    felt = split(table("longing", "by-reason")[brief.reason])
    return {next((each for each in felt if any_line("longing", each).search(note)), "")} - {""}


def kindness_of(brief: Brief) -> str | None:
    """How kind the reader was to the candidate, after "You've been", where the note says it of them by name: "so kind".

    The note is private, so nothing else of its sentence is told; a doubt ("nice, but …") or a denial keeps all of it back.
    """
    if not brief.reason_detail or not brief.contact or names.is_team(brief.contact):
        return None
    parsed = names.parse(brief.contact)
    titles = [title for title in parsed.titles if len(title) > LONG_TITLE]
    them = "|".join(re.escape(name) for name in (parsed.first, parsed.family, *titles) if name)
    shapes = table("longing", "kindness")
    put = {"them": them or "-", "kind": pattern("longing", "kind-words")}
    tried = (re.search(shapes[shape].format(**put), tidy(brief.reason_detail), re.IGNORECASE) for shape in ("named", "alone"))
    found = next(filter(None, tried), None)
    if found is None or re.search(shapes["doubt"], found["after"], re.IGNORECASE):
        return None
    said = table("longing", "kind-as-said").items()
    told = next((told for told, words in said if found["kind"].lower() in split(words)), "")
    return (str(table("longing", "in-letters").get(told, told)) if brief.tone == "formal" else told) or None
