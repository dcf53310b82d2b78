"""A reason in its setting: as the channel, the tone and the region word it, and what holds of it for the phrases around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import reduce

from ...language.grammar import article
from ..doors import not_twice
from ..note.conjugation import verbs
from ..note.lists import shapes
from ..note.private import Reason
from ..phrases import BY_NAME, GROUNDS, THOUGHT_OVER, Setting, in_manner
from ..times import A_MONTH, clocks_alike

BALD = 7
"""A reason of no more words does not stand alone."""
CALLED_A_JOB = ("sms", "phone")
"""Where the role is called a job, so that the reason had better not say it again."""
PLANNED = (
    r"(?:I'm|we're|I am|we are) (?!looking\b|leaving\b)[a-z]+ing\b|(?:I've|I have) been \w+|(?:I|we) have (?:exams|a house)\b"
)
"""A plan, or what has been given to one: nobody has to think over an interview for it."""
LONG = 11
"""A reason of more words than this makes a sentence of its own."""
GENERAL = re.compile(r"\bright (?:job|match|role|move|place)\b")
"""A line that tells no more than that it is not the right one: of a place that one has seen, that is said."""


_NOT_YET = re.compile(r" (?:at present|right now|for now|just now|for the time being|at this point|at this time)\b")
"""Words that hint at a later yes."""


_NOT_BEFORE = re.compile(
    r"\b(?:until|before) ((?:(?:the end of|early|late|mid-?) ?)?(?:the |next )?(?:"
    rf"{A_MONTH}"
    r"|Easter|Christmas|spring|summer|autumn|fall|winter|new year|year))$"
)
"""A reason that holds for so long and no longer: one may be asked again after that."""


def _from_then(clause: str) -> str | None:
    """From when on a reason no longer holds: "once my license transfers", where it tells what has to come first, else "from next fall on"."""
    until = _NOT_BEFORE.search(clause)
    if until is None:
        return None
    first = re.match(
        r"((?:my|our|the) [\w -]+?) (?:won't|will not|doesn't|does not) (?!be\b)([a-z]+)((?: (?:through|up|out|over|in))?) ",
        clause,
    )
    does = verbs()[1].get(first[2], f"{first[2]}s") if first else ""
    return f"once {first[1]} {does}{first[3]}" if first else f"from {until[1]} on"


WISHED = re.compile(
    r"\bI(?:'ve decided|'d (?:rather|like|love|prefer)|'m (?:looking|after)| (?:don't )?want| prefer| like| enjoy)\b"
)
"""A reason that is a wish or a choice: nobody has to say no for it."""


LONGEST_RUN = 20
"""One's own doing in no more words, and in one piece, runs on to the decision: "I've accepted …, so I'm going to decline."."""


def with_reason(setting: Setting, reason: Reason, turn: int | None = 0) -> Setting:
    """The setting with `{reason}` (a clause) where one may be given: each `turn` takes another of its clauses, None the shortest.

    Where no door is held open, nothing of ours hints at a later yes.
    """
    setting = setting.with_(kept_away=in_manner(reason.missed, setting) if reason.missed else None)
    if not reason.clauses:
        return setting.with_(holds=["no-reason"])
    clause = _clause(setting, reason, turn)
    near = "friend" not in setting.holds and not setting.holds.isdisjoint(("sms", "linkedin", "brief"))
    later = _later(not_twice(reason.later, clause, near=near), setting)
    slots = {"reason": clause, "later": later, "from_then": _from_then(clause), **_no_job_twice(setting, clause)}
    slots["have_to"] = "" if WISHED.search(clause) else "have to"
    return setting.with_(holds=_what_holds(clause, setting), **slots)


