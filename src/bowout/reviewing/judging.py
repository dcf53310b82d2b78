"""Each kind of rule as a function of the evidence: where, if anywhere, the message has the problem.

A rule's TOML file names its kind; what a kind needs beside the evidence (which part, which words) stands in the same file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise, takewhile
from typing import Any, NamedTuple

from ..language.sentences import Span
from . import tone
from .anatomy import Message
from .evidence import KIND_PARTS, SLACK, Evidence


class Hit(NamedTuple):
    """One place of a problem; the message as a whole where start is None.

    `plain`: what the rule itself knows to put in the place of spans (start, end, text), each of which may be applied alone.
    """

    start: int | None = None
    end: int | None = None
    place: str = "body"
    plain: tuple[tuple[int, int, str], ...] = ()


Rule = Mapping[str, Any]
WHOLE = Hit()


def missing(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """A part that does not stand."""
    if not evidence.has(rule["part"]) and not (rule["part"] == "open-door" and evidence.brief.offers == ()):
        yield WHOLE


def span(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Clauses that the classifier finds to have the problem."""
    yield from _in_full(evidence, rule, evidence.spread(rule["label"], rule.get("slack", SLACK), rule.get("margin", 0.0)))


def _in_full(evidence: Evidence, rule: Rule, numbers: list[int]) -> Iterator[Hit]:
    """Clauses; where the rule's problem is one of whole sentences, these, from the first to the last."""
    if numbers and "across" in rule:
        numbers = evidence.whole_sentences(rule["label"], numbers, rule["across"])
    for start, end in evidence.run_together(evidence.spans(numbers)):
        if not evidence.on_a_blank(start, end):
            yield Hit(start, end)


def _without_it(evidence: Evidence, rule: Rule, part: str) -> list[int]:
    """The clauses that bear a part and surely not the problem: a plain decision, a reason that says something."""
    marked = evidence.bearing(rule["label"])
    return [
        number
        for number in evidence.bearing(part)
        if number not in marked
        and evidence.score(number, rule["label"]) < -rule["margin"]
        and evidence.score(number, part) > rule.get("plain", 0.0)
    ]


