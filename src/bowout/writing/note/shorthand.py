"""Private notes are jotted down: "cant", "hrs", "w/ my mum", "on friday". Here they are written out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .lists import listed, rewritings, table


@lru_cache(maxsize=16)
def tidy(note: str) -> str:
    """A note with its shorthand written out, single spaces, days and months with their capital, no stop at the end."""
    text = " ".join(note.replace("’", "'").split())
    text = re.sub(r"\b(?:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|Sun)s?\b", lambda day: day[0].lower(), text)
    for short, full in rewritings("shorthand", "written-out"):
        text = short.sub(full, text)
    text = re.sub(r"[A-Za-z]+", lambda found: _spelt(found[0]), text)
    text = re.sub(str(table("shorthand", "small-days")), lambda found: found[0].capitalize(), text)
    return " ".join(text.split()).strip(" .!")


@cache
def _right() -> dict[str, str]:
    """Slips and short forms, and places in small letters, each with its right form."""
    return {place: place.capitalize() for place in listed("shorthand", "proper")} | table("shorthand", "misspelt")


def _spelt(word: str) -> str:
    """A word without its slip; what is written in capitals is an abbreviation of its own (RN)."""
    right = _right().get(word.lower())
    return word if right is None or (word.isupper() and len(word) > 1) else right
