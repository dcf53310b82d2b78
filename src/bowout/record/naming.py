"""The short name of a case: `northwind-analyst`."""

from __future__ import annotations

import re
import unicodedata

LEGAL_FORMS = (
    "ab", "ag", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "group", "holding", "holdings", "inc", "kg", "limited",
    "llc", "llp", "ltd", "nv", "oy", "plc", "sa", "sarl", "se", "spa", "srl",
)  # fmt: skip
MOST = 40


def short_name(company: str | None, role: str | None) -> str:
    """The company's first words and the kind of job, in lower case with hyphens; letters of any script, none that a shell minds."""
    firm = [word for word in _words(company) if word not in LEGAL_FORMS] or _words(company)
    # "Senior Analyst, Pricing (m/f/d)" and "Head of Pricing" are an analyst and a head.
    job = _words(re.split(r"[(,|/–—:]|\s(?:of|for|in|at|to|-)\s", role or "", maxsplit=1)[0])
    name = "-".join([*firm[:2], *job[-1:]]) or "case"
    return name[:MOST].strip("-")


def _words(text: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", (text or "").casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’.")
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", kept))
