"""Header values written out in full, folded and encoded (RFC 5322 §2.2.3, RFC 2047), from words that strangers chose.

Python's own folding (`email.policy.SMTP`, seen in 3.11 to 3.13) makes an encoded word of a long message id in References, which
breaks the thread, and drops the quotes of a name with a comma where it folds, which makes two addresses of one. So each value is
written here, and the mail is printed as written (`AsWritten`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from email.header import Header
from email.policy import EmailPolicy

from .address import Mailbox

LONGEST_TEXT = 300
LONGEST_NAME = 80
LONGEST_ID = 900
MOST_IDS = 100
"""Ids in References; of more, the first and the latest are kept (RFC 5322 sets no limit, programs do)."""
FOLD_AT = 76

_REPLY = r"(?i)^\s*(?:re|ré|aw|antw|antwort|sv|vs|odp|ynt|res|回复|回覆|答复)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*"
_ID = r"<[!-;=?-~]+>"
_JOINERS = "\u200c\u200d"
"""Format characters that belong to words: Persian and Indic spelling, emoji."""


class AsWritten(EmailPolicy):
    """Mail with CRLF whose headers stand as they were given."""

    linesep = "\r\n"

    def header_store_parse(self, name: str, value: str) -> tuple[str, str]:
        """Keep the value as it is."""
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002  the policy's own signature
        """Give the value as it is."""
        return value

    def fold_binary(self, name: str, value: str) -> bytes:
        """The header's line or lines."""
        return f"{name}: {value}\r\n".encode()


def clean(text: str | None, longest: int = LONGEST_TEXT) -> str:
    """One line, fit for a header: no controls (C0, C1), line separators, bidi marks or lone surrogates; capped, trimmed."""
    return " ".join("".join(map(_fit, (text or "")[: longest * 4])).split())[:longest].strip()


def _fit(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Cc", "Cs", "Zl", "Zp"):
        return " "
    return "" if kind == "Cf" and character not in _JOINERS else character


def text(name: str, value: str | None) -> str:
    """The value of an unstructured header (Subject): ASCII as far as it goes, the rest in encoded words."""
    return _words(clean(value), name)


def mailbox(name: str, who: Mailbox) -> str:
    """`Name <address>` as the value of From or To."""
    shown, address = clean(who.name, LONGEST_NAME), _ascii_domain(who.address)
    if not shown or shown == who.address:
        return address
    if not _plain(shown):
        phrase = _words(shown, name, from_the_start=True)
    elif re.fullmatch(r"[\w!#$%&'*+/=?^`{|}~ -]+", shown):
        phrase = shown
    else:
        phrase = '"' + re.sub(r'([\\"])', r"\\\1", shown) + '"'
    used = len(phrase.rpartition("\n")[2]) + (len(name) + 2 if "\n" not in phrase else 0)
    return phrase + ("\r\n <" if used + len(address) + 3 > FOLD_AT else " <") + address + ">"


def _plain(value: str) -> bool:
    """Whether a text may stand as it is: ASCII, with nothing that a reader would decode."""
    return value.isascii() and "=?" not in value


def _words(value: str, name: str, *, from_the_start: bool = False) -> str:
    words = value.split(" ")
    first = 0 if from_the_start else next((n for n, word in enumerate(words) if not _plain(word)), len(words))
    header = Header(maxlinelen=FOLD_AT, header_name=name)
    for part, charset in ((words[:first], "us-ascii"), (words[first:], "utf-8")):
        if part:
            header.append(" ".join(part), charset)
    return header.encode(linesep="\r\n")


def _ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"
    except UnicodeError:
        return address


def ids(values: Iterable[str | None]) -> list[str]:
    """The message ids among these texts, each once and in order, with their brackets; what is no id is let go."""
    found = (match for value in values for match in re.findall(_ID, value or "") if len(match) <= LONGEST_ID)
    return list(dict.fromkeys(found))


def id_list(values: Iterable[str]) -> str:
    """The value of In-Reply-To or References, one id a line."""
    listed = list(values)
    return "\r\n ".join(listed if len(listed) <= MOST_IDS else listed[:1] + listed[1 - MOST_IDS :])


def reply_subject(subject: str | None) -> str:
    """`Re:` once and the thread's subject (RFC 5322 §3.6.5), whatever marks of a reply it had, in whichever language."""
    rest = clean(subject)
    while (shorter := re.sub(_REPLY, "", rest, count=1)) != rest:
        rest = shorter
    return f"Re: {rest}".strip()
