"""read: an invitation, as mail, calendar file or text → its facts, each with where it was found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from ..errors import UnreadableInput
from ..nouns import Invitation

OURS = "en"
LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish", "nl": "Dutch", "it": "Italian", "pt": "Portuguese", "sv": "Swedish",
             "da": "Danish", "pl": "Polish"}  # fmt: skip


def read(data: bytes, *, name: str | None, now: datetime, own_addresses: Collection[str] = ()) -> Invitation:
    """Read one invitation. `name` is the file's name, for messages and for telling its kind.

    Raises UnreadableInput (or InputTooLarge) where there is nothing that can be read, or reading took more than an invitation needs.
    """
    if not data.strip():
        raise UnreadableInput(f"{name or 'The input'} is empty.", "Give the invitation as .eml, .ics or text.")
    from ..invitation import isolated

    invitation = isolated.read(data, name=name, now=now, own_addresses=own_addresses)
    if invitation.language in (None, OURS):
        return invitation
    language = LANGUAGES.get(str(invitation.language), f"another language ({invitation.language})")
    note = f"The mail is in {language}: it was read as far as it could be, and what is written for you is in English."
    return replace(invitation, notes=(*invitation.notes, note))
