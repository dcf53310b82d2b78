"""Score reviews against labelled messages, with intervals: by message for rules, by span for parts (corpus/README.md)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

SUGGESTIONS = {"no-open-door", "no-apology", "no-greeting", "no-sign-off", "no-subject"}
Row = Mapping[str, Any]


def placed(text: str, quote: str, start: int | None, end: int | None) -> bool:
    """Whether a span covers at least half of some occurrence of a quote and is no longer than three times it (ten's grace)."""
    if start is None or end is None:
        return False
    at = text.find(quote)
    while at >= 0:
        cover = min(end, at + len(quote)) - max(start, at)
        if cover >= len(quote) / 2 and end - start <= 3 * len(quote) + 10:
            return True
        at = text.find(quote, at + 1)
    return False


def _text(gold: Row, mark: Row) -> str:
    return str(gold.get("subject") or "") if mark.get("in") == "subject" else str(gold["body"])


def counts(gold: Row, found: Row) -> dict[str, Counter[str]]:
    """For one message: each rule and part with its tp, fp, fn; under "" what holds of the message as a whole."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    want = {mark["rule"] for mark in gold["problems"]}
    have = {mark["rule"] for mark in found["problems"]}
    for rule in want | have:
        count[rule]["tp" if rule in want & have else "fp" if rule in have else "fn"] += 1
    whole = count[""]
    whole["messages"] += 1
    whole["exact"] += want == have
    if not want - SUGGESTIONS:
        whole["clean"] += 1
        whole["flagged"] += bool(have - SUGGESTIONS)
    for rule in {mark["rule"] for mark in gold["problems"] if mark["quote"]} & have:
        quotes = [mark["quote"] for mark in gold["problems"] if mark["rule"] == rule]
        whole["spans"] += 1
        whole["placed"] += any(
            placed(_text(gold, mark), quote, mark["start"], mark["end"])
            for mark in found["problems"]
            if mark["rule"] == rule
            for quote in quotes
        )
    _count_parts(gold, found, count)
    return count


def _count_parts(gold: Row, found: Row, count: dict[str, Counter[str]]) -> None:
    body = gold["body"]
    for part in gold["parts"]:
        hit = any(
            placed(body, part["quote"], mark["start"], mark["end"]) for mark in found["parts"] if mark["part"] == part["part"]
        )
        count["part:" + part["part"]]["tp" if hit else "fn"] += 1
    for mark in found["parts"]:
        text = body[mark["start"] : mark["end"]]
        near = any(
            part["part"] == mark["part"]
            and (placed(body, part["quote"], mark["start"], mark["end"]) or part["quote"] in text or text in part["quote"])
            for part in gold["parts"]
        )
        if not near:
            count["part:" + mark["part"]]["fp"] += 1


def f1(count: Mapping[str, int]) -> float:
    """F1 of true and false positives and false negatives; 1 where there is nothing to find and nothing found."""
    right = 2 * count.get("tp", 0)
    all_ = right + count.get("fp", 0) + count.get("fn", 0)
    return right / all_ if all_ else 1.0


def summary(per_message: Sequence[Mapping[str, Counter[str]]]) -> tuple[dict[str, float], dict[str, Counter[str]]]:
    """The figures of the card, and the counts of each rule and part."""
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for count in per_message:
        for name, one in count.items():
            total[name].update(one)
    whole = total.pop("", Counter())
    rules = {name: one for name, one in total.items() if not name.startswith("part:")}
    parts = {name: one for name, one in total.items() if name.startswith("part:")}
    everything: Counter[str] = sum(rules.values(), Counter())
    figures = {
        "rules micro-F1": f1(everything),
        "rules macro-F1": float(np.mean([f1(one) for one in rules.values()])) if rules else 1.0,
        "parts macro-F1": float(np.mean([f1(one) for one in parts.values()])) if parts else 1.0,
        "spans placed": whole["placed"] / max(1, whole["spans"]),
        "clean flagged": whole["flagged"] / max(1, whole["clean"]),
        "exactly right": whole["exact"] / max(1, whole["messages"]),
    }
    return figures, dict(total)


def report(golds: Sequence[Row], founds: Mapping[str, Row], draws: int = 1000) -> str:
    """A table of rules and parts, and the figures with 95 % intervals (bootstrap over messages)."""
    nothing: Row = {"parts": [], "problems": []}
    per_message = [counts(gold, founds.get(gold["id"], nothing)) for gold in golds]
    figures, table = summary(per_message)
    lines = [f"{'rule':24}{'gold':>6}{'prec':>8}{'recall':>8}{'F1':>8}"]
    for name in sorted(table, key=lambda name: (name.startswith("part:"), name)):
        one = table[name]
        right, gold, found = one["tp"], one["tp"] + one["fn"], one["tp"] + one["fp"]
        lines.append(f"{name:24}{gold:6}{right / found if found else 1:8.2f}{right / gold if gold else 1:8.2f}{f1(one):8.2f}")
    random = np.random.RandomState(0)
    drawn = [summary([per_message[number] for number in random.randint(0, len(golds), len(golds))])[0] for _ in range(draws)]
    lines.append("")
    for name, value in figures.items():
        low, high = np.percentile([one[name] for one in drawn], [2.5, 97.5])
        lines.append(f"{name:16}{value:7.3f}   ({low:.3f} to {high:.3f})")
    return "\n".join(lines)
