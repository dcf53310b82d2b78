"""search: cases by any words that stand in them: mails, messages, notes, names."""

from __future__ import annotations

from ..errors import UsageError
from ..record.case import Hit
from ..record.store import Record


def search(record: Record, words: str, *, limit: int = 20) -> list[Hit]:
    """Cases that hold all the words (or words that begin so; "in quotes": just so), the newest first."""
    if not words.strip():
        raise UsageError("Give a word to search for.")
    return record.search(words, limit=limit)
