"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..nouns import Brief
from .clause import carried
from .discretion import guarded, has_cue, in_confidence, plain
from .phrases import Setting, Words, in_manner
from .shorthand import tidy

BEHIND: dict[str | None, tuple[str, ...]] = {
    "fit": ("other", "logistics"), "logistics": ("fit", "other"), "other": ("fit",), None: ("logistics", "fit", "other", "personal"),
}  # fmt: skip
"""Where else to look for the kind of a note; an offer, staying and private matters are only what they are."""
FEW = 10
"""Own words no longer than this may have a few added."""
ENOUGH = 5
"""A part of a note that has fewer words says too little by itself."""
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
    lines = _lines(entry, brief)
    note = brief.reason_detail
    if not note:
        return Reason(lines)
    kind = _kind(note, brief.reason, words)
    secret = in_confidence(note)
    if not secret and (own := _own_words(note, brief, entry, words)):
        return own
    if kind and not (secret and not kind.get("discreet")):
        return Reason(_quoting(kind, note) or _lines(kind, brief), kind.get("later"), kind.get("left_out") or _why(note))
    return Reason(lines or tuple(entry.get("otherwise", ())), None, "what was told in confidence" if secret else _why(note))


def _lines(entry: Mapping[str, Any], brief: Brief) -> tuple[str, ...]:
    return tuple((brief.tone == "formal" and entry.get("formal")) or entry.get("lines", ()))


def _own_words(note: str, brief: Brief, entry: Mapping[str, Any], words: Words) -> Reason | None:
    """The note's own words, where they give the reason; with what their kind adds to a few words that stand alone."""
    staying = brief.reason == "staying"
    own = carried(_of_my_employer(note) if staying else note, names_allowed=brief.reason != "other-offer")
    if own is None or not re.search(entry.get("own_words", ""), own.clause):
        return None
    kind = _kind(own.clause, brief.reason, words, only_own=True)
    if not own.whole and (len(own.clause.split()) < ENOUGH or kind is not (_kind(note, brief.reason, words) or kind)):
        return None
    clause = own.clause
    if staying and not re.search(r"\b(?:stay|staying|remain)\b", clause):
        clause = f"{_has(clause)}, and I've decided to stay"
    elif kind and kind.get("adds") and len(clause.split()) <= FEW and not clause.startswith("I"):
        clause = f"{clause}, {kind['adds']}"
    elif re.fullmatch(r"(?:the (?:role|job|post|position|work)|it) (?:is|would be) mostly (?:[\w-]+ ?){1,4}", clause):
        clause = f"{clause}, which isn't what I'm looking for"
    wanted = re.search(r"\bI want to (?:stay|work|remain|move) in(?:to)? ((?:[a-z-]+ ?){1,3})$", clause)
    later = f"something in {wanted[1]}" if wanted else kind.get("later") if kind else None
    return Reason((clause,), later, None if own.whole else _why(note), as_said=True)


_EMPLOYER = r"(?:they|he|she|(?:my |our |the )?(?:present |current |new )?(?:boss|manager|employer|company|firm|work|job|director|head|school|hospital))"
_GIVES = {
    "gave": "has given",
    "offered": "has offered",
    "made": "has made",
    "promised": "has promised",
    "moved": "has moved",
    "asked": "has asked",
    "found": "has found",
    "created": "has created",
    "promoted": "has promoted",
}


def _of_my_employer(note: str) -> str:
    """The giver named alike: "they offered me …", "gave me …" → "my employer offered me …": who it is matters less than that it is where one works."""
    gives = "|".join(_GIVES)
    note = re.sub(
        rf"\b{_EMPLOYER} (?:has |have |finally |just )*(?=(?:{gives})\b)",
        "my employer ",
        note,
        flags=re.IGNORECASE,
    )
    return re.sub(rf"(?:^|(?<=and ))(?=(?:{gives}) me\b)", "my employer ", note, flags=re.IGNORECASE)


def _has(clause: str) -> str:
    """The perfect: "my employer gave me …" → "my present employer has given me …"."""
    gives = "|".join(_GIVES)
    clause = re.sub(rf",? and my employer ({gives})\b", lambda found: f" and {_GIVES[found[1]].removeprefix('has ')}", clause)
    return re.sub(rf"^my employer ({gives})\b", lambda found: f"my present employer {_GIVES[found[1]]}", clause)


def _quoting(kind: Mapping[str, Any], note: str) -> tuple[str, ...]:
    """The lines of a kind that take a few plain words of the note along ("on call every second week")."""
    found = re.search(kind["pattern"], tidy(note), re.IGNORECASE) if "pattern" in kind else None
    if not found or any(guarded(words) for words in found.groups() if words):
        return ()
    return tuple(line.format(**found.groupdict()) for line in kind["quoting"])


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


def _kind(note: str, reason: str | None, words: Words, *, only_own: bool = False) -> Mapping[str, Any] | None:
    """The kind of reason that a note speaks of: of its own reason first, then of those that are often meant by it."""
    said = plain(note)
    for name in (reason, *(() if only_own else BEHIND.get(reason, ()))):
        kinds: Sequence[Mapping[str, Any]] = words.reasons.get(name or "", {}).get("kind", ())
        for kind in kinds:
            if any(has_cue(said, cue) for cue in kind["cues"]) and not any(
                has_cue(said, cue) for cue in kind.get("unless", ())
            ):
                return kind
    return None


def with_reason(setting: Setting, reason: Reason, turn: int | None = 0) -> Setting:
    """The setting with `{reason}` (a clause) where one may be given: each `turn` takes another of its clauses, None the shortest."""
    if not reason.clauses:
        return setting.with_(holds=["no-reason"])
    chosen = min(reason.clauses, key=len) if turn is None else reason.clauses[turn % len(reason.clauses)]
    clause = in_manner(chosen, setting)
    holds = [
        "reason",
        "reason-long" if len(clause.split()) > LONG or ", and " in clause or ", so " in clause else "reason-short",
    ]
    if clause.startswith(("I ", "I'")):
        holds.append("reason-mine")
    return setting.with_(holds=holds, reason=clause, later=in_manner(reason.later, setting) if reason.later else None)
