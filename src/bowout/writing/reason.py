"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..nouns import Brief
from .clause import Carried, carried, wished
from .concepts import concepts
from .discretion import guarded, has_cue, in_confidence, plain, to_be_said
from .facts import stage_of
from .phrases import Setting, Words, holds, in_manner
from .shorthand import tidy
from .specifics import lines_of, shape

BEHIND: dict[str | None, tuple[str, ...]] = {
    "fit": ("other", "logistics"), "logistics": ("fit",), "other": ("logistics", "fit"), None: ("logistics", "fit", "other", "personal"),
}  # fmt: skip
"""Where else to look for a shape that a note has; an offer, staying and private matters are only what they are."""
MEANT = (("fit", "other"),)
"""Where a mere word is enough to tell the kind, beside the reason itself: what does not fit may be the pay."""
Kinds = Sequence[Mapping[str, Any]]
SAME = 4
"""Two clauses that have so many words in common say the same."""
FEW = 10
"""Own words no longer than this may have a few added."""
ENOUGH = 5
"""A part of a note that has fewer words says too little by itself."""
BALD = 7
"""A reason of no more words does not stand alone."""
CERTAIN = ("other-offer", "staying")
"""Reasons that hold whatever else the note tells, such as what kept one away."""
LONG = 11
"""A reason of more words than this makes a sentence of its own."""


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


def reason_of(brief: Brief, words: Words) -> Reason:
    """What may be given as the reason of a brief; nothing where nothing is known or nothing is to be said.

    A note is put by the shape that its reason's entry knows of it, else in its own words, else by its kind; where it fits none
    of them, the reason itself is given, in general words.
    """
    entry = words.reasons.get(brief.reason or "", {})
    note = brief.reason_detail
    if not note:
        return Reason(_lines(entry, brief))
    if any(shape(pattern).search(tidy(note)) for pattern in entry.get("denied", ())):
        return Reason(denied=True)
    understood = _understood(note, brief, words)
    kept_away = _missed(note, brief, words) if stage_of(brief) == "missed" else None
    reason = understood or (Reason() if kept_away and brief.reason not in CERTAIN else _general(note, entry, brief))
    if kept_away is None:
        return reason
    anew = tuple(clause for clause in reason.clauses if len(set(clause.split()) & set(kept_away.split())) < SAME)
    return replace(reason, missed=kept_away, clauses=anew)


def _understood(note: str, brief: Brief, words: Words) -> Reason | None:
    """A note put by one of the shapes of its reason, in its own words, or by its kind; then by what lies behind the reason."""
    silent = [kind for kind in words.reasons.get(brief.reason or "", {}).get("kind", ()) if kind.get("silent")]
    if kind := _kind(note, silent, words):
        return Reason(left_out=kind["left_out"])
    note = to_be_said(tidy(note)) or note
    own = _own_words(note, brief, words)
    if own and (own.left_out is None or wished(own.clauses[0])):
        return own
    if found := _shaped(note, _beside(brief, words)):
        return found
    for name in (brief.reason, *BEHIND.get(brief.reason, ())):
        kinds = words.reasons.get(name or "", {}).get("kind", ())
        here = name == brief.reason
        by_kind = here or brief.reason is None or (brief.reason, name) in MEANT
        if (
            found := _shaped(note, kinds)
            or (own if here else None)
            or (_of_its_kind(note, brief, kinds, words) if by_kind else None)
        ):
            return found
    return own


def _beside(brief: Brief, words: Words) -> list[Mapping[str, Any]]:
    """The kinds of other reasons that go before this one's own (`beside`): one's own move is that, whatever it was filed under."""
    kinds = (kind for entry in words.reasons.values() for kind in entry.get("kind", ()))
    return [kind for kind in kinds if brief.reason in kind.get("beside", ())]


