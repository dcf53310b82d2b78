"""`make classifier-scores`: how well the review does on messages that it was not trained on, by cross-validation.

Once over whole messages (five folds) and once over writers (ten folds): the classifier, its second look and its thresholds
are all made without the messages that they are measured on. With files as arguments, the committed weights are measured on
them instead.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bowout import catalogue
from bowout.nouns import Brief
from bowout.reviewing import model as weights
from bowout.reviewing import review
from bowout.reviewing.anatomy import Message
from classifier_corpus import LABELS, Text, featurise, read
from classifier_fit import by_message, by_writer, final, fit_second, matrix, out_of_fold, vocabulary
from classifier_thresholds import thresholds
from review_measures import report


class Held:
    """Stands in for the model: scores that were made without this message."""

    def __init__(self, scores: list[list[float]], limits: dict[str, float]) -> None:
        self.scores, self.thresholds = scores, limits
        self.labels = LABELS
        self.at = {label: number for number, label in enumerate(LABELS)}

    def score(self, _message: Message, _channel: str | None = None, _intent: str | None = None) -> list[list[float]]:
        """The scores that were kept."""
        return self.scores


def reviewed(row: dict[str, Any], model: Any) -> dict[str, Any]:
    """The review of one labelled message as JSON."""
    known = "subject" in row
    found = review(
        row["body"], brief=Brief.from_json(row["case"]), subject=row.get("subject"), subject_known=known,
        rules=catalogue.load("rules"), model=model, id=row["id"],
    )  # fmt: skip
    return found.to_json()


def cross_validated(texts: Sequence[Text], rows: Any, folds: list[list[str]]) -> dict[str, dict[str, Any]]:
    """The reviews of all messages, each by a classifier, a second look and thresholds made without its fold."""
    first = out_of_fold(texts, rows, folds)
    messages = {text.id: text for text in texts if text.whole}
    found = {}
    for fold in folds:
        others = [text for text in messages.values() if text.id not in set(fold)]
        second = fit_second(others, first)
        limits = thresholds(others, {text.id: final(first[text.id], second) for text in others})
        for ident in fold:
            found[ident] = reviewed(messages[ident].row, Held(final(first[ident], second), limits))
    return found


def main() -> None:
    """Print the tables."""
    if len(sys.argv) > 1:
        rows = [json.loads(line) for path in sys.argv[1:] for line in Path(path).read_text(encoding="utf-8").splitlines()]
        print(report(rows, {row["id"]: reviewed(row, weights.load()) for row in rows}))
        return
    texts = read()
    featurise(texts)
    rows = matrix(texts, vocabulary(texts))
    gold = [text.row for text in texts if text.whole]
    for name, folds in (("writers", by_writer(texts)), ("messages", by_message(texts))):
        found = cross_validated(texts, rows, folds)
        dev = [row for row in gold if row["id"].startswith("dev-")]
        print(f"\ncross-validated over {name}, all messages\n\n{report(gold, found)}", flush=True)
        print(f"\ncross-validated over {name}, dev.jsonl alone\n\n{report(dev, found)}", flush=True)


if __name__ == "__main__":
    main()
