"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import reduce

from ...language.grammar import article
from ...nouns import Brief
from ..doors import not_twice
from ..facts import stage_of
from ..note.conjugation import verbs
from ..note.discretion import asked_for, speaks_of_them
from ..note.own_words import shapes
from ..note.private import Note, Reason
from ..note.specifics import lines_of, shape
from ..note.weighing import weighed
from ..phrases import BY_NAME, GROUNDS, THOUGHT_OVER, Setting, Words, in_manner
from ..times import clocks_alike
from .halves import beside_the_work
from .hoped_for import without_wait
from .impractical import by_terms, fitting, later_by, tells_more, with_outcome
from .kinds import kind_of, lines_for
from .terms import as_written
from .ways import Told, ways_of

SAME = 4
"""Two clauses that have so many words in common say the same."""
BALD = 7
"""A reason of no more words does not stand alone."""
CERTAIN = ("other-offer", "staying")
"""Reasons that hold whatever else the note tells, such as what kept one away."""
CALLED_A_JOB = ("sms", "phone")
"""Where the role is called a job, so that the reason had better not say it again."""
PLANNED = (
    r"(?:I'm|we're|I am|we are) (?!looking\b|leaving\b)[a-z]+ing\b|(?:I've|I have) been \w+|(?:I|we) have (?:exams|a house)\b"
)
"""A plan, or what has been given to one: nobody has to think over an interview for it."""
LONG = 11
"""A reason of more words than this makes a sentence of its own."""


_GENERAL = re.compile(r"\bright (?:job|match|role|move|place)\b")
"""A line that tells no more than that it is not the right one: of a place that one has seen, that is said."""


def reason_of(brief: Brief, words: Words) -> Reason:
    """What may be given as the reason of a brief; nothing where nothing is known or nothing is to be said.

    A note is put in its own words, by the shape that an entry knows of it, or by its kind; where it is none of them, the
    reason itself is given, in general words (`otherwise`, or `met` after interviews), or passed over where there are none.
    """
    entry = words.reasons.get(brief.reason or "", {})
    if not brief.reason_detail:
        return Reason(lines_for(entry, tone=brief.tone))
    note = Note.of(brief.reason_detail)
    if any(shape(pattern).search(note.text) for pattern in entry.get("denied", ())):
        return Reason(denied=True)
    kept_away = _missed(note, brief, words) if stage_of(brief) == "missed" and not note.secret else None
    reason = _understood(note, brief, words)
    if reason is None:
        general = tuple(entry["otherwise"]) if "otherwise" in entry else lines_for(entry, tone=brief.tone)
        if stage_of(brief) == "after-interviews":
            of_them = speaks_of_them(note.text) or "seen" not in entry
            general = tuple(entry.get("met" if of_them else "seen", general))
        left_out = "what was told in confidence" if note.secret else note.left_out
        reason = Reason() if kept_away and brief.reason not in CERTAIN else Reason(general, None, left_out)
    if (
        _GENERAL.search(next(iter(reason.clauses), ""))
        and shape(entry.get("visit", "(?!)")).search(note.text)
        and not note.secret
    ):
        reason = replace(reason, clauses=tuple(entry["visited"]), as_said=True)
    if kept_away is None:
        return reason
    anew = tuple(clause for clause in reason.clauses if len(set(clause.split()) & set(kept_away.split())) < SAME)
    return replace(reason, missed=kept_away, clauses=anew)


def _understood(note: Note, brief: Brief, words: Words) -> Reason | None:
    """A note as the first of the ways puts it that can; None where none can."""
    if asked := asked_for(note.text):
        return Reason(asked, left_out="what you asked to be kept to that")
    kinds = words.reasons.get(brief.reason or "", {}).get("kind", ())
    if silent := kind_of(note, [kind for kind in kinds if kind.get("silent")], words.lexicon):
        return Reason(lines_for(silent, tone=brief.tone), left_out=silent["left_out"])
    meant = note.meant()
    meant = meant.without_confided() or meant
    if brief.reason == "other-offer":
        meant = Note(without_wait(meant.text))
    readings = [meant] if meant.secret else [*map(Note, weighed(meant.text, brief.reason))]
    told = (Told(reading, brief, words) for reading in readings)
    usual = next(filter(None, (way(each) for each in told for way in ways_of(brief.reason))), None)
    if usual and brief.reason == "fit":
        return beside_the_work(usual, readings[0], kinds, words.lexicon)
    as_it_is = brief.reason == "logistics" or (brief.reason == "other" and usual is None)
    return _told_as_it_is(usual, readings[0], brief) if as_it_is else usual


