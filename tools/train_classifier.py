"""`make classifier`: train on corpus/ and write src/bowout/data/classifier/weights.bin (minutes on two cores, reproducible)."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from bowout.reviewing.model import MAGIC, UNIT, WEIGHTS, ZERO
from classifier_corpus import LABELS, Text, featurise, lexicon, read
from classifier_fit import Linear, by_writer, final, fit, fit_second, matrix, out_of_fold, vocabulary
from classifier_thresholds import thresholds

SLOTS = 1 << 18
"""Rows of the table: about three for each feature, so that few collide."""


def pack(linear: Linear, columns: dict[int, int], head: dict[str, Any]) -> bytes:
    """The file: magic, length of the head, head (JSON), table. Where two features want one row, the weightier keeps it."""
    coefficients = linear.coefficients
    largest = np.abs(coefficients).max(0)
    bytes_of = np.clip(np.rint(coefficients / largest * 127), -127, 127).astype(int) + ZERO
    table = np.full((SLOTS, len(LABELS) + 1), ZERO, dtype=np.uint8)
    table[:, 0] = 0
    bits = SLOTS.bit_length() - 1
    order = np.argsort(np.abs(bytes_of - ZERO).sum(1), kind="stable")
    features = np.zeros(len(columns), dtype=np.int64)
    for feature, column in columns.items():
        features[column] = feature
    for column in order:
        feature = int(features[column])
        table[feature & (SLOTS - 1), 0] = feature >> bits & 0xFF
        table[feature & (SLOTS - 1), 1:] = bytes_of[column]
    head |= {
        "labels": LABELS,
        "slots": SLOTS,
        "steps": [float(top) / 127 / UNIT for top in largest],
        "offsets": [round(float(offset), 5) for offset in linear.offsets],
        "classes": {kind: " ".join(dict.fromkeys(words.split())) for kind, words in lexicon().items()},
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return MAGIC + len(text).to_bytes(4, "little") + text + table.tobytes()


def train(texts: list[Text]) -> bytes:
    """The weights, fitted on everything; the second look and the thresholds on scores made without their own writer."""
    featurise(texts)
    columns = vocabulary(texts)
    rows = matrix(texts, columns)
    first = out_of_fold(texts, rows, by_writer(texts))
    messages = [text for text in texts if text.whole]
    second = fit_second(messages, first)
    limits = thresholds(messages, {text.id: final(first[text.id], second) for text in messages})
    return pack(fit(texts, rows), columns, {"second": second, "thresholds": limits})


def main() -> None:
    """Train and write."""
    weights = train(read())
    WEIGHTS.write_bytes(weights)
    print(f"wrote {WEIGHTS.name}, {len(weights) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
