"""Choosing and filling phrases: what the catalogue's phrase files mean.

A phrase has a `text` with `{slots}`, a `when` that says for which cases it is meant, and `says`, the parts of the message
that it takes care of beside its own. `when` is words: all of them must hold of the case, `a|b` is either, `!a` is not. A
phrase stands only where every slot that it names is known, so nothing is ever left open or guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any

from ..language.grammar import american, capital, expanded
from .note.concepts import Lexicon, lexicon

Slots = Mapping[str, str]
"""What is known, by slot; an empty text is known to be left out (its space goes with it), a missing one is unknown."""


@dataclass(frozen=True)
class Words:
    """The catalogue entries that messages are made of, by kind: phrases by part, reasons, channels, concepts of private notes, places."""

    phrases: Mapping[str, Mapping[str, Any]]
    reasons: Mapping[str, Mapping[str, Any]]
    channels: Mapping[str, Mapping[str, Any]]
    concepts: Mapping[str, Mapping[str, Any]]
    places: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, load: Callable[[str], Mapping[str, Mapping[str, Any]]]) -> Words:
        """All of them, by what gives the entries of a kind (`catalogue.load`, or `catalogue.sources` for those as written)."""
        return cls(**{kind.name: load(kind.name) for kind in fields(cls)})

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of each concept that a note may speak of."""
        return lexicon(self.concepts)

    @cached_property
    def beside(self) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """The kinds that go before a reason's own (`beside`), by that reason: one's own move is that, whatever it was filed under."""
        kinds = [kind for entry in self.reasons.values() for kind in entry.get("kind", ()) if "beside" in kind]
        return {reason: [kind for kind in kinds if reason in kind["beside"]] for reason in self.reasons}


@dataclass(frozen=True)
class Setting:
    """What of a case matters to the wording: the words that hold of it, its slots, its manner."""

    holds: frozenset[str]
    slots: Slots
    formal: bool = False
    region: str | None = None

    def with_(self, *, holds: Collection[str] = (), **slots: str | None) -> Setting:
        """The same, with more that holds and more slots (None: not known); a slot with something in it holds by its name."""
        known = {name: value for name, value in slots.items() if value is not None}
        named = {name for name, value in known.items() if value}
        return Setting(self.holds | frozenset(holds) | named, {**self.slots, **known}, self.formal, self.region)


@cache
def _condition(when: str) -> tuple[frozenset[str], frozenset[str], tuple[frozenset[str], ...]]:
    """A `when` as: all of these, none of these, and of each of these sets one."""
    wanted = [frozenset(word.split("|")) for word in when.split() if not word.startswith("!")]
    barred = [other for word in when.split() if word.startswith("!") for other in word[1:].split("|")]
    return (
        frozenset(word for any_of in wanted if len(any_of) == 1 for word in any_of),
        frozenset(barred),
        tuple(any_of for any_of in wanted if len(any_of) > 1),
    )


def holds(when: str, known: frozenset[str]) -> bool:
    """Whether a `when` holds of a case."""
    all_of, none_of, one_of = _condition(when)
    if not (all_of <= known and none_of.isdisjoint(known)):
        return False
    return not any(any_of.isdisjoint(known) for any_of in one_of)


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(r"( ?)\{(\w+)\}([.?,:;]?)")


@cache
def _slots_of(text: str) -> frozenset[str]:
    return frozenset(name.lower() for _, name, _ in _slot().findall(text))


@cache
def _in_manner(text: str, formal: bool, region: str | None) -> str:
    """Our own wording in the manner of the case, before any name is put into it."""
    text = expanded(text) if formal else text
    return american(text) if region == "US" else text


def in_manner(text: str, setting: Setting) -> str:
    """Our own wording, contracted or not, in the region's spelling."""
    return _in_manner(text, setting.formal, setting.region)


THOUGHT_OVER = re.compile(
    r"^(?:having thought it over, |I(?:'ve| have) (?:thought it (?:over|through)|had time to think it over)(?: since)?, and )"
)
"""What a reason may begin with: it makes a sentence and leads to the decision, but leads nowhere after "because"."""


GROUNDS = re.compile(r"(?:for \w+ reasons|a \w+ matter means|having (?:seen|heard)|on reflection|now that)\b")
"""What a reason begins with that stands best at the head of a sentence."""


BY_NAME = re.compile(r"^(for \w+ reasons) (I\b.+)")
"""A reason that is named first, and stands last behind "as" or "because": "as I can't take on a new job just now for personal reasons"."""


def filled(text: str, setting: Setting) -> str:
    """A phrase with its slots filled; `{Reason}` is `{reason}` with a capital."""

    def value(found: re.Match[str]) -> str:
        space, name, stop = found.groups()
        words = setting.slots[name.lower()]
        if not words:
            return stop
        if name == "reason":
            words = BY_NAME.sub(r"\2 \1", THOUGHT_OVER.sub("", words))
        if name[0].isupper():
            words = capital(words)
        if stop and words.endswith(","):
            words = words[:-1]
        return space + words + ("" if stop == "." and words.endswith((".", "!", "?")) else stop)

    text = _slot().sub(value, in_manner(text, setting)).replace("m..", "m.")
    return text[:1].upper() + text[1:] if text[:1].islower() and text[1:2].islower() else text


def fitting(phrases: Mapping[str, Any], setting: Setting) -> list[Mapping[str, Any]]:
    """The phrases of one part that may stand in this case, as they stand in the file: the best first."""
    return [
        phrase
        for phrase in phrases["phrase"]
        if holds(phrase.get("when", ""), setting.holds) and _slots_of(phrase["text"]) <= setting.slots.keys()
    ]
