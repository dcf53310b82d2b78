"""What the candidate is grateful for, from a private note: a thing ("the prep call") or a kindness ("moving the call twice"), and how it felt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..language import names
from ..language.grammar import number
from ..nouns import Brief
from .discretion import guarded
from .felt import felt
from .kindness import DEEDS, GERUNDS, done
from .shorthand import tidy

_ALLOWED = (None, "a comparison of pay")
_YOURS = "reply|response|answer|patience|time|help|advice|kindness|flexibility|email|mail|message|note|words|feedback|honesty|support|encouragement|openness|interest|understanding|hospitality|warmth|efforts?|welcome|trust|candour|candor|tips|invitation"
_VISIT = "tour|visit|ride-along|walk|walk-through|walkthrough|walk-round|afternoon|morning|day|evening|lunch|coffee|tea|chat|conversation|talk|meeting|welcome|introduction|trial|shadowing|round|hour|dinner|breakfast"
_HELP = "detail|details|call|calls|notes?|brief|briefing|feedback|advice|tips|questions|information|info|document|pack|slides|explanation|explaining|prep|directions|map|introduction|recommendation|background|overview|answers|summary"
_NOUNS_IN_ING = "training|briefing|meeting|thing|evening|morning|parking"
_DETERMINERS = "the|your|their|our|an?|all|that|those|this|such|every|my|both|two|three"


@dataclass(frozen=True, slots=True)
class Gratitude:
    """`thing` after "thank you for"; `sort` is "visit", "help", "kindness" (a gerund) or "thing"; `to`: another person who did it."""

    thing: str
    sort: str
    to: str | None = None
    kindly: str | None = None
    """A kindness after "it was good of you to": "move the call twice"."""
    felt: str | None = None
    """What the candidate says of it, as a clause: "I could have stayed all day"."""


def gratitude(brief: Brief) -> Gratitude | None:
    """What to thank for, in words that go after "for"; None where nothing is named or the note cannot be used as it stands."""
    written = _written_out(tidy(brief.thanks_for or ""))
    note = _core(written)
    if not note or guarded(note) not in _ALLOWED:
        return None
    text = _to_you(note, brief)
    text = re.sub(r"^(?:(?:thanks?|thank you|grateful|thankful) )?for ", "", text)
    if re.search(r"\b(?:he|she|him|her|his)\b", text, re.IGNORECASE) or len(text.split()) > 18 or re.search(r"[?!;]", text):
        return None
    text = text if _is_name(text.split()[0]) else text[:1].lower() + text[1:]
    named = _sent(text) or _done_by(text) or _thing(text)
    if named is None:
        return None
    kindly = done(named.thing) if named.sort == "kindness" and named.to is None else None
    return replace(named, kindly=kindly, felt=felt(written[len(note) :]) if written.startswith(note) else None)


_ASIDE = (
    r"\s*\([^)]*\)|,? (?:because|cos|even though|though|although|but|since)\b.*$"
    r"|, (?!(?:and |for )?(?:the|your|their|our|my|an?|all|both|every|how|[\w-]+ing|[A-Z][\w-]+'s)\b).*$"
)
"""What follows the thing itself; after a comma only another thing may stand."""
_WRITTEN_OUT = (
    (r"\beng\b\.?", "engineer"),
    (r"\bzoom\b", "Zoom"),
    (r"\bsorting (?=me\b|out\b)", "finding "),
    (r"\bcv\b", "CV"),
    (r"\bteams call\b", "Teams call"),
    (r"\b(?:silly|stupid|daft|dumb|endless|annoying) (?=questions?\b|queries\b|e?mails?\b)", ""),
)
"""Shorthand, and what a person says against their own questions."""


def _written_out(note: str) -> str:
    for short, full in _WRITTEN_OUT:
        note = re.sub(short, full, note)
    return note


def _core(note: str) -> str:
    """The thing itself, without asides; what is private in a "when …" behind it left off."""
    text = re.sub(_ASIDE, "", note, flags=re.IGNORECASE).rstrip(",;. ")
    text = re.sub(
        r"\b(\d{1,2}) ?am\b", lambda found: f"{number(int(found[1]))} in the morning" if int(found[1]) < 13 else found[0], text
    )
    if re.search(_WEAK_MOMENT, text):
        text = re.sub(r" (?:when|after|while|as|that)\b.*$", "", text)
    return "" if re.match(r"not\b", text) or re.search(_WEAK_MOMENT, text) else text


_WEAK_MOMENT = r"\b(?:cried|crying|tears|panick?\w*|fainted|dropped|forgot|upset|sick)\b"


def _to_you(text: str, brief: Brief) -> str:
    """Said to them: "their patience", "Fiona's call" (to Fiona) → "your …"; of an agency's client they stay "their"."""
    if brief.contact_role != "agency-recruiter":
        text = re.sub(r"\btheir\b", "your", re.sub(r"\bTheir\b", "your", text))
        text = re.sub(r"\b(?:they|They)\b", "you", text)
    if brief.contact and (first := names.parse(brief.contact).first):
        text = re.sub(rf"\b{re.escape(first)}'s\b", "your", text)
        text = re.sub(rf"^{re.escape(first)}\b", "you", text)
    for subject in ("she", "he"):
        text = re.sub(rf"^{subject} ", "you ", text, flags=re.IGNORECASE)
    return re.sub(r"\b(mov|rearrang|reschedul|chang|shift|push)(ed|ing) it\b", r"\1\2 the interview", text)


