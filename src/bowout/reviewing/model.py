"""The classifier in plain Python: scores of every clause for every part and problem.

A linear model over hashed features (features.py), its weights mapped from a file. A feature's row, its weight for each label, is
one long integer with a lane for each label, so that adding two integers adds the weights for all labels at once. A second,
smaller look then weighs each clause against its message: its neighbours, and the best that is found elsewhere.
"""

from __future__ import annotations

import json
import math
import mmap
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

from ..errors import UnreadableInput
from .anatomy import Message
from .features import GROUPS, SCALE, Reader, totals

WEIGHTS = Path(__file__).parent.parent / "data" / "classifier" / "weights.bin"
MAGIC = b"bowout2\n"
LANE = 4
"""Bytes of a lane: room for thousands of weights, scaled. A weight below zero borrows from the lane above, and the
sum is as exact as if it did not; HALF, added to every lane in the end, makes them all positive and pays back."""
HALF = 1 << 31
UNIT = 4096
"""Scales are whole numbers of this many parts."""

Scores = list[list[float]]
"""For each clause, a score for each label; above zero the label is more likely than not."""


class Lexicon:
    """The classes of words, left in the texts that the file has: for each two letters that words begin with, " able:3 about:17 …",
    where the number is that of a row of classes. As a dictionary they would take longer to put there than one letter needs of them.
    """

    def __init__(self, rows: Sequence[str], words: Mapping[str, str]) -> None:
        self.rows, self.words = rows, words

    def kinds(self, word: str) -> Sequence[str]:
        """The classes of a word."""
        _, _, found = self.words.get(word[:2], "").partition(f" {word}:")
        return self.rows[int(found.partition(" ")[0])].split() if found else ()


class Weights:
    """The mapped table. First stands the index, four bytes a slot, then the rows, as whole numbers below zero or above.

    A feature's lower bits are its slot's number; in the slot stand its upper bits, and below them the number of its row. Most runs
    of words have none, and the index alone tells. Nothing is kept: to read a row is no slower than to find it in a dictionary.
    A row below zero is read as if it were above, which is quicker: what is wrong then lies above the lanes, and is cut off with it.
    """

    zero = 0

    def __init__(self, table: mmap.mmap, start: int, slots: int, labels: int, lexicon: Lexicon) -> None:
        self.table, self.rows, self.size = table, start + 4 * slots, labels * LANE
        self.index = memoryview(table)[start : self.rows].cast("I")
        self.mask, self.kinds = slots - 1, lexicon.kinds

    def total(self, features: Sequence[int]) -> int:
        """The sum of the rows of those features that are known."""
        index, mask, table, rows, size, number = self.index, self.mask, self.table, self.rows, self.size, int.from_bytes
        places = [rows + size * (entry & mask) for feature in features if (entry := index[feature & mask]) ^ feature <= mask]
        return sum([number(table[at : at + size], "little") for at in places])

    def row(self, feature: int) -> int:
        """The row of one feature, zero where it is not known."""
        entry = self.index[feature & self.mask]
        if entry ^ feature > self.mask:
            return 0
        at = self.rows + self.size * (entry & self.mask)
        return int.from_bytes(self.table[at : at + self.size], "little")

    def whole(self, feature: int) -> int | None:
        """The row of one feature, None where it is not known."""
        return self.row(feature) or None


class Model:
    """What scores the clauses of a message, as trained by `make classifier`."""

    def __init__(self, head: Mapping[str, Any], table: mmap.mmap, start: int) -> None:
        self.labels: list[str] = head["labels"]
        self.at = {label: number for number, label in enumerate(self.labels)}
        self.thresholds: dict[str, float] = head["thresholds"]
        self.steps: list[float] = head["steps"]
        self.offsets = [offset - HALF * step for offset, step in zip(head["offsets"], self.steps, strict=True)]
        self.second: dict[str, Any] = head["second"]
        weights = Weights(table, start, head["slots"], len(self.labels), Lexicon(head["classes"], head["words"]))
        self.reader = Reader(weights)
        self._scales = [Scales(group) for group in GROUPS]
        self._size = LANE * len(self.labels)
        self._all = (1 << 8 * self._size) - 1
        self._halves = int.from_bytes(HALF.to_bytes(LANE, "little") * len(self.labels), "little")

    def score(self, message: Message, channel: str | None = None, intent: str | None = None) -> Scores:
        """The final score of every clause of a message for every label."""
        first = [self._first(groups) for groups in totals(message, self.reader, channel, intent)]
        return second_look(first, self.second, self.at)

    def first(self, message: Message, channel: str | None = None, intent: str | None = None, *, alone: bool = False) -> Scores:
        """The score of every clause by its features alone."""
        return [self._first(groups) for groups in totals(message, self.reader, channel, intent, alone=alone)]

    def _first(self, groups: Sequence[tuple[Any, int]]) -> list[float]:
        total = self._halves
        for scales, (value, count) in zip(self._scales, groups, strict=True):
            if value:
                total += value * scales[count]
        lanes = memoryview((total & self._all).to_bytes(self._size, sys.byteorder)).cast("I")
        return [lane * step + offset for lane, step, offset in zip(lanes, self.steps, self.offsets, strict=True)]


class Scales(dict[int, int]):
    """By how many features there are in a group, what each of them is multiplied with."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self.most = UNIT * SCALE[group]

    def __missing__(self, count: int) -> int:
        self[count] = scale = round(self.most / math.sqrt(count))
        return scale


NOWHERE = -6.0
"""The score of a clause that is not there."""


HOPELESS = -7.0
"""A score that no second look would save."""


def second_look(first: Scores, second: Mapping[str, Any], at: Mapping[str, int]) -> Scores:
    """Weigh each clause's score for some labels against its other labels, its neighbours and the best elsewhere in the message."""
    if not first:
        return first
    final = [list(scores) for scores in first]
    best, gaps = _best(first)
    last = len(first) - 1
    for label, weights in second.items():
        own, here, elsewhere = at[label], weights["here"], weights["elsewhere"]
        if best[own] < HOPELESS:
            continue
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


def _best(first: Scores) -> tuple[list[float], list[list[tuple[int, float]]]]:
    """For each label the best score; for each clause the labels whose best it is itself, and how far the next best lies below."""
    best: list[float] = []
    gaps: list[list[tuple[int, float]]] = [[] for _ in first]
    for number, column in enumerate(zip(*first, strict=True)):
        top, runner_up, *_ = *sorted(column, reverse=True), NOWHERE
        best.append(top)
        gaps[column.index(top)].append((number, runner_up - top))
    return best, gaps


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
