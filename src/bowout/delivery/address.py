"""To whom a reply goes and from whom it comes (RFC 5322 §3.6.2, §3.6.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..itip.address import is_no_reply, same
from ..nouns import Invitation

LONGEST = 254
"""Characters of an address (RFC 5321 §4.5.3.1.3, the brackets left out)."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A bare address and the name shown with it."""

    address: str
    name: str | None = None


def is_address(text: str | None) -> bool:
    """Whether a text is one address that may stand in a header: a dot-atom, one @, a domain (RFC 5322 §3.4.1, RFC 6532)."""
    return bool(text) and len(text or "") <= LONGEST and bool(re.fullmatch(_ADDRESS, text or ""))


_ATOM = r"[^\s()<>\[\]:;@\\,.\"\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"
_ADDRESS = rf"{_ATOM}(?:\.{_ATOM})*@{_ATOM}(?:\.{_ATOM})*"


def to_answer(invitation: Invitation, mine: tuple[str, ...], organizer: Mailbox | None) -> Mailbox | None:
    """Reply-To, else From, else the calendar's organiser; never a no-reply address, never the person's own. None: nobody."""
    envelope = invitation.envelope
    asked = (
        Mailbox(envelope.reply_to_address or "", envelope.reply_to_name or _name_of(envelope.reply_to_address, invitation)),
        Mailbox(envelope.from_address or "", envelope.from_name),
        organizer or Mailbox(""),
    )
    for mailbox in asked:
        own = any(same(mailbox.address, address) for address in mine)
        if is_address(mailbox.address) and not own and not is_no_reply(mailbox.address):
            return mailbox
    return None


def _name_of(address: str | None, invitation: Invitation) -> str | None:
    """The name of a Reply-To that has none: the sender's, or the contact's, where the address is theirs."""
    envelope = invitation.envelope
    if same(address or "", envelope.from_address or ""):
        return envelope.from_name
    return invitation.contact if same(address or "", invitation.contact_email or "") else None
