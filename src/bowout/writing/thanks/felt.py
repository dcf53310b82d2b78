"""What a candidate says of a thing that they are grateful for: ", could have stayed all day" → "I could have stayed all day"."""

from __future__ import annotations

import re
from functools import cache
from zlib import crc32

from ...catalogue import load
from ..note.discretion import guarded
from ..note.lists import pattern, rewritings

LONGEST = 12
"""A clause of more words is a story, and stays private."""
_MINE = r"(?:spent|could have|could've|would have|loved|enjoyed|really (?:enjoyed|loved|appreciated|liked)|learned|learnt|felt (?:so |very |really |right )?(?:welcome|at home|at ease|looked after|listened to))\b"
_BEST = r"(?:it was |was )?(?:the |one of the )?((?:best|nicest|kindest|hardest|warmest|clearest|friendliest|most \w+|loveliest) (?:\w+ )?I(?:'ve| have)? (?:ever )?(?:done|had|seen|been on|tasted|known|been given|met|heard)(?: all year| in (?:years|ages|my life)| this year)?)"
_ITS = r"(?:made|meant|helped|really helped|saved|settled|calmed|was (?:so |very |really |such )?(?:a (?:real |great |huge )?(?:help|pleasure|joy|treat|delight)|lovely|wonderful|helpful|useful|kind|fascinating|inspiring|generous|brilliant|great))\b"
_DARK = r"\b(?:not|never|nearly|almost|but|didn't|couldn't|wasn't|cried|tears|nerves|nervous|lol|he|she|they|him|her|them(?= too))\b|[?!\d]"
_CLAUSE = re.compile(rf"^[\s,;.-]*(?:and |which |it |that |so )?(?:(I )?({_MINE}.*)|({_ITS}.*))$", re.IGNORECASE)


def felt(rest: str) -> str | None:
    """The clause in what follows the thing in a note; None where there is none, or it is not plainly glad."""
    told = re.sub(
        r"^[\s,;.–-]*(?:(?:and|which|that|so(?! \w+$| \w+ (?:with|to|about|of)\b)) )?", "", rest.strip().rstrip(" .!")
    )
    for shape, said in rewritings("thanks", "felt", any_case=True):
        if found := shape.fullmatch(told):
            clause = " ".join(found.expand(said).split())
            return clause.lower() if said.startswith(("it was lovely", "you were so")) else clause
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


def head_of(thing: str) -> str:
    """The words up to the noun that it is: "the walk through the greenhouses" → "the walk"."""
    adds = r"of|in|on|at|among|amongst|amid|around|beside|near|down|past|across|behind|along|inside|into|over|under|with|from|for|about|you|I|that|which|to|after|before|without|where|when|by|through|round|explaining|showing|walking|describing|telling|afterwards|before|beforehand|out|shadowing|watching"
    return re.split(rf" (?:{adds}|the (?:day|night|evening|afternoon|morning|week|weekend) before)\b", thing, maxsplit=1)[0]


def sort_of(text: str) -> str:
    """What a thing is, by the noun in its first words; kind words are praise, whatever they were written in."""
    text = re.sub(r"\b(?:cup|mug|pot|glass|slice|bowl|plate|piece|bit) of (?=\w)", "", text)
    head = re.split(r",? and |, ", head_of(text), maxsplit=1)[0]
    if re.search(rf"\b(?:{pattern('thanks', 'kind')}) (?:[\w-]+ )?(?:{pattern('thanks', 'kind-words')})$", head):
        return "praise"
    for sort in ("meal", "talk", "visit", "help"):
        if re.search(rf"\b(?:{pattern('thanks', sort)})$", head):
            return sort
    return "thing"


_ENJOYED = {"meal", "talk", "visit"}


def _of_several(thing: str, sort: str, *, many: bool) -> list[str]:
    """Of a list of things of several sorts, their sorts: what is said of a tour alone does not fit the tea after it."""
    if sort in ("how", "people", "praise"):
        return []
    parts = [
        part
        for part in re.split(r",? and (?:for )?(?=(?:the|an?|your|that|those)\b)|, and for |, (?=(?:the|your) )", thing)
        if part
    ]
    sorts = [
        sort,
        *(
            "visit"
            if part.startswith("the chance to ")
            else "kindness"
            if re.match(r"(?:not )?\w+ing (?!of\b)", part)
            else sort_of(part)
            for part in parts[1:]
        ),
    ]
    told = re.search(r", and for | and the chance to ", thing) or (
        many and (head_of(parts[0]) == parts[0] or sorts[-1] in _ENJOYED - {sort})
    )
    return sorts if len(sorts) > 1 and told else []


def glad_of(thing: str, sort: str, *, many: bool, formal: bool) -> str | None:
    """A short clause that fits a thing of a sort, where the candidate said none: "I was really glad of the chance", "that was kind of you".

    Of several that fit, the thing itself says which, the same in every run.
    """
    if sorts := _of_several(thing, sort, many=many):
        them = "it all" if len(sorts) > 2 or "kindness" in sorts else "both"
        liked = "enjoyed" if _ENJOYED.issuperset(sorts) else "appreciated"
        return f"I {liked} {them} very much" if formal else f"I really {liked} {them}"
    for known, warm, stiff in _afterwards():
        if known.match(f"{sort}: {thing}"):
            clauses = stiff if formal else warm
            return _of_many(clauses[crc32(thing.encode()) % len(clauses)], many=many)
    return None


_OPEN = r"\b(?:you|I|we|it|who|which|that|where|when)\b|,"
"""A thing told in a clause of its own: what is added to it would seem to belong to the clause."""


def relative(thing: str, glad: str) -> str | None:
    """What is said of a thing, to hang on its name: "I greatly enjoyed it" → "which I greatly enjoyed"; None where it would hang loosely."""
    if re.search(_OPEN, thing):
        return None
    if found := re.fullmatch(
        r"(I (?:\w+ )*(?:enjoyed|appreciated|valued|found)) (it|them|both)( very much| very helpful)?", glad
    ):
        return f"{'both of which' if found[2] == 'both' else 'which'} {found[1]}{found[3] or ''}"
    found = re.match(r"(?:it|they) ((?:was a|were a|meant a) (?:\w+ )*\w+)(?=$|, and I)", glad)
    return f"which {found[1]}" if found else None


def _of_many(clause: str, *, many: bool) -> str:
    """The same of several things: "it was a help" → "they were a help", "grateful for it" → "grateful for them"."""
    if not many or re.match(r"it was (?:good|kind|lovely)\b", clause):
        return re.sub(r"\bsee it(?= |$)", "see them", clause) if many else clause
    clause = re.sub(r"\bit was a (?:real |great )?(\w+)\b", r"they were a real \1", clause)
    clause = re.sub(r"^it was\b", "they were", re.sub(r"^it (?=meant|made|gave)", "they ", clause))
    return re.sub(r"\bit\b(?=$| all\b| very\b)", "them", clause)
