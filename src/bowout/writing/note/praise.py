"""What is said for others in a private note: fit to be written, and whether it may be."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .discretion import guarded
from .lists import listed, pattern, rewritings
from .specifics import counted


@cache
def _capitals() -> dict[str, str]:
    pairs = (word.partition("=") for word in listed("praise", "capitals"))
    return {small: large or small.capitalize() for small, _, large in pairs}


def with_capitals(text: str) -> str:
    """Languages and other proper names with their capitals: "patience with my english" → "… my English"."""
    return re.sub(r"\b[a-z]+\b", lambda found: _capitals().get(found[0], found[0]), text)


def finished(text: str) -> str:
    """What is said, with its capitals, and counts in words but for what is numbered ("Year 5")."""
    numbered = r"(?<![A-Za-z])(?:\b(?:[Yy]ear|[Cc]lass|[Ll]evel|[Pp]art|[Bb]and|[Gg]rade|[Ss]tage|[Tt]ier|[Rr]oute|[Ww]ard|[Uu]nit|[Pp]hase|[Cc]ategory|[A-Z]{2,}) )?\d+\S*"
    told = re.sub(numbered, lambda found: counted(found[0]) if found[0].isdigit() else found[0], with_capitals(text))
    told = re.sub(r"\ba (?=(?:SIA|MSc|MPharm|MEng|MPhil|MChem|RSA|RIBA)\b)", "an ", told)  # letter by letter
    return re.sub(r"\b(?:year|band) (?=\d)", lambda found: found[0].capitalize(), told)


@cache
def _of_work() -> re.Pattern[str]:
    return re.compile(rf"(?:\b({pattern('praise', 'ones-own')}) )?\b(?:{pattern('praise', 'of-work')})\b", re.IGNORECASE)


def sort_of_secret(text: str) -> str | None:
    """The sort of guarded word in it (see `guarded`), but for what is private of oneself alone: a tour of a hospital is no illness."""
    kept = _of_work().sub(lambda found: found[0] if found[1] else "", text)
    return guarded(kept)


@lru_cache(maxsize=256)  # a note is put so for each variant, and some hundred patterns are tried
def reworded(text: str, entry: str) -> str:
    """A note with its short and loose ways to say a thing as one writes them: the pairs `said-instead` of an entry, in their order."""
    for short, full in rewritings(entry, "said-instead"):
        text = short.sub(full, text)
    return " ".join(text.split())
