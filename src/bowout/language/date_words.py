"""The words of dates and times from data/reading/dates.toml, as look-up tables and as pieces of patterns."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from ..catalogue import load
from .sentences import lowered


def entry() -> dict[str, Any]:
    """dates.toml as loaded."""
    return load("reading")["dates"]


@cache
def months() -> dict[str, int]:
    """Month by its name in small letters, 1 to 12."""
    return {name: number for number, names in enumerate(entry()["months"], 1) for name in names.split()}


@cache
def weekdays() -> dict[str, int]:
    """Weekday by its name or short form, Monday 0."""
    return {
        name: number
        for key in ("short_weekdays", "weekdays")
        for number, names in enumerate(entry()[key])
        for name in names.split()
    }


@cache
def calendar_words() -> frozenset[str]:
    """Names of weekdays and months, of three letters or more: no part of a company's or a person's name."""
    return frozenset(each for each in {*months(), *weekdays()} if len(each) > 2)


@cache
def table(name: str) -> dict[str, Any]:
    """A table of dates.toml."""
    found: dict[str, Any] = entry()[name]
    return found


def one_of(words: Any) -> str:
    """A pattern that fits any of the words, the longest first, a space standing for any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(each).replace(r"\ ", r"\s+").replace("'", "['’]") for each in longest_first)


_WORD = re.compile(r"\d+|[^\W\d]+")


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first word of each phrase, as `beginnings` takes them."""
    return frozenset(found[0] for each in phrases if (found := _WORD.match(each)))


def beginnings(text: str, words: Container[str]) -> Iterator[int]:
    """Where a number or one of the words stands in a text: a long pattern that begins with them need be tried nowhere else."""
    return (at for at, word in _words(text) if word in words or word[0].isdecimal())


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((found.start(), found[0]) for found in _WORD.finditer(lowered(text)))


def squeezed(text: str) -> str:
    """The words in the form of the tables: small letters, single spaces, a straight apostrophe."""
    return " ".join(text.lower().replace("’", "'").split())