def _shaped(note: str, kinds: Kinds) -> Reason | None:
    """The lines of the first kind one of whose shapes (`says`) the note has, what it tells in confidence left aside."""
    open_words = ", ".join(piece for piece in re.split(r"[.;!?,]+(?:\s|$)", tidy(note)) if not in_confidence(piece))
    secret = in_confidence(tidy(note))
    for kind in kinds:
        if (
            "says" in kind
            and (not secret or kind.get("discreet"))
            and (lines := _fit_to_say(lines_of(kind["says"], open_words), secret))
        ):
            return Reason(lines, kind.get("later"), kind.get("left_out") or _why(note))
    return None


def _of_its_kind(note: str, brief: Brief, kinds: Kinds, words: Words) -> Reason | None:
    """The lines of the kind that a note speaks of, unless it is told in confidence and the lines are not discreet."""
    kind = _kind(note, kinds, words)
    if kind is None or (in_confidence(tidy(note)) and not kind.get("discreet")):
        return None
    lines = _fit_to_say(_lines(kind, brief), in_confidence(tidy(note)))
    return Reason(lines, kind.get("later"), kind.get("left_out") or _why(note)) if lines else None


def _fit_to_say(lines: tuple[str, ...], secret: bool) -> tuple[str, ...]:
    """The lines that may be said; of what is told in confidence not even a birth, an illness or a loss is hinted at."""
    return tuple(line for line in lines if not (secret and re.search(_HINTS, line)))


_HINTS = r"\b(?:for my family|family life|to my family|health|loss|close to me|baby|child\w*|mother|father|parents?|look(?:ing)? after)\b"


def _general(note: str, entry: Mapping[str, Any], brief: Brief) -> Reason:
    """The reason itself, in general words."""
    lines = _lines(entry, brief) or tuple(entry.get("otherwise", ()))
    return Reason(lines, None, "what was told in confidence" if in_confidence(tidy(note)) else _why(note))


def _missed(note: str, brief: Brief, words: Words) -> str | None:
    """What kept the candidate away, where the note tells it: a clause of the past ("I was unwell that day")."""
    for entry in (words.reasons.get(brief.reason or "", {}), *words.reasons.values()):
        if lines := lines_of(entry.get("missed", ()), tidy(note)):
            return lines[0]
    return None


def _lines(entry: Mapping[str, Any], brief: Brief) -> tuple[str, ...]:
    return tuple((brief.tone == "formal" and entry.get("formal")) or entry.get("lines", ()))


def _own_words(note: str, brief: Brief, words: Words) -> Reason | None:
    """The note's own words, where they give the reason; with what their kind adds to a few words that stand alone."""
    entry = words.reasons.get(brief.reason or "", {})
    own = None if in_confidence(tidy(note)) else _to_the_point(note, brief, entry)
    if own is None:
        return None
    kinds = entry.get("kind", ())
    kind = _kind(own.clause, kinds, words)
    if not own.whole and not wished(own.clause) and not _enough(own.clause, kind, _kind(note, kinds, words)):
        return None
    clause = re.sub(r"^(I (?:want|prefer)\b(?:(?! not | but ).)*\w) not (?!to\b|be\b|have\b)", r"\1, not ", own.clause)
    if brief.reason == "staying" and not re.search(r"\b(?:stay|staying|remain)\b", clause):
        clause = f"{_has(clause)}, and I've decided to stay"
    elif kind and kind.get("adds") and len(clause.split()) <= FEW and not clause.startswith("I"):
        clause = f"{clause}, {kind['adds']}"
    elif re.fullmatch(r"(?:the (?:role|job|post|position|work)|it) (?:is|would be) mostly (?:[\w-]+ ?){1,4}", clause):
        clause = f"{clause}, which isn't what I'm looking for"
    wanted = re.search(r"\bI want to (?:stay|work|remain|move) in(?:to)? ((?:[a-z-]+ ?){1,3})$", clause)
    later = next((each["later"] for each in _spoken_of(own.clause, kinds, words) if "later" in each), None)
    later = f"something in {wanted[1]}" if wanted else later
    return Reason((clause,), later, None if own.whole else _why(note), as_said=True)


