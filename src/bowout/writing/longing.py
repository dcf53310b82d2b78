"""What a candidate feels at saying no, where the note tells it: "this was the job i wanted too" is a line in the letter.

It is said only where a door is held open, and where it contradicts nothing: who declines because the work does not suit them is
not sad to let it go, and who takes another post had a choice to make.
"""

from __future__ import annotations

from ..nouns import Brief
from .discretion import guarded
from .own_words import any_line
from .shorthand import tidy

FEELINGS = {
    "personal": ("still", "wanted", "sad"),
    "logistics": ("still", "wanted", "sad"),
    "other": ("still", "wanted", "sad"),
    "other-offer": ("torn",),
    "staying": ("torn",),
}
"""What may be felt by the reason, what says most first."""
THEIRS = ("blunt", "hearsay")
"""Where something of the other side decides, nobody is sad to leave it."""


def longing(brief: Brief) -> set[str]:
    """The feeling that a letter may tell of, as the word that holds; empty where there is none, or no door is open."""
    if not brief.offers or not brief.reason_detail:
        return set()
    note = tidy(brief.reason_detail)
    if brief.reason == "other" and guarded(note) in THEIRS:
        return set()
    return {next((each for each in FEELINGS.get(brief.reason or "", ()) if any_line("longing", each).search(note)), "")} - {""}
