"""Lines of the form "Label: value", whatever language or ornament they come in (data/reading/fields.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..catalogue import load


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value: which label ("date", "place" …), the value, and where label and value stand in the text."""

    key: str
    value: str
    start: int
    value_start: int
    end: int


_NO_KEYS = ("before", "colon_only")


@cache
def _keys() -> dict[str, str]:
    return {label: key for key, labels in load("reading")["fields"].items() if key not in _NO_KEYS for label in labels}


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[^\w\n]{0,8}(?P<label>[^\W\d_][\w&/'’.() -]{0,40}?)\s?[*_]*\s?(?::|：|\s[-–]\s|\t|=)[ \t*_]*(?P<value>[^\n]*)$"
    )


@cache
def _alone() -> re.Pattern[str]:
    """A label that is a line of its own, and the line below it."""
    return re.compile(
        r"(?m)^[ \t]*(?P<label>[^\W\d_a-zà-ÿ][\w&/'’() -]{0,30})[ \t]*\n(?:[ \t]*\n)?(?=[ \t]*(?P<value>[^\s:][^\n]*)$)"
    )


@cache
def _asked() -> re.Pattern[str]:
    """What a booking form asked, and the answer to it: "Which company are you applying to? Acme"."""
    return re.compile(
        r"(?mi)^[^\w\n]{0,4}(?:what|which)\b[^\n?]{0,60}\b(?P<label>company|employer|organi[sz]ation|position|role|job|vacancy)\b[^\n?]{0,40}\?[ \t]*\n?[ \t]*(?P<value>(?-i:[^\Wa-zà-ÿ])[^\n.?!]{1,60})$"
    )


@lru_cache(maxsize=16)
def fields_of(text: str) -> tuple[Field, ...]:
    """Every labelled line, in order; where the value is empty, or the label a line of its own, it is the next line."""
    return tuple(sorted([*_with_colon(text), *_below_label(text)], key=lambda each: each.start))


def _below_label(text: str) -> Iterator[Field]:
    for spot in _alone().finditer(text):
        bare = " ".join(spot["label"].lower().split())
        key = None if bare in load("reading")["fields"]["colon_only"] or _labelled(spot["value"]) else key_of(bare)
        if key:
            yield _field(key, spot)
    for spot in _asked().finditer(text):
        if key := key_of(spot["label"]):
            yield _field(key, spot)


def _field(key: str, spot: re.Match[str]) -> Field:
    return Field(key, spot["value"].strip(" *_"), spot.start(), spot.start("value"), spot.end("value"))


def _with_colon(text: str) -> Iterator[Field]:
    for line in _line().finditer(text):
        key = key_of(line["label"])
        if key is None:
            continue
        value, start, end = line["value"], line.start("value"), line.end("value")
        if not value.strip():
            following = re.compile(r"\n{1,2}[ \t]*([^\n]+)").match(text, line.end())
            if following is None or _labelled(following[1]):
                continue
            value, start, end = following[1], following.start(1), following.end(1)
        yield Field(key, value.strip(" *_"), line.start(), start, end)


def _labelled(line: str) -> bool:
    found = _line().match(line)
    return bool(found and key_of(found["label"])) or key_of(line) is not None


@lru_cache(maxsize=1024)
def key_of(label: str) -> str | None:
    """What a label means, or None."""
    words = " ".join(label.lower().replace("’", "'").replace("(s)", "").strip(" .*_").split())
    if (key := _keys().get(words)) is not None:
        return key
    for each in load("reading")["fields"]["before"]:
        for trimmed in (words.removeprefix(f"{each} "), words.removesuffix(f" {each}")):
            if trimmed != words and (key := _keys().get(trimmed)) is not None:
                return key
    return None


def first(fields: tuple[Field, ...], *keys: str) -> Field | None:
    """The first field with one of these keys."""
    return next((each for each in fields if each.key in keys), None)
