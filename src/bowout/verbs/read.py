"""read: an invitation, as mail, calendar file or text → its facts, each with where it was found."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from ..errors import UnreadableInput
from ..nouns import Invitation

PLAIN_ENOUGH = 200_000
"""Bytes up to which pasted text is read in this process; mails and calendar files are foreign and always go to the child."""


def read(data: bytes, *, name: str | None, now: datetime, own_addresses: Collection[str] = ()) -> Invitation:
    """Read one invitation. `name` is the file's name, for messages and for telling its kind.

    Raises UnreadableInput (or InputTooLarge) where there is nothing that can be read.
    """
    if not data.strip():
        raise UnreadableInput(f"{name or 'The input'} is empty.", "Give the invitation as .eml, .ics or text.")
    from ..invitation import read as read_invitation

    return read_invitation(data, name=name, now=now, own_addresses=own_addresses)
