"""Tone that can be told by its form: text-speak, emoji, shouting capitals, runs of "!"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..language.sentences import Span, emoji
from .anatomy import Message

LENIENT = ("sms", "linkedin")
"""Channels where a single emoji or one "!" is fine."""
LOUD = ("lol", "omg", "wtf", "lmao", "tbh", "omfg", "nah", "idk", "haha", "soz", "pls", "plz")
"""Of the casual words, those that mean the same in capitals; RN, ASAP or UR may be something else."""
EMPHATIC = frozenset(
    "so very not never no all really now yes and but you your my sorry please again two three four five six seven hours months weeks days times nobody nothing everything every most"
    " best worst love hate still already ever only too much many what why how when who stop done out happy twins this that for at the lunch fire".split()
)


class Mark(NamedTuple):
    """One place where the tone slips: its span, what kind, and a plain form to put there (None: no simple one)."""

    start: int
    end: int
    kind: str
    plain: str | None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])[\w'’]+(?![\w-]|\.\w)")


def marks(message: Message, channel: str | None, plain: Mapping[str, str]) -> list[Mark]:
    """Every mark in the writer's own lines, in the order of the text."""
    body = message.body
    found: list[Mark] = []
    after = message.sign_off[1] if message.sign_off else len(body)
    for start, end in message.lines:
        if start < after:
            found += _casual(body, start, end, plain) + _shouting(body, start, end)
    found += _exclaimed(message, channel) + _pictures(message, channel)
    return sorted(found)


def _casual(body: str, start: int, end: int, plain: Mapping[str, str]) -> list[Mark]:
    found = []
    for word in _words().finditer(body, start, end):
        text = word.group()
        low = text.lower().replace("’", "'")
        if low in plain and not (text[0].isupper() and not text.isupper() and word.start() > start and body[word.start() - 2] not in ".!?,"):
            if text.isupper() and low not in LOUD:
                continue
            found.append(Mark(word.start(), word.end(), "casual", plain[low]))
    return found


def _shouting(body: str, start: int, end: int) -> list[Mark]:
    """Words in capitals that are no acronyms: common words, or long ones, or several in a row with a common one among them."""
    found: list[Mark] = []
    run: list[re.Match[str]] = []
    for word in [*_words().finditer(body, start, end), None]:
        loud = word is not None and len(word.group()) > 1 and word.group().isupper() and word.group().isalpha()
        if loud and word is not None:
            run.append(word)
            continue
        if word is not None and run and word.group() in ("I", "I'M", "A") or (word is not None and word.group() in ("I'M", "DON'T", "CAN'T", "WON'T")):
            run.append(word)
            continue
        common = [each for each in run if each.group().lower() in EMPHATIC or "'" in each.group()]
        if common or len(run) > 3:
            left, right = (run[0].start(), run[-1].end()) if len(run) > 1 else common[0].span()
            found.append(Mark(left, right, "shouting", body[left:right].lower().replace("i'm", "I'm")))
        run = []
    return found


def _exclaimed(message: Message, channel: str | None) -> list[Mark]:
    """Runs of "!" or "?", and a "!" in most sentences."""
    body = message.body
    end = message.sign_off[1] if message.sign_off else len(body)
    singles, found = [], []
    for start, stop in message.lines:
        if start >= end:
            continue
        for each in re.finditer(r"[!?]*![!?]*|\?{2,}", body[start:stop]):
            left, right = start + each.start(), start + each.end()
            if right - left > 1:
                found.append(Mark(left, right, "marks", body[left : left + 1] if "?" not in body[left:right] else "?"))
            else:
                singles.append(Mark(left, right, "marks", "."))
    allowed = max(1, (len(message.sentences) - 1) // 2)
    if len(singles) > max(allowed, 2):
        found += singles
    return found


def _pictures(message: Message, channel: str | None) -> list[Mark]:
    body = message.body
    end = message.sign_off[1] if message.sign_off else len(body)
    spans = [
        (start + left, start + right) for start, stop in message.lines if start < end for left, right in emoji(body[start:stop])
    ]
    one = len(spans) == 1 and _pictures_in(body, spans[0]) == 1
    if channel in LENIENT and one:
        return []
    return [Mark(left, right, "emoji", "") for left, right in spans if body[left] not in "✓✔☎✉★☆♪♫✂✦✱✳"]


def _pictures_in(body: str, span: Span) -> int:
    return len([char for char in body[slice(*span)] if char not in "\ufe0f\u200d" and not 0x1F3FB <= ord(char) <= 0x1F3FF])