def _to_the_point(note: str, brief: Brief, entry: Mapping[str, Any]) -> Carried | None:
    """What may be carried over, where it is of the sort by which this reason is given; else the wish in it, if that is."""
    own = carried(_of_my_employer(note) if brief.reason == "staying" else note, names_allowed=brief.reason != "other-offer")
    if own is None or re.search(_NEAREST, own.clause):
        return None
    fits = entry.get("own_words", "")
    if re.search(fits, own.clause):
        return own
    return Carried(own.wish, False, own.wish) if own.wish and re.search(fits, own.wish) else None


def _enough(clause: str, kind: Mapping[str, Any] | None, whole: Mapping[str, Any] | None) -> bool:
    """Whether a part of a note says by itself why: it is of the candidate, not too short, and the rest speaks of nothing else that may be told."""
    mine = bool(re.match(r"(?:I|we|my|the role is mostly)\b", clause))
    return mine and len(clause.split()) >= ENOUGH and (kind is (whole or kind) or "left_out" in (whole or {}))


_NEAREST = r"\b(?:husband|wife|partner|boyfriend|girlfriend|fianc\w+|spouse|ex)\b"
"""Whom one lives with is nobody's business, whatever is said of them."""
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
    clause = re.sub(
        r",? (?:the (?:minute|moment|second|day|week)|as soon as|when|after|once|before|straight after) I\b.*$", "", clause
    )
    clause = re.sub(rf",? and my employer ({gives})\b", lambda found: f" and {_GIVES[found[1]].removeprefix('has ')}", clause)
    return re.sub(rf"^my employer ({gives})\b", lambda found: f"my present employer {_GIVES[found[1]]}", clause)


def _why(note: str) -> str:
    """What the note to the person says was left out."""
    sort = guarded(note)
    return {
        None: "words that could not be carried over as they stand",
        "told in confidence": "what was told in confidence",
        "private": "what is private",
        "a comparison of pay": "what was said of pay",
        "blunt": "what would have sounded blunt",
        "hearsay": "what others say",
    }[sort]


def _kind(note: str, kinds: Kinds, words: Words) -> Mapping[str, Any] | None:
    """The first of the kinds that a note speaks of."""
    return next(_spoken_of(note, kinds, words), None)


def _spoken_of(note: str, kinds: Kinds, words: Words) -> Iterator[Mapping[str, Any]]:
    """The kinds that a note speaks of: by their cues, or by the concepts that make them (`when`)."""
    said, spoken_of = plain(tidy(note)), concepts(tidy(note), words.lexicon)
    for kind in kinds:
        cued = any(has_cue(said, cue) for cue in kind.get("cues", ())) or any(
            holds(when, spoken_of) for when in kind.get("when", ())
        )
        if cued and not any(has_cue(said, cue) for cue in kind.get("unless", ())):
            yield kind


_NOT_YET = re.compile(r" (?:at present|for now|just now|for the time being|at this point|at this time)\b")
"""Words that hint at a later yes."""


def with_reason(setting: Setting, reason: Reason, turn: int | None = 0) -> Setting:
    """The setting with `{reason}` (a clause) where one may be given: each `turn` takes another of its clauses, None the shortest.

    Where no door is held open, nothing of ours hints at a later yes.
    """
    setting = setting.with_(kept_away=in_manner(reason.missed, setting) if reason.missed else None)
    if not reason.clauses:
        return setting.with_(holds=["no-reason"])
    chosen = min(reason.clauses, key=len) if turn is None else reason.clauses[turn % len(reason.clauses)]
    clause = in_manner(chosen, setting)
    if "no-doors" in setting.holds and not reason.as_said:
        clause = _NOT_YET.sub("", clause)
    long = len(clause.split()) > LONG or ", and " in clause or ", so " in clause or clause.startswith("it ")
    holds = ["reason", "reason-long" if long else "reason-short"]
    if len(clause.split()) <= BALD:
        holds.append("reason-bald")
    if clause.startswith(("I ", "I'")):
        holds.append("reason-mine")
    if " decided" in f" {clause}"[:16]:
        holds.append("reason-decided")
    return setting.with_(holds=holds, reason=clause, later=in_manner(reason.later, setting) if reason.later else None)
