"""What of the candidate's own words is not for the other side: told in confidence, private, blunt, hearsay, a comparison of pay.

In doubt a word counts as guarded: then the reason is put by its kind, in neutral words, and nothing false is said.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .lists import any_line, listed, split, table


def plain(text: str) -> str:
    """Lower case, straight apostrophes, no other punctuation, single spaces around each word: for looking cues up.

    "mum's" is there as "mum" too.
    """
    text = " ".join(re.sub(r"[^\w'£$€%.\-]+|\.(?!\d)", " ", text.lower().replace("’", "'")).split())
    owners_bare = text.replace("'s ", " ")
    return f" {text} " if owners_bare == text else f" {text} | {owners_bare} "


@cache
def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(" " + r"[^ ]*".join(re.escape(piece) for piece in cue.split("*")) + " ")


def has_cue(said: str, cue: str) -> bool:
    """Whether a cue ("night shift*") stands in a text as `plain` gives it: whole words, a star for any ending."""
    if "*" not in cue:
        return f" {cue} " in said
    return f" {cue.split('*', 1)[0]}" in said and _pattern(cue).search(said) is not None


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    """The cues of each sort of guarded word, the gravest sort first."""
    return {sort: split(cues) for sort, cues in table("guarded", "words").items()}


@lru_cache(maxsize=256)
def guarded(text: str) -> str | None:
    """The sort of guarded word in a text: "told in confidence", "private", "blunt" …; None where it may be said."""
    said = plain(re.sub(str(table("guarded", "of-a-trade")), "", text, flags=re.IGNORECASE))
    return next((sort for sort, cues in _cues().items() if any(has_cue(said, cue) for cue in cues)), None)


_TO_BE_SAID = re.compile(
    r"(?<!n't )(?<!not )\b(?:just|only|can|could|ok to|okay to|fine to|happy to|I'll) (?:just |only )?(?:say|tell (?:them|her|him))(?: that|:)? (?=I|we|my)(.{6,}?)(?:[.;,!?]|\)|$)"
    r"|\b(?:they|she|he) (?:only |just )?needs? (?:only |just )?(?:to )?know(?: that)? (?=I|we|my)(.{6,}?)(?:[.;,!?]|\)|$)",
    re.IGNORECASE,
)


def to_be_said(note: str) -> str | None:
    """What the candidate wants to have said, where the note tells: "… just say I'm moving" → "I'm moving"."""
    found = _TO_BE_SAID.search(note)
    return (found[1] or found[2]).strip() if found else None


@cache
def _asked() -> re.Pattern[str]:
    what = "|".join(table("weighing", "asked"))
    return re.compile(
        r"(?<!n't )(?<!not )(?<!never )\b(?:(?:just|only|can|could|please|pls|ok to|okay to|fine to|happy to|rather|let's) (?:just |only |you )?"
        r"(?:say|put|call it|leave it (?:at|as)|keep it (?:at|to|as)|tell (?:them|her|him))|^(?:say|put|call it)|(?<=[,.;:] )(?:say|put|call it)|leave it (?:at|as))"
        rf" (?:that |it's |it is |it as |an? |for |down to |[\"'“])*(?P<what>{what})\b"
        rf"|\b(?P<all>{what})(?: (?:reasons?|matters?|stuff))? (?:is|are) (?:all|as much as|the most)(?: that)? (?:any(?:one|body)|they|he|she|people) (?:\w+ )?(?:gets?|needs?|knows?|hears?|told)\b"
        rf"|\ball (?:they|he|she|any(?:one|body)) (?:\w+ )?(?:gets?|needs?)(?: to (?:know|hear))? is (?:that |it's )*(?P<rest>{what})\b",
        re.IGNORECASE,
    )


def asked_for(note: str) -> tuple[str, ...]:
    """How the reason is put that the note asks to have given, and no more: "… just say personal"; empty where it asks for none."""
    found = _asked().search(note)
    lines: dict[str, list[str]] = table("weighing", "asked")
    what = next((words.lower() for words in found.groups() if words), "") if found else ""
    return next((tuple(lines[words]) for words in lines if what in words.split("|")), ())


@lru_cache(maxsize=256)
def in_confidence(text: str) -> bool:
    """Whether a text says that something in it is not known yet, or must not be told."""
    said = plain(text)
    return any(has_cue(said, cue) for cue in _cues()["told in confidence"])


def not_confided(text: str) -> str:
    """A text without the sentences that tell what others said in confidence: "too far. the MD said off the record …" → "too far"."""
    by_others = listed("guarded", "confided")
    sentences = re.split(r"(?<=[.!?;])\s+", text)
    return " ".join(each for each in sentences if not any(has_cue(plain(each), cue) for cue in by_others))


_WHO_KNOWS = re.compile(
    r"\b(?:I )?(?:haven't|have not|hasn't|not|never) told (?:(?:my|the|our) )?[\w'-]+(?:(?:,| or| nor)(?: even)? (?:(?:my|the|our) )?[\w'-]+)*?(?= (?:yet|about|and|but)\b|[.,;!?]|$)"
    r"|\b(?:(?:my|the|our) )?[\w'-]+ (?:doesn't|don't|does not|mustn't|must not|can't|isn't to|aren't to|needn't) (?:even )?know\b(?= (?:yet|about|and|but)\b|[.,;!?]|$)"
    r"|\b(?:only|not even) (?:(?:my|the|our) )?[\w'-]+ knows\b|\bwithout (?:(?:my|the|our) )?[\w'-]+ (?:knowing|finding out)\b",
    re.IGNORECASE,
)


_NAMED = re.compile(r"\b(with|at|for|joining) (?:[A-Z][\w'’&-]+ )+(?=[A-Z][\w'’-]+)")
"""What stands before the last word of a name: the last says what it is, if anything does ("with Leeds General Hospital")."""


def matter_of(text: str) -> str:
    """A text without who has been told of it, or has not, and without what a name, a trade or a phrase only sounds like.

    "Surgery on the 27th, haven't told mum" is of nobody's mum, "signed with Harvest Barn" of no harvest, "wedding
    photographer" of no wedding of one's own.
    """
    return any_line("weighing", "called-after").sub("that", _NAMED.sub(r"\1 ", _WHO_KNOWS.sub("", text)))


def speaks_of_them(text: str) -> bool:
    """Whether a text speaks of people of theirs: what is said of them stays out, whatever it is."""
    them = listed("guarded", "people-there")
    return any(word.lower().strip(",.") in them for word in text.split())


def kept_back(text: str, *, but_for: str | None = None) -> bool:
    """Whether a text is not for the other side, or private of one's own life; `but_for` is the text without what is harmless here."""
    return guarded(text if but_for is None else but_for) is not None or of_own_life(text)


def of_own_life(text: str) -> bool:
    """Whether a text holds a word that is private of one's own life, though harmless of a trade ("custody", "theft")."""
    said = plain(text)
    return any(has_cue(said, cue) for cue in listed("guarded", "own-life"))
