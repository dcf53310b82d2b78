"""What one does not want, has never done, or wants rather than another: a few plain shapes of a note on what does not fit.

"caged hens. can't do it" says as much as a sentence of its own: "working with caged hens isn't for me". Each shape is in
own-words/contrast, of one clause (`refused`) or of a whole note, where what is set against each other stands on either side of a
stop (`against`); all that is told stands in the note.
"""

from __future__ import annotations

import re

from .contrast import by_self, later_for, note_clauses, put_otherwise
from .discretion import guarded, of_own_life, speaks_of_them
from .note import Note, Reason
from .own_words import table
from .things import said_of
from .wholeness import whole


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
    bare = put_otherwise(text, "of-trades")
    if guarded(bare) or of_own_life(bare) or re.search(str(table("contrast", "no-refusal")), text, re.IGNORECASE):
        return None
    said = said_of(part, text)
    return said if said and whole(said) and not speaks_of_them(said) else None
