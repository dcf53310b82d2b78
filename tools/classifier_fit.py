"""Fit the classifier: two linear families for each label, averaged; sentences' labels spread over their clauses; a second look."""

from __future__ import annotations

import math
import warnings
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp  # type: ignore[import-untyped]
from joblib import Parallel, delayed  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bowout.reviewing.features import GROUPS, SCALE
from bowout.reviewing.model import NOWHERE, second_look
from classifier_corpus import LABELS, OWNS_DELAY, Text, knows_delay

SLOTS = 1 << 18
"""Slots of the index: about three for each feature, so that few collide."""
LOGISTIC_C = 100.0
BAYES_C = 3.0
SECOND_C = 0.05
WHOLE_WEIGHT = 4.0
"""A clause of a message counts for four of a loose sentence: it stands in its context."""
AT = {label: number for number, label in enumerate(LABELS)}
SECOND_LABELS = ["decision", "reason", "hedged-decision", "vague-reason", "over-explained"]
"""The labels that a second look helps (by cross-validation); for the others it only adds noise."""


@dataclass
class Linear:
    """Coefficients for every label over the features of a vocabulary."""

    coefficients: Any
    offsets: Any


def vocabulary(texts: Sequence[Text], least: int = 2) -> dict[int, int]:
    """The features that at least so many clauses have, each with its column.

    Where two would want one slot of the index, the rarer is left out before the fit, so that what is measured is what is shipped.
    """
    seen: Counter[int] = Counter()
    for text in texts:
        for groups in text.features:
            seen.update({feature for value, _ in groups for feature in value})
    slots: dict[int, int] = {}
    for feature, count in seen.most_common():
        if count >= least:
            slots.setdefault(feature & (SLOTS - 1), feature)
    return {feature: column for column, feature in enumerate(slots.values())}


def matrix(texts: Sequence[Text], columns: dict[int, int]) -> Any:
    """One row for each clause, scaled by group as features.py says."""
    starts, places, values = [0], [], []
    for text in texts:
        for groups in text.features:
            for group, (features, count) in zip(GROUPS, groups, strict=True):
                scale = SCALE[group] / math.sqrt(count) if count else 0.0
                known = [columns[feature] for feature in features if feature in columns]
                places += known
                values += [scale] * len(known)
            starts.append(len(places))
    found = sp.csr_matrix((values, places, starts), shape=(len(starts) - 1, len(columns)))
    found.sum_duplicates()
    return found


def _one(rows: Any, gold: Any, weight: Any, *, draft: bool) -> tuple[Any, float]:
    """A logistic regression and one over features scaled by their naive Bayes ratio, averaged: still one linear model.

    A draft, good enough to spread labels over clauses, is the first alone.
    """
    warnings.filterwarnings("ignore")
    settings = {"solver": "liblinear", "dual": True, "max_iter": 200, "tol": 0.1 if draft else 0.01, "random_state": 0}
    plain = LogisticRegression(C=LOGISTIC_C, **settings).fit(rows, gold, sample_weight=weight)
    if draft:
        return plain.coef_.ravel(), float(plain.intercept_[0])
    present = np.asarray((rows[gold == 1] > 0).sum(0)).ravel() + 0.5
    absent = np.asarray((rows[gold == 0] > 0).sum(0)).ravel() + 0.5
    ratio = np.log(present / present.sum()) - np.log(absent / absent.sum())
    ratio *= 4 / np.abs(ratio).max()
    bayes = LogisticRegression(C=BAYES_C, **settings).fit(rows @ sp.diags(ratio), gold, sample_weight=weight)
    coefficients = (plain.coef_.ravel() + bayes.coef_.ravel() * ratio) / 2
    return coefficients, float(plain.intercept_[0] + bayes.intercept_[0]) / 2


def _all(rows: Any, gold: Any, weight: Any, delay_known: Any, *, draft: bool = False) -> Linear:
    jobs = []
    for number, label in enumerate(LABELS):
        use = delay_known if label == OWNS_DELAY else slice(None)
        jobs.append(delayed(_one)(rows[use], gold[use, number], weight[use], draft=draft))
    answers = Parallel(n_jobs=2)(jobs)
    return Linear(np.array([coefficients for coefficients, _ in answers]).T, np.array([offset for _, offset in answers]))


