"""Bytes to an Invitation: open the letter, find each fact, say where it was found."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bowout.nouns import Invitation

from .envelope import envelope_of
from .opening import open_letter


def read(data: bytes, *, name: str | None = None, now: datetime | None = None, own_addresses: Collection[str] = ()) -> Invitation:
    """The invitation in a mail (.eml, .msg), a calendar file (.ics) or a pasted text, with where each fact was found.

    `name` is the file's name, `now` dates a text that has no date of its own, `own_addresses` are the person's. What the input does
    not say is None. Raises UnreadableInput (nothing that can be read) and InputTooLarge (over a cap, before parsing).
    """
    letter = open_letter(data, name=name, now=now, own=own_addresses)
    return Invitation(
        file=name,
        has_calendar=bool(letter.calendars),
        language=letter.language,
        message_id=letter.message_id,
        notes=letter.notes,
        envelope=envelope_of(letter),
        calendars=tuple(each.text for each in letter.calendars),
    )
