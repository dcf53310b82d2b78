"""What a person should know beside the message: what was left out of their words, and which channel would be kinder."""

from __future__ import annotations

import re

from ..nouns import Brief
from . import times
from .interview import stage_of
from .note.private import SORTS, Reason
from .note.shorthand import tidy
from .phrases import Words
from .referral.friend import evidence_of
from .thanks.gratitude import gratitude

CALL_WITHIN = 24
"""Hours before an interview within which a call as well is kinder than a message alone."""


def call_as_well(brief: Brief) -> bool:
    """Whether an agreed interview is less than a day away and the message is no call itself."""
    if brief.intent != "withdraw" or stage_of(brief) == "missed" or brief.channel == "phone":
        return False
    if brief.interview_at is None or brief.sent_at is None:
        return False
    hours = times.hours_ahead(brief.interview_at, brief.sent_at)
    return 0 <= hours < CALL_WITHIN if hours is not None else times.days_ahead(brief.interview_at, brief.sent_at) == 0


def notes_on(brief: Brief, reason: Reason, words: Words) -> tuple[str, ...]:
    """The notes, those on the person's own words first, then those on how to send it."""
    return (*_on_reason(brief, words), *_on_words(brief, reason), *_on_sending(brief))


def _on_reason(brief: Brief, words: Words) -> list[str]:
    if not brief.reason or brief.reason in words.reasons:
        return []
    return [f"No reason is given: {brief.reason!r} is none that is known. Choose one of {', '.join(words.reasons)}."]


def _on_words(brief: Brief, reason: Reason) -> list[str]:
    notes = []
    if reason.denied:
        notes.append("No reason is given: the reason and what you say of it contradict each other. Change one of them.")
    if reason.left_out and reason.clauses and not _said_in_full(brief.reason_detail or "", reason):
        notes.append(f"Left out of your reason: {reason.left_out}. It says instead: “{reason.clauses[0]}”.")
    elif reason.left_out and not reason.clauses:
        notes.append(f"No reason is given: your own words held {reason.left_out}, and nothing was put in their place.")
    if brief.thanks_for and gratitude(brief) is None:
        notes.append("What you are grateful for is not named: your words for it could not be used as they stand.")
    if brief.referral and brief.referral.name.strip():
        friend = re.sub(r"^my\b", "your", brief.referral.name, flags=re.IGNORECASE)
        if brief.referral.why and evidence_of(brief.referral, company=brief.company) is None:
            notes.append(f"Why {friend} would suit is not said: your words for it could not be used as they stand.")
        notes.append(f"Ask {friend} before you pass on any details.")
    return notes


def _said_in_full(detail: str, reason: Reason) -> bool:
    """Whether every word that carries the sense of a note stands in what is said of it: then nothing was left out."""
    if reason.left_out != SORTS[None]:
        return False
    told = {word[:STEM] for clause in reason.clauses[:1] for word in re.findall(r"[a-z0-9]+", clause.lower())}
    words = re.findall(r"[a-z0-9]+", tidy(detail).lower())
    return all(word[:STEM] in told for word in words if len(word) >= STEM or word.isdigit())


STEM = 4
"""Words that begin with so many of the same letters are the same; shorter ones carry no sense."""


def _on_sending(brief: Brief) -> list[str]:
    notes = []
    if call_as_well(brief):
        notes.append(
            "The interview is less than a day away: ring as well, for a message may not be seen in time. What to say is beside it."
        )
    if brief.intent == "withdraw" and brief.channel in ("sms", "phone", "linkedin"):
        notes.append("Send a short email as well: it is a record of your withdrawal.")
    if brief.channel == "linkedin" and brief.intent == "decline":
        notes.append("Send these words rather than LinkedIn's ready-made “No thanks”.")
    return notes
