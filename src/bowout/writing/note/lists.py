"""The word lists by which private notes are read (data/own-words): looked up once, kept as what they are used for."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ...catalogue import load


@cache
def listed(entry: str, name: str) -> tuple[str, ...]:
    """A list of an entry ("clauses", "family"), in its order."""
    return split(load("own-words")[entry][name])


@cache
def pattern(entry: str, name: str) -> str:
    """The same as alternatives of a pattern: `mum|mom|mother`."""
    return "|".join(listed(entry, name))


@cache
def members(entry: str, name: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(listed(entry, name))


@cache
def renamed(entry: str, name: str) -> dict[str, str]:
    """A list's words, each with the way in which it is told: "uni=university" → university, "school" → school."""
    pairs = (word.partition("=") for word in listed(entry, name))
    return {word: told or word for word, _, told in pairs}


def table(entry: str, name: str) -> dict[str, Any]:
    """A table of an entry, word for word."""
    found: dict[str, Any] = load("own-words")[entry][name]
    return found


def shapes(entry: str, name: str) -> list[list[str]]:
    """A list of shapes of an entry: each a pattern, and what is said of what has it."""
    found: list[list[str]] = load("own-words")[entry][name]
    return found


@cache
def rewritings(entry: str, name: str, *, any_case: bool = False) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Its shapes as patterns, each with what is written for what it finds."""
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return tuple((re.compile(shape, flags), said) for shape, said in shapes(entry, name))


@cache
def any_line(entry: str, name: str) -> re.Pattern[str]:
    """What any of the patterns of an entry finds that stand one on each line, whatever the letters' size."""
    lines: str = load("own-words")[entry][name]
    return re.compile("|".join(line for line in lines.splitlines() if line), re.IGNORECASE)


def split(words: str) -> tuple[str, ...]:
    """The words of a list as it is written: "mum | mom | mother"."""
    return tuple(word.strip() for word in words.split("|"))
