"""Leaving words out, with the joint, the space, the mark or the empty line that would be left dangling."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .anatomy import Message

STOPS = (".", "!", "?")
JOINT = 40
"""No joint between clauses is longer: so far back it is looked for."""


class Cut(NamedTuple):
    """What to put in the place of [start, end): nothing, or the word with which what follows now begins."""

    start: int
    end: int
    put: str = ""


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"(?:[,;:–—-]?\s*(?:\b(?:and|but|so|because|as|since)\s+)?)$", re.IGNORECASE)


@cache
def _next() -> re.Pattern[str]:
    """What joins a clause to the one before it; a reason or a relative clause cannot stand without that."""
    return re.compile(r"[,;:–—-]?\s*(?!(?:because|as|since|which|who|that|for)\b)(?:(?:and|but|so)\s+)?(?=\w)", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"\ban? $", re.IGNORECASE)


def clauses_left_out(message: Message, start: int, end: int) -> Cut | None:
    """One clause, or several, left out; None where the rest of its sentence cannot stand alone."""
    body = message.body
    begin, stop = next((span for span in message.sentences if span[0] <= start < span[1]), (start, end))
    joint = _joint().search(body, max(begin, start - JOINT), start)
    before = joint.start() if joint else start
    whole = end >= stop or body.endswith(STOPS, 0, end)
    follows = _next().match(body, end)
    if body[begin:before].strip():
        if follows and not whole and joint and body[before:start].strip(" ,;:–—-\n") and follows.group().strip(" ,;"):
            return Cut(start, follows.end())  # "…, but something came up and I can't": one of two joints is enough
        return Cut(before, end - 1 if body.endswith(STOPS, 0, end) else end)
    if whole:
        return _lines_closed(body, begin, end)
    return Cut(begin, *_capital(body, follows.end())) if follows else None


def _capital(body: str, at: int) -> tuple[int, str]:
    """Where a sentence now begins: nothing, or its first word with the capital that it lacks."""
    word = re.match(r"[\w'’]+", body[at : at + JOINT])
    if word is None or not body[at].islower():
        return at, ""
    return at + word.end(), body[at].upper() + word.group()[1:]


def _lines_closed(body: str, start: int, end: int) -> Cut:
    """Whole sentences left out: no space is left at a line's end, no empty line for a paragraph."""
    end = _past(body, end, " \t")
    if body[end : end + 1] in ("", "\r", "\n"):
        start = len(body[:start].rstrip(" \t"))
        if body[start - 1 : start] in ("", "\n"):
            end = _past(body, end, "\r\n")
    return Cut(start, end)


def _past(text: str, at: int, marks: str) -> int:
    """The place after those of some marks that stand at a place."""
    return len(text) - len(text[at:].lstrip(marks))


def mark_left_out(text: str, start: int, end: int, *, ends: bool) -> Cut:
    """A word or an emoji left out; `ends`: a sentence ended with it, which needs a stop where another follows on the line."""
    left, right = with_space(text, start, end)
    before, after = text[:left].rstrip(), text[right:].lstrip(" ")
    if ends and before[-1:].isalnum() and after[:1].isalnum():
        return Cut(len(before), end, ".")
    if text[end : end + 1] in STOPS and (not before or before.endswith(STOPS) or text[start - 1 : start] == "\n"):
        return Cut(start, _past(text, end, " .!?"))  # a sentence by itself: "LOL."
    if article := _article().search(text, max(0, start - len(" an ")), start):
        return Cut(article.start() + 1, right, "n " if after[:1].lower() in "aeiou" else " ")
    if before.endswith(",") and after[:1] in (",", *STOPS):
        return Cut(len(before) - 1, right)
    if text[start].isupper():  # a sentence that now begins with the next word
        return Cut(left, *_capital(text, right))
    return Cut(left, right)


def slot_left_out(text: str, start: int, end: int) -> Cut:
    """An unfilled slot left out, and with it a preposition that nothing follows any more."""
    left, right = with_space(text, start, end)
    if text[right : right + 1] in ("", "\r", "\n", ",", ";", *STOPS):
        hanging = re.search(r"\s(?:on|at|with|from|for|dated|in|to|by|of|the|a|as)\s*$", text[max(0, left - JOINT) : left])
        left -= len(hanging.group()) if hanging else 0
    return Cut(left, right)


def with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with one of the spaces beside it, so that no two are left."""
    if end < len(text) and text[end] == " " and (start == 0 or text[start - 1].isspace()):
        return start, end + 1
    if start and text[start - 1] == " ":
        return start - 1, end
    return start, end
