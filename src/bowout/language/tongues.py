"""Which language a text is in, by its small words; None where it cannot be told."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..catalogue import load

READ_IN_FULL = ("en", "de", "fr", "es", "nl")
"""Languages whose dates and field names are read."""

_SCRIPTS = (("ja", r"[\u3040-\u30ff]"), ("ko", r"[\uac00-\ud7af]"), ("zh", r"[\u4e00-\u9fff]"), ("ru", r"[\u0400-\u04ff]"), ("el", r"[\u0370-\u03ff]"), ("ar", r"[\u0600-\u06ff]"), ("he", r"[\u0590-\u05ff]"), ("th", r"[\u0e00-\u0e7f]"), ("hi", r"[\u0900-\u097f]"))  # fmt: skip


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {tongue: frozenset(words.split()) for tongue, words in load("reading")["tongues"].items()}


def language_of(text: str) -> str | None:
    """The two-letter code of the language (ISO 639-1) in which most of the text is, or None."""
    text = text[:6_000]
    letters = sum(map(str.isalpha, text))
    for tongue, script in () if text.isascii() else _SCRIPTS:
        if len(re.findall(script, text)) * 3 > letters > 0:
            return tongue
    counts = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {tongue: sum(counts[word] for word in words & counts.keys()) for tongue, words in _small_words().items()}
    best = max(scores, key=lambda tongue: (scores[tongue], tongue == "en"))
    return best if scores[best] >= 2 else None
