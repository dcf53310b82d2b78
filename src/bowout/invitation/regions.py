"""Which comes first in 03/04, the day or the month: by the other dates of the mail, its language, its sender, its words."""

from __future__ import annotations

import re
from datetime import timedelta

from .letter import Letter

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:20)?\d\d(?!\d)")
_DAY_FIRST = (
    ".uk",
    ".ie",
    ".au",
    ".nz",
    ".in",
    ".za",
    ".sg",
    ".my",
    ".ng",
    ".ke",
    ".de",
    ".at",
    ".ch",
    ".fr",
    ".es",
    ".it",
    ".nl",
    ".be",
    ".pt",
    ".se",
    ".dk",
    ".pl",
    ".eu",
    ".br",
    ".mx",
    ".ar",
    ".gt",
    ".co.uk",
)


def day_order(letter: Letter) -> str | None:
    """Either "dmy", "mdy", or None where nothing tells."""
    plain = {
        ("dmy" if int(first) > 12 else "mdy")
        for first, _, second in _NUMERIC.findall(letter.text)
        if (int(first) > 12) != (int(second) > 12)
    }
    if len(plain) == 1:
        return plain.pop()
    if letter.language not in (None, "en"):
        return "dmy"
    domain = letter.sender.domain if letter.sender else ""
    if domain.endswith(_DAY_FIRST):
        return "dmy"
    american = bool(re.search(r"\b(?:[ECMP][SD]?T|Eastern|Pacific)\b|\(\d{3}\) ?\d{3}-\d{4}|\$\d", letter.text))
    british = bool(re.search(r"\b(?:GMT|BST|IST|CET)\b|£\d|\+44|\bKind regards\b", letter.text))
    if american != british:
        return "mdy" if american else "dmy"
    offset = letter.date.utcoffset() if letter.date else None
    if offset is None or offset == timedelta(0):
        return None
    return "mdy" if offset < timedelta(hours=-3) else "dmy" if offset > timedelta(0) else None
