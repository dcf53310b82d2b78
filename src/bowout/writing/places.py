"""Whom somebody in a role is there for, where the role and the company's name say it surely: a teacher's pupils, a curator's collection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..nouns import Brief
from .note.discretion import has_cue, plain


def place_slots(brief: Brief, places: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """`{served}`: "your pupils", "the collection"; nothing where no place is sure, or the reader is an agency's."""
    if not brief.role or brief.client_of_agency:
        return {}
    role, company = plain(brief.role), plain(brief.company or "")
    for place in places.values():
        if _speaks_of(role, place["role"]) and ("company" not in place or _speaks_of(company, place["company"])):
            american = place.get("served_us") if brief.formality_region == "US" else None
            return {"served": american or place["served"]}
    return {}


def _speaks_of(said: str, cues: str) -> bool:
    return any(has_cue(said, cue) for cue in cues.split(" | "))
