"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

from ..nouns import Brief
from .phrases import Setting, Words, in_manner


def with_reason(setting: Setting, brief: Brief, words: Words) -> tuple[Setting, list[str]]:
    """The setting with `{reason}` (a clause) where one may be given, and notes on what was left out of the person's words."""
    entry = words.reasons.get(brief.reason or "")
    if not entry or not entry["lines"]:
        return setting.with_(holds=["no-reason"]), []
    return setting.with_(holds=["reason"], reason=in_manner(entry["lines"][0], setting)), []
