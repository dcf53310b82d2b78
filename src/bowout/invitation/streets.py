"""Streets and houses in running words: "come to 12 Mill Lane, Leeds LS1 4AB", "unserem Werk, Schleiferweg 3, 07745 Jena"."""

from __future__ import annotations

import re
from functools import cache

from ..catalogue import load
from ..language.clock import clocks
from ..language.date_words import calendar_words
from . import caps
from .naming import UPPER

_CHUNK = re.compile(r"(?:[^.!?;()\n]|\.(?=[^\s]|\s[a-z\d])|(?<=\b(?:St|Rd|No|Mt|Dr))\.)+")
"""What an address stands in whole: up to the sentence's end, a bracket or the line's."""
_HOUSE = re.compile(
    rf"(?<![\w.:/£$€-])\d{{1,5}}[a-zA-Z]?,? (?:(?:[NSEW]\.? )?[{UPPER}]|(?:bis )?(?:rue|avenue|impasse|place|passage|quai|boulevard|allée|chemin|cours) )|(?<!\w)(?:[{UPPER}][\w.-]{{2,}}|calle|rue|via|rua) (?:[{UPPER}][\w-]+ )?\d{{1,4}}[a-z]?(?=,|$)"
)
_POSTCODE = re.compile(rf"\b[A-Z]{{1,2}}\d[\dA-Z]? ?\d[A-Z]{{2}}\b|\b\d{{4,5}}(?:-\d{{3,4}})? [{UPPER}]|\b[A-Z]{{2}} \d{{5}}\b")
_LEADS = re.compile(r"(?:^|\s)(?:at|in|to|is|on|are|near|of|am|im|auf|op|aan|au|na|en|à|nas|from|our|:|[-–])\s+(?=\S)")
"""What may stand right before an address; its parts follow with commas between."""
_AFTER = re.compile(
    r",? (?:and|for|with|at|where|if|please|so|then|just|but|on|next|opposite|the entrance|from|to|as|voor|om|um|für|pour|para|em|en présence|às|a las)\b.*$|, [a-zà-ÿ]+(?: \S+){3,}$|\s[-–].*$"
)


@cache
def words_of(what: str) -> re.Pattern[str]:
    """Any of the words of a list of data/reading/links ("streets", "sites"), whole or, after a dash, as an ending."""
    words = load("reading")["links"][what]
    whole = "|".join(re.escape(each) for each in words if not each.startswith("-"))
    ends = "|".join(each[1:] for each in words if each.startswith("-"))
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)|(?:{ends})(?!\w)", re.IGNORECASE)


def is_dated(value: str) -> bool:
    """Whether words that look like a place name a day or a time."""
    return any(each.lower() in calendar_words() for each in re.findall(r"\w+", value)) or bool(clocks(value))


def address_in(text: str) -> str | None:
    """The one address that the text gives; None where it gives none, or several."""
    found = {each for chunk in _CHUNK.finditer(text) if (each := _of_chunk(chunk[0]))}
    return found.pop() if len(found) == 1 else None


def _of_chunk(chunk: str) -> str | None:
    for house in _HOUSE.finditer(chunk):
        lead = max(
            (each.end() for each in _LEADS.finditer(chunk, 0, house.start() + 1) if each.end() <= house.start()), default=0
        )
        before = chunk[lead : house.start()]
        named = re.fullmatch(rf"(?:[{UPPER}\d][\w'’&. -]*, )*", before)
        value = _AFTER.sub("", chunk[lead if named else house.start() :])
        value = caps.one_line(value).strip(" ,:")
        if len(value) > 120 or not (words_of("streets").search(value) or _POSTCODE.search(value)):
            continue
        if not (is_dated(value) or "@" in value or "://" in value):
            return value
    return None
