"""What a later role would have to be, where that goes with the reason given and with the trade."""

from __future__ import annotations

import re

from .own_words import pattern


def door(later: str | None, *, reason: str, trade: str) -> str | None:
    """The later role that one would want, as the reason's kind has it; None where it contradicts the case, and a door left general is truer.

    Nobody welds remotely, and "nearer home" is for those who said that it was far.
    """
    if later is None:
        return None
    if re.search(rf"\b(?:{pattern('doors', 'hands-on')})\b", trade, re.IGNORECASE):
        later = re.sub(r"\bremote, or (?=nearer)", "", later).rstrip(",") if "nearer" in later else later
        if re.search(r"\b(?:remote|from home|hybrid)\b", later):
            return None
    if "weekday" in later and re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day", reason):  # one's own Tuesday is a weekday
        later = "something on other days"
    if "nearer" in later and not re.search(rf"\b(?:{pattern('doors', 'far')})\b", reason, re.IGNORECASE):
        return None
    return later
