"""read: an invitation, as mail, calendar file or text → its facts, each with where it was found."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from ..errors import UnreadableInput
from ..nouns import Invitation

SMALL = 100_000
"""Bytes up to which a mail, a calendar file or a text is read in this process (docs/explanation/reading.md, "Foreign content apart")."""
OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How a .msg begins (MS-CFB §2.2): read by a library of others, whatever its size."""


def read(data: bytes, *, name: str | None, now: datetime, own_addresses: Collection[str] = ()) -> Invitation:
    """Read one invitation. `name` is the file's name, for messages and for telling its kind.

    Raises UnreadableInput (or InputTooLarge) where there is nothing that can be read, or reading took more than an invitation needs.
    """
    if not data.strip():
        raise UnreadableInput(f"{name or 'The input'} is empty.", "Give the invitation as .eml, .ics or text.")
    if len(data) > SMALL or data.startswith(OUTLOOK):
        from ..invitation.isolated import Reader

        with Reader() as reader:
            return reader.read(data, name=name, now=now, own_addresses=own_addresses)
    from ..invitation import read as read_invitation

    return read_invitation(data, name=name, now=now, own_addresses=own_addresses)
