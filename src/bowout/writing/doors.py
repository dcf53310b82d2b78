"""What a later role would have to be, where that goes with the reason given, with the note and with the trade."""

from __future__ import annotations

import re

from ..language.grammar import article
from ..language.trades import agent_noun
from ..nouns import Brief
from .note.discretion import guarded
from .note.lists import listed, pattern, rewritings, shapes, table
from .note.shorthand import tidy


def door(later: str | None, *, reason: str, trade: str) -> str | None:
    """The later role that one would want, as the reason's kind has it; None where it contradicts the case, and a door left general is truer.

    Nobody welds remotely, and "nearer home" is for those who said that it was far.
    """
    if later is None:
        return next(
            (said for post, because, said in shapes("doors", "of-the-post") if _both(post, trade, because, reason)), None
        )
    later = re.sub(r" (?:now|anymore|any more|instead)$", "", later)
    if re.search(rf"\b(?:{pattern('doors', 'hands-on')})\b", trade, re.IGNORECASE):
        later = re.sub(r"\bremote, or (?=nearer)", "", later).rstrip(",") if "nearer" in later else later
        if re.search(r"\b(?:remote|from home|hybrid)\b", later):
            return None
    if "weekday" in later and re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day", reason):  # one's own Tuesday is a weekday
        later = "something on other days"
    far, no_place = (re.search(rf"\b(?:{pattern('doors', sort)})\b", reason, re.IGNORECASE) for sort in ("far", "no-place"))
    return None if "nearer" in later and (no_place or not far) else later


def _both(post: str, trade: str, because: str, reason: str) -> bool:
    """Whether a title has one mark, and the reason another."""
    return bool(re.search(post, trade, re.IGNORECASE) and re.search(because, reason))


def not_twice(later: str | None, reason: str, *, near: bool) -> str | None:
    """A later role in other words, where the reason given has said the same: "I'm looking for a regular salary" → "something closer to that", if it is `near`."""
    lacks = re.search(
        r"\b(?:than|what|something) I(?:'m| am) looking for|\b(?:don't|not|no longer) want\b|\brather not\b", reason
    )
    if later is None or lacks or not re.search(rf"\b(?:{pattern('doors', 'wish')})\b", reason):
        return later
    said = _content(later)
    if not said or not said <= _content(reason) or (len(said) == 1 and "with" not in later.split()):
        return later
    return "something closer to that" if near else "something that would suit me better"


def _content(text: str) -> set[str]:
    """The words that tell something, without their endings."""
    words = re.findall(r"[a-z]+", text.lower())
    return {re.sub(r"(?:ing|er|s)$", "", word) for word in words if len(word) > 3 and word not in listed("doors", "empty")}


def wished(brief: Brief) -> str | None:
    """The later role that the note itself wishes for: "if it was hybrid maybe" → "a hybrid payroll role"; None where it has none."""
    if not brief.reason_detail:
        return None
    note = tidy(brief.reason_detail)
    trade = field(brief)
    for shape, said in rewritings("doors", "wished", any_case=True):
        found = shape.search(note)
        if found is None:
            continue
        told = found.expand(said)
        told = re.sub(r" +", " ", re.sub(r"\b(part|full) (?=time)", r"\1-", told).replace("{field}", trade or ""))
        if guarded(found[0]) in (None, "blunt") and guarded(told) is None:
            return re.sub(r"^an? (?=(\w+))", lambda led: f"{article(led[1])} ", told)
    return None


def field(brief: Brief) -> str | None:
    """Of what sort a role is, where its title says so in plain words: "Director of Development" → "development".

    None where the note speaks of that very thing: who wants to leave payroll asks for no other role in it.
    """
    title = f" {(brief.role or '').lower()} "
    named = [each for each in listed("doors", "fields") if f" {each} " in re.sub(r"[,/()–-]", " ", title)]
    if not named:
        return None
    told = max(named, key=len)
    note = (brief.reason_detail or "").lower()
    stem = told.split()[-1][:5]
    if brief.reason in ("fit", "personal") and re.search(rf"\b{re.escape(stem)}", note):
        return None
    return str(table("doors", "as-said").get(told, told))


def peers(brief: Brief) -> str | None:
    """Others of the candidate's trade, to whom one may pass an opening on: "designers"; None for ranks, which are no trade."""
    person = agent_noun(brief.role or "")
    if person is None or person in listed("doors", "no-peers"):
        return None
    ending = {"y": "ies", "man": "men"}
    single = next((each for each in ending if person.endswith(each)), "")
    return person.removesuffix(single) + ending.get(single, "s")
