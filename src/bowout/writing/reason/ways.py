"""The ways to put a note as a reason, in the order in which they are tried: the truest to the note first.

A way makes a `Reason` of what it is told, or None where the note is not for it. To add one, put it into its place in a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ...nouns import Brief
from ..note.private import Note, Reason
from ..phrases import Words
from .clause import wished
from .contrast import by_contrast, by_liking, by_self, by_work
from .halves import by_halves, by_load, by_the_work
from .kinds import Kind, by_kind, by_shape, kind_of
from .mine import SET_ON, in_own_words
from .refused import by_refusal, set_against

BEHIND: dict[str | None, tuple[str, ...]] = {
    "fit": ("other", "logistics"), "logistics": ("fit", "other"), "other": ("logistics", "fit"), None: ("logistics", "fit", "other", "personal"),
}  # fmt: skip
"""Where else to look for a shape that a note has; an offer, staying and private matters are only what they are."""


@dataclass(frozen=True)
class Told:
    """What a way is told: the note, for whom it is to be put, and the catalogue's words."""

    note: Note
    brief: Brief
    words: Words

    @cached_property
    def own(self) -> Reason | None:
        """The note in its own words."""
        return in_own_words(self.note, self.brief.reason, self.words)

    @cached_property
    def untold(self) -> bool:
        """Whether a note on what does not fit is of a kind that is not told."""
        return "left_out" in (kind_of(self.note, self.kinds("fit"), self.words.lexicon) or {})

    @property
    def them(self) -> str:
        """What those are called who offer the job."""
        return "they" if self.brief.client_of_agency else "you"

    def entry(self, name: str | None) -> Kind:
        """What the catalogue has on a reason."""
        return self.words.reasons.get(name or "", {})

    def kinds(self, name: str | None) -> Sequence[Kind]:
        """The kinds of a reason."""
        kinds: Sequence[Kind] = self.entry(name).get("kind", ())
        return kinds


Way = Callable[[Told], Reason | None]


def _set_on(told: Told) -> Reason | None:
    """A plan that one is set on, or own words beside which nothing is kept back."""
    own = told.own
    return own if own and (own.left_out is None or re.match(SET_ON, own.clauses[0])) else None


def _wish(told: Told) -> Reason | None:
    """What one wants of work, whatever else was kept back."""
    return told.own if told.own and wished(told.own.clauses[0]) else None


def _unless_untold(way: Way) -> Way:
    """A way for what does not fit, where that is of a kind that is told."""
    return lambda told: None if told.untold else way(told)


def _contrast(told: Told) -> Reason | None:
    return by_contrast(told.note, told.kinds("fit"), told.words.lexicon, told.them)


def _work(told: Told) -> Reason | None:
    return by_work(told.note, told.kinds("fit"), told.words.lexicon, tone=told.brief.tone)


def _shape(name: str | None) -> Way:
    return lambda told: by_shape(told.note, told.kinds(name))


def _beside(told: Told) -> Reason | None:
    """What goes before a reason's own kinds: one's own move is that, whatever it was filed under."""
    return by_shape(told.note, told.words.beside.get(told.brief.reason or "", ()))


def _kind(name: str | None) -> Way:
    """By the kinds of a reason; of another than the brief's, those alone that are `meant` there: what does not fit may be the terms."""

    def way(told: Told) -> Reason | None:
        kinds, meant = told.kinds(name), told.entry(told.brief.reason).get("meant", {}).get(name)
        if meant is not None:
            kinds = [kind for kind in kinds if kind["id"] in meant]
        elif told.brief.reason not in (name, None):
            return None
        offered = told.entry(name).get("only_offered", ())
        return by_kind(told.note, kinds, told.words.lexicon, tone=told.brief.tone, only_offered=offered)

    return way


def _behind(reason: str | None) -> tuple[Way, ...]:
    """The ways by what may lie behind a reason."""
    rows: list[Way] = []
    for name in BEHIND.get(reason, ()):
        of_work = (_contrast,) if reason == "logistics" else (_contrast, _work)
        rows += [_shape(name), *(of_work if name == "fit" else ()), _kind(name)]
    return tuple(rows)


def _own(told: Told) -> Reason | None:
    return told.own


@cache
def ways_of(reason: str | None) -> tuple[Way, ...]:
    """The ways to put a note that is filed under a reason, the first that makes one is taken."""
    if reason != "fit":
        return (_set_on, _wish, _beside, _shape(reason), _own, _kind(reason), *_behind(reason))
    return (
        _unless_untold(lambda told: by_load(told.note, told.brief.role or "")),
        lambda told: by_liking(told.note) or set_against(told.note),
        _set_on,
        _contrast,
        _unless_untold(lambda told: by_halves(told.note, told.them)),
        _wish,
        lambda told: by_refusal(told.note),
        _beside,
        _shape("fit"),
        _own,
        _work,
        _kind("fit"),
        *_behind("fit"),
        _unless_untold(lambda told: by_the_work(told.note)),
        lambda told: by_self(told.note),
    )
