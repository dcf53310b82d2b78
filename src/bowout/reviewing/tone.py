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
_OF_A_NAME = r"\b(?:the|to|my|our|your|their|with|at|for|an?)\s$"
"""Of the casual words, those that mean the same in capitals; RN, ASAP or UR may be something else."""
EMPHATIC = frozenset(
    "so very not never no all really now yes and but you your my sorry please again two three four five six seven hours months weeks days times nobody nothing everything every most"
    " best worst love hate still already ever only too much many what why how when who stop done out happy twins this that for at the lunch fire".split()
)


class Mark(NamedTuple):
    """One place where the tone slips: its span, what kind, and a plain form to put there ("": leave it out)."""

    start: int
    end: int
    kind: str
    plain: str


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])[\w'’]+(?![\w-]|\.\w)")


def marks(message: Message, channel: str | None, plain: Mapping[str, str]) -> list[Mark]:
    """Every mark in the writer's own lines, in the order of the text."""
    body = message.body
    after = message.sign_off[1] if message.sign_off else len(body)
    lines = [span for span in message.lines if span[0] < after]
    found: list[Mark] = []
    if not lines:
        return found
    # What cannot be found in the whole need not be looked for line by line.
    begin, stop = lines[0][0], lines[-1][1]
    text = body[begin:stop]
    if not plain.keys().isdisjoint(_pieces().findall(message.low[begin:stop].replace("’", "'"))):
        for start, end in lines:
            found += _casual(body, start, end, plain)
    if "*" in text:
        found += [
            Mark(start + mask.start(), start + mask.end(), "casual", "")
            for start, end in lines
            for mask in _masked().finditer(body[start:end])
        ]
    if _capitals().search(text):
        for start, end in lines:
            found += _shouting(body, start, end)
    if "!" in text or "??" in text:
        found += _exclaimed(message, lines)
    if not text.isascii():
        found += _pictures(message, channel, lines)
    return sorted(found)


@cache
def _pieces() -> re.Pattern[str]:
    """What stands between spaces and marks."""
    return re.compile(r'[^\s.,!?;:()\[\]{}<>"“”…–—/*]+')


@cache
def _masked() -> re.Pattern[str]:
    """A swear word with stars for letters."""
    return re.compile(r"\b[A-Za-z]+\*+[A-Za-z]*")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile("[A-Z][A-Z]")


def _casual(body: str, start: int, end: int, plain: Mapping[str, str]) -> list[Mark]:
    found = []
    for word in _words().finditer(body, start, end):
        low = word.group().lower().replace("’", "'")
        if low in plain and not _may_be_a_name(body, start, word):
            found.append(Mark(word.start(), word.end(), "casual", plain[low]))
    return found


def _may_be_a_name(body: str, line: int, word: re.Match[str]) -> bool:
    """Whether a casual word of the line that begins at `line` is written as a name would be: in capitals, unless it is loud as such;
    or with one within a sentence.
    """
    text, at = word.group(), word.start()
    if text.isupper():
        return text.lower() not in LOUD or bool(re.search(_OF_A_NAME, body[max(0, at - 7) : at], re.IGNORECASE))
    return text[0].isupper() and at - line > 1 and body[at - 2] not in ".!?,"


def _shouting(body: str, start: int, end: int) -> list[Mark]:
    """Words in capitals that are no acronyms: common words, or several in a row."""
    found: list[Mark] = []
    run: list[re.Match[str]] = []
    for word in [*_words().finditer(body, start, end), None]:
        text = word.group() if word else ""
        loud = text.isupper() and len(text) > 1 and text.replace("'", "").replace("’", "").isalpha()
        broken = bool(word and run) and any(mark in body[run[-1].end() : word.start()] for mark in ".!?;:")  # type: ignore[union-attr]
        if not broken and word and (loud or (run and text in ("I", "A"))):
            run.append(word)
            continue
        if run:
            found += _shouted(body, run)
        run = [word] if word and loud else []
    return found


def _shouted(body: str, run: list[re.Match[str]]) -> list[Mark]:
    """A run of words in capitals as one mark, where it is no name."""
    while run and run[-1].group() in ("I", "A"):
        run = run[:-1]
    common = [each for each in run if each.group().lower() in EMPHATIC or "'" in each.group()]
    if not common and len(run) < 4:
        return []
    left, right = (run[0].start(), run[-1].end()) if len(run) > 1 else common[0].span()
    plain = re.sub(r"\bi\b", "I", body[left:right].lower())
    begins = body[:left].rstrip()[-1:] in ("", ".", "!", "?") or "\n" in body[len(body[:left].rstrip()) : left]
    return [Mark(left, right, "shouting", plain[0].upper() + plain[1:] if begins else plain)]


@cache
def _loud() -> re.Pattern[str]:
    return re.compile(r"!|\?[!?]")


def _exclaimed(message: Message, lines: list[Span]) -> list[Mark]:
    """Runs of "!" or "?", and a "!" in most sentences."""
    body = message.body
    singles, found = [], []
    for start, stop in lines:
        done = start
        for each in _loud().finditer(body, start, stop):
            left = each.start()
            if left < done:
                continue
            done = left + len(body[left:stop]) - len(body[left:stop].lstrip("!?"))
            if done - left > 1:
                found.append(Mark(left, done, "marks", "?" if "?" in body[left:done] else "!"))
            else:
                singles.append(Mark(left, done, "marks", "."))
    if len(singles) > max(2, len(message.sentences) // 2):
        found += singles
    return found


def _pictures(message: Message, channel: str | None, lines: list[Span]) -> list[Mark]:
    """Emoji; where the channel is lenient, a single one is let pass."""
    body = message.body
    spans = [(start + left, start + right) for start, stop in lines for left, right in emoji(body[start:stop])]
    if channel in LENIENT and len(spans) == 1 and _pictures_in(body, spans[0]) == 1:
        return []
    return [Mark(left, right, "emoji", "") for left, right in spans if body[left] not in "✓✔☎✉★☆♪♫✂✦✱✳"]


def _pictures_in(body: str, span: Span) -> int:
    return len([char for char in body[slice(*span)] if char not in "\ufe0f\u200d" and not 0x1F3FB <= ord(char) <= 0x1F3FF])
