"""Review one message."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..catalogue import Entries
from ..nouns import Brief, Finding, Review
from .model import Model

NO_BRIEF = Brief()


def review(  # noqa: D417
    body: str,
    *,
    brief: Brief = NO_BRIEF,
    subject: str | None = None,
    subject_known: bool = False,
    rules: Entries,
    model: Model,  # noqa: ARG001
    severities: Mapping[str, str] = {},
    dismissed: Collection[str] = (),  # noqa: ARG001
    id: str | None = None,  # noqa: A002
) -> Review:
    """Parts and problems of one draft (review-guide)."""
    problems = []
    if subject_known and brief.channel == "email" and not (subject or "").strip():
        rule = rules["no-subject"]
        severity = severities.get("no-subject", rule["severity"])
        problems.append(Finding("no-subject", severity, rule["message"], rule["why"]))
    return Review((), tuple(problems), id)
