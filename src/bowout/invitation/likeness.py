"""Which kind of mail some signs are most like: a linear model, trained by `make kinds` (tools/train_kinds.py), its weights in data/kinds/.

The signs are words, pairs of words and what sentences do (acts.py) beside the sums of evidence.py and of kinds.toml: what people thought
of speaks for new mails as far as it goes, and what nobody thought of is learned from labelled ones. One column of weights says whether a mail invites, one for each
kind which kind it is.
"""

from __future__ import annotations

import json
import re
from base64 import b85decode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from ..catalogue import DATA
from ..language.date_words import months, weekdays
from ..vocabulary import INVITATION_KINDS
from . import acts

WEIGHTS = DATA / "kinds" / "weights.json"
INVITES = "invites"
"""The column that says whether a mail invites at all."""
_TOKEN = re.compile(
    r"(?P<url>https?://\S+)|(?P<mail>\S+@\S+)|(?P<money>[$£€]\s?\d[\d.,]*)|(?P<percent>\d+\s?%)|(?P<question>\?)"
    r"|(?P<time>\d{1,2}(?:[:.h]\d\d(?:\s?[ap]\.?m\b)?|\s?[ap]\.?m\b|\suhr\b))|(?P<number>\d+)|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
)


def words_of(subject: str, text: str) -> dict[str, float]:
    """The words of a mail, their pairs and what its sentences do as signs, the subject's words once more apart.

    Numbers, days and addresses stand by their sort.
    """
    title = _tokens(subject)
    said = [tokens for sentence in acts.sentences(text) if (tokens := _tokens(sentence))]
    body = [*chain.from_iterable(said)]
    pairs = [f"{one} {other}" for tokens in (title, body) for one, other in pairwise(tokens)]
    done = chain.from_iterable(map(acts.acts_of, [title, *said]))
    return dict.fromkeys([*body, *title, *(f"s:{each}" for each in title), *pairs, *done], 1.0)


def _tokens(text: str) -> list[str]:
    found = []
    for spot in _TOKEN.finditer(text.lower()):
        word = spot[0].replace("’", "'")
        sort = spot.lastgroup if spot.lastgroup != "word" else _sort(word)
        found.append(f"_{sort}" if sort else word)
    return found


def _sort(word: str) -> str | None:
    if len(word) > 3 and word in weekdays():
        return "day"
    return "month" if len(word) > 3 and word in months() else None


@dataclass(frozen=True, slots=True)
class _Model:
    """The weights: where each sign's row begins, the rows as bytes around ZERO, and for each column its step and its offset."""

    rows: dict[str, int]
    table: bytes
    columns: tuple[str, ...]
    steps: tuple[float, ...]
    offsets: tuple[float, ...]


ZERO = 128


@cache
def _model() -> _Model:
    told = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    columns = tuple(told["columns"])
    rows = {sign: number * len(columns) for number, sign in enumerate(told["signs"].split("\n"))}
    return _Model(rows, b85decode(told["table"]), columns, tuple(told["steps"]), tuple(told["offsets"]))


def most_like(signs: Mapping[str, float]) -> str:
    """The kind that the signs speak for most, among those that invite or those that do not."""
    model = _model()
    known = [(start, value) for sign, value in signs.items() if (start := model.rows.get(sign)) is not None]
    width = len(model.columns)
    plain = [model.table[start : start + width] for start, value in known if value == 1]
    sums = [float(sum(column) - ZERO * len(plain)) for column in zip(bytes(width), *plain, strict=True)]
    for start, value in known:
        if value != 1:
            sums = [
                total + value * (weight - ZERO) for total, weight in zip(sums, model.table[start : start + width], strict=True)
            ]
    scores = {
        name: offset + step * total
        for name, offset, step, total in zip(model.columns, model.offsets, model.steps, sums, strict=True)
    }
    invites = scores.pop(INVITES) > 0
    return max((kind for kind in scores if (kind in INVITATION_KINDS) == invites), key=lambda kind: scores[kind])