def _clause(setting: Setting, reason: Reason, turn: int | None) -> str:
    """One of a reason's clauses as it stands in the letter."""
    clauses = reason.clauses if setting.holds.isdisjoint(CALLED_A_JOB) else _without_job(reason.clauses)
    clause = min(clauses, key=len) if turn is None else clauses[turn % len(clauses)]
    if "after-interviews" in setting.holds:  # the letter says so itself, with the day
        clause = THOUGHT_OVER.sub("", clause)
    clause = in_manner(clause if reason.as_said else _as_a_post(clause, setting), setting)
    clause = in_everyday_words(clocks_alike(clause, setting.slots.get("clock"), setting.region), setting.holds)
    if "no-doors" in setting.holds and not reason.as_said and not clause.startswith("for personal"):
        clause = _NOT_YET.sub("", clause)
    return clause


def _what_holds(clause: str, setting: Setting) -> list[str]:
    """What the phrases around a clause may ask of it: "reason-long", "reason-mine" …"""
    by_name = not setting.formal and "missed" not in setting.holds and bool(BY_NAME.match(clause))
    words = len(clause.split())
    own = clause.removeprefix("after some thought ")
    long = (words > LONG and not by_name) or ", and " in clause or ", so " in clause or clause.startswith("it ")
    mine = by_name or own.startswith(("I ", "I'"))
    grounds = bool(GROUNDS.match(clause)) and not by_name
    in_one = not re.search(r", (?:and|so|but) ", clause) and words <= LONGEST_RUN
    told = {
        "reason": True,
        "reason-long": long,
        "reason-short": not long,
        "reason-bald": words <= BALD,
        "reason-plan": re.match(PLANNED, clause),
        "reason-mine": mine,
        "reason-general": GENERAL.search(clause),
        "reason-thought": THOUGHT_OVER.match(clause),
        "reason-grounds": grounds,
        "reason-leads": grounds or (mine and not long),
        "reason-decided": " decided" in f" {own}"[:16],
        "reason-runs-on": (by_name or re.match("(?:I|we)[ ']", clause)) and in_one,
    }
    return [word for word, so in told.items() if so]


def _no_job_twice(setting: Setting, clause: str) -> dict[str, str]:
    """What the role is called in a letter whose reason tells of a job: "the Pastry Cook position", or "role"."""
    if "email" not in setting.holds or not re.search(r"\bjobs?\b", clause):
        return {}
    noun = " position" if setting.region == "US" else " role"
    called = {name: setting.slots.get(name, "") for name in ("post", "to_post", "process", "process_short")}
    return {name: re.sub(r"(?<=\w) job(?=$| at )", noun, words) for name, words in called.items() if words}


def in_everyday_words(clause: str, holds: Collection[str]) -> str:
    """A clause as one puts it where the letter is not formal, more plainly yet where it is `spoken` or `brief`; a formal one has children, no kids."""
    manners = ("formal",) if "formal" in holds else ("spoken", "plain", "brief")
    texted = {"plain", "spoken"} if "sms" in holds else {"plain"}  # a text is put as one would say it
    shaped = [shape for manner in manners if manner in texted or manner in holds for shape in shapes("aloud", manner)]
    return reduce(lambda text, shape: re.sub(shape[0], shape[1], text), shaped, clause)


def _as_a_post(clause: str, setting: Setting) -> str:
    """What a formal letter calls a job: "a new job" → "a new post", "the right job" → "the right position"."""
    if not setting.formal:
        return clause
    noun = setting.slots["a_post"].removeprefix("a ")
    if noun in clause:
        return clause
    return re.sub(r"(?:(?<=\bnew)|(?<=\bthe)|(?<=\bright)) job\b", f" {noun}", clause)


def _without_job(clauses: tuple[str, ...]) -> tuple[str, ...]:
    """The clauses that do not speak of the job, if there are any."""
    return tuple(clause for clause in clauses if not re.search(r"\b(?:right|this) job\b", clause)) or clauses


def _later(later: str | None, setting: Setting) -> str | None:
    """What a later role would have to be; in a formal letter a post or a position, not "something"."""
    if later and setting.formal:
        a_post = setting.slots.get("a_post", "something")
        sort = re.fullmatch(r"something ((?:(?:more|less) )?(?!\w+doors$|else$)[\w-]+)", later)
        later = f"{article(sort[1])} {sort[1]} {a_post[2:]}" if sort else re.sub(r"^something\b", a_post, later)
    return in_manner(later, setting) if later else None