_NO_NAMES = frozenset("the your a an all that how being our my this those you such every".split())


def _is_name(word: str) -> bool:
    """Whether a capital at the start belongs to a name: an acronym, or anything that is no plain word of such notes."""
    low = word.lower()
    return not (low in _NO_NAMES or low.endswith("ing")) and not re.fullmatch(
        rf"(?:{_YOURS}|{_VISIT}|{_HELP}|quick|kind|fast|prompt|warm|good|great|long|short|open|clear)", low
    )


_MADE = {
    "sent": "sending",
    "put together": "putting together",
    "wrote": "writing",
    "prepared": "preparing",
    "drew up": "drawing up",
    "lent": "lending",
}


def _sent(text: str) -> Gratitude | None:
    """What they sent or made: "the drawings you sent me of the bridge" → sending me the drawings of the bridge."""
    found = re.match(
        rf"((?:the|those|all the) (?:[\w'-]+ ){{0,3}}?[\w'-]+) you (?:had )?({'|'.join(_MADE)})( me)?(?: over| through)?( for me)?((?: (?:of|on|about|from)\b.*)?)$",
        text,
    )
    if found is None:
        return None
    thing, deed, me, for_me, more = found[1], found[2], found[3], found[4], found[5]
    whom = " me" if me or (deed == "sent" and not for_me) else ""
    return Gratitude(f"{_MADE[deed]}{whom} {thing}{more}{for_me or ''}", "kindness")


def _done_by(text: str) -> Gratitude | None:
    """A deed: "you moved the call twice" → moving …; "Dana showed me round" → thanks to Dana for showing me round."""
    if (doer := text.split(maxsplit=1)[0]) in DEEDS or re.fullmatch(r"(?!need|speed|seed|feed)[a-z]{3,}ed", doer):
        text = f"you {text}"  # "moved my interview twice"
    found = re.match(r"(you|[A-Z][\w'-]+) ((?:has|have) been|\w+)(?: (.*))?$", text)
    if not found or (found[1] != "you" and found[1].endswith("'s")):
        return None
    who, verb, rest = found[1], found[2], found[3] or ""
    doing = DEEDS.get(verb)
    if doing is None and verb.endswith("ed") and len(verb) > 4:
        doing = verb[:-2] + "ing"
    if doing is None:
        return None
    return Gratitude(f"{doing} {rest}".strip(), "kindness", None if who == "you" else who)


def _thing(text: str) -> Gratitude | None:
    words = text.split()
    first = words[0].lower()
    if first in ("nothing", "none", "not", "no", "n/a"):
        return None
    if first == "how":
        return Gratitude(text, "how")
    if first in GERUNDS or (
        first.endswith("ing")
        and (not re.fullmatch(_NOUNS_IN_ING, first) or re.match(r"meeting (?:the|your|my|everyone|[A-Z])", text))
    ):
        return Gratitude(text, "kindness")
    determined = re.fullmatch(_DETERMINERS, first) or first.endswith("'s")
    if not determined:
        if re.search(r"\b(?:is|are|was|were|not|nothing|none|n/?a)\b", text) or len(words) > 8:
            return None
        text = f"your {text}" if re.search(rf"\b(?:{_YOURS})\b", " ".join(words[:3])) else f"the {text}"
    head = " ".join(text.split()[:4])
    if re.search(rf"\b(?:{_HELP})\b", head):
        return Gratitude(text, "help")
    if re.search(rf"\b(?:{_VISIT})\b", head):
        return Gratitude(text, "visit")
    return Gratitude(text, "thing")
