"""Review one message: from its text and its case to parts, problems and rewordings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ..catalogue import Entries
from ..nouns import Brief, Finding, Fix, Review
from .anatomy import take_apart
from .dismissal import dismissal_key
from .evidence import CLASSIFIED, Evidence
from .hints import raised
from .judging import Hit
from .rulebook import Judge, rulebook

if TYPE_CHECKING:
    from .model import Model

UNKNOWN = Brief()
OFF = "off"
"""The severity of a rule that a person has turned off."""


def review(
    body: str,
    *,
    brief: Brief = UNKNOWN,
    subject: str | None = None,
    subject_known: bool | None = None,
    rules: Entries,
    model: Model,
    severities: Mapping[str, str] | None = None,
    dismissed: Collection[str] = (),
    id: str | None = None,  # noqa: A002
) -> Review:
    """What stands in a draft and what to mend, in the order of the text (review-guide).

    `subject_known`: whether the subject is part of what was given (a mail, a draft with its case), so that a missing one is a
    finding; by default, whether one is given. A fact that the brief does not know raises nothing. `severities` maps rule ids
    to "error", "warning", "suggestion" or "off"; `dismissed` holds keys of `dismissal_key`. Spans are half-open code points.
    """
    known = subject is not None if subject_known is None else subject_known
    book = rulebook(rules)
    message = take_apart(body, contact=brief.contact, candidate=brief.candidate)
    scores = raised(model.score(message, brief.channel, brief.intent), message, book.hints, model.at)
    evidence = Evidence(message, scores, model, book.thresholds(model), book.kindness, brief, subject, known)
    problems, hidden = [], 0
    for judge in book.judges:
        severity = severities.get(judge.name, judge.severity) if severities else judge.severity
        if severity == OFF or not judge.speaks_of(evidence.channel, evidence.intent):
            continue
        for hit in judge.hits(evidence, judge.rule):
            finding = _finding(evidence, judge, severity, hit)
            if dismissed and dismissal_key(finding, body) in dismissed:
                hidden += 1
            else:
                problems.append(finding)
    problems.sort(key=lambda problem: (problem.place == "body", problem.start is None, problem.start or 0, problem.end or 0))
    could_add = tuple(part for part in CLASSIFIED if part != "decision" and not evidence.has(part))
    return Review(tuple(evidence.parts), tuple(problems), id, could_add, hidden)


def _finding(evidence: Evidence, judge: Judge, severity: str, hit: Hit) -> Finding:
    text = evidence.message.body if hit.place == "body" else evidence.subject or ""
    words = None if hit.start is None else text[hit.start : hit.end]
    rule = judge.rule
    fixes = _fixes()(evidence, rule, hit)
    return Finding(judge.name, severity, rule["message"], rule["why"], hit.start, hit.end, words, hit.place, fixes)


@cache
def _fixes() -> Callable[[Evidence, Mapping[str, Any], Hit], tuple[Fix, ...]]:
    """What makes rewordings: a message without a finding needs none of it."""
    from .fixes import fixes_for

    return fixes_for
