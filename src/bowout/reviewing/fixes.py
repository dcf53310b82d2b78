"""Rewordings for a finding, built from the entries under `fixes` of its rule.

An entry is a text with, where it needs them, {role}, {company}, {contact} or {candidate} of the case; it is offered where its
conditions hold: `words` (a pattern found in the span), `named` (the same, of the pattern that the rule has for several), `reasons`
(the case's, or unknown; `told`: not unknown), `intents`, `channels`, `once` (no apology stands before). The entries that want certain
words come before those that always fit. Only what the case or the text holds is put in: a fact that is not known is not invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ..nouns import Fix
from . import blanks, cutting
from .cutting import STOPS
from .evidence import Evidence
from .judging import BEFORE_A_NAME, Hit

MOST = 7
"""How many rewordings are offered at most."""


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"\{(\w+)\}")


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def fixes_for(evidence: Evidence, rule: Mapping[str, Any], hit: Hit) -> tuple[Fix, ...]:
    """The rewordings of one finding, the fittest first; for something missing, sentences to add and where."""
    if rule["kind"] == "vague":
        hit = _with_preposition(evidence, hit)
    if hit.plain:
        return tuple(_plain(evidence, rule, hit, *each) for each in hit.plain)
    if rule["kind"] == "blank":
        return tuple(_filled(evidence, hit))
    first = [_shortened(evidence, hit)] if rule["kind"] == "explained" else []
    found = first + [_made(evidence, entry, hit) for entry in _fitting(evidence, rule, hit)]
    return tuple([fix for fix in found if fix][:MOST])


def _with_preposition(evidence: Evidence, hit: Hit) -> Hit:
    """A reason that is named ("for personal reasons") with its preposition, which a clause in its place could not follow."""
    body, start = evidence.message.body, hit.start or 0
    found = _pattern(rf"\b(?:{BEFORE_A_NAME})\s+$").search(body, max(0, start - 16), start)
    return hit._replace(start=found.start()) if found else hit


def _fitting(evidence: Evidence, rule: Mapping[str, Any], hit: Hit) -> Iterator[Mapping[str, Any]]:
    """The entries whose conditions hold: those meant for these words first, then those for this reason, then the rest."""
    words = "" if hit.start is None else evidence.message.body[hit.start : hit.end]
    brief = evidence.brief
    fitting: list[tuple[bool, bool, int, Mapping[str, Any]]] = []
    for entry in rule.get("fixes", ()):
        wanted = rule["named"] if "named" in entry else entry.get("words")
        if wanted and not _pattern(wanted).search(words):
            continue
        if "reasons" in entry and (brief.reason or "told" in entry) and brief.reason not in entry["reasons"]:
            continue
        if "once" in entry and _sorry_before(evidence, hit):
            continue
        if "intents" in entry and evidence.intent not in entry["intents"]:
            continue
        if "channels" in entry and evidence.channel not in entry["channels"]:
            continue
        told = bool(brief.reason and "reasons" in entry)
        fitting.append((not wanted, not told, len(fitting), entry))
    specific = any(not general for general, *_ in fitting)
    for general, _, _, entry in sorted(fitting):  # by their order at last, which no two share
        if not (general and specific and entry.get("otherwise")):
            yield entry


def _sorry_before(evidence: Evidence, hit: Hit) -> bool:
    """Whether an apology stands before the span: one is enough."""
    return any(evidence.message.clauses[number].start < (hit.start or 0) for number in evidence.bearing("apology"))


def _facts(evidence: Evidence) -> dict[str, str | None]:
    brief = evidence.brief
    return {"role": brief.role, "company": brief.company, "contact": brief.contact, "candidate": brief.candidate}


def _made(evidence: Evidence, entry: Mapping[str, Any], hit: Hit) -> Fix | None:
    """A fix from an entry; None where it wants a fact that is not known."""
    text = entry["text"]
    if "{" in text:
        facts = _facts(evidence)
        if any(facts.get(field) is None for field in _field().findall(text)):
            return None
        text = text.format(**facts)
    if hit.start is None or hit.end is None:
        return _added(evidence, text, entry)
    start, end = hit.start, hit.end
    old = evidence.message.body[start:end]
    if "keeps" not in entry and _decides(evidence, hit):
        return _after_decision(evidence, text, entry, hit)
    if not text:
        cut = cutting.clauses_left_out(evidence.message, start, end)
        return Fix(*cut, entry["label"]) if cut else None
    if _begins(evidence, start):
        if _pattern(r",\s+(?:I|we|my|unfortunately|sadly)\b").match(evidence.message.body, end) and not text.startswith(
            "because"
        ):
            text = f"as {text}"  # two clauses need more than a comma
        text = text[0].upper() + text[1:]
    return Fix(start, end, text + ("." if old.endswith(STOPS) else ""), entry["label"])


def _begins(evidence: Evidence, start: int) -> bool:
    """Whether a sentence begins at a place of the body."""
    return any(start == first for first, _ in evidence.message.sentences) or (
        evidence.message.body[:start].rstrip()[-1:] in ("", *STOPS)
    )


def _decides(evidence: Evidence, hit: Hit) -> bool:
    """Whether the span holds the decision too, which a rewording of the reason must not lose."""
    clauses = evidence.message.clauses
    return any(hit.start <= clauses[number].start < hit.end for number in evidence.bearing("decision"))  # type: ignore[operator]


_LINK = rf"(?<!\s)\s+(?:as|because|since|{BEFORE_A_NAME})\s+"


def _after_decision(evidence: Evidence, text: str, entry: Mapping[str, Any], hit: Hit) -> Fix | None:
    """The reason alone put anew or left out, the decision kept: after its joint, or else after a plain decision."""
    start, end = hit.start or 0, hit.end or 0
    old = evidence.message.body[start:end]
    stop = "." if old.endswith(STOPS) else ""
    because = text if text.startswith("because") else f"as {text}"
    links = list(_pattern(_LINK).finditer(old))
    if not text:
        return Fix(start + links[-1].start(), end, stop, entry["label"]) if links else None
    if links:
        return Fix(start + links[-1].start(), end, f" {because}{stop}", entry["label"])
    said = "I will not be going ahead" if text.startswith("because") else "I will not be going ahead,"
    return Fix(start, end, f"{said} {because}{stop}", entry["label"])


@cache
def _preamble() -> re.Pattern[str]:
    """What only leads up to a reason, or pleads for it."""
    return _pattern(r"\b(?:expla(?:in|nation)\w*|transparent|know why|you think|think I|believe me|ask any\w+)\b")


def _shortened(evidence: Evidence, hit: Hit) -> Fix | None:
    """A string of reasons cut to the first sentence that gives one and is fit to be read, or to the first clause of one sentence."""
    start, end = hit.start or 0, hit.end or 0
    message = evidence.message
    unfit = {message.clauses[number].sentence for label in ("overshared", "harsh") for number in evidence.bearing(label)}
    inside = [number for number, clause in enumerate(message.clauses) if start <= clause.start < end]
    several = len({message.clauses[number].sentence for number in inside}) > 1
    for number in evidence.bearing("reason"):
        at = message.clauses[number].sentence
        if number not in inside or (several and (at in unfit or _preamble().search(message.text(message.sentences[at])))):
            continue
        first, last = message.sentences[at] if several else evidence.spans([number])[0]
        kept = message.body[max(first, start) : min(last, end)].rstrip(" ,;.")
        if _begins(evidence, start):
            kept = kept[0].upper() + kept[1:]
        return Fix(start, end, kept + ("." if message.body.endswith(STOPS, start, end) else ""), "keep one reason alone")
    return None


def _added(evidence: Evidence, text: str, entry: Mapping[str, Any]) -> Fix:
    """A sentence to add, and where: at the start, after the decision or the reasons, at the end of the message or of the text."""
    body = evidence.message.body
    where = entry.get("at", "end")
    if where == "subject":
        return Fix(0, len(evidence.subject or ""), text, entry["label"])
    if where == "top":
        return Fix(0, 0, text + "\n\n", entry["label"])
    if where == "bottom":
        end = len(body.rstrip()) if not evidence.message.lines else evidence.message.lines[-1][1]
        return Fix(end, end, "\n\n" + text, entry["label"])
    sentences = evidence.message.sentences
    if not sentences:
        return Fix(len(body), len(body), text, entry["label"])
    if where == "start":
        first = sentences[0][0]
        low = body[first] if body[first].islower() else ""
        return Fix(first, first + len(low), f"{text} {low.upper()}", entry["label"])
    bearing = evidence.bearing
    after: list[int] = []
    if where == "decision":
        after = bearing("decision")[:1]
    elif where == "reason":
        after = (bearing("reason") or bearing("vague-reason"))[-1:] or bearing("thanks")[:1]
    last = next((stop for _, stop in reversed(sentences) if body[stop - 1] != ","), sentences[-1][1])  # "Thanking you," closes
    end = sentences[evidence.message.clauses[after[0]].sentence][1] if after else last
    if body[end - 1 : end] in (".", "!", "?", "…"):
        return Fix(end, end, f" {text}", entry["label"])
    if body[end : end + 1] in ("", "\r", "\n"):  # a line without a stop: on a line of its own
        return Fix(end, end, f"\n{text}", entry["label"])
    word = body.rindex(body[:end].split()[-1], 0, end)
    return Fix(word, end, f"{body[word:end]}. {text}", entry["label"])


def _plain(evidence: Evidence, rule: Mapping[str, Any], hit: Hit, start: int, end: int, plain: str) -> Fix:
    """The plain form of a casual word, or the right name: safe, for it says what was meant."""
    text = evidence.message.body if hit.place == "body" else evidence.subject or ""
    if not plain:
        ends = hit.place == "body" and any(end == stop for _, stop in evidence.message.sentences)
        safe = text[start:end].lower() not in rule["carrying"]
        return Fix(*cutting.mark_left_out(text, start, end, ends=ends), "leave it out", safe=safe)
    if text[start].isupper() and (not text[start:end].isupper() or _begins(evidence, start)):
        plain = plain[0].upper() + plain[1:]
    return Fix(start, end, plain, f"write “{plain}”", safe=True)


def _filled(evidence: Evidence, hit: Hit) -> Iterator[Fix]:
    """The case's value for a blank, where one is known; else a note of what to do."""
    text = evidence.message.body if hit.place == "body" else evidence.subject or ""
    start, end = hit.start or 0, hit.end or 0
    at_end = hit.place == "body" and "\n" in text[:start] and start > 0.6 * len(text)
    fact = blanks.fact_of(text[start:end], at_end=at_end)
    value = _facts(evidence).get(fact or "")
    if value:
        yield Fix(start, end, value, f"fill in “{value}”", safe=True)
    else:
        yield Fix(*cutting.slot_left_out(text, start, end), "leave it out")
