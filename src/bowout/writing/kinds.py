"""The kinds of a reason: which one a note is of, and what is said then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .concepts import Lexicon
from .discretion import has_cue, plain
from .note import Note, Reason
from .phrases import holds
from .specifics import lines_of
from .weighing import upheld

Kind = Mapping[str, Any]


def spoken_of(note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Iterator[Kind]:
    """The kinds that a note speaks of: by their cues, or by the concepts that make them (`when`).

    A kind whose lines tell of an event (`asserts`) wants it told in one clause (in any, if only `apart`), and not denied there;
    one whose event is the candidate's own (`mine`), of no one else.
    """
    known = note.spoken_of(lexicon)
    for kind in kinds:
        met = (when for when in kind.get("when", ()) if holds(when, known))
        spoken = _cued(note, kind) or any(_told(note, when, kind, lexicon) for when in met)
        if spoken and not any(has_cue(note.said, cue) for cue in kind.get("unless", ())):
            yield kind


def _cued(note: Note, kind: Kind) -> bool:
    cues = [cue for cue in kind.get("cues", ()) if has_cue(note.said, cue)]
    if not cues or not kind.get("asserts"):
        return bool(cues)
    return any(
        0 <= plain(clause).find(f" {cue.split('*', 1)[0]}") < len(plain(upheld(clause))) - 1
        for clause in note.clauses(mine=kind.get("mine", False))
        for cue in cues
    )


def _told(note: Note, when: str, kind: Kind, lexicon: Lexicon) -> bool:
    asserts = kind.get("asserts", False)
    told = note.told_of(lexicon, mine=kind.get("mine", False))
    return not asserts or any(holds(when, each) for each in (told if asserts is True else [frozenset().union(*told)]))


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
            and (not kind.get("asserts") or lines_of(kind["says"], note.upheld(mine=kind.get("mine", False))))
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
