"""`make classifier`: train on corpus/ and write src/bowout/data/classifier/weights.bin (minutes on two cores, reproducible)."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from bowout.reviewing.model import LANE, MAGIC, UNIT, WEIGHTS
from classifier_corpus import LABELS, Text, featurise, lexicon, read
from classifier_fit import Linear, by_writer, final, fit, fit_second, matrix, out_of_fold, vocabulary
from classifier_thresholds import thresholds

SLOTS = 1 << 18
"""Slots of the index: about three for each feature, so that few collide."""


def pack(linear: Linear, columns: dict[int, int], head: dict[str, Any]) -> bytes:
    """The file: magic, length of the head, head (JSON), index, rows, as `Weights` reads them.

    Where two features want one slot, the weightier keeps it. Row 0 is of nothing: a slot that no feature has points there.
    """
    coefficients = linear.coefficients
    largest = np.abs(coefficients).max(0)
    bytes_of = np.clip(np.rint(coefficients / largest * 127), -127, 127).astype(int)
    order = np.argsort(np.abs(bytes_of).sum(1), kind="stable")
    features = list(columns)
    kept = {features[column] & (SLOTS - 1): column for column in order}  # the later, weightier, over the earlier
    index = np.zeros(SLOTS, dtype="<u4")
    rows = [0]
    for slot, column in kept.items():
        index[slot] = features[column] ^ slot | len(rows)
        rows.append(sum(int(weight) << 8 * LANE * place for place, weight in enumerate(bytes_of[column])))
    head |= {
        "labels": LABELS,
        "slots": SLOTS,
        "steps": [float(top) / 127 / UNIT for top in largest],
        "offsets": [round(float(offset), 5) for offset in linear.offsets],
        "classes": {kind: " ".join(dict.fromkeys(words.split())) for kind, words in lexicon().items()},
    }
    packed = [row.to_bytes(LANE * len(LABELS), "little", signed=True) for row in rows]
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return MAGIC + len(text).to_bytes(4, "little") + text + index.tobytes() + b"".join(packed)


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
