"""Review one message: from its text and its case to parts, problems and rewordings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from ..catalogue import Entries
from ..nouns import Brief, Finding, Review
from .anatomy import take_apart
from .dismissal import dismissal_key
from .evidence import CLASSIFIED, Evidence
from .hints import raised
from .judging import KINDS, Hit

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
    message = take_apart(body, contact=brief.contact, candidate=brief.candidate)
    scores = raised(model.score(message, brief.channel, brief.intent), message, rules, model.at)
    evidence = Evidence(message, scores, model, brief, subject, known)
    problems, hidden = [], 0
    for name, rule in rules.items():
        severity = (severities or {}).get(name, rule["severity"])
        if severity == OFF or not _applies(evidence, rule):
            continue
        for hit in KINDS[rule["kind"]](evidence, rule):
            finding = _finding(evidence, name, rule, severity, hit)
            if dismissed and dismissal_key(finding, body) in dismissed:
                hidden += 1
            else:
                problems.append(finding)
    problems.sort(key=lambda problem: (problem.place == "body", problem.start is None, problem.start or 0, problem.end or 0))
    could_add = tuple(part for part in CLASSIFIED if part != "decision" and not evidence.has(part))
    return Review(tuple(evidence.parts), tuple(problems), id, could_add, hidden)


def _applies(evidence: Evidence, rule: Mapping[str, Any]) -> bool:
    """Whether a rule speaks of messages like this one; a rule that needs an unknown fact is silent."""
    if "channels" in rule and evidence.channel not in rule["channels"]:
        return False
    if "intents" in rule and evidence.intent not in rule["intents"]:
        return False
    return evidence.intent not in rule.get("not_intents", ())


def _finding(evidence: Evidence, name: str, rule: Mapping[str, Any], severity: str, hit: Hit) -> Finding:
    from .fixes import fixes_for

    text = evidence.message.body if hit.place == "body" else evidence.subject or ""
    words = None if hit.start is None else text[hit.start : hit.end]
    fixes = fixes_for(evidence, rule, hit)
    return Finding(name, severity, rule["message"], rule["why"], hit.start, hit.end, words, hit.place, fixes)
