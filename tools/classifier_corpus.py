"""The labelled corpus as the training sees it: clauses, their features by group, their labels."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from bowout import days
from bowout.nouns import Brief
from bowout.reviewing.anatomy import Message, take_apart
from bowout.reviewing.features import Reader, Totals, totals

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
LEXICON = CORPUS / "lexicon.toml"
PARTS = ["thanks", "decision", "reason", "apology", "open-door", "well-wishes", "alternative"]
PROBLEMS = [
    "hedged-decision", "vague-reason", "harsh", "closed-door", "over-explained", "overshared", "over-apologised", "unprofessional",
]  # fmt: skip
OWNS_DELAY = "owns-delay"
"""No part or rule of its own: says that the answer comes late (what late-unacknowledged looks for)."""
LABELS = [*PARTS, *PROBLEMS, OWNS_DELAY]


class Names:
    """A table that gives each feature itself, in a tuple, so that adding collects them."""

    zero: tuple[int, ...] = ()

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self.classes = classes

    def kinds(self, word: str) -> Sequence[str]:
        """The classes of a word."""
        return self.classes.get(word, ())

    def total(self, features: Sequence[int]) -> tuple[int, ...]:
        """The features as they are."""
        return tuple(features)

    def row(self, feature: int) -> tuple[int, ...]:
        """The one feature as it is."""
        return (feature,)

    def whole(self, feature: int) -> None:  # noqa: ARG002 (the table's signature)
        """No total stands ready."""
        return


@dataclass
class Text:
    """One labelled message or sentence."""

    id: str
    writer: str
    whole: bool
    row: dict[str, Any]
    message: Message
    brief: Brief
    first: int = 0
    features: list[Totals] = field(default_factory=list)
    gold: Any = None

    @property
    def span(self) -> slice:
        """Where its clauses stand in the matrix of all clauses."""
        return slice(self.first, self.first + len(self.features))


def lexicon() -> dict[str, str]:
    """The word classes as written: a class and its words."""
    return tomllib.loads(LEXICON.read_text(encoding="utf-8"))


def classes_of(words: dict[str, str]) -> dict[str, list[str]]:
    """For each word its classes."""
    found: dict[str, list[str]] = {}
    for kind, listed in words.items():
        for word in dict.fromkeys(listed.split()):
            found.setdefault(word, []).append(kind)
    return found


def read() -> list[Text]:
    """Every text of corpus/messages and corpus/sentences, in the order of files and lines."""
    texts = []
    for path in sorted((CORPUS / "messages").glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            brief = Brief.from_json(row["case"])
            message = take_apart(row["body"], contact=brief.contact)
            texts.append(Text(row["id"], row["id"].rsplit("-", 1)[0], True, row, message, brief))
    for path in sorted((CORPUS / "sentences").glob("*.jsonl")):
        for number, row in enumerate(map(json.loads, path.read_text(encoding="utf-8").splitlines()), 1):
            brief = Brief(channel=row.get("channel"))
            texts.append(Text(f"{path.stem}:{number}", path.stem, False, row, take_apart(row["text"]), brief))
    return texts


def featurise(texts: list[Text]) -> None:
    """Give each text its clauses' features and labels."""
    reader = Reader(Names(classes_of(lexicon())), keep=10**9)
    at = 0
    for text in texts:
        text.features = totals(text.message, reader, text.brief.channel, text.brief.intent, alone=not text.whole)
        text.first, at = at, at + len(text.features)
        text.gold = _message_gold(text) if text.whole else _sentence_gold(text)


def _sentence_gold(text: Text) -> Any:
    """A sentence's labels hold for it as a whole; which of its clauses bear them is worked out in training."""
    labels = [float(label in text.row["labels"]) for label in LABELS]
    return np.array([labels] * len(text.features)).reshape(len(text.features), len(LABELS))


def _message_gold(text: Text) -> Any:
    gold = np.zeros((len(text.features), len(LABELS)))
    clauses = text.message.clauses
    for mark in text.row["parts"] + text.row["problems"]:
        name, quote = mark.get("part") or mark["rule"], mark["quote"]
        if name not in LABELS or not quote:
            continue
        at = text.row["body"].find(quote)
        while at >= 0:
            shared = [min(clause.end, at + len(quote)) - max(clause.start, at) for clause in clauses]
            for number, clause in enumerate(clauses):
                most = shared[number] == max(shared) > 0
                if most or shared[number] >= 0.5 * (clause.end - clause.start) or shared[number] >= 0.6 * len(quote):
                    gold[number, LABELS.index(name)] = 1
            at = text.row["body"].find(quote, at + 1)
    return gold


def knows_delay(text: Text) -> bool:
    """Whether a text's labels tell if it owns up to a delay: the sentences written for it, and late answers that did not."""
    if not text.whole:
        return text.writer.startswith("grown")
    brief = text.brief
    if brief.intent != "decline" or brief.invited_at is None or brief.sent_at is None:
        return False
    late = days.days_late(brief.invited_at, brief.sent_at) > days.LATE_AFTER
    return not late or any(mark["rule"] == "late-unacknowledged" for mark in text.row["problems"])
