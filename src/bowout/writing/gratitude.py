"""What the candidate is grateful for, from a private note: a thing ("the prep call") or a kindness ("moving the call twice")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language import names
from ..language.grammar import number
from ..nouns import Brief
from .discretion import guarded
from .shorthand import tidy

_ALLOWED = (None, "a comparison of pay")
_YOURS = "reply|response|answer|patience|time|help|advice|kindness|flexibility|email|mail|message|note|words|feedback|honesty|support|encouragement|openness|interest|understanding|hospitality|warmth|efforts?|welcome|trust|candour|candor|tips|invitation"
_VISIT = "tour|visit|walk|walk-through|walkthrough|walk-round|afternoon|morning|day|evening|lunch|coffee|tea|chat|conversation|talk|meeting|welcome|introduction|trial|shadowing|round|hour|dinner|breakfast"
_HELP = "detail|details|call|calls|notes?|brief|briefing|feedback|advice|tips|questions|information|info|document|pack|slides|explanation|explaining|prep|directions|map|introduction|recommendation|background|overview|answers|summary"
_NOUNS_IN_ING = "training|briefing|meeting|thing|evening|morning|parking"
_DETERMINERS = "the|your|their|our|an?|all|that|those|this|such|every|my|both|two|three"
_GERUNDS = {
    "took": "taking", "gave": "giving", "sent": "sending", "made": "making", "let": "letting", "came": "coming", "found": "finding", "rang": "ringing",
    "met": "meeting", "told": "telling", "put": "putting", "kept": "keeping", "went": "going", "drove": "driving", "brought": "bringing", "got": "getting",
    "was": "being", "were": "being", "spoke": "speaking", "wrote": "writing", "said": "saying", "held": "holding", "stayed": "staying", "shared": "sharing",
    "arranged": "arranging", "moved": "moving", "changed": "changing", "rearranged": "rearranging", "rescheduled": "rescheduling", "invited": "inviting",
    "encouraged": "encouraging", "phoned": "phoning", "saved": "saving", "squeezed": "squeezing", "introduced": "introducing", "organised": "organising",
    "organized": "organizing", "prepared": "preparing", "replied": "replying", "chased": "chasing", "fought": "fighting", "stuck": "sticking", "fitted": "fitting",
    "picked": "picking", "planned": "planning", "offered": "offering", "answered": "answering", "has been": "being", "have been": "being",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gratitude:
    """`thing` after "thank you for"; `sort` is "visit", "help", "kindness" (a gerund) or "thing"; `to`: another person who did it."""

    thing: str
    sort: str
    to: str | None = None


def gratitude(brief: Brief) -> Gratitude | None:
    """What to thank for, in words that go after "for"; None where nothing is named or the note cannot be used as it stands."""
    note = _core(brief.thanks_for or "")
    if not note or guarded(note) not in _ALLOWED:
        return None
    text = _to_you(note, brief)
    text = re.sub(r"^(?:(?:thanks?|thank you|grateful|thankful) )?for ", "", text)
    if re.search(r"\b(?:he|she|him|her|his)\b", text, re.IGNORECASE) or len(text.split()) > 18 or re.search(r"[?!;]", text):
        return None
    text = text if _is_name(text.split()[0]) else text[:1].lower() + text[1:]
    return _done_by(text) or _thing(text)


_ASIDE = r"\s*\([^)]*\)|,? (?:because|cos|even though|though|although|but|since)\b.*$|, (?:even|esp|especially|which|and she|and he|I|could|couldn't|would|spent|loved|really|so|made|felt|it|was|best|enjoyed|learned|learnt|still|nearly|almost|never|got|had|been|very|thought|didn't|proper)\b.*$"
_WRITTEN_OUT = (
    (r"\beng\b\.?", "engineer"),
    (r"\bzoom\b", "Zoom"),
    (r"\bsorting (?=me\b|out\b)", "finding "),
    (r"\bcv\b", "CV"),
    (r"\bteams call\b", "Teams call"),
)


def _core(note: str) -> str:
    """The thing itself, without asides; what is private in a "when …" behind it left off."""
    text = re.sub(_ASIDE, "", tidy(note), flags=re.IGNORECASE).rstrip(",;. ")
    for short, full in _WRITTEN_OUT:
        text = re.sub(short, full, text)
    text = re.sub(
        r"\b(\d{1,2}) ?am\b", lambda found: f"{number(int(found[1]))} in the morning" if int(found[1]) < 13 else found[0], text
    )
    if re.search(r"\b(?:cried|crying|tears|panick?\w*|fainted|dropped|forgot|upset|sick)\b", text):
        text = re.sub(r" (?:when|after|while|as|that)\b.*$", "", text)
    return text if not re.match(r"not\b", text) else ""


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
    return text


def _is_name(word: str) -> bool:
    """Whether a capital at the start belongs to a name: an acronym, or anything that is no plain word of such notes."""
    low = word.lower()
    common = low in (
        "the",
        "your",
        "a",
        "an",
        "all",
        "that",
        "how",
        "being",
        "our",
        "my",
        "this",
        "those",
        "you",
        "such",
        "every",
    ) or low.endswith("ing")
    return not common and not re.fullmatch(
        rf"(?:{_YOURS}|{_VISIT}|{_HELP}|quick|kind|fast|prompt|warm|good|great|long|short|open|clear)", low
    )


def _done_by(text: str) -> Gratitude | None:
    """A deed: "you moved the call twice" → moving …; "Dana showed me round" → thanks to Dana for showing me round."""
    if (doer := text.split(maxsplit=1)[0]) in _GERUNDS or re.fullmatch(r"(?!need|speed|seed|feed)[a-z]{3,}ed", doer):
        text = f"you {text}"  # "moved my interview twice"
    found = re.match(r"(you|[A-Z][\w'-]+) ((?:has|have) been|\w+)(?: (.*))?$", text)
    if not found or (found[1] != "you" and found[1].endswith("'s")):
        return None
    who, verb, rest = found[1], found[2], found[3] or ""
    doing = _GERUNDS.get(verb)
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
    if first.endswith("ing") and (
        not re.fullmatch(_NOUNS_IN_ING, first) or re.match(r"meeting (?:the|your|my|everyone|[A-Z])", text)
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
