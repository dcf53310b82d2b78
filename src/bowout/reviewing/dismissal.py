"""A finding's name by its context: what it says and the words around it, never where it stands."""

from __future__ import annotations

import re

from ..nouns import Finding

CONTEXT = 32
"""How many code points on each side belong to the context."""


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


def dismissal_key(finding: Finding, body: str) -> str:
    """A short stable key of one finding in a text: the rule, its words, and the words beside them (`body`: the text it was
    found in). A finding on the message as a whole is keyed by its rule alone.
    """
    from hashlib import sha256

    if finding.start is None or finding.end is None or finding.place != "body":
        context = finding.text or ""
    else:
        before, after = body[max(0, finding.start - CONTEXT) : finding.start], body[finding.end : finding.end + CONTEXT]
        # Whole words alone, so that a change further off does not cut into the context.
        before = " ".join(_plain(before).split(" ")[-2:])
        after = " ".join(_plain(after).split(" ")[:2])
        context = f"{before}|{_plain(body[finding.start : finding.end])}|{after}"
    return f"{finding.rule}:{sha256(context.encode()).hexdigest()[:12]}"
