"""The work, and oneself, in a note's own words where no shape of own-words/contrast has them: "trouser hems and zips, I want to make coats".

A piece of a note is carried as it stands where it is plain English for a thing, a doing or what they do, and nothing in it is
guarded, blunt, of people there, or points to what is not told ("tidying up after the machine all day" → "it's tidying up …").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise, starmap

from ..language.trades import agent_noun
from .clause import first_person, plain_prose, wished
from .conjugation import is_told, verbs
from .contrast import contrast, later_for, names_again, note_clauses, put_otherwise
from .discretion import guarded, of_own_life
from .note import Note, Reason
from .own_words import any_line, listed, pattern, shapes
from .specifics import counted
from .things import together
from .wholeness import whole

MOST = 24
"""Both halves have no more words than this together."""


def by_halves(note: Note, them: str) -> Reason | None:
    """The work and oneself in one clause, where a note tells both; `them` is what those are called who offer it, "you" or "they"."""
    if not _may_be_halved(note):
        return None
    known = contrast(note.text)
    offered = known.offered or _first_of(lambda piece: _work(piece, them), note)
    own = known.own or known.hoped or _first_of(_oneself, note)
    if not offered or not own or len(f"{offered} {own}".split()) > MOST:
        return None
    return Reason((f"{offered}, and {own}",), known.later or later_for(own), note.left_out, as_said=True)


def by_load(note: Note, role: str) -> Reason | None:
    """How much falls to one, or how much alike, where a note tells that: "one of me to sixty residents", "twice the cows and half the hands"."""
    if not _may_be_halved(note):
        return None
    me = agent_noun((role.lower().split() or [""])[-1]) or "person"
    for piece in filter(_open, note_clauses(note.text)):
        text = piece.replace("one of me", f"one {me}")
        for shape, said, later in shapes("contrast", "loads"):
            if (found := re.fullmatch(shape, text)) and not is_told(text) and plain_prose(text):
                return Reason((counted(said.format(**found.groupdict())),), later, note.left_out, as_said=True)
    return None


def by_the_work(note: Note) -> Reason | None:
    """What the work is, where a note tells that alone: it is not what one is looking for."""
    if not _may_be_halved(note):
        return None
    work = _first_of(lambda piece: _work(piece, ""), note)
    if work is None and (own := _first_of(_oneself, note)) and re.match(r"I(?:'d never| wouldn't) ", own):
        work = own
    return Reason((f"{work}, which isn't what I'm looking for",), None, note.left_out, as_said=True) if work else None


def _may_be_halved(note: Note) -> bool:
    return not note.secret and not any_line("contrast", "half-pleased").search(note.text)


def beside_the_work(usual: Reason, note: Note, of_piece: Callable[[Note], Reason | None]) -> Reason:
    """What those want who say such a thing (`usual`), after the piece of the note that it is of: "it's 80 emails a day, and I'm looking for …"."""
    if usual.as_said or usual.left_out != note.left_out or not usual.clauses or not _may_be_halved(note):
        return usual
    for piece in note_clauses(note.text):
        work = _work(piece, "") if _open(piece) else None
        if work and (alone := of_piece(Note(piece))) and alone.clauses == usual.clauses:
            lines = [
                line
                for line in usual.clauses
                if wished(line) and len(f"{work} {line}".split()) <= MOST and not names_again(line, work)
            ]
            return replace(usual, clauses=tuple(f"{work}, and {line}" for line in lines), as_said=True) if lines else usual
    return usual


def _first_of(way: Callable[[str], str | None], note: Note) -> str | None:
    return next(filter(None, (way(piece) for piece in note_clauses(note.text) if _open(piece))), None)


def _open(piece: str) -> bool:
    """Whether nothing in a piece is guarded, nor sneers."""
    bare = put_otherwise(piece, "of-trades")
    return not (guarded(bare) or of_own_life(bare) or any_line("contrast", "sneers").search(piece))


def _work(piece: str, them: str) -> str | None:
    """A piece as what the work is: "rewriting the wires" → "it's rewriting the wires", "they truck hives" → "you truck hives"."""
    text = re.sub(r"^(?:(?:just|only|really|basically|mostly just|all just) )+", "", piece)
    text = re.sub(r"\b(?:just|basically|really|literally) ", "", text)
    for shape, said in shapes("contrast", "halves"):
        if not (found := re.fullmatch(shape, text)):
            continue
        parts = {name: _plain_part(name, value) for name, value in found.groupdict().items()}
        if ("{them}" in said and not them) or None in parts.values():
            continue
        clause = counted(said.format(them=them, **parts))
        return clause if whole(clause) and _is_prose(clause) else None
    return None


def _is_prose(clause: str) -> bool:
    """Whether a clause is plain prose, but for what is written with capitals within: "TikToks", "RFIs"."""
    return plain_prose(re.sub(r"\b\w+[A-Z]\w*", "that", clause))


def _plain_part(name: str, words: str) -> str | None:
    """A part of a shape, where it is what its name says."""
    if name == "whom":
        return None if {*words.split()} & {*listed("contrast", "no-post")} else words
    if re.search(rf"\b(?:{pattern('contrast', 'points')})\b|[\"“”\[\]/]|[0-9][0-9][0-9]", words):
        return None
    first, *rest = words.split()
    if name == "does":
        of_work = {*listed("contrast", "crafts"), *listed("contrast", "works-at"), *verbs()[1]}
        return words if first in of_work - {*listed("contrast", "to-people")} else None
    if name == "doing":
        return words if first not in listed("contrast", "no-doing") and rest else None
    if name == "thing":
        return words if _is_thing(words) else None
    return re.sub(r" (all (?:day|week)) (?=[a-z]{2,}ing\b)", r" \1, ", words)


def _is_thing(words: str) -> bool:
    """Whether words name things of which work is made, with what is said of them: "five months on the road", "trouser hems and zips"."""
    head = re.split(rf" (?:{pattern('contrast', 'behind-a-thing')})\b", words)[0]
    last = head.rsplit(maxsplit=1)[-1]
    so_long = head != words and last in ("days", "nights", "weeks", "months")
    if {*head.split()} & {*listed("contrast", "no-half")} or (last in listed("contrast", "no-thing") and not so_long):
        return False
    one = re.match(r"(?:an?|the|one|another) ", head) and not is_told(words)
    return bool(one or re.search(r"(?<![sui'])s$", head)) and all(starmap(together, pairwise(head.split())))


def _oneself(piece: str) -> str | None:
    """A piece as what one does, did or wants: "trained for the calving box" → "I trained for the calving box"."""
    text = re.sub(r"^(?=(?:trained|want|like|love|prefer|miss|need|came|went|believe)\b)", "I ", piece)
    text = re.sub(r"^wouldn't ", "I wouldn't ", re.sub(r"^(?:would|'d) (?=miss\b|rather\b|never\b)", "I'd ", text))
    said = first_person(text) if text.startswith("I") else None
    if said is None or not (wished(said) or _does().match(said)):
        return None
    points = re.search(rf"\b(?:{pattern('contrast', 'points-back')})\b", said)
    return counted(said) if not points and whole(said) else None


@cache
def _does() -> re.Pattern[str]:
    """How what one does by trade, did or would never do begins: "I've only ever hauled", "I'd never see"."""
    past, third = verbs()
    known = {*listed("contrast", "crafts"), *past, *past.values(), *third}
    done = "|".join(known - {*listed("contrast", "to-people")} | {*listed("contrast", "feels")})
    return re.compile(
        rf"I(?:'ve| have|'d never| wouldn't)?(?: (?:only|always|never|mostly|really|still))*(?: ever)? (?:{done}) \S"
    )
