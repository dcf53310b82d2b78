"""The reason as one clause: from the candidate's own words where they may be said, else by their kind in neutral ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
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
from ..phrases import GROUNDS, THOUGHT_OVER, Setting, Words, in_manner
from ..times import clocks_alike
from .clause import wished
from .contrast import by_contrast, by_liking, by_self, by_work
from .halves import beside_the_work, by_halves, by_load, by_the_work
from .hoped_for import without_wait
from .impractical import by_terms, fitting, later_by, tells_more, with_outcome
from .kinds import by_kind, by_shape, kind_of, lines_for
from .mine import SET_ON, in_own_words
from .refused import by_refusal, set_against
from .terms import as_written

BEHIND: dict[str | None, tuple[str, ...]] = {
    "fit": ("other", "logistics"), "logistics": ("fit", "other"), "other": ("logistics", "fit"), None: ("logistics", "fit", "other", "personal"),
}  # fmt: skip
"""Where else to look for a shape that a note has; an offer, staying and private matters are only what they are."""
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
    usual = next(filter(None, (way for reading in readings for way in _ways(reading, brief, words))), None)
    if usual and brief.reason == "fit":
        return beside_the_work(usual, readings[0], kinds, words.lexicon)
    as_it_is = brief.reason == "logistics" or (brief.reason == "other" and usual is None)
    return _told_as_it_is(usual, readings[0], brief) if as_it_is else usual


def _ways(note: Note, brief: Brief, words: Words) -> Iterator[Reason | None]:
    """The ways to put a note, the truest to it first: in its own words, by a shape, by its kind; then by what lies behind the reason."""
    own = in_own_words(note, brief.reason, words)
    does_not_fit = brief.reason == "fit"
    kept_back = "left_out" in (kind_of(note, words.reasons["fit"]["kind"], words.lexicon) or {}) if does_not_fit else True
    yield by_load(note, brief.role or "") if not kept_back else None
    yield by_liking(note) or set_against(note) if does_not_fit else None
    yield own if own and (own.left_out is None or re.match(SET_ON, own.clauses[0])) else None
    them = "they" if brief.client_of_agency else "you"
    yield by_contrast(note, words.reasons["fit"]["kind"], words.lexicon, them) if does_not_fit else None
    yield by_halves(note, them) if not kept_back else None
    yield own if own and wished(own.clauses[0]) else None
    yield by_refusal(note) if does_not_fit else None
    yield by_shape(note, words.beside.get(brief.reason or "", ()))
    for name in (brief.reason, *BEHIND.get(brief.reason, ())):
        kinds = words.reasons.get(name or "", {}).get("kind", ())
        yield by_shape(note, kinds)
        if name == brief.reason:
            yield own
        if name == "fit":
            yield None if does_not_fit else by_contrast(note, kinds, words.lexicon, them)
            yield None if brief.reason == "logistics" else by_work(note, kinds, words.lexicon, tone=brief.tone)
        meant_there = words.reasons.get(brief.reason or "", {}).get("meant", {}).get(name)
        if meant_there is not None:  # what does not fit may be the terms, never a stage of the process
            kinds = [kind for kind in kinds if kind["id"] in meant_there]
        elif brief.reason not in (name, None):
            continue
        only_offered = words.reasons.get(name or "", {}).get("only_offered", ())
        yield by_kind(note, kinds, words.lexicon, tone=brief.tone, only_offered=only_offered)
    yield by_the_work(note) if not kept_back else None
    yield by_self(note) if does_not_fit else None


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
    clause = clocks_alike(clause, setting.slots.get("clock"), setting.region)
    clause = in_everyday_words(clause, setting.holds)
    if "no-doors" in setting.holds and not reason.as_said and not clause.startswith("for personal"):
        clause = _NOT_YET.sub("", clause)
    long = len(clause.split()) > LONG or ", and " in clause or ", so " in clause or clause.startswith("it ")
    holds = ["reason", "reason-long" if long else "reason-short"]
    if len(clause.split()) <= BALD:
        holds.append("reason-bald")
    if re.match(PLANNED, clause):
        holds.append("reason-plan")
    if clause.startswith(("I ", "I'")):
        holds.append("reason-mine")
    if _GENERAL.search(clause):
        holds.append("reason-general")
    if THOUGHT_OVER.match(clause):
        holds.append("reason-thought")
    if GROUNDS.match(clause):
        holds.append("reason-grounds")
    if "reason-grounds" in holds or ("reason-mine" in holds and not long):
        holds.append("reason-leads")
    if " decided" in f" {clause}"[:16]:
        holds.append("reason-decided")
    joined = re.search(r", (?:and|so|but) ", clause) or len(clause.split()) > LONGEST_RUN
    if "reason-mine" in holds and not joined:
        holds.append("reason-runs-on")
    near = setting.holds & {"sms", "linkedin", "brief"}  # where the door stands close to the reason
    until = _from_then(clause)
    later = _later(not_twice(reason.later, clause) if near else reason.later, setting)
    return setting.with_(holds=holds, reason=clause, later=later, from_then=until)


def in_everyday_words(clause: str, holds: Collection[str]) -> str:
    """A clause as one puts it where the letter is not formal, more plainly yet where it is `spoken` or `brief`; a formal one has children, no kids."""
    manners = ("formal",) if "formal" in holds else ("spoken", "plain", "brief")
    shaped = [shape for manner in manners if manner == "plain" or manner in holds for shape in shapes("aloud", manner)]
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
        sort = re.fullmatch(r"something ((?!\w+doors$|else$)[\w-]+)", later)
        later = f"{article(sort[1])} {sort[1]} {a_post[2:]}" if sort else re.sub(r"^something\b", a_post, later)
    return in_manner(later, setting) if later else None
