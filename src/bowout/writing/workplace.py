"""Where another post is, and where one stays, in general words: "took the bakery one" → "at a bakery", "the head asked me" → a school."""

from __future__ import annotations

import re
from functools import cache

from ..language.grammar import article
from .own_words import listed, pattern


@cache
def _names(entry: str) -> dict[str, str]:
    """A list's words, each with the way in which it is told."""
    pairs = (word.partition("=") for word in listed("taken", entry))
    return {word: told or word for word, _, told in pairs}


@cache
def _any_of(*entries: str) -> str:
    """The words of lists as alternatives, the longest first."""
    words = {word for entry in entries for word in _names(entry)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """A place that somebody took a post at, and one that gave it."""
    aside = rf"(?!(?:{pattern('taken', 'no-place-after')})(?![\w']))"
    sort = rf"(?P<det>{pattern('taken', 'another')}|{pattern('taken', 'determiner')}) "
    house = rf"(?P<business>{_any_of('business')}) (?P<house>{_any_of('house')})"
    place = rf"(?:(?:{aside}[\w'&-]+ ){{0,2}}?)(?:(?P<at>{_any_of('at')})|(?P<with>{_any_of('with')})|{house})"
    kind_of_post = r"(?:job|post|position|role|gig|one|place|thing|kitchen|contract|offer)"
    ends = rf"(?= {kind_of_post}\b|$|[,.;:!?()]| [-–—]| (?:and|so|but|as|in|on|near|by|for|with|said|who|where|which|that|instead|then|because|cos|starting|yesterday|last|this|today|tonight|round|over|across|up|down|just|now|next|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|at|to|off)\b)"
    takes = rf"\b(?<!almost )(?<!nearly )(?:{pattern('taken', 'takes')})\b"
    between = rf"(?: {aside}[\w'&-]+){{0,6}}?"
    post = r"(?:job|post|position|role|work|something|place|placement|apprenticeship|traineeship|contract|desk)"
    gives = rf"(?:{pattern('taken', 'gives')})\b(?! no\b)"
    return (
        re.compile(rf"{takes}{between} (?:at|with|in|for|by|from|to) {sort}{place}{ends}", re.IGNORECASE),
        re.compile(rf"{takes} (?:up |on )?{sort}{place}{ends}", re.IGNORECASE),
        re.compile(rf"(?:^|[,.;!?] |\band )(?:a )?{post} (?:at|with|in|for) {sort}{place}{ends}", re.IGNORECASE),
        re.compile(rf"(?:^|[,.;!?] |\b(?:and|so|then|but) )(?:{sort})?{place}(?: (?:in|on|round|up|down) (?:the )?[\w'-]+(?: [\w'-]+)?)? (?:has |have |just |finally |also |actually |only |then )*{gives}", re.IGNORECASE),
    )  # fmt: skip


def place_taken(note: str, theirs: str) -> str | None:
    """Where the post that was taken is: "at a bakery", "with a ferry company", "at another practice"; None where a note (tidied) does not say.

    What is of the sort that they (`theirs`: the company and the role) are is "another".
    """
    for shape in _shapes():
        if (found := shape.search(note)) and not re.search(r"n't\b|\bnot\b", note[max(0, found.start() - 20) : found.end()]):
            at = found["at"]
            if at or found["with"]:
                name = _names("at")[at.lower()] if at else _names("with")[found["with"].lower()]
            else:
                house = _names("house")[found["house"].lower()]
                name = f"{_names('business')[found['business'].lower()]} {house}"
            rival = re.fullmatch(pattern("taken", "another"), found["det"] or "", re.IGNORECASE)
            alike = rival or re.search(rf"\b{re.escape(name.split()[-1])}\b", theirs, re.IGNORECASE)
            return f"{'at' if at else 'with'} {'another' if alike else article(name)} {name}"
    return None


@cache
def _stays() -> tuple[re.Pattern[str], ...]:
    place = rf"(?P<place>{_any_of('own-place')})"
    boss = rf"(?P<boss>{_any_of('heads')})"
    gives = rf"(?:has |have |had |is |are |was |just |finally |now |then |actually |only |said I could |[\w']+ed and )*(?:{pattern('taken', 'own-gives')})\b"
    return (
        re.compile(rf"\b(?:my|our) (?:present |current |own )?{place} (?:is |has |have )?{gives}", re.IGNORECASE),
        re.compile(rf"(?:^|[,.;!?] |\band )(?:the |my |our )?{place} {gives}", re.IGNORECASE),
        re.compile(rf"(?:^|[,.;!?] |\band )(?:the |my |our )?{boss} {gives}", re.IGNORECASE),
        re.compile(rf"\b(?:{pattern('taken', 'stays')}) (?:[\w']+ ){{0,2}}?(?:at|with|in) (?:the|my|our|this) {place}\b(?! near| by| down| that)", re.IGNORECASE),
        re.compile(rf"\bmy (?:present |current |own ){place}\b", re.IGNORECASE),
    )  # fmt: skip


def own_place(note: str) -> str | None:
    """What sort of place one stays at: "school", "firm"; None where a note (tidied) does not say."""
    for shape in _stays():
        if found := shape.search(note):
            named = found.groupdict()
            return _names("own-place")[named["place"].lower()] if named.get("place") else _names("heads")[found["boss"].lower()]
    return None
