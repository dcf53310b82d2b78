"""How one try to deliver ended, and what a server said, made fit to be shown and kept."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LONGEST = 400
"""Characters kept of what a server says."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`state` is one of the outbox's: sent, refused, in-doubt, or waiting (it certainly was not taken; try again)."""

    state: str
    said: str


def words(said: bytes | str, code: int | None = None) -> str:
    """A server's words as one short line without control or invisible characters, its code before them."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    shown = "".join(" " if unicodedata.category(each) in ("Cc", "Zl", "Zp") else each for each in text[: LONGEST * 4])
    clean = " ".join("".join(each for each in shown if unicodedata.category(each) not in ("Cf", "Cs")).split())[:LONGEST]
    return f"{code} {clean}".strip() if code and code > 0 else clean


def of_reply(code: int, said: str, *, committed: bool) -> Outcome:
    """RFC 5321 §4.2.1: 4yz is no for now, 5yz is no for good; what is no reply at all is a doubt once the last byte has left."""
    if 400 <= code < 500:
        return Outcome("waiting", f"Not now: {said}")
    if 500 <= code < 600:
        return Outcome("refused", f"Refused: {said}")
    if committed:
        return Outcome("in-doubt", f"The server's answer could not be understood: {said}")
    return Outcome("waiting", f"The server said something unexpected: {said}")