def _told_as_it_is(usual: Reason | None, note: Note, brief: Brief) -> Reason | None:
    """What is impractical in the note's own words, where these tell more than what is said `usual`ly, and it is no private matter."""
    if usual and usual.left_out == "a private matter":
        return usual
    told = by_terms(note, "they" if brief.client_of_agency else "you")
    if usual:
        written = map(as_written, usual.clauses) if usual.as_said else usual.clauses
        usual = replace(usual, clauses=tuple(map(with_outcome, written)))
    if brief.reason == "other" and not (told or "").startswith(("I'd have to ", "I'd need to ")):
        return usual
    if told is None or (usual and usual.clauses and not tells_more(told, usual.clauses[0], note)):
        return replace(usual, later=later_by(usual.clauses[0], usual.later)) if usual and usual.clauses else usual
    later = later_by(told, fitting(told, usual.later) if usual else None)
    return Reason((told,), later, usual.left_out if usual else None, as_said=True)


def _missed(note: Note, brief: Brief, words: Words) -> str | None:
    """What kept the candidate away, where the note tells it: a clause of the past ("I was unwell that day")."""
    for entry in (words.reasons.get(brief.reason or "", {}), *words.reasons.values()):
        if lines := lines_of(entry.get("missed", ()), note.text):
            return lines[0]
    return None


_NOT_YET = re.compile(r" (?:at present|right now|for now|just now|for the time being|at this point|at this time)\b")
"""Words that hint at a later yes."""


_NOT_BEFORE = re.compile(
    r"\b(?:until|before) ((?:(?:the end of|early|late|mid-?) ?)?(?:the |next )?(?:January|February|March|April|May|June|July|August|September|October|November|December"
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


LONGEST_RUN = 20
"""One's own doing in no more words, and in one piece, runs on to the decision: "I've accepted …, so I'm going to decline."."""


def with_reason(setting: Setting, reason: Reason, turn: int | None = 0) -> Setting:
    """The setting with `{reason}` (a clause) where one may be given: each `turn` takes another of its clauses, None the shortest.

    Where no door is held open, nothing of ours hints at a later yes.
    """
    setting = setting.with_(kept_away=in_manner(reason.missed, setting) if reason.missed else None)
    if not reason.clauses:
        return setting.with_(holds=["no-reason"])
    clauses = reason.clauses if setting.holds.isdisjoint(CALLED_A_JOB) else _without_job(reason.clauses)
    chosen = min(clauses, key=len) if turn is None else clauses[turn % len(clauses)]
    if "after-interviews" in setting.holds:  # the letter says so itself, with the day
        chosen = THOUGHT_OVER.sub("", chosen)
    clause = in_manner(chosen if reason.as_said else _as_a_post(chosen, setting), setting)
    if setting.region == "US" and not reason.as_said:
        clause = clause.replace("just now", "right now")
    clause = clocks_alike(clause, setting.slots.get("clock"), setting.region)
    clause = in_everyday_words(clause, setting.holds)
    if "no-doors" in setting.holds and not reason.as_said and not clause.startswith("for personal"):
        clause = _NOT_YET.sub("", clause)
    by_name = not setting.formal and "missed" not in setting.holds and bool(BY_NAME.match(clause))
    long = (len(clause.split()) > LONG and not by_name) or ", and " in clause or ", so " in clause or clause.startswith("it ")
    holds = ["reason", "reason-long" if long else "reason-short"]
    if len(clause.split()) <= BALD:
        holds.append("reason-bald")
    if re.match(PLANNED, clause):
        holds.append("reason-plan")
    mine = clause.removeprefix("after some thought ")
    if by_name or mine.startswith(("I ", "I'")):
        holds.append("reason-mine")
    if _GENERAL.search(clause):
        holds.append("reason-general")
    if THOUGHT_OVER.match(clause):
        holds.append("reason-thought")
    if GROUNDS.match(clause) and not by_name:
        holds.append("reason-grounds")
    if "reason-grounds" in holds or ("reason-mine" in holds and not long):
        holds.append("reason-leads")
    if " decided" in f" {mine}"[:16]:
        holds.append("reason-decided")
    joined = re.search(r", (?:and|so|but) ", clause) or len(clause.split()) > LONGEST_RUN
    if (by_name or re.match("(?:I|we)[ ']", clause)) and not joined:
        holds.append("reason-runs-on")
    until = _from_then(clause)
    later = _later(not_twice(reason.later, clause), setting)
    return setting.with_(holds=holds, reason=clause, later=later, from_then=until, **_no_job_twice(setting, clause))


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
