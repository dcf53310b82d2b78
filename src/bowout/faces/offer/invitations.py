"""How an invitation is given in JSON: its text, its bytes as a data: URL (RFC 2397), or an address of bowout's own."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from ...errors import UnreadableInput
from .shapes import Schema, text

if TYPE_CHECKING:
    from ...nouns import Invitation
    from ...wiring import House

LARGEST = 36 * 1024 * 1024
"""Bytes of a call that may hold a whole mail: 25 MB in base64, and something around it."""
CASES = "bowout://cases/"
INBOX = "bowout://inbox/"
AFTER_NAME = "/invitation"

GIVEN: Schema = text(
    "The invitation: the mail or calendar file as text, or pasted words; where its bytes matter, a data: URL with them in base64; "
    "of a case in the record, its address bowout://cases/NAME/invitation; of one that `inbox` found, bowout://inbox/NUMBER.",
    most=LARGEST,
    minLength=1,
    pattern=r"^[^\x00]*[^\x00-\x20][^\x00]*$",
)


def read(house: House, told: str, name: str | None = None) -> tuple[Invitation, bytes]:
    """The invitation that was given, read, and its bytes. Raises UnreadableInput or NotFound."""
    data, known_as = given(house, told)
    return house.read(data, name=name or known_as), data


def given(house: House, told: str) -> tuple[bytes, str | None]:
    """The bytes of an invitation and its file's name where it has one. Raises UnreadableInput or NotFound."""
    if told.startswith("data:"):
        return _in_url(told), None
    if told.startswith(CASES) and told.endswith(AFTER_NAME):
        from ...verbs.show import file_of

        name, data = file_of(house.record, unquote(told.removeprefix(CASES).removesuffix(AFTER_NAME)))
        return data, name
    if told.startswith(INBOX) and (number := told.removeprefix(INBOX)).isdecimal():
        return house.from_inbox(int(number[:9])), None
    return told.encode(), None


def _in_url(url: str) -> bytes:
    head, comma, rest = url.partition(",")
    if comma and not head.endswith(";base64"):
        return unquote_to_bytes(rest)
    try:
        return base64.b64decode(unquote(rest) if comma else "?", validate=True)
    except ValueError:
        raise UnreadableInput("The data: URL is none.", "Write it as data:message/rfc822;base64, and the bytes.") from None
