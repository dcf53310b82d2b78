"""What there is none of where the work is: "no bus before six" → "there's no bus before six"."""

from __future__ import annotations

import re

from .own_words import any_line, listed, pattern

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_BETWEEN = r"(?!(?:until|before|after|when|once|where|that|which|as|if|on|in)\b)[a-z]+"


def none_there(text: str, *, of_rides: bool = False) -> str | None:
    """What a piece says there is none of, as a clause; None where it says no such thing, or something of the people there.

    Only what one rides on counts where the note is of something else (`of_rides`): "no room to grow" is of the work.
    """
    before = rf"(?:(?:{pattern('impractical', 'before')}|{_DAY}) )*"
    known = pattern("impractical", "rides" if of_rides else "none")
    things = known if of_rides else rf"{known}|{_unlisted()}"
    found = re.fullmatch(rf"(?:there's |there is |there are )?no ({before}(?:{things})\b(?: .+){'' if of_rides else '?'})", text, re.IGNORECASE)
    if not found or re.search(r"^\S+(?: \S+)?,? (?:and|but|so) |\b(?:here|me|I)$", found[1]):
        return None
    if of_rides and re.search(r"\b(?:pass|fare|money|lol|and|but)\b", found[1]):
        return None
    told = rf"(?:(?:only|always|never|just|also) )?(?:{pattern('impractical', 'verbs')})\b(?: .+)?"
    if re.fullmatch(rf"{before}(?:{known}) (?:{_BETWEEN} ){{0,2}}?{told}", found[1], re.IGNORECASE):
        return f"no {found[1]}"  # it does a thing: "no bus gets there before eight"
    head = re.split(r" (?:to|for|on|in|at|before|after|until|from|past|out|near|between|that|which|when|till|of|over|within|by|with)\b", found[1])[0]
    word, done = (re.match(r"(.*?)( allowed| provided| included| given| offered)?$", head) or [head]).groups()
    many = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if done and head == found[1]:
        return f"no {word} {'are' if many else 'is'}{done}"
    return f"there {'are' if many else 'is'} no {found[1]}".replace("there is no", "there's no")


def _unlisted() -> str:
    """Any other thing, but for what judges a house rather than tells of it: "no lift", never "no respect"."""
    return rf"(?!(?:[a-z]+ )?(?:{'|'.join(listed('impractical', 'none-told'))})\b)[a-z-]{{3,}}(?<!ion)(?<!ment)(?<!ship)(?<!ness)(?<!ance)(?<!ence)(?<!ity)"
