"""What a candidate says of a thing that they are grateful for: ", could have stayed all day" → "I could have stayed all day"."""

from __future__ import annotations

import re
from functools import cache

from ..catalogue import load
from .discretion import guarded

LONGEST = 12
"""A clause of more words is a story, and stays private."""
_MINE = r"(?:spent|could have|could've|would have|loved|enjoyed|really (?:enjoyed|loved|appreciated|liked)|learned|learnt|felt (?:so |very |really |right )?(?:welcome|at home|at ease|looked after|listened to))\b"
_UNSEEN = r"(?:(?:I )?(?:had|have|'ve|'d)? ?never seen (?:anything|one|another|a \w+) (?:quite )?like it)\b"
_BEST = r"(?:it was |was )?(?:the |one of the )?((?:best|nicest|kindest|hardest|warmest|clearest|friendliest|most \w+|loveliest) (?:\w+ )?I(?:'ve| have)? (?:ever )?(?:done|had|seen|been on|tasted|known|been given|met|heard)(?: all year| in (?:years|ages|my life)| this year)?)"
_ITS = r"(?:made|meant|helped|really helped|saved|settled|calmed|was (?:so |very |really |such )?(?:a (?:real |great |huge )?(?:help|pleasure|joy|treat|delight)|lovely|wonderful|helpful|useful|kind|fascinating|inspiring|generous|brilliant|great))\b"
_DARK = r"\b(?:not|never|nearly|almost|but|didn't|couldn't|wasn't|cried|tears|nerves|nervous|lol|he|she|they|him|her|them(?= too))\b|[?!\d]"
_CLAUSE = re.compile(rf"^[\s,;.-]*(?:and |which |it |that |so )?(?:(I )?({_MINE}.*)|({_ITS}.*))$", re.IGNORECASE)


def felt(rest: str) -> str | None:
    """The clause in what follows the thing in a note; None where there is none, or it is not plainly glad."""
    if re.fullmatch(rf"[\s,;.-]*{_UNSEEN}", rest.rstrip(" .!"), re.IGNORECASE):
        return re.sub(r".*never", "I've never", rest.rstrip(" .!"))
    if best := re.fullmatch(rf"[\s,;.-]*{_BEST}", rest.rstrip(" .!"), re.IGNORECASE):
        return f"it was {'one of ' if 'one of' in rest else ''}the {best[1]}"
    found = _CLAUSE.match(rest.strip().rstrip(" .!"))
    if not found:
        return None
    said = (found[2] or found[3]).split(",")[0].strip()
    if len(said.split()) > LONGEST or guarded(said) or re.search(_DARK, said, re.IGNORECASE):
        return None
    said = re.sub(r"\bcould've\b", "could have", said[:1].lower() + said[1:])
    return f"I {said}" if found[2] else f"it {said}"


@cache
def _afterwards() -> list[tuple[re.Pattern[str], str, str]]:
    return [(re.compile(thing), warm, formal) for thing, warm, formal in load("own-words")["thanks"]["afterwards"]]


def glad_of(thing: str, sort: str, *, many: bool, formal: bool) -> str | None:
    """A short clause that fits a thing of a sort, where the candidate said none: "I was really glad of the chance", "that was kind of you"."""
    for known, warm, stiff in _afterwards():
        if known.match(f"{sort}: {thing}"):
            return _of_many(stiff or warm, many=many) if formal else _of_many(warm, many=many)
    return None


def _of_many(clause: str, *, many: bool) -> str:
    """The same of several things: "it was" → "they were", "glad of it" → "glad of them"."""
    if not many:
        return clause
    clause = re.sub(r"\bit was a\b", "they were a", clause)
    return re.sub(r"\bit$", "them", re.sub(r"^it was\b", "they were", re.sub(r"^it meant", "they meant", clause)))
