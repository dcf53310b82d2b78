"""The corpus: every line is labelled as corpus/README.md says, and no text of one split stands in another."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
MESSAGES = sorted((CORPUS / "messages").glob("*.jsonl"))
SENTENCES = sorted((CORPUS / "sentences").glob("*.jsonl"))
UNSEEN = sorted((CORPUS / "unseen").glob("messages*.jsonl"))
PARTS = {"thanks", "decision", "reason", "apology", "open-door", "well-wishes", "alternative", "greeting", "sign-off"}
SPAN_RULES = {
    "hedged-decision", "vague-reason", "harsh", "closed-door", "over-explained", "overshared", "over-apologised", "unprofessional",
}  # fmt: skip


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def mark(text: str) -> str:
    """A text's fingerprint, so that a failing test shows nothing of a held-back text."""
    return hashlib.sha256(re.sub(r"\W+", " ", text).strip().casefold().encode()).hexdigest()


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.stem)
def test_quotes_of_messages_are_exact(path: Path) -> None:
    for row in rows(path):
        for each in row["parts"] + row["problems"]:
            quote = each["quote"]
            assert quote is None or quote in row["body"] or quote in (row["subject"] or ""), row["id"]
        assert {each["part"] for each in row["parts"]} <= PARTS


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_labels_of_sentences_are_known(path: Path) -> None:
    for row in rows(path):
        assert row["text"].strip()
        assert set(row["labels"]) <= PARTS | SPAN_RULES | {"owns-delay"}
        assert row["channel"] in {"email", "sms", "linkedin", "phone"}


def test_ids_are_unique() -> None:
    count = Counter(row["id"] for path in MESSAGES for row in rows(path))
    assert max(count.values()) == 1


def test_no_message_stands_in_two_splits() -> None:
    splits = [{mark(row["body"]) for row in rows(path)} for path in [*MESSAGES, *UNSEEN]]
    shared = sum(len(left & right) for number, left in enumerate(splits) for right in splits[number + 1 :])
    assert shared == 0, f"{shared} messages stand in two splits"


def test_no_unseen_sentence_is_trained_on() -> None:
    if not UNSEEN:
        pytest.skip("there is no held-back set in this checkout")
    trained = {mark(row["text"]) for path in SENTENCES for row in rows(path) if len(row["text"].split()) > 6}
    unseen = {mark(piece) for path in UNSEEN for row in rows(path) for piece in re.split(r"(?<=[.!?])\s+", row["body"])}
    assert not len(trained & unseen), f"{len(trained & unseen)} sentences of the held-back set are trained on"
