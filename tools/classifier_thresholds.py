"""Thresholds for each label, set on scores of held-back messages: precision first.

The hints of the rules' files are left out of account: whoever wrote them had seen these messages, so they would set the bar too
high for words that no hint knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from classifier_corpus import LABELS, PARTS, PROBLEMS, Text

LOWEST = {**dict.fromkeys(PARTS, -0.5), "alternative": -1.5, **dict.fromkeys(PROBLEMS, -1.0)}
"""No threshold lies lower, whatever a few lucky examples say."""
BETA = {**dict.fromkeys(PARTS, 1.0), **dict.fromkeys(PROBLEMS, 0.5)}
"""How much recall weighs beside precision."""


def best_threshold(scores: Any, gold: Any, beta: float) -> float:
    """The threshold with the best F-beta, in the middle of the gap between the scores on its two sides."""
    order = np.argsort(-scores)
    ranked, hits = scores[order], gold[order].cumsum()
    found = np.arange(1, len(scores) + 1)
    quality = (1 + beta**2) * hits / (beta**2 * gold.sum() + found)
    # Smoothed over neighbours, so that one lucky clause does not set it.
    width = 5
    smooth = np.convolve(np.pad(quality, width // 2, mode="edge"), np.ones(width) / width, mode="valid")
    top = int(smooth.argmax())
    after = ranked[top + 1] if top + 1 < len(ranked) else ranked[top] - 1
    return round(float(ranked[top] + after) / 2, 3)


def thresholds(texts: Sequence[Text], final: dict[str, list[list[float]]]) -> dict[str, float]:
    """One threshold a label: a part is judged by clause, a problem by message (its best clause)."""
    limits = {}
    for number, label in enumerate(LABELS):
        if label in PARTS:
            scores = np.concatenate([[row[number] for row in final[text.id]] for text in texts])
            gold = np.concatenate([text.gold[:, number] for text in texts])
        elif label in PROBLEMS:
            scores = np.array([max((row[number] for row in final[text.id]), default=-9.0) for text in texts])
            gold = np.array([float(any(mark["rule"] == label for mark in text.row["problems"])) for text in texts])
        else:
            limits[label] = 0.0
            continue
        limits[label] = max(LOWEST[label], best_threshold(scores, gold, BETA[label]))
    return limits
