"""Header values written out in full, folded and encoded (RFC 5322 §2.2.3, RFC 2047), for text that comes from strangers.

Python's own folding (`email.policy.SMTP`, 3.11 to 3.13) turns a long message id in References into an encoded word, which breaks the thread,
and drops the quotes of a name with a comma when it folds, which makes two addresses of one. So each value is written here,
and the mail is printed as written (`AsWritten`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from email.header import Header
from email.policy import EmailPolicy
from typing import Any

from .address import Mailbox

LONGEST_TEXT = 300
LONGEST_NAME = 80
LONGEST_ID = 900
MOST_IDS = 100
"""Ids in References; of more, the first and the latest are kept (RFC 5322 sets no limit, programs do)."""

_REPLY = r"(?i)^\s*(?:re|aw|antw|antwort|sv|vs|odp|ynt|ri|rv|r\s?é|res|bls|atb)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*"
_FORWARD = r"(?i)^\s*(?:fwd?|wg|tr|i|enc|vb|doorst|pd|ilt)\s*[:：]\s*"
_IDS = r"<[!-;=?-~]+>"


class AsWritten(EmailPolicy):
    """Mail with CRLF whose headers stand as they were given."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(linesep="\r\n", **settings)

    def header_store_parse(self, name: str, value: str) -> tuple[str, str]:
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002  the policy's own signature
        return value

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {value}\r\n".encode()


def clean(text: str | None, longest: int = LONGEST_TEXT) -> str:
    """One line, fit for a header: no controls (C0, C1), line or paragraph separators, bidi marks, lone surrogates; capped."""
    kept = (character if _may_stand(character) else " " for character in (text or "")[: longest * 4])
    return " ".join("".join(kept).split())[:longest].strip()


def _may_stand(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co") or character in "\u200c\u200d"


def text(name: str, value: str | None) -> str:
    """The value of an unstructured header (Subject), in encoded words where it is not plain ASCII."""
    return _words(clean(value), name)


def mailbox(name: str, who: Mailbox) -> str:
    """`Name <address>` as the value of From or To."""
    shown, address = clean(who.name, LONGEST_NAME), _ascii_domain(who.address)
    if not shown or shown == who.address:
        return address
    if shown.isascii() and "=?" not in shown:
        phrase = shown if re.fullmatch(r"[\w!#$%&'*+/=?^`{|}~ -]+", shown) else '"' + re.sub(r'([\\"])', r"\\\1", shown) + '"'
    else:
        phrase = _words(shown, name)
    last = len(name) + 2 + len(phrase) if "\n" not in phrase else len(phrase.rpartition("\n")[2])
    return phrase + ("\r\n <" if last + len(address) + 3 > 78 else " <") + address + ">"


def _words(value: str, name: str) -> str:
    plain = value.isascii() and "=?" not in value
    return Header(value, "us-ascii" if plain else "utf-8", header_name=name, maxlinelen=76).encode(linesep="\r\n")


def _ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"
    except UnicodeError:
        return address


def ids(values: Iterable[str | None]) -> list[str]:
    """The message ids among these texts, each once and in order, with their brackets; what is no id is let go."""
    found = (match for value in values for match in re.findall(_IDS, value or "") if len(match) <= LONGEST_ID)
    return list(dict.fromkeys(found))


def id_list(values: Iterable[str]) -> str:
    """The value of In-Reply-To or References, one id a line."""
    listed = list(values)
    if len(listed) > MOST_IDS:
        listed = listed[:1] + listed[1 - MOST_IDS :]
    return "\r\n ".join(listed)


def reply_subject(subject: str | None, *, inner: bool = False) -> str:
    """`Re:` once and the thread's subject (RFC 5322 §3.6.5), whatever marks of replies it had; with `inner`, those of forwarding too."""
    rest = clean(subject)
    marks = (_REPLY, _FORWARD) if inner else (_REPLY,)
    while (shorter := _without(rest, marks)) != rest:
        rest = shorter
    return f"Re: {rest}".strip()


def _without(subject: str, marks: tuple[str, ...]) -> str:
    for mark in marks:
        subject = re.sub(mark, "", subject, count=1)
    return subject
