"""`Note`, a private note, and `Reason`, what may be given as the reason from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import weighing
from .concepts import Lexicon, concepts
from .discretion import guarded, in_confidence, matter_of, not_confided, plain, to_be_said
from .shorthand import tidy
from .weighing import Cut

SORTS = {
    None: "words that could not be carried over as they stand",
    "told in confidence": "what was told in confidence",
    "private": "what is private",
    "a comparison of pay": "what was said of pay or of a rival",
    "blunt": "what would have sounded blunt",
    "hearsay": "what others say",
}
"""What the candidate is told was left out, by the sort of the guarded word."""


@dataclass(frozen=True)
class Note:
    """A note with its shorthand written out; what it speaks of is looked up once, in the one lexicon that a writer has."""

    text: str
    _known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, detail: str) -> Note:
        """A `reason_detail` as a note."""
        return cls(tidy(detail))

    def meant(self) -> Note:
        """What of it the candidate wants said, where it tells that ("just say I'm moving"); else itself."""
        said = to_be_said(self.text)
        return Note(said) if said else self

    def without_confided(self) -> Note | None:
        """Itself without what others told in confidence, where that leaves something that is no secret; else None."""
        rest = not_confided(self.text) if self.secret else ""
        return Note(rest) if rest and not in_confidence(rest) else None

    @cached_property
    def said(self) -> str:
        """As cues are looked up in it."""
        return plain(self.text)

    @cached_property
    def secret(self) -> bool:
        """Whether something in it is told in confidence."""
        return in_confidence(self.text)

    @cached_property
    def open_text(self) -> str:
        """Its words without the pieces that are told in confidence."""
        return ", ".join(piece for piece in re.split(r"[.;!?,]+(?:\s|$)", self.text) if not in_confidence(piece))

    def spoken_of(self, lexicon: Lexicon) -> frozenset[str]:
        """The concepts that it speaks of."""
        if "spoken of" not in self._known:
            self._known["spoken of"] = concepts(matter_of(self.text), lexicon)
        known: frozenset[str] = self._known["spoken of"]
        return known

    def clauses(self, *, mine: bool = False) -> tuple[str, ...]:
        """Its clauses; of one's own (`mine`) those alone that begin with nobody else."""
        return tuple(clause for clause in weighing.clauses(matter_of(self.text)) if not (mine and weighing.of_others(clause)))

    def upheld(self, *, mine: bool = False) -> str:
        """Its open words without those that are denied."""
        told = [weighing.upheld(clause) for clause in self.clauses(mine=mine) if not in_confidence(clause)]
        return self.open_text if told == list(weighing.clauses(self.open_text)) else ", ".join(told)

    def told_of(self, lexicon: Lexicon, cut: Cut, *, mine: bool = False) -> tuple[frozenset[str], ...]:
        """The concepts that each of its clauses speaks of, in what of it counts."""
        if (cut, mine) not in self._known:
            self._known[cut, mine] = tuple(concepts(each, lexicon, cut(each)) for each in self.clauses(mine=mine))
        told: tuple[frozenset[str], ...] = self._known[cut, mine]
        return told

    @property
    def left_out(self) -> str:
        """What the candidate is told was left out of it."""
        return SORTS[guarded(self.text)]


@dataclass(frozen=True, slots=True)
class Reason:
    """The clauses that may give the reason (any of them), what a later role would have to be, and what was left out of the note."""

    clauses: tuple[str, ...] = ()
    later: str | None = None
    left_out: str | None = None
    as_said: bool = False
    missed: str | None = None
    """What kept the candidate away from an interview that was missed, where the note tells it."""
    denied: bool = False
    """The note denies the reason that it was filed under: neither is given."""
