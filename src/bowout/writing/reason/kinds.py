"""The kinds of a reason: which one a note is of, and what is said then."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..note.concepts import Lexicon
from ..note.discretion import has_cue, plain
from ..note.lists import any_line, listed, table
from ..note.private import Note, Reason
from ..note.specifics import lines_of, shape
from ..note.weighing import Cut, present, upheld
from ..phrases import holds
from .clause import wished

Kind = Mapping[str, Any]


def spoken_of(note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Iterator[Kind]:
    """The kinds that a note speaks of: by their cues, or by the concepts that make them (`when`).

    A kind whose lines tell of an event (`asserts`) wants it told in one clause (in any, if only `apart`), and not denied there;
    one whose event is the candidate's own (`mine`), of no one else. One that has too much of a thing (`excess`) is not of a
    note that tells there is none of it. One whose thing is often mentioned in passing (`plainly`), is no event by itself
    (`told_as`), or is often another thing (`amid` what it is of, not `aside` with it), wants a clause that is of it. One whose
    concepts mean something only beside each other (`together`) wants them in one clause.
    """
    known = note.spoken_of(lexicon)
    for kind in kinds:
        met = [when for when in kind.get("when", ()) if holds(when, known)]
        if kind.get("together"):
            met = [when for when in met if any(holds(when, told) for told in note.told_of(lexicon, whole_of))]
        cues = [cue for cue in kind.get("cues", ()) if has_cue(note.said, cue)]
        spoken = (met or cues) and (_weighed(kind) is None or _told(note, kind, cues, met, lexicon))
        if spoken and not all(any(map(so, _of_it(note, cues, met, lexicon))) for so in _asked_of(kind)):
            continue
        if spoken and not any(has_cue(note.said, cue) for cue in kind.get("unless", ())) and not _something_else(note, kind):
            yield kind


def _something_else(note: Note, kind: Kind) -> bool:
    """Whether a note has the words of a kind in another sense (`but_not`): "sick pay", "near the church", "overtime is what I need"."""
    return "but_not" in kind and bool(shape(kind["but_not"]).search(note.text))


PLAIN = 6
"""A clause of no more words is of what it names; a longer one may only mention it."""


def _asked_of(kind: Kind) -> Iterator[Callable[[str], object]]:
    """What one of the clauses that name a kind's thing must be."""
    if kind.get("plainly"):
        yield _plain_clause
    if "told_as" in kind:
        yield shape(kind["told_as"]).search
    if "amid" in kind or "aside" in kind:
        yield lambda clause: _is_amid(clause, kind)


def _plain_clause(clause: str) -> bool:
    """Whether a clause is short, or says what is asked, refused or too much of a thing."""
    return len(clause.split()) <= PLAIN or bool(any_line("weighing", "insists").search(clause))


def _is_amid(clause: str, kind: Kind) -> bool:
    """Whether a clause has one of the marks of what a kind is of (`amid`), where it names any, and none of what it is not (`aside`)."""
    return ("amid" not in kind or _marked(clause, kind["amid"])) and not _marked(clause, kind.get("aside", ()))


def _marked(clause: str, names: Sequence[str]) -> bool:
    """Whether a clause has one of the marks of these names (rows of data/own-words/weighing)."""
    return any(any_line("weighing", name).search(clause) for name in names)