def hedged(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """A decision in doubt, where no plain one stands anywhere."""
    if not _without_it(evidence, rule, "decision"):
        for start, end in evidence.spans(evidence.spread(rule["label"])):
            yield Hit(start, end)


def vague(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """An empty reason, where no other makes up for it."""
    empty = evidence.bearing(rule["label"])
    if empty and not _without_it(evidence, rule, "reason") and not re.search(rule["made-up-by"], evidence.own_words):
        decided = evidence.bearing("decision")
        sure = [number for number in empty if evidence.score(number, rule["label"]) > rule["decided"]]
        marked = [number for number in evidence.spread(rule["label"]) if number in sure or number not in decided]
        for start, end in evidence.spans(marked):
            begin = start
            if any(start <= evidence.message.clauses[number].start < end for number in decided):
                named = re.search(_NAMED, evidence.message.low[start:end])
                begin += named.start() if named else 0
            if not evidence.on_a_blank(begin, end):
                yield Hit(begin, end)


BEFORE_A_NAME = "for|due to|owing to|because of|on account of"
"""What stands before a reason that is named and not told: "for personal reasons"."""
_NAMED = rf"(?<=\w )(?:{BEFORE_A_NAME})\s(?:\w+\s){{0,4}}(?:reasons?|circumstances|matters?|considerations|situations?|issues|developments|factors|grounds)\b[^,]*$"
"""An empty reason that is named in the same clause as the decision."""


def explained(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Reasons that run on: the longest run of sentences that explain, or as many clauses of reasons as the rule says are too many."""
    message, margins, reasons = evidence.message, evidence.margins(rule["label"]), evidence.margins("reason")
    explaining = _runs(evidence, [number for number, margin in enumerate(margins) if margin > -SLACK])
    explaining = [run for run in explaining if max(margins[number] for number in run) > 0]
    decided = evidence.margins("decision")
    told = [
        number
        for number, margin in enumerate(margins)
        if margin > -SLACK or reasons[number] > max(-0.5, decided[number])  # "I'm stopping here" is no reason
    ]
    many = [run for run in _runs(evidence, told) if _told(message, run) >= rule["many"]]
    for found in (explaining, many):
        spans = [(message.clauses[run[0]].start, message.clauses[run[-1]].end) for run in found]
        start, end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
        if len(message.body[start:end].split()) >= rule["least"]:
            yield Hit(start, end)
            return


def _told(message: Message, run: list[int]) -> int:
    """How many things a run of clauses tells; "they moved me, then my car broke down" is one clause and two things."""
    return sum(1 + len(re.findall(r",\s+then\b|\sand\s(?:the|my)\b", message.text(message.clauses[number]))) for number in run)


def _runs(evidence: Evidence, numbers: list[int]) -> list[list[int]]:
    """Clauses put together where they stand in the same sentence or in the next of the same paragraph."""
    runs: list[list[int]] = []
    message = evidence.message
    for number in numbers:
        clause = message.clauses[number]
        last = message.clauses[runs[-1][-1]] if runs else clause
        near = runs and clause.sentence - last.sentence <= 1
        gap = message.body[last.end : clause.start]
        if near and not ("\n" in gap and re.search(r"\n\s*\n", gap)):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


_SORRY = r"\b(?:sorry|soz|sry|apolog\w+|forgive\w*|pardon|regret)\b"


def apologised(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Grovelling, or as many apologies as the rule says are too many."""
    numbers = evidence.bearing(rule["label"])
    sorry = evidence.bearing("apology")
    clauses = evidence.message.clauses
    said: dict[int, int] = {}
    for number in sorry:
        words = len(re.findall(_SORRY, evidence.message.text(clauses[number]), re.IGNORECASE))
        said[clauses[number].sentence] = said.get(clauses[number].sentence, 0) + words
    count = sum(max(1, words) for words in said.values())
    if not numbers and count >= rule["many"]:
        numbers = sorry
    elif numbers:
        numbers = sorted({*evidence.spread(rule["label"], rule["slack"]), *(sorry if count > 1 else ())})
    yield from _in_full(evidence, rule, numbers)


def informal(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """Casual words, emoji, capitals and runs of marks; and what the classifier is sure of."""
    marks = [
        mark
        for mark in tone.marks(evidence.message, evidence.channel or "sms", rule["plain"])
        if not evidence.on_a_blank(mark.start, mark.end)  # "INSERT NAME" shouts at nobody
    ]
    if not marks:
        yield from span(evidence, rule)
    for start, end, inside in _marked(evidence, marks, rule):
        yield Hit(start, end, "body", tuple((mark.start, mark.end, mark.plain) for mark in inside))


def _marked(evidence: Evidence, marks: list[tone.Mark], rule: Rule) -> Iterator[tuple[int, int, list[tone.Mark]]]:
    """Emoji alone; of the other slips each with its phrase, or the clause around it where that is short or slips more than once."""
    yield from ((mark.start, mark.end, [mark]) for mark in marks if mark.kind == "emoji")
    marks = [mark for mark in marks if mark.kind != "emoji"]
    done, phrase = -1, rule["phrase"]
    for mark in marks:
        if mark.start < done:
            continue
        start, end, inside = mark.start, mark.end, [mark]
        if around := next((clause for clause in evidence.message.clauses if clause.start <= mark.start < clause.end), None):
            inside = [other for other in marks if start <= other.start and other.end <= around.end + 4] or inside
            most = rule["several"] if len(inside) > 1 else phrase if mark.kind == "casual" else rule["loud"]
            if around.end - around.start <= most:
                start, end = around.start, max(around.end, inside[-1].end)
            else:
                near = takewhile(lambda two: two[1].start - two[0].end <= phrase, pairwise(inside))
                inside = [mark, *(after for _, after in near)]
                start, end = _phrase(evidence.message.body, (start, inside[-1].end), (around.start, around.end), phrase)
        done = end
        yield start, end, inside


def _phrase(body: str, slip: Span, clause: Span, most: int) -> Span:
    """A slip with the words before and after it, up to a mark or the clause's edge, while all are no longer than `most`."""
    start, end = slip
    grown = True
    while grown:
        grown = False
        before = re.search(r"[\w'’*-]+ $", body[clause[0] : start])
        if before and end - clause[0] - before.start() <= most:
            start, grown = clause[0] + before.start(), True
        after = re.match(r" [\w'’*-]+", body[end : clause[1]])
        if after and end + after.end() - start <= most:
            end, grown = end + after.end(), True
    return start, end


def blank(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """Unfilled slots, in the body and in the subject."""
    for place, spans in evidence.blanks.items():
        for start, end in spans:
            yield Hit(start, end, place)


def name(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """A person, company or role that contradicts the case; a blank contradicts nothing. What could be a company or a role is a role."""
    for hit in {(hit.place, hit.start, hit.end): hit for hit in _contradicting(evidence)}.values():
        if not evidence.on_a_blank(hit.start or 0, hit.end or 0, hit.place):
            yield hit


def _contradicting(evidence: Evidence) -> Iterator[Hit]:
    brief, message = evidence.brief, evidence.message
    if not (brief.contact or brief.company or brief.role):
        return
    from . import mentions, names  # and all their lists, which a draft without its case does without

    if (
        brief.contact
        and message.greeting
        and (wrong := names.wrong_contact(message.body, message.greeting, brief.contact, brief.company or ""))
    ):
        yield _right(*wrong, "body", brief.contact)
    others = " ".join(filter(None, (brief.role, brief.contact, brief.agency)))
    subject = evidence.subject or ""
    clauses = message.clauses
    spans = {"body": (clauses[0].start, clauses[-1].end)} if clauses else {}  # beyond its clauses, a body speaks of nobody
    spans["subject"] = (0, len(subject))
    for place, span in spans.items() if brief.company or brief.role else ():
        told = mentions.mentions(message.body if place == "body" else subject, *span)
        if brief.company:
            for start, end in mentions.wrong_company(told, brief.company, others):
                if place == "subject" or _about_them(evidence, start):
                    yield _right(start, end, place, brief.company)
        if brief.role:
            for start, end in mentions.wrong_role(told, brief.role, brief.company or ""):
                if place == "subject" or _about_them(evidence, start):
                    yield _right(start, end, place, brief.role)
    if brief.role and subject:
        signed = message.text(message.sign_off) if message.sign_off else ""
        for start, end in mentions.wrong_title(subject, brief.role, f"{others} {brief.company} {brief.candidate} {signed}"):
            yield _right(start, end, "subject", brief.role)


def _about_them(evidence: Evidence, place: int) -> bool:
    """Whether a place of the body lies in a clause that speaks of them (thanks, decision, wishes), not of the writer's reasons."""
    for number, clause in enumerate(evidence.message.clauses):
        if clause.start <= place < clause.end:
            elsewhere = max(evidence.score(number, "reason"), evidence.score(number, "alternative"))
            return elsewhere < 0 or evidence.score(number, "thanks") > 0
    return False


def _right(start: int, end: int, place: str, name: str) -> Hit:
    """A wrong name with the right one."""
    return Hit(start, end, place, ((start, end, name),))


def late(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """An answer after more than two working days that does not own up to it."""
    brief = evidence.brief
    if brief.invited_at is None or brief.sent_at is None:
        return
    from .. import days  # and all of `datetime` with it, which a draft without its case does without

    if days.days_late(brief.invited_at, brief.sent_at) <= days.LATE_AFTER or evidence.bearing("owns-delay"):
        return
    if not re.search("|".join(rule["owning"]), evidence.own_words):
        yield WHOLE


_SOFT = r"\b(?:hope\s+(?:you|this|all)|take\s+care|bless|lovely|enjoy\w*|glad|pleasure|pleased|nice|kind\w*|wonderful|admire\w*|impressed|please\s+accept|with\s+regret)\b"
"""Kind words in whatever part they stand."""


def cold(evidence: Evidence, rule: Rule) -> Iterator[Hit]:
    """No kind word anywhere: beside harsh words or a shut door a wish or a "see you" is none. Or so few words that even thanks
    in a mail, or a bare "sorry" anywhere, read clipped (one who wavers is not short with them).
    """
    unkind = {*evidence.bearing("harsh"), *evidence.bearing("closed-door")}
    parts = ("thanks", "apology") if unkind else KIND_PARTS
    kind = [part for part in parts if not unkind.issuperset(evidence.bearing(part))]
    if kind:
        clipped = evidence.channel == "email" and evidence.words <= rule["clipped"] and not evidence.bearing("hedged-decision")
        if clipped or (kind == ["apology"] and evidence.words <= rule["sorry"]):
            yield WHOLE
        return
    soft = any(
        re.search(_SOFT, evidence.message.text(clause), re.IGNORECASE)
        for number, clause in enumerate(evidence.message.clauses)
        if number not in unkind
    )
    if not soft or unkind:
        yield WHOLE


def untitled(evidence: Evidence, _: Rule) -> Iterator[Hit]:
    """A mail without a subject."""
    if evidence.subject_known and not (evidence.subject or "").strip():
        yield WHOLE


Kind = Callable[[Evidence, Rule], Iterator[Hit]]
KINDS: dict[str, Kind] = {
    "missing": missing, "span": span, "hedged": hedged, "vague": vague, "explained": explained, "apologised": apologised,
    "tone": informal, "blank": blank, "name": name, "late": late, "cold": cold, "untitled": untitled,
}  # fmt: skip
