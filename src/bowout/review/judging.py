"""Each kind of rule as a function of the evidence: where, if anywhere, the message has the problem.

A rule's TOML file names its kind; what a kind needs beside the evidence (which part, which words) stands in the same file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .. import days
from . import blanks, names, tone
from .evidence import Evidence


class Hit(NamedTuple):
    """One place of a problem; the message as a whole where start is None. `plain` is a replacement that the rule knows of."""

    start: int | None = None
    end: int | None = None
    place: str = "body"
    plain: str | None = None


Rule = Mapping[str, Any]
WHOLE = Hit()


def missing(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """A part that does not stand."""
    if not evidence.has(rule["part"]) and not (rule["part"] == "open-door" and evidence.brief.offers == ()):
        yield WHOLE


def span(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Clauses that the classifier finds to have the problem."""
    for start, end in evidence.spans(evidence.bearing(rule["label"])):
        yield Hit(start, end)


def hedged(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """A decision in doubt, where no plain one stands anywhere."""
    doubtful = evidence.bearing(rule["label"])
    plain = [number for number in evidence.bearing("decision") if number not in doubtful and evidence.score(number, rule["label"]) < -rule["margin"]]
    if not plain:
        for start, end in evidence.spans(doubtful):
            yield Hit(start, end)


def vague(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """An empty reason, where no other makes up for it."""
    empty = evidence.bearing(rule["label"])
    full = [number for number in evidence.bearing("reason") if number not in empty and evidence.score(number, rule["label"]) < -rule["margin"]]
    if not full:
        for start, end in evidence.spans(empty):
            yield Hit(start, end)


def explained(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Reasons that run on: the longest run of clauses that explain."""
    numbers = evidence.bearing(rule["label"])
    if not numbers:
        return
    clauses = evidence.message.clauses
    runs: list[list[int]] = []
    for number in numbers:
        if runs and clauses[number].sentence - clauses[runs[-1][-1]].sentence <= 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    longest = max(runs, key=lambda run: clauses[run[-1]].end - clauses[run[0]].start)
    yield Hit(clauses[longest[0]].start, clauses[longest[-1]].end)


_SORRY = re.compile(r"\b(?:sorry|soz|sry|apolog\w+|forgive\w*|pardon|regret)\b", re.IGNORECASE)


def apologised(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Grovelling, or as many apologies as the rule says are too many."""
    numbers = evidence.bearing(rule["label"])
    sorry = [number for number in evidence.bearing("apology")]
    clauses = evidence.message.clauses
    count = sum(max(1, len(_SORRY.findall(evidence.message.text(clauses[number])))) for number in sorry)
    if not numbers and count >= rule["many"]:
        numbers = sorry
    for start, end in evidence.spans(numbers):
        yield Hit(start, end)


def informal(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Casual words, emoji, capitals and runs of marks; and what the classifier is sure of."""
    marks = tone.marks(evidence.message, evidence.channel or "sms", rule["plain"])
    for mark in marks:
        yield Hit(mark.start, mark.end, "body", mark.plain)
    if not marks:
        yield from span(evidence, rule)


def blank(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """Unfilled slots, in the body and in the subject."""
    known = f"{evidence.brief.company} {evidence.brief.role}"
    for place, text, lines in _texts(evidence):
        for line in lines:
            for start, end in blanks.blanks(text[slice(*line)]):
                if text[line[0] + start : line[0] + end] not in known:
                    yield Hit(line[0] + start, line[0] + end, place)


def _texts(evidence: Evidence) -> list[tuple[str, str, list[tuple[int, int]]]]:
    subject = evidence.subject or ""
    return [("body", evidence.message.body, evidence.message.lines), ("subject", subject, [(0, len(subject))])]


def name(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """A person, company or role that contradicts the case."""
    brief, message = evidence.brief, evidence.message
    if brief.contact and message.greeting and (wrong := names.wrong_contact(message.body, message.greeting, brief.contact, brief.company or "")):
        yield Hit(*wrong, "body", brief.contact)
    about_them = [
        (clause.start, clause.end)
        for number, clause in enumerate(message.clauses)
        if max(evidence.score(number, "reason"), evidence.score(number, "alternative")) < 0 or evidence.score(number, "thanks") > 0
    ]
    subject = evidence.subject or ""
    for place, text, spans in (("body", message.body, about_them), ("subject", subject, [(0, len(subject))])):
        if brief.company:
            others = " ".join(filter(None, (brief.role, brief.contact, brief.agency)))
            for start, end in names.wrong_company(text, brief.company, spans, others):
                yield Hit(start, end, place, brief.company)
        if brief.role:
            for left, right in spans:
                for start, end in names.wrong_role(text[left:right], brief.role, brief.company or ""):
                    yield Hit(left + start, left + end, place, brief.role)


def late(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """An answer after more than two working days that does not own up to it."""
    brief = evidence.brief
    if brief.invited_at is None or brief.sent_at is None or evidence.bearing("owns-delay"):
        return
    if days.days_late(brief.invited_at, brief.sent_at) > days.LATE_AFTER:
        yield WHOLE


_KIND = re.compile(
    r"\b(?:hope\s+(?:you|this|all)|take\s+care|bless|lovely|enjoy\w*|glad|pleasure|pleased|nice|kind\w*|wonderful|admire\w*|impressed|please\s+accept|with\s+regret)\b",
    re.IGNORECASE,
)


def cold(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """No kind word anywhere; or, in a mail, words so few that even thanks read clipped."""
    harsh = set(evidence.bearing("harsh"))
    kind = any(number not in harsh for part in ("thanks", "apology", "open-door", "well-wishes") for number in evidence.bearing(part))
    if kind:
        if evidence.channel == "email" and evidence.words <= rule["clipped"]:
            yield WHOLE
        return
    soft = any(_KIND.search(evidence.message.text(clause)) for number, clause in enumerate(evidence.message.clauses) if number not in harsh)
    if not soft or harsh:
        yield WHOLE


def untitled(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """A mail without a subject."""
    if evidence.subject_known and not (evidence.subject or "").strip():
        yield WHOLE


KINDS: dict[str, Callable[[Evidence, Rule], Iterator[Hit]]] = {
    "missing": missing, "span": span, "hedged": hedged, "vague": vague, "explained": explained, "apologised": apologised,
    "tone": informal, "blank": blank, "name": name, "late": late, "cold": cold, "untitled": untitled,
}  # fmt: skip