def _of_it(note: Note, cues: Sequence[str], met: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The clauses of a note that name a thing."""
    named = {concept for when in met for concept in when.split()[0].split("|")}
    for clause, told in zip(note.clauses(), note.told_of(lexicon, whole_of), strict=True):
        if named & told or any(has_cue(plain(clause), cue) for cue in cues):
            yield clause


def whole_of(clause: str) -> str:
    """All of a clause counts."""
    return clause


def _weighed(kind: Kind) -> Cut | None:
    """How the clauses of a note are weighed for a kind; None where what it speaks of is enough."""
    if kind.get("asserts"):
        return upheld
    return present if kind.get("excess") else whole_of if kind.get("mine") else None


def _told(note: Note, kind: Kind, cues: Sequence[str], met: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of the cues begins, or one of the concepts' sets lies, in what counts of a note's clauses."""
    cut = _weighed(kind) or present
    clauses = note.clauses(mine=kind.get("mine", False))
    if any(0 <= plain(each).find(f" {cue.split('*', 1)[0]}") < len(plain(cut(each))) - 1 for each in clauses for cue in cues):
        return True
    told = note.told_of(lexicon, cut, mine=kind.get("mine", False))
    return any(
        holds(when, each) for when in met for each in (told if kind.get("asserts") is True else [frozenset().union(*told)])
    )


_AWAY_FROM = re.compile(r"\b(?:less|fewer|no|not|without|out of|away from|off|free|rather than|instead of|\w+n't)\b")


def wants(wish: str, kind: Kind) -> bool:
    """Whether a kind's later role is what a wish is for: one that has too much of a thing is not of those who ask for it ("I want desk work")."""
    return not kind.get("excess") or not wished(wish) or bool(_AWAY_FROM.search(wish))


def kind_of(note: Note, kinds: Sequence[Kind], lexicon: Lexicon) -> Kind | None:
    """The first of the kinds that a note speaks of."""
    return next(spoken_of(note, kinds, lexicon), None)


def lines_for(entry: Kind, *, tone: str | None = None, secret: bool = False) -> tuple[str, ...]:
    """The lines of a kind or a reason, its own or those of the sort of matter that it is `put` as (data/own-words/general), in a tone.

    Of what is told in confidence those that say nothing of it (`discreet`: all, these, or "says", its shapes alone).
    """
    if secret:
        discreet = entry.get("discreet", False)
        if discreet is not True:
            return tuple(discreet) if isinstance(discreet, list) else ()
    entry = table("general", entry["put"]) if "put" in entry else entry
    return tuple(entry.get(tone or "") or entry.get("lines", ()))


def by_shape(note: Note, kinds: Sequence[Kind]) -> Reason | None:
    """The lines of the first kind one of whose shapes (`says`) the note has and that nothing in it bars (`unless`), what it tells in confidence left aside."""
    for kind in kinds:
        if (
            "says" in kind
            and not _something_else(note, kind)
            and _may_be_told(note, kind)
            and (lines := lines_of(kind["says"], note.open_text))
            and not any(has_cue(note.said, cue) for cue in kind.get("unless", ()))
            and (not kind.get("asserts") or lines_of(kind["says"], note.upheld(mine=kind.get("mine", False))))
        ):
            discreet = kind.get("discreet")
            return put(note, kind, tuple(discreet) if note.secret and isinstance(discreet, list) else lines)
    return None


def _may_be_told(note: Note, kind: Kind) -> bool:
    """Whether a kind's shapes may be told: of a secret those of `discreet` kinds alone; where that is its shapes ("says"), no plan of theirs."""
    if not note.secret:
        return True
    return "discreet" in kind and (kind["discreet"] != "says" or not _of_theirs(note))


def _of_theirs(note: Note) -> bool:
    """Whether what a note tells in confidence may be a plan of theirs, rather than one's own affair."""
    return any(has_cue(note.said, cue) for cue in listed("guarded", "of-theirs"))


ONLY_OFFERED = "offered-me !took-it !first-in"
"""What a note tells of a post that one may not have taken yet."""


def by_kind(
    note: Note, kinds: Sequence[Kind], lexicon: Lexicon, *, tone: str | None, only_offered: Sequence[str] = ()
) -> Reason | None:
    """The lines of the kind that a note speaks of, if it has any that may be said; of what was offered and no more, those for that (`only_offered`)."""
    kind = kind_of(note, kinds, lexicon)
    lines = lines_for(kind, tone=tone, secret=note.secret) if kind else ()
    if kind and lines and "offered" in kind and holds(ONLY_OFFERED, frozenset().union(*note.told_of(lexicon, upheld))):
        lines = tuple(line.format(post=kind["offered"]) for line in only_offered)
    return put(note, kind, lines) if kind and lines else None


def put(note: Note, kind: Kind, lines: tuple[str, ...]) -> Reason:
    """A note put by a kind's lines."""
    return Reason(lines, kind.get("later"), kind.get("left_out") or note.left_out)
