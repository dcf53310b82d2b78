"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..nouns import Brief
from .clause import Carried, carried
from .discretion import guarded, has_cue, in_confidence, plain
from .phrases import Setting, Words, in_manner

SETTLED = ("other-offer", "staying")
"""Reasons whose decision is made elsewhere: what another kind of reason would say is no part of them."""
LONG = 11
"""A reason of more words than this makes a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Reason:
    """The clauses that may give the reason (any of them), what a later role would have to be, and what was left out of the note."""

    clauses: tuple[str, ...] = ()
    later: str | None = None
    left_out: str | None = None
    as_said: bool = False


def reason_of(brief: Brief, words: Words) -> Reason:
    """What may be given as the reason of a brief: its own words, else their kind's, else the reason's; nothing where nothing is known."""
    entry = words.reasons.get(brief.reason or "", {})
    lines = tuple((brief.tone == "formal" and entry.get("formal")) or entry.get("lines", ()))
    note = brief.reason_detail
    if not note:
        return Reason(lines)
    kind = _kind(note, brief.reason, words)
    secret = in_confidence(note)
    own = None if secret else carried(note, names_allowed=brief.reason != "other-offer")
    if own and _says_enough(own, kind):
        return Reason((own.clause,), kind.get("later") if kind else None, None if own.whole else _why(note), as_said=True)
    if kind and not (secret and not kind.get("discreet")):
        clauses = tuple((brief.tone == "formal" and kind.get("formal")) or kind["lines"])
        return Reason(clauses, kind.get("later"), kind.get("left_out") or _why(note))
    return Reason(lines, None, "what was told in confidence" if secret else _why(note))


def _says_enough(own: Carried, kind: Mapping[str, Any] | None) -> bool:
    return bool(own.clause) and (own.whole or kind is None or not kind.get("discreet"))


def _why(note: str) -> str:
    """What the note to the person says was left out."""
    sort = guarded(note)
    return {
        None: "words that could not be carried over as they stand",
        "told in confidence": "what was told in confidence",
        "private": "what is private",
        "a comparison of pay": "the comparison of pay",
        "blunt": "what would have sounded blunt",
        "hearsay": "what others say",
    }[sort]


def _kind(note: str, reason: str | None, words: Words) -> Mapping[str, Any] | None:
    """The kind of reason that a note speaks of: of its own reason first, then of the others that could lie behind it."""
    said = plain(note)
    for kind in _candidates(reason, words):
        if any(has_cue(said, cue) for cue in kind["cues"]) and not any(has_cue(said, cue) for cue in kind.get("unless", ())):
            return kind
    return None


def _candidates(reason: str | None, words: Words) -> Iterator[Mapping[str, Any]]:
    yield from words.reasons.get(reason or "", {}).get("kind", ())
    if reason in SETTLED:
        return
    for name in ("logistics", "fit", "other", "personal"):
        if name != reason:
            yield from words.reasons[name].get("kind", ())


def with_reason(setting: Setting, brief: Brief, words: Words, *, turn: int = 0) -> tuple[Setting, list[str]]:
    """The setting with `{reason}` (a clause) where one may be given, and notes on what was left out of the person's words."""
    reason = reason_of(brief, words)
    notes = []
    if reason.left_out:
        notes.append(f"Left out of your own words: {reason.left_out}.")
    if not reason.clauses:
        return setting.with_(holds=["no-reason"]), notes
    clause = in_manner(reason.clauses[turn % len(reason.clauses)], setting)
    holds = [
        "reason",
        "reason-long" if len(clause.split()) > LONG or ", and " in clause or ", so " in clause else "reason-short",
    ]
    if clause.startswith(("I ", "I'")):
        holds.append("reason-mine")
    return setting.with_(holds=holds, reason=clause, later=in_manner(reason.later, setting) if reason.later else None), notes
