"""What there is none of where the work is: "no bus before six" → "there's no bus before six"."""

from __future__ import annotations

import re
from functools import partial

from ...language.grammar import article
from ..note.lists import pattern

_BETWEEN = r"(?!(?:until|before|after|when|once|where|that|which|as|if|on|in)\b)[a-z]+"
_WHERE = r" (?:to|for|on|in|at|before|after|until|from|past|out|near|between|that|which|when|of|over|within|by|with)\b"
_GIVEN = r" (?:allowed|provided|included|given|offered)$"


def none_there(text: str, *, of_rides: bool = False) -> str | None:
    """What a piece says there is none of, as a clause; None where it says no such thing, or judges a house rather than tells of it.

    Only what one rides on counts where the note is of something else (`of_rides`): "no room to grow" is of the work.
    """
    if mine := re.fullmatch(
        rf"(?:there's |I have |I've )?no ({pattern('impractical', 'own-rides')}) (?=until |before )(.+)", text
    ):
        return f"I won't have {article(mine[1])} {mine[1]} {mine[2]}"
    known = pattern("impractical", "rides" if of_rides else "none")
    judged = rf"(?:[a-z]+ )?(?:{pattern('impractical', 'none-told')})\b"
    other = rf"|(?!{judged})[a-z'-]{{3,}}(?<!ion)(?<!ment)(?<!ship)(?<!ness)(?<!ance)(?<!ence)(?<!ity)"
    before = rf"(?:(?:{pattern('impractical', 'before')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?) )*"
    things = f"{known}{'' if of_rides else other}"
    found = re.fullmatch(
        rf"(?:there's |there is |there are )?no ({before}(?:{things})\b(?: .+){'' if of_rides else '?'})", text, re.IGNORECASE
    )
    barred = r"^\S+(?: \S+)?,? (?:and|but|so) |\b(?:here|me|I)$|^(?:nights?|weeks?) away\b" + (
        r"|\b(?:pass|fare|money|lol|and|but)\b" if of_rides else ""
    )
    if not found or re.search(barred, found[1]):
        return None
    told = rf"(?:(?:only|always|never|just|also) )?(?:{pattern('impractical', 'verbs')})\b(?: .+)?"
    if re.fullmatch(rf"(?!(?:other )?way to ){before}(?:{known}) (?:{_BETWEEN} ){{0,2}}?{told}", found[1], re.IGNORECASE):
        return f"no {found[1]}"  # it does a thing: "no bus gets there before eight"
    thing = re.split(rf"{_WHERE}|{_GIVEN}", found[1])[0]
    are = "are" if thing.endswith("s") and not thing.endswith(("ss", "us", "is")) else "is"
    if re.search(_GIVEN, found[1]):
        return f"no {thing} {are}{found[1][len(thing) :]}"
    return f"there are no {found[1]}" if are == "are" else f"there's no {found[1]}"


no_ride = partial(none_there, of_rides=True)
"""What there is none of on the way, whatever the note is of."""
