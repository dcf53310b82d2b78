"""To whom a reply goes, and what to do where nobody would read it (RFC 5322 §3.6.2, §3.6.3)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ..itip.address import is_no_reply, same
from ..nouns import Invitation

LONGEST = 254
"""Characters of an address (RFC 5321 §4.5.3.1.3, the brackets left out)."""
_ATOM = r"[^\s()<>\[\]:;@\\,.\"\x00-\x20\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+"
_ADDRESS = rf"{_ATOM}(?:\.{_ATOM})*@{_ATOM}(?:\.{_ATOM})*"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A bare address and the name shown with it."""

    address: str
    name: str | None = None


def is_address(text: str | None) -> bool:
    """Whether a text is one address that may stand in a header: a dot-atom, one @, a domain (RFC 5322 §3.4.1, RFC 6532)."""
    return bool(text and len(text) <= LONGEST and re.fullmatch(_ADDRESS, text))


def to_answer(invitation: Invitation, mine: Collection[str], organizer: Mailbox | None) -> Mailbox | None:
    """Reply-To, else From, else the calendar's organiser; never a no-reply address, never the person's own. None: nobody."""
    envelope = invitation.envelope
    asked = (
        Mailbox(envelope.reply_to_address or "", envelope.reply_to_name or _known_as(envelope.reply_to_address, invitation)),
        Mailbox(envelope.from_address or "", envelope.from_name),
        organizer or Mailbox(""),
    )
    return next((mailbox for mailbox in asked if _takes_answers(mailbox.address, mine)), None)


def ways_to_answer(invitation: Invitation, mine: Collection[str]) -> list[str]:
    """What the invitation offers where no address of its own takes an answer, as the ends of "you can …"."""
    named = dict.fromkeys([invitation.contact_email or "", *invitation.envelope.other_addresses])
    others = [address for address in named if _takes_answers(address, mine)]
    ways = [f"write to {' or '.join(others)}, found in the invitation"] if others else []
    if invitation.cancel_link:
        ways.append(f"cancel by the booking's own link, {invitation.cancel_link}")
    if invitation.phone:
        ways.append(f"call {invitation.phone}")
    return ways


def _takes_answers(address: str, mine: Collection[str]) -> bool:
    return is_address(address) and not is_no_reply(address) and not any(same(address, own) for own in mine)


def _known_as(address: str | None, invitation: Invitation) -> str | None:
    """The name that belongs to a Reply-To that has none: the sender's or the contact's, where the address is theirs."""
    if same(address or "", invitation.envelope.from_address or ""):
        return invitation.envelope.from_name
    return invitation.contact if same(address or "", invitation.contact_email or "") else None
