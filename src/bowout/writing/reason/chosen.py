"""Which reason is given: the first that one of the `ways` makes of the note, else a general one in neutral words, else none."""

from __future__ import annotations

from dataclasses import replace

from ...nouns import Brief
from ..interview import stage_of
from ..note.discretion import asked_for, speaks_of_them
from ..note.private import Note, Reason
from ..note.specifics import lines_of, shape
from ..note.weighing import weighed
from ..phrases import Words
from .halves import beside_the_work
from .hoped_for import without_wait
from .impractical import by_terms, fitting, later_by, tells_more, with_outcome
from .kinds import kind_of, lines_for
from .terms import as_written
from .ways import Told, ways_of
from .worded import GENERAL

SAME = 4
"""Two clauses that have so many words in common say the same."""
CERTAIN = ("other-offer", "staying")
"""Reasons that hold whatever else the note tells, such as what kept one away."""


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
        GENERAL.search(next(iter(reason.clauses), ""))
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
