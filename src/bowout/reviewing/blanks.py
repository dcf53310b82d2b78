"""Blanks that were never filled in: "[Company Name]", "<role>", "{{name}}", "XXXX", "INSERT NAME", "____"."""

from __future__ import annotations

import re
from functools import cache

from ..language.sentences import Span

ANCHORS = (*"[<{_X%«($@#", "INSERT", " HERE", "NAME")
"""A text with none of these holds no blank."""

_SLOT = (
    r"name|company|organi[sz]ation|employer|role|job|title|position|post|vacancy|department|team|date|day|time|month|year|your|their|hiring|manager"
    r"|recruiter|interviewer|contact|insert|add|enter|reason|event|specific|surname|first|last|phone|number|email|e-mail|address|field|industry"
    r"|school|university|location|city|town|ref|reference|person|candidate|salutation|greeting|mr|mrs|ms|dr|link|url|details?|state|fill|tbc|tbd|xx+"
    r"|branch|cent(?:re|er)|ward|shop|store|unit|office|depot|street|site|division|directorate|faculty|client|agency|weekday|interview|subject|signature|n\.?a\.?m\.?e|placeholder|offer|skill|project|here"
)


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(
        rf"""\{{\{{[^{{}}\n]{{1,60}}\}}\}}
        | \[[^\[\]\n]*?(?i:\b(?:{_SLOT})\b)[^\[\]\n]{{0,60}}\]
        | \(\s*(?i:(?:your\s+|the\s+)?(?:company|contact|recruiter|candidate|employer|hiring\s+manager|first|last|full|job|role|position)(?:['’]s)?(?:\s+(?:name|title|here))?|name|date|role|reason)\s*\)
        | \$\{{?\w*(?i:name|company|role|date|contact)\w*\}}? | @@\w+@@ | \#\#\w+\#\#
        | \[(?:\.{{2,}}|…|_+|\s*|[A-Z][A-Z _/-]{{2,}})\]
        | <(?!https?:|mailto:)[^<>@\n]{{0,40}}?(?i:\b(?:{_SLOT})\b)[^<>@\n]{{0,40}}>
        | \{{[^{{}}\n]{{0,40}}?(?i:(?:\b|_)(?:{_SLOT})(?:\b|_))[^{{}}\n]{{0,40}}\}}
        | «[^«»\n]{{0,40}}?(?i:\b(?:{_SLOT})\b)[^«»\n]{{0,40}}» | %%?[A-Z][A-Z_]{{2,}}%%?
        | \((?i:(?:please\s+)?(?:insert|state|fill\s+in|enter|add|your|give)\s+(?:your\s+|the\s+|a\s+)?(?:{_SLOT})s?\b)[^()\n]{{0,40}}\)
        | \b(?:INSERT|ADD|ENTER|YOUR)\s+[A-Z]{{2,}}(?:\s[A-Z]{{2,}})*\b(?:\s?\([A-Z ]+\))?
        | \b(?:COMPANY|ROLE|JOB|RECRUITER|CONTACT|FIRST|LAST|POSITION|CANDIDATE)[ _](?:NAME|TITLE|HERE)\b | \b(?:NAME|ROLE|COMPANY|REASON|DATE|POSITION)\s+(?:HERE|TBC|\([A-Z ]+\))
        | (?<![\w-])X{{4,}}(?![\w-])|(?:(?<=\bat\s)|(?<=\bthe\s)|(?<=\bfor\s))XXX(?!\s+[A-Z])|(?<=[Dd]ear\s)XXX\b | (?<!\w)XX\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b
        | (?<![\w_])(?:_{{2,}}/_{{2,}}(?:/_{{2,}})?|_{{4,}})(?![\w_])
        """,
        re.VERBOSE,
    )


def may_hold_one(text: str) -> bool:
    """Whether a text holds any of the marks or words without which there is no blank."""
    return any(mark in text for mark in ANCHORS)


def blanks(text: str) -> list[Span]:
    """The spans of unfilled slots in a text."""
    if not may_hold_one(text):
        return []
    return [
        found.span()
        for found in _blank().finditer(text)
        if not _is_kiss(found.group(), text) and len(found.group().split()) < 7
    ]


def _is_kiss(blank: str, text: str) -> bool:
    """A row of X at the end of a text is kisses, "XXX" a film or a size; four in the middle are a blank."""
    return set(blank) == {"X"} and (text.rstrip().endswith(blank) or text.isupper())


_FACTS = (
    ("contact", r"hiring|manager|recruiter|interviewer|contact|salutation|first_name|last name|surname|mr\b|ms\b|dr\b"),
    ("candidate", r"\byour\b|candidate|first name surname|signature"),
    ("company", r"compan|organi[sz]ation|employer|firm"),
    ("role", r"role|job|position|title|post\b|vacancy"),
)


def fact_of(blank: str, *, at_end: bool) -> str | None:
    """Which fact of a case would fill a blank; a bare "name" is the writer's at the end, the reader's elsewhere."""
    words = blank.lower()
    for fact, pattern in (_FACTS[1], _FACTS[0], *_FACTS[2:]) if at_end else _FACTS:
        if re.search(pattern, words):
            return fact
    if "name" in words:
        return "candidate" if at_end else "contact"
    return None
