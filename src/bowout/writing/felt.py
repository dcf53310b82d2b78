"""What a candidate says of a thing that they are grateful for: ", could have stayed all day" → "I could have stayed all day"."""

from __future__ import annotations

import re
from functools import cache
from zlib import crc32

from ..catalogue import load
from .discretion import guarded

LONGEST = 12
"""A clause of more words is a story, and stays private."""
_MINE = r"(?:spent|could have|could've|would have|loved|enjoyed|really (?:enjoyed|loved|appreciated|liked)|learned|learnt|felt (?:so |very |really |right )?(?:welcome|at home|at ease|looked after|listened to))\b"
_BEST = r"(?:it was |was )?(?:the |one of the )?((?:best|nicest|kindest|hardest|warmest|clearest|friendliest|most \w+|loveliest) (?:\w+ )?I(?:'ve| have)? (?:ever )?(?:done|had|seen|been on|tasted|known|been given|met|heard)(?: all year| in (?:years|ages|my life)| this year)?)"
_ITS = r"(?:made|meant|helped|really helped|saved|settled|calmed|was (?:so |very |really |such )?(?:a (?:real |great |huge )?(?:help|pleasure|joy|treat|delight)|lovely|wonderful|helpful|useful|kind|fascinating|inspiring|generous|brilliant|great))\b"
_DARK = r"\b(?:not|never|nearly|almost|but|didn't|couldn't|wasn't|cried|tears|nerves|nervous|lol|he|she|they|him|her|them(?= too))\b|[?!\d]"
_CLAUSE = re.compile(rf"^[\s,;.-]*(?:and |which |it |that |so )?(?:(I )?({_MINE}.*)|({_ITS}.*))$", re.IGNORECASE)


@cache
def _shapes() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(shape, re.IGNORECASE), said) for shape, said in load("own-words")["thanks"]["felt"]]


def felt(rest: str) -> str | None:
    """The clause in what follows the thing in a note; None where there is none, or it is not plainly glad."""
    told = re.sub(r"^[\s,;.–-]*(?:(?:and|which|that|so) )?", "", rest.strip().rstrip(" .!"))
    for shape, said in _shapes():
        if found := shape.fullmatch(told):
            return found.expand(said).lower() if said.startswith("it was lovely") else found.expand(said)
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
def _afterwards() -> list[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]]:
    table = load("own-words")["thanks"]["afterwards"]
    return [
        (re.compile(thing), tuple(warm.split(" | ")), tuple((formal or warm).split(" | "))) for thing, warm, formal in table
    ]


def glad_of(thing: str, sort: str, *, many: bool, formal: bool) -> str | None:
    """A short clause that fits a thing of a sort, where the candidate said none: "I was really glad of the chance", "that was kind of you".

    Of several that fit, the thing itself says which, the same in every run.
    """
    for known, warm, stiff in _afterwards():
        if known.match(f"{sort}: {thing}"):
            clauses = stiff if formal else warm
            return _of_many(clauses[crc32(thing.encode()) % len(clauses)], many=many)
    return None


def _of_many(clause: str, *, many: bool) -> str:
    """The same of several things: "it was a help" → "they were a help", "grateful for it" → "grateful for them"."""
    if not many or re.match(r"it was (?:good|kind|lovely)\b", clause):
        return re.sub(r"\bsee it(?= |$)", "see them", clause) if many else clause
    clause = re.sub(r"\bit was a (?:real |great )?(\w+)\b", r"they were a real \1", clause)
    clause = re.sub(r"^it was\b", "they were", re.sub(r"^it (?=meant|made|gave)", "they ", clause))
    return re.sub(r"\bit\b(?=$| all\b)", "them", clause)