def fit(texts: Sequence[Text], rows: Any) -> Linear:
    """Fit on some texts, whose clauses are rows of the matrix of all.

    First on messages and on sentences of one clause; then again on all, a longer sentence's labels given to those of its
    clauses that the first fit finds to bear them (at least the best one).
    """
    numbers = np.concatenate([np.arange(text.first, text.first + len(text.features)) for text in texts])
    gold = np.concatenate([text.gold for text in texts])
    weight = np.concatenate([np.full(len(text.features), WHOLE_WEIGHT if text.whole else 1.0) for text in texts])
    delay = np.concatenate([np.full(len(text.features), knows_delay(text)) for text in texts])
    certain = np.concatenate([np.full(len(text.features), text.whole or len(text.features) == 1) for text in texts])
    mine = rows[numbers]
    first = _all(mine[certain], gold[certain], weight[certain], delay[certain], draft=True)
    scores = mine @ first.coefficients + first.offsets
    at = 0
    for text in texts:
        here = slice(at, at + len(text.features))
        at += len(text.features)
        if not text.whole and len(text.features) > 1:
            own = scores[here]
            gold[here] *= (own > 0) | (own >= own.max(0))
    return _all(mine, gold, weight, delay)


def scores(linear: Linear, rows: Any, text: Text) -> list[list[float]]:
    """First scores of a text's clauses."""
    found: list[list[float]] = (rows[text.span] @ linear.coefficients + linear.offsets).tolist()
    return found


def fit_second(texts: Sequence[Text], first: dict[str, list[list[float]]]) -> dict[str, Any]:
    """The second look, fitted on first scores that were each made without their own writer."""
    rows, gold = [], []
    for text in texts:
        own = np.array(first[text.id])
        for number in range(len(own)):
            others = np.delete(own, number, axis=0)
            elsewhere = others.max(0) if len(others) else np.full(len(LABELS), NOWHERE)
            edge = np.full(len(LABELS), NOWHERE)
            before = own[number - 1] if number else edge
            after = own[number + 1] if number + 1 < len(own) else edge
            rows.append(np.concatenate([own[number], elsewhere, before, after]))
            gold.append(text.gold[number])
    table, marks = np.array(rows), np.array(gold)
    size = len(LABELS)
    second = {}
    for label in SECOND_LABELS:
        own_column = LABELS.index(label)
        columns = [*range(2 * size), 2 * size + own_column, 3 * size + own_column]
        picked = table[:, columns]
        mean, spread = picked.mean(0), picked.std(0) + 1e-6
        model = LogisticRegression(C=SECOND_C, max_iter=1000).fit((picked - mean) / spread, marks[:, own_column])
        weights = model.coef_.ravel() / spread
        second[label] = {
            "offset": float(model.intercept_[0] - (weights * mean).sum()),
            "here": [round(float(weight), 5) for weight in weights[:size]],
            "elsewhere": [round(float(weight), 5) for weight in weights[size : 2 * size]],
            "before": round(float(weights[-2]), 5),
            "after": round(float(weights[-1]), 5),
        }
    return second


def final(first: list[list[float]], second: dict[str, Any]) -> list[list[float]]:
    """The scores as the model gives them."""
    return second_look(first, second, AT)


def out_of_fold(texts: Sequence[Text], rows: Any, folds: Sequence[Collection[str]]) -> dict[str, list[list[float]]]:
    """First scores of every message, by a model that saw no message of its fold (ids)."""
    found = {}
    for fold in folds:
        held = set(fold)
        linear = fit([text for text in texts if text.id not in held], rows)
        found.update({text.id: scores(linear, rows, text) for text in texts if text.id in held})
    return found


def by_writer(texts: Sequence[Text], count: int = 10) -> list[list[str]]:
    """Folds of whole writers, of like size: nobody is judged by what was learned from them."""
    written: dict[str, list[str]] = {}
    for text in texts:
        if text.whole:
            written.setdefault(text.writer, []).append(text.id)
    folds: list[list[str]] = [[] for _ in range(count)]
    for ids in sorted(written.values(), key=len, reverse=True):
        min(folds, key=len).extend(ids)
    return folds


def by_message(texts: Sequence[Text], count: int = 5) -> list[list[str]]:
    """Folds of whole messages, drawn the same at every run."""
    order = np.random.RandomState(0).permutation([text.id for text in texts if text.whole])
    return [list(order[number::count]) for number in range(count)]
