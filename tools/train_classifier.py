"""`make classifier`: train on corpus/ and write src/bowout/data/classifier/weights.bin (minutes on two cores, reproducible)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np

from bowout.reviewing.features import SEED, letter_grams, letters_of, words_in
from bowout.reviewing.model import LANE, MAGIC, UNIT, WEIGHTS
from classifier_corpus import LABELS, Text, classes_of, featurise, lexicon, read
from classifier_fit import SLOTS, Linear, by_writer, final, fit, fit_second, matrix, out_of_fold, vocabulary
from classifier_thresholds import thresholds

LARGEST = 8_000_000
"""Bytes of the whole file at most."""
FINE = 511
"""Steps of a weight to either side: its lane has room for many more, were they not added up by the thousand."""


class Packed:
    """The index and the rows as they are packed; a table for the runs of letters in a word."""

    zero = 0

    def __init__(self) -> None:
        self.index: list[int] = [0] * SLOTS
        self.rows: list[int] = [0]
        """Row 0 is of nothing: a slot that no feature has points there."""

    def put(self, feature: int, row: int) -> None:
        """Take a feature in, where its slot is free."""
        slot = feature & (SLOTS - 1)
        if not self.index[slot]:
            self.index[slot] = feature ^ slot | len(self.rows)
            self.rows.append(row)

    def total(self, features: Sequence[int]) -> int:
        """As `Weights` adds up."""
        entries = [(feature, self.index[feature & (SLOTS - 1)]) for feature in features]
        return sum(self.rows[entry & (SLOTS - 1)] for feature, entry in entries if entry ^ feature < SLOTS)

    def row(self, feature: int) -> int:
        """The row of one feature."""
        return self.total([feature])

    def kinds(self, word: str) -> Sequence[str]:  # noqa: ARG002
        """No word's classes are asked for."""
        return ()

    def whole(self, feature: int) -> None:  # noqa: ARG002 (the table's signature)
        """No total stands ready."""
        return


FOREMOST = 3_000
"""So many words have the totals of their letters ready, whatever that leaves for features."""


def pack(linear: Linear, columns: dict[int, int], words: Iterable[str], head: dict[str, Any]) -> bytes:
    """The file: magic, length of the head, head (JSON), index, rows, as `Weights` reads them.

    Of the features those that weigh most stand in it, as many as there is room for; in slots that none has, the totals of the
    letters of `words`, the foremost first, as far as there is room.
    """
    coefficients = linear.coefficients
    largest = np.abs(coefficients).max(0)
    whole_of = np.clip(np.rint(coefficients / largest * FINE), -FINE, FINE).astype(int)
    head |= {
        "labels": LABELS,
        "slots": SLOTS,
        "steps": [float(top) / FINE / UNIT for top in largest],
        "offsets": [round(float(offset), 5) for offset in linear.offsets],
    } | shelved(classes_of(lexicon()))
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    begin = MAGIC + len(text).to_bytes(4, "little") + text
    most = (LARGEST - len(begin) - 4 * SLOTS) // (LANE * len(LABELS))
    weighty = set(np.argsort(-np.abs(whole_of).max(1), kind="stable")[: most - 1 - FOREMOST].tolist())
    packed = Packed()
    for place, (feature, weights) in enumerate(zip(columns, whole_of, strict=True)):
        if place in weighty:
            packed.put(feature, sum(int(weight) << 8 * LANE * lane for lane, weight in enumerate(weights)))
    for word in words:
        if len(packed.rows) == most:
            break
        packed.put(crc32(f"{word} ".encode(), SEED["letters"]), letters_of(letter_grams(word), packed))
    index = np.array(packed.index, dtype="<u4").tobytes()
    rows = b"".join(row.to_bytes(LANE * len(LABELS), "little", signed=True) for row in packed.rows)
    return begin + index + rows


def shelved(classes: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The classes of words as `Lexicon` looks them up."""
    rows = list(dict.fromkeys(" ".join(kinds) for kinds in classes.values()))
    number = {row: str(at) for at, row in enumerate(rows)}
    words: dict[str, str] = {}
    for word, kinds in classes.items():
        words[word[:2]] = f"{words.get(word[:2], '')} {word}:{number[' '.join(kinds)]}"
    return {"classes": rows, "words": words}


def train(texts: list[Text]) -> bytes:
    """The weights, fitted on everything; the second look and the thresholds on scores made without their own writer."""
    featurise(texts)
    columns = vocabulary(texts)
    rows = matrix(texts, columns)
    first = out_of_fold(texts, rows, by_writer(texts))
    messages = [text for text in texts if text.whole]
    second = fit_second(messages, first)
    limits = thresholds(messages, {text.id: final(first[text.id], second) for text in messages})
    met = Counter(word for text in texts for word in words_in(text.message.body))
    words = sorted(met, key=lambda word: (-met[word], word))
    return pack(fit(texts, rows), columns, words, {"second": second, "thresholds": limits})


def main() -> None:
    """Train and write."""
    weights = train(read())
    WEIGHTS.write_bytes(weights)
    print(f"wrote {WEIGHTS.name}, {len(weights) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
