"""The note's own words, where they give the reason; with what their kind adds to a few words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..note.conjugation import doing
from ..note.lists import pattern
from ..note.private import Note, Reason
from ..phrases import Words
from .carrying import Carried, carried
from .contrast import later_for, names_again
from .kinds import kind_of, spoken_of, wants
from .my_employer import has_given, long_wanted, of_my_employer

FEW = 10
"""Own words no longer than this may have a few added."""
ENOUGH = 5
"""A part of a note that has fewer words says too little by itself."""
_NEAREST = r"(?:husband|wife|(?<!a )partner|boyfriend|girlfriend|fianc\w+|spouse|ex|missus|girl|fella|other half)"
"""Whom one lives with is nobody's business, whatever is said of them."""
_CERTAIN = r"my employer |(?:I'm|we're) (?:opening (?:my|our|a)\b|going to(?! (?:see|say|be|pass|think|give|try|have)\b)|moving to|starting|training|taking over|joining|buying)\b(?: [^ ]+){2}"
"""What was given to stay, and a plan of one's own, are the reason whatever else the note speaks of."""
_PAY = r"\b\d+(?:k\b| an hour| grand| (?:a|per) (?:day|week|month|year))"
"""What an employer pays, in figures."""
SET_ON = r"(?:I'm|we're) opening (?:my|our) own\b"
"""A plan so certain that what is kept back beside it (a lease) takes nothing from it."""
_BESIDE = rf",? (?:with|and) my {_NEAREST}(?: and (?:the|our|my) (?:kids|children|family|boys|girls))?(?=$|[,.;])"
"""Who comes along: the rest is true without them."""

_NO_REASON_TO_GO = r",? (?:so|and) (?:there's |there is )?(?:no|nothing) \w+ to (?:leave|go|move)\b.*$"
"""What staying says by itself."""
_BARE_PARENT = r"\b(with|for|from|after|near|nearer|leave|help|join) (?=(?:dad|mum|mom|mam|nan|gran|grandad|granny)\b)"
"""Where a note names a parent as one does at home."""


def in_own_words(note: Note, because: str | None, words: Words) -> Reason | None:
    """What of a note may be carried over as the reason that it is filed under; None where nothing may, or not enough of it."""
    entry = words.reasons.get(because or "", {})
    own = None if note.secret else _to_the_point(note, because, entry)
    if own is None:
        return None
    kinds = entry.get("kind", ())
    said = Note(own.clause)
    kind = kind_of(said, kinds, words.lexicon)
    if not own.whole and not own.wish and not _enough(own.clause, kind, kind_of(note, kinds, words.lexicon)):
        return None
    wish = later_for(own.wish) if own.wish and because == "fit" else None
    clause = re.sub(r"^(I (?:want|prefer)\b(?:(?! not | but ).)*\w) not (?!to\b|be\b|have\b)", r"\1, not ", own.clause)
    wanted_there = Note(clause.split(", not ")[0])  # what is not wanted is no later role
    later = wish or next(
        (
            each["later"]
            for each in spoken_of(wanted_there, kinds, words.lexicon)
            if "later" in each and wants(wanted_there.text, each)
            if not each["later"].startswith("something with less ") or names_again(each["later"], clause)
        ),
        None,
    )
    if wanted := re.search(r"\bI want to (?:stay|work|remain|move) in(?:to)? ((?:[a-z-]+ ?){1,3})$", clause):
        later = f"something in {wanted[1]}"
    return Reason((_rounded(clause, because, kind, note),), later, None if own.whole else note.left_out, as_said=True)


def _to_the_point(note: Note, because: str | None, entry: Mapping[str, Any]) -> Carried | None:
    """What may be carried over, where it is of the sort by which this reason is given; else the wish in it, if that is."""
    text = of_my_employer(note.text) if because == "staying" else re.sub(_BESIDE, "", note.text)
    own = carried(text, names_allowed=because != "other-offer")
    if own is None or re.search(rf"\b{_NEAREST}\b", own.clause) or (because == "staying" and re.search(_PAY, own.clause)):
        return None
    fits = entry.get("own_words", "")
    if re.search(fits, own.clause):
        return own
    return Carried(own.wish, False, own.wish) if own.wish and re.search(fits, own.wish) else None


def _enough(clause: str, kind: Mapping[str, Any] | None, whole: Mapping[str, Any] | None) -> bool:
    """Whether a part of a note says by itself why: it is of the candidate, not too short, and the rest speaks of nothing else that may be told."""
    if re.match(_CERTAIN, clause):
        return True
    mine = bool(re.match(r"(?:I|we|my|the role is (?:all|mostly))\b", clause))
    return mine and len(clause.split()) >= ENOUGH and (kind is (whole or kind) or "left_out" in (whole or {}))


def _rounded(clause: str, because: str | None, kind: Mapping[str, Any] | None, note: Note) -> str:
    """A clause with what it wants to stand as a reason."""
    if because == "staying":
        given = long_wanted(has_given(re.sub(_NO_REASON_TO_GO, "", clause)), note.text)
        if re.search(r"\basked (?:me )?to (?:stay|remain)(?: [\w'-]+){0,12}$", given):
            return f"{given}, and I've agreed"
        if re.match(r"I(?:'ve| have) (?:decided|chosen) to\b", given):
            return given
        joint = "so" if ", and " in given else "and"
        return given if re.search(r"\b(?:stay|staying|remain)\b", given) else f"{given}, {joint} I've decided to stay"
    if because in ("other", "personal"):
        clause = re.sub(r"^I don't want to (?=[a-z])", "I'd rather not ", clause)
        clause = re.sub(_BARE_PARENT, r"\1 my ", clause)
    if kind and kind.get("adds") and len(clause.split()) <= FEW and not clause.startswith("I"):
        return f"{clause}, {kind['adds']}"
    craft = rf"(?:{pattern('contrast', 'crafts')}|do) (?!more\b|less\b|something\b)(?:(?!not\b|and\b|but\b)[a-z-]+ ?){{1,5}}"
    wanted = re.fullmatch(rf"I want to ([a-z]+|{craft})" if because == "fit" else r"I want to ([a-z]+)", clause)
    if wanted:
        verb, _, what = wanted[1].partition(" ")
        if aside := re.match(rf"I want to {re.escape(wanted[1])},? not (?:to )?([a-z]+)$", note.text):
            return f"I want to {wanted[1]} rather than {aside[1]}"
        return f"I'm looking for a role in which I'd be {doing(verb)} {what}".strip()
    all_of_it = r"(?:the (?:role|job|post|position|work)|it) (?:is|would be) (?:all|mostly|mainly) (?:[\w-]+ ?){1,4}"
    if re.fullmatch(rf"{all_of_it}|the role calls for an? (?:(?!I\b)[\w-]+ ?){{1,9}}", clause):
        other = "and that isn't the work" if "calls for" in clause else "which isn't what"
        return f"{clause}, {other} I'm looking for"
    return clause
