"""Lines of the form "Label: value", whatever language or ornament they come in (data/reading/fields.toml)."""

from __future__ import annotations

import re
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


@cache
def _keys() -> dict[str, str]:
    return {label: key for key, labels in load("reading")["fields"].items() if key != "before" for label in labels}


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[^\w\n]{0,8}(?P<label>[^\W\d_][\w&/'’.() -]{0,40}?)\s?[*_]*\s?(?::|：|\s[-–]\s|\t|=)[ \t*_]*(?P<value>[^\n]*)$"
    )


@lru_cache(maxsize=16)
def fields_of(text: str) -> tuple[Field, ...]:
    """Every labelled line, in order; where the value is empty it is the next line."""
    found = []
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
        found.append(Field(key, value.strip(" *_"), line.start(), start, end))
    return tuple(found)


def _labelled(line: str) -> bool:
    found = _line().match(line)
    return bool(found and key_of(found["label"]))


def key_of(label: str) -> str | None:
    """What a label means, or None."""
    words = " ".join(label.lower().replace("’", "'").strip(" .*_").split())
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
