"""How the mail writes: as Americans or as the British do; and which comes first in 03/04, the day or the month."""

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

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_AMERICAN = {
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!:)(?:, 20\d\d)?": 1,
    r"\b\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.? ?\(?(?:[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)\b": 1,
    r"(?<![\d+(])(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}\b": 1,
    r"\(\d{3}\) ?\d{3}-\d{4}\b": 1,
    r",? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}\b": 2,
}
_BRITISH = (
    r"£ ?\d",
    r"\+44\b|\b0(?:1\d{2,3}|20|7\d{3}) ?\d{3,4} ?\d{3,6}\b",
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}.*?\b(?:GMT|BST)\b",
)
"""Dates, times with their zones, telephone numbers, postcodes and money as each of them writes these; the American signs with what each is worth."""


def region_of(letter: Letter) -> str | None:
    """Either "US", "UK", or None where the mail does not show it, or shows both."""
    if letter.language not in (None, "en"):
        return None
    american = sum(worth for sign, worth in _AMERICAN.items() if re.search(sign, letter.text))
    british = any(re.search(sign, letter.text) for sign in _BRITISH) or (letter.sender and letter.sender.domain.endswith(".uk"))
    if british:
        return None if american else "UK"
    return "US" if american >= ENOUGH else None


ENOUGH = 2
"""What the signs must be worth together: dates and times alone are written so in other countries too."""


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
