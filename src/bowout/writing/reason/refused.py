"""What one does not want, has never done, or wants rather than another: a few plain shapes of a note on what does not fit.

"caged hens. can't do it" says as much as a sentence of its own: "I don't want to work with caged hens". Each shape is in
own-words/contrast, of one clause (`refused`) or of a whole note, where what is set against each other stands on either side of a
stop (`against`); all that is told stands in the note.
"""

from __future__ import annotations

import re

from ..note.discretion import kept_back, speaks_of_them
from ..note.lists import table
from ..note.private import Note, Reason
from ..note.things import said_of
from ..note.wholeness import whole
from .contrast import by_self, later_for, note_clauses, put_otherwise

_BLUNTLY = re.compile(
    r"[,.;:!-]+ (?:and |but |so )?(?:no thanks|no thank you|no way|nope|never again|hard no|count me out|I'm out|too many|too much|(?:I )?(?:can't|couldn't) face (?:it|that|them))$",
    re.IGNORECASE,
)
"""A no at the end of a note, which the letter says itself."""

_POINTS_BACK = re.compile(r" (?:it|that|this|them|those|these|him|her)(?: any ?more)?$")
"""What ends so names nothing without the rest of its note: "I don't want to sell that"."""


def set_against(note: Note) -> Reason | None:
    """What a whole note sets aside, or one thing against another; None where it has none of the shapes."""
    text = re.sub(r"^[A-Z](?=[a-z])", lambda found: found[0].lower(), note.text.strip(" .!"))
    return _reason(note, _told("against", text)) if not note.secret else None


def by_refusal(note: Note) -> Reason | None:
    """What one of a note's clauses says is not wanted; where the note tells of oneself too, rather that. None where nothing may be told."""
    if note.secret:
        return None
    refused = next(filter(None, (_told("refused", each) for each in note_clauses(note.text))), None)
    return _reason(note, refused) if not (refused and (kinder := by_self(note))) else kinder


def _reason(note: Note, said: str | None) -> Reason | None:
    return Reason((said,), later_for(said), note.left_out, as_said=True) if said else None


def _told(part: str, text: str) -> str | None:
    """What the first shape of a part says of a text, nothing of which may be guarded."""
    bare = put_otherwise(_BLUNTLY.sub("", text), "of-trades")
    if kept_back(bare) or re.search(str(table("contrast", "no-refusal")), text, re.IGNORECASE):
        return None
    said = said_of(part, text)
    if said is None or (part == "refused" and _POINTS_BACK.search(said)):
        return None
    return said if whole(said) and not speaks_of_them(said) else None
