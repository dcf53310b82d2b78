"""Calendar users as addresses (RFC 5545 §3.3.3), and the addresses that nobody reads."""

from __future__ import annotations

import re
from urllib.parse import unquote

_REFUSES = (
    r"(?:^|[._+-])(?:please[._-]?)?(?:no|not|do-?not|don-?t|never|nicht|keine|ne-?pas)[._-]?"
    r"(?:repl(?:y|ies)|respond(?:er)?|respon[sc]e|antwort(?:en)?|repondre|contestar)(?:$|[._+\d-])"
)
_NOBODY = r"^(?:no[-_.]?reply|mailer-daemon|bounces?(?:$|[+.\d-])|nobody$|null$|unattended|unmonitored)|^calendar-notification"


def is_no_reply(address: str) -> bool:
    """Whether an address says of itself that an answer to it is read by nobody."""
    local = address.partition("@")[0].lower()
    return bool(re.search(_REFUSES, local) or re.match(_NOBODY, local))


def bare(calendar_address: str) -> str:
    """The mail address of a calendar address: without `mailto:` (in any case, or left out, as Zoom does); empty where it is none."""
    found = re.fullmatch(r"(?i)\s*(?:mailto:)?\s*<?([^?<>]*)>?(?:\?.*)?\s*", calendar_address)
    address = found[1].strip() if found else ""
    if "%" in address:
        address = unquote(address)
    part = r'[^\s@<>()\[\]\\,;:"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+'
    return address if re.fullmatch(f"{part}@{part}", address) else ""


def same(one: str, other: str) -> bool:
    """Whether two addresses are one, without regard to case."""
    return bool(one) and one.strip().casefold() == other.strip().casefold()
