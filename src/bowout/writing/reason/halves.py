"""The work, and oneself, in a note's own words where no shape of own-words/contrast has them: "trouser hems and zips, I want to make coats".

A piece of a note is carried as it stands where it is plain English for a thing, a doing or what they do, and nothing in it is
guarded, blunt, of people there, or points to what is not told ("tidying up after the machine all day" → "it's tidying up …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, starmap

from ...language.trades import agent_noun
from ..note.concepts import Lexicon
from ..note.conjugation import doing, is_told, verbs
from ..note.discretion import kept_back
from ..note.lists import any_line, listed, pattern, shapes
from ..note.private import Note, Reason
from ..note.things import together
from ..note.wholeness import whole
from .clause import first_person, plain_prose, wished
from .contrast import beside, contrast, later_for, names_again, note_clauses, put_otherwise
from .kinds import Kind, kind_of
from .terms import as_written

_SELDOM = "never|hardly ever|hardly|barely|rarely"
_NEVER = rf"I(?:'d (?:{_SELDOM})| wouldn't) "
"""What one likes to do, and seldom would."""
MOST = 24
"""Both halves have no more words than this together."""


def by_halves(note: Note, them: str) -> Reason | None:
    """The work and oneself in one clause, where a note tells both; `them` is what those are called who offer it, "you" or "they"."""
    if not _may_be_halved(note):
        return None
    known = contrast(note.text)
    offered = known.offered or _work_of(note, them)
    own = known.own or known.hoped or next(filter(None, map(_oneself, _open_pieces(note))), None)
    if not offered or not own or len(f"{offered} {own}".split()) > MOST:
        return None
    if bare := re.fullmatch(r"I ([a-z]+)", own):
        own = f"I want to keep {doing(bare[1])}"
    clause = beside(offered, own)
    return Reason((clause,), known.later or later_for(own) or later_for(clause), note.left_out, as_said=True)


def by_load(note: Note, role: str) -> Reason | None:
    """How much falls to one, or how much alike, where a note tells that: "one of me to sixty residents", "twice the cows and half the hands"."""
    if not _may_be_halved(note):
        return None
    me = agent_noun((role.lower().split() or [""])[-1]) or "person"
    for piece in filter(_open, note_clauses(note.text)):
        text = piece.replace("one of me", f"one {me}")
        for shape, said, later in shapes("contrast", "loads"):
            if (found := re.fullmatch(shape, text)) and plain_prose(text):
                return Reason((as_written(said.format(**found.groupdict())),), later, note.left_out, as_said=True)
    return None


def by_the_work(note: Note) -> Reason | None:
    """What the work is, where a note tells that alone: it is not what one is looking for."""
    if not _may_be_halved(note):
        return None
    never = (own for piece in _open_pieces(note) if (own := _oneself(piece)) and re.match(_NEVER, own))
    work = _work_of(note, "") or next(never, None)
    return Reason((f"{work}, which isn't what I'm looking for",), None, note.left_out, as_said=True) if work else None


def beside_the_work(usual: Reason, note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Reason:
    """What those want who have too much of a thing (`usual`), after the piece of the note that tells of it: "it's a lot of filing, and …"."""
    if usual.as_said or not usual.clauses or not wished(usual.clauses[0]) or not _may_be_halved(note):
        return usual
    work = _work_of(note, "")
    kind = kind_of(Note(next(note_clauses(note.text))), kinds, lexicon) if work else None
    if (
        not work
        or len(work.split()) < 3
        or not kind
        or not kind.get("excess")
        or kind.get("of_place")
        or usual.clauses[0] not in kind["lines"]
    ):
        return usual
    lines = [line for line in usual.clauses if wished(line) and not names_again(line, work)]
    clauses = tuple(f"{work}, and {line}" for line in lines if len(f"{work} {line}".split()) <= MOST)
    return replace(usual, clauses=clauses, as_said=True) if clauses else usual


def _may_be_halved(note: Note) -> bool:
    return not note.secret and not any_line("contrast", "half-pleased").search(note.text)


def _open_pieces(note: Note) -> Iterator[str]:
    return filter(_open, note_clauses(note.text))


def _work_of(note: Note, them: str) -> str | None:
    """What the work is by the first piece of a note that tells it: one that names a thing alone stands first, or after what one is."""
    place = 0
    for piece in note_clauses(note.text):
        told = place == 0 or re.match(r"(?:it|this|they|I'd|the (?:job|role|post|work))\b", piece)
        if told and _open(piece) and (work := _work(piece, them)):
            return work
        place += not re.match(r"(?:I|want|would)\b", piece)
    return None


def _open(piece: str) -> bool:
    """Whether nothing in a piece is guarded, nor sneers."""
    bare = put_otherwise(piece, "of-trades")
    return not (kept_back(bare) or any_line("contrast", "sneers").search(piece))


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
        clause = as_written(said.format(them=them, **parts))
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
        return words if first in _works() - {*listed("contrast", "to-people")} else None
    if name == "doing":
        return words if rest and first in _doings() - {*listed("contrast", "no-doing")} else None
    if name == "mass":
        return None if {*rest, first} & {*listed("contrast", "no-mass")} else words
    if name == "thing":
        return words if _is_thing(words) else None
    return re.sub(r" (all (?:day|week)) (?=[a-z]{2,}ing\b)", r" \1, ", words)


@cache
def _works() -> frozenset[str]:
    """What is done at work."""
    return frozenset((*listed("contrast", "crafts"), *listed("contrast", "works-at"), *verbs()[1]))


@cache
def _doings() -> frozenset[str]:
    return frozenset(re.sub(r"yying$", "ying", doing(each)) for base in _works() for each in (base, f"re{base}"))


def _is_thing(words: str) -> bool:
    """Whether words name things of which work is made, with what is said of them: "five months on the road", "trouser hems and zips"."""
    head = re.split(rf" (?:{pattern('contrast', 'behind-a-thing')})\b", words)[0]
    last = head.rsplit(maxsplit=1)[-1]
    so_long = head != words and last in ("days", "nights", "weeks", "months")
    if {*head.split()} & {*listed("contrast", "no-half")} or (last in listed("contrast", "no-thing") and not so_long):
        return False
    if re.match(r"the (?:[a-z]+$|one\b)", words) or re.search(r"\w (?:the|an?|my) |\w \w+ing \w|\b(\w+) \1\b", head):
        return False
    one = re.match(r"(?:an?|the|one|another) ", head) and not is_told(words)
    return bool(one or re.search(r"(?<![sui'])s$", head)) and all(starmap(together, pairwise(head.split())))


def _oneself(piece: str) -> str | None:
    """A piece as what one does, did or wants: "trained for the calving box" → "I trained for the calving box"."""
    text = re.sub(r"^(?=(?:trained|want|like|love|prefer|miss|need|came|went|believe)\b)", "I ", piece)
    text = re.sub(r"^wouldn't ", "I wouldn't ", re.sub(r"^(?:would|'d) (?=miss\b|rather\b|never\b)", "I'd ", text))
    text = re.sub(rf"^(?:(?:I|my hands)(?: would|'d) )?({_SELDOM}) (?=[a-z])", r"I'd \1 ", text)
    text = re.sub(rf"^(I'd (?:{_SELDOM})) (?=(?:out|in|on|at|with|near|outside|off|up|down) )", r"\1 be ", text)
    said = first_person(text) if text.startswith("I") else None
    if said is None or not (wished(said) or _does().match(said)) or {*said.split()} & {*listed("contrast", "no-wish")}:
        return None
    points = re.search(rf"\b(?:{pattern('contrast', 'points-back')})\b", re.sub(r" from one \w+ to the next", "", said))
    return as_written(said) if not points and whole(said) else None


@cache
def _does() -> re.Pattern[str]:
    """How what one does by trade, did or would never do begins: "I've only ever hauled", "I'd never see"."""
    past, third = verbs()
    bases = {*listed("contrast", "crafts"), *third}
    aside, feels = {*listed("contrast", "to-people")}, {*listed("contrast", "feels")}
    done = "|".join((bases | {*past} | {*past.values()}) - aside | feels)
    do = "|".join((bases - aside | feels) - ({*past} - {*third}))
    adverbs = r"(?: (?:only|always|never|mostly|really|still))*(?: ever)?"
    return re.compile(rf"(?:I(?:'ve| have)?{adverbs} (?:{done})|{_NEVER}(?:{do}|be (?:out|in|on|at|with|near|off))) \S")
