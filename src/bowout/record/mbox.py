"""The mails of an mbox file (RFC 4155), one by one, each with what of its head tells where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.parser import BytesHeaderParser
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from ..errors import UnreadableInput

MOST_HEAD = 256 * 1024
MOST_MAIL = 25 * 1024 * 1024
"""Bytes of a head that are looked at, and of a mail that is read at all."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail: its bytes, who wrote it, when (aware, or None), its own id and those of the mails that it answers."""

    data: bytes
    sender: str
    date: datetime | None
    message_id: str | None
    answers: tuple[str, ...]


def letters(path: Path) -> Iterator[Letter]:
    """The mails in the order of the file; those over 25 MB are left out. Raises UnreadableInput."""
    import mailbox

    try:
        box = mailbox.mbox(path, create=False)
        keys = box.keys()
    except (OSError, mailbox.Error) as why:
        raise UnreadableInput(f"{path} cannot be read as an mbox ({why}).") from None
    try:
        for key in keys:
            data = box.get_bytes(key)
            if len(data) <= MOST_MAIL:
                yield _letter(data)
    finally:
        box.close()


def _letter(data: bytes) -> Letter:
    head = re.split(rb"\r?\n\r?\n", data[:MOST_HEAD], maxsplit=1)[0]
    mail = BytesHeaderParser().parsebytes(head + b"\n\n")
    ids = {name: re.findall(r"<[^<>\s]+>", str(mail.get(name, ""))) for name in ("Message-ID", "In-Reply-To", "References")}
    answers = tuple(dict.fromkeys([*ids["In-Reply-To"], *ids["References"]]))
    sender = parseaddr(str(mail.get("From", "")))[1].casefold()
    return Letter(data, sender, _date(str(mail.get("Date", ""))), (ids["Message-ID"] or [None])[0], answers)


def _date(text: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when if when.tzinfo else None
