"""Calendar users as addresses (RFC 5545 §3.3.3), and the addresses that nobody reads."""

from __future__ import annotations

import re
from urllib.parse import unquote

_NO_REPLY = r"(?:^|[._+-])(?:no|not|do-?not|don-?t|never|ne-?pas|nicht)[._-]?(?:reply|replies|respond|response|antworten|repondre)(?:$|[._+\d-])"
_MACHINE = r"^(?:mailer-daemon|postmaster|bounces?|nobody|null|unattended|noresponder|noreponse|keine-antwort|nepasrepondre)(?:$|[._+\d-])"


def is_no_reply(address: str) -> bool:
    """Whether an address says of itself that an answer to it is read by nobody."""
    local = address.partition("@")[0].lower()
    return bool(re.search(_NO_REPLY, local) or re.search(_MACHINE, local))


def bare(calendar_address: str) -> str:
    """The mail address of a calendar address: without `mailto:` (in any case, or left out, as Zoom does); empty where none."""
    address = re.split(r"(?i)mailto:", calendar_address)[-1].partition("?")[0].strip().strip("<>")
    if "%" in address:
        address = unquote(address)
    return address if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", address) else ""


def same(one: str, other: str) -> bool:
    """Whether two addresses are one, without regard to case."""
    return bool(one) and one.strip().casefold() == other.strip().casefold()
