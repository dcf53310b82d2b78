"""The classifier in plain Python: scores of every clause for every part and problem.

A linear model over hashed features (features.py), its weights mapped from a file, one byte for each label. A row's bytes are
spread to the lanes of one long integer, so that adding two integers adds the weights for all labels at once. A second,
smaller look then weighs each clause against its message: its neighbours, and the best that is found elsewhere.
"""

from __future__ import annotations

import json
import math
import mmap
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

from ..errors import UnreadableInput
from .anatomy import Message
from .features import GROUPS, SCALE, Reader, totals

WEIGHTS = Path(__file__).parent.parent / "data" / "classifier" / "weights.bin"
MAGIC = b"bowout1\n"
LANE = 4
"""Bytes of a lane: room for thousands of weights of one byte, scaled."""
ZERO = 128
"""The byte that means a weight of nothing."""
UNIT = 4096
"""Scales are whole numbers of this many parts."""

Scores = list[list[float]]
"""For each clause, a score for each label; above zero the label is more likely than not."""


KEPT = 100_000
"""How many rows are kept once they have been looked up."""


class Weights(dict[int, int]):
    """The mapped table: a feature's row as one long integer, 0 where the feature is not known.

    The last lane counts: it holds one for every row, so that a sum tells how many rows are in it. A dictionary, because the same
    features come again and again, and it finds those that it has met before at the speed of C.
    """

    zero = 0

    def __init__(
        self, table: mmap.mmap | bytes, start: int, slots: int, labels: int, classes: Mapping[str, Sequence[str]]
    ) -> None:
        super().__init__()
        self.table, self.start, self.mask, self.width = table, start, slots - 1, labels + 1
        self.bits = slots.bit_length() - 1
        self.classes = classes
        self.lanes = bytearray((labels + 1) * LANE)
        self.lanes[labels * LANE] = 1

    def __missing__(self, feature: int) -> int:
        at = self.start + (feature & self.mask) * self.width
        found = 0
        if self.table[at] == (feature >> self.bits) & 0xFF:
            self.lanes[:-LANE:LANE] = self.table[at + 1 : at + self.width]
            found = int.from_bytes(self.lanes, "little")
        if len(self) >= KEPT:
            self.clear()
        self[feature] = found
        return found


class Model:
    """What scores the clauses of a message, as trained by `make classifier`."""

    def __init__(self, head: Mapping[str, Any], table: mmap.mmap | bytes, start: int) -> None:
        self.labels: list[str] = head["labels"]
        self.at = {label: number for number, label in enumerate(self.labels)}
        self.thresholds: dict[str, float] = head["thresholds"]
        self.steps: list[float] = head["steps"]
        self.offsets: list[float] = head["offsets"]
        self.second: dict[str, Any] = head["second"]
        classes: dict[str, list[str]] = {}
        for kind, words in head["classes"].items():
            for word in words.split():
                classes.setdefault(word, []).append(kind)
        self.reader = Reader(Weights(table, start, head["slots"], len(self.labels), classes), keep=head.get("keep", 8000))
        lanes = struct.Struct(f"<{len(self.labels) + 1}I")
        self._unpack, self._size = lanes.unpack, lanes.size

    def score(self, message: Message, channel: str | None = None, intent: str | None = None) -> Scores:
        """The final score of every clause of a message for every label."""
        first = [self._first(groups) for groups in totals(message, self.reader, channel, intent)]
        return second_look(first, self.second, self.at)

    def first(self, message: Message, channel: str | None = None, intent: str | None = None, *, alone: bool = False) -> Scores:
        """The score of every clause by its features alone."""
        return [self._first(groups) for groups in totals(message, self.reader, channel, intent, alone=alone)]

    def _first(self, groups: Sequence[tuple[Any, int]]) -> list[float]:
        total = 0
        for group, (value, count) in zip(GROUPS, groups, strict=True):
            if value:
                total += value * _scale(group, count)
        *lanes, rows = self._unpack(total.to_bytes(self._size, "little"))
        zero = ZERO * rows
        return [(lane - zero) * step + offset for lane, step, offset in zip(lanes, self.steps, self.offsets, strict=True)]


@cache
def _scale(group: str, count: int) -> int:
    return round(UNIT * SCALE[group] / math.sqrt(count))


NOWHERE = -6.0
"""The score of a clause that is not there."""


HOPELESS = -7.0
"""A score that no second look would save."""


def second_look(first: Scores, second: Mapping[str, Any], at: Mapping[str, int]) -> Scores:
    """Weigh each clause's score for some labels against its other labels, its neighbours and the best elsewhere in the message."""
    if not first:
        return first
    final = [list(scores) for scores in first]
    best, runner_up = _two_best(first)
    gaps = [  # for each clause, the labels whose best it is itself, and how far the next best lies below
        [
            (number, runner_up[number] - top)
            for number, (score, top) in enumerate(zip(scores, best, strict=True))
            if score == top
        ]
        for scores in first
    ]
    last = len(first) - 1
    for label, weights in second.items():
        own, here, elsewhere = at[label], weights["here"], weights["elsewhere"]
        base = weights["offset"] + sum(map(mul, elsewhere, best))
        for number, scores in enumerate(first):
            if scores[own] < HOPELESS:
                continue
            value = base + sum(map(mul, here, scores))
            for other, gap in gaps[number]:
                value += elsewhere[other] * gap
            value += weights["before"] * (first[number - 1][own] if number else NOWHERE)
            value += weights["after"] * (first[number + 1][own] if number < last else NOWHERE)
            final[number][own] = value
    return final


def _two_best(first: Scores) -> tuple[list[float], list[float]]:
    """For each label the best score and the next best."""
    columns = [sorted(column, reverse=True) for column in zip(*first, strict=True)]
    return [column[0] for column in columns], [column[1] if len(column) > 1 else NOWHERE for column in columns]


@cache
def load(path: Path = WEIGHTS) -> Model:
    """Map the weights and read their head. Raises UnreadableInput where the file is not one that `make classifier` wrote."""
    try:
        with path.open("rb") as file:
            table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise UnreadableInput(
            f"The classifier's weights {path.name} cannot be read.", "Reinstall bowout, or run `make classifier`."
        ) from error
    if table[: len(MAGIC)] != MAGIC:
        raise UnreadableInput(f"{path.name} holds no weights of this classifier.", "Run `make classifier`.")
    size = int.from_bytes(table[len(MAGIC) : len(MAGIC) + 4], "little")
    start = len(MAGIC) + 4 + size
    return Model(json.loads(table[len(MAGIC) + 4 : start]), table, start)
