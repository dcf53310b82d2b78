"""What is refused or cut before anything is parsed, and the characters that no fact may carry."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

MAX_MESSAGE = 25_000_000
MAX_HEADERS = 256_000
MAX_HEADER_VALUE = 20_000
MAX_ENCODED_WORDS = 200
MAX_DEPTH = 50
MAX_PARTS = 1_000
MAX_HTML = 500_000
MAX_TEXT = 20_000
MAX_LINE = 2_000
"""Longer lines are broken: no sentence is so long, and patterns take the square of a line's length."""
MAX_CALENDAR = 1_000_000
MAX_FACT = 500
JOINERS = "\u200c\u200d"
"""Invisible marks that some scripts cannot be written without."""


@cache
def _unwanted() -> dict[int, None]:
    """C0, C1, the line and paragraph separators, bidi controls, zero-width marks, surrogates' stand-ins and the BOM."""
    others = (0x061C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFFE, 0xFFFF)
    return dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), *others])


def plain(text: str) -> str:
    """The text without control and bidi characters and lone surrogates, composed (NFC); tab and line feed stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.translate(_unwanted()).replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    return text if len(text) <= MAX_LINE else "\n".join(piece for line in text.split("\n") for piece in _short(line))


def _short(line: str) -> Iterator[str]:
    """A line in pieces of at most MAX_LINE, broken at spaces where there are any."""
    while len(line) > MAX_LINE:
        space = line.rfind(" ", MAX_LINE // 2, MAX_LINE)
        cut = space if space > 0 else MAX_LINE
        yield line[:cut]
        line = line[cut:].lstrip(" ")
    yield line


def one_line(text: str, limit: int = MAX_FACT) -> str:
    """The same on one line, its spaces single, cut at the limit: fit for a fact, a terminal or a header."""
    text = text[: limit * 8]
    if len(text) > MAX_LINE or not (text.isascii() and text.isprintable()):  # most headers and facts are both
        text = plain(text)
    line = " ".join(text.split())[:limit]
    return line if line.isprintable() else "".join(each for each in line if each.isprintable() or each in JOINERS)
