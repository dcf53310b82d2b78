"""The kinds of a reason: which one a note is of, and what is said then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .concepts import Lexicon
from .discretion import has_cue
from .note import Note, Reason
from .phrases import holds
from .specifics import lines_of

Kind = Mapping[str, Any]


def spoken_of(note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Iterator[Kind]:
    """The kinds that a note speaks of: by their cues, or by the concepts that make them (`when`)."""
    known = note.spoken_of(lexicon)
    for kind in kinds:
        cued = any(has_cue(note.said, cue) for cue in kind.get("cues", ())) or any(
            holds(when, known) for when in kind.get("when", ())
        )
        if cued and not any(has_cue(note.said, cue) for cue in kind.get("unless", ())):
            yield kind


def kind_of(note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Kind | None:
    """The first of the kinds that a note speaks of."""
    return next(spoken_of(note, kinds, lexicon), None)


def lines_for(entry: Kind, *, formal: bool, secret: bool = False) -> tuple[str, ...]:
    """The lines of a kind or a reason; of what is told in confidence those that say nothing of it (`discreet`: all, or these)."""
    if secret:
        discreet = entry.get("discreet", False)
        if isinstance(discreet, list) or not discreet:
            return tuple(discreet or ())
    return tuple((formal and entry.get("formal")) or entry.get("lines", ()))


def by_shape(note: Note, kinds: Sequence[Kind]) -> Reason | None:
    """The lines of the first kind one of whose shapes (`says`) the note has, what it tells in confidence left aside."""
    for kind in kinds:
        if (
            "says" in kind
            and (not note.secret or kind.get("discreet") is True)
            and (lines := lines_of(kind["says"], note.open_text))
        ):
            return put(note, kind, lines)
    return None


def by_kind(note: Note, kinds: Sequence[Kind], lexicon: Lexicon, *, formal: bool) -> Reason | None:
    """The lines of the kind that a note speaks of, if it has any that may be said."""
    kind = kind_of(note, kinds, lexicon)
    lines = lines_for(kind, formal=formal, secret=note.secret) if kind else ()
    return put(note, kind, lines) if kind and lines else None


def put(note: Note, kind: Kind, lines: tuple[str, ...]) -> Reason:
    """A note put by a kind's lines."""
    return Reason(lines, kind.get("later"), kind.get("left_out") or note.left_out)
