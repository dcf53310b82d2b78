"""What makes a job impractical, told as its note tells it: the bus, the bridge, the shift, the place.

"Bridge is closing till spring and the detour is an hour" → "the bridge is closing until spring, and the detour is an hour".
Each piece of a note is made a whole clause of its own words, or the note is not told so at all; what is private, or said of
people or of money, is left out, and the rest must then say by itself why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...language.grammar import number
from ..note.conjugation import doing
from ..note.lists import any_line, listed, pattern, shapes
from ..note.pieces import pieces, without_lead_in
from ..note.private import Note
from ..note.wholeness import whole
from .terms import alone, as_read, as_written, clause_of, may_be_told, term, told_by, uncapped

MOST = 28
"""A reason of more words is no reason."""
MORE = 2
"""A clause that has so many more of a note's words tells more."""


def by_terms(note: Note, them: str) -> str | None:
    """The clause that tells what does not do, in the note's own words; None where these are no plain ones.

    `them` is what those are called who offer the job: "you" in a letter to them, "they" in one to their agency.
    """
    if note.secret:
        return None
    if of_it_all := _so_much(note.text) or _clashing(note.text):
        return of_it_all
    told, left_out = _told(note.text, them)
    as_one = None if told else clause_of(note.text.rstrip(" .!"), them)
    if as_one and as_one.startswith("I'd "):
        told = [("", as_one)]  # a list of things: "a train, a bus and then two miles on foot"
    told = _ground_first(told)
    clauses = [clause for _, clause in told]
    if clauses and clauses[0].startswith(("mine ", "that's when ")):  # of what is not told
        return None
    if not told or (left_out and all(clause.startswith("I ") for clause in clauses)):
        return None
    half = left_out and len(clauses) == 1 and clauses[0].startswith(f"{them} ")
    barred = not half and any(any_line("impractical", "bars").search(clause) for clause in clauses)
    if not barred and (len(clauses) == 1 or all(map(_is_mine, clauses))):
        if _is_mine(clauses[0]):
            return None
        clauses[-1] += next(f", {so}" for shape, so in shapes("impractical", "outcomes") if term(shape).search(clauses[-1]))
    text = _joined([joiner for joiner, _ in told], clauses)
    text = with_outcome(text) if len(clauses) < 3 else text
    return text if len(text.split()) <= MOST and text.count("it's ") < 2 else None


def later_by(clause: str, later: str | None) -> str | None:
    """What a later role would have to be by the clause that is told; else what its kind says (`later`)."""
    for shape, said in shapes("impractical", "later"):
        if found := term(shape).search(clause):
            return found.expand(said) or None
    return later


def fitting(clause: str, later: str | None) -> str | None:
    """The later role of a note's kind, if the clause that is told is of it: who tells of a shed asks for nothing "nearer home"."""
    wanted = (of_it for name, of_it in shapes("impractical", "fits") if later and re.search(rf"\b(?:{name})\b", later))
    return later if (of_it := next(wanted, None)) is None or term(of_it).search(clause) else None


def tells_more(told: str, said: str, note: Note) -> bool:
    """Whether a clause tells more of a note's own words than what is said of it otherwise."""
    known = _sense(as_read(note.text, "they"))
    return (
        said in told
        or (
            known <= _sense(told)
            and not re.search(r"^(?:it's|there's|there are) |(?:make that work|that wouldn't work for me)$", told)
            and 2 * _weight(_sense(said) & known) <= _weight(known)
        )
        or (len(told) > len(said) and _bare(told) == _bare(said))
        or _weight(_sense(told) & known) >= _weight(_sense(said) & known) + MORE
    )


def _bare(clause: str) -> str:
    """A clause without its articles and stops: what is cut short in one way and whole in another is the same."""
    return re.sub(r"\b(?:the|an?|my|on|at|in) |,", "", clause)


def _weight(sense: set[str]) -> int:
    """How much words tell: a figure as much as two of them."""
    return len(sense) + sum(word.isdecimal() for word in sense)


def _sense(text: str) -> set[str]:
    """The words that carry sense, cut to five letters so that their endings do not count; a count is its figure."""
    figures = {number(count): str(count) for count in range(2, 13)}
    words = re.findall(r"[\w']+", text.lower())
    return {figures.get(word, word)[:5] for word in words if word not in listed("impractical", "empty")}


def _ground_first(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What one cannot do after what it rests on: "can't do Mondays, I have the stall" → "I have the stall, so I can't do Mondays"."""
    match told:
        case [("", cannot), ("", ground)] if re.match(r"(?:I|we) c(?:an't|ouldn't) ", cannot) and re.match(
            r"(?:I|we) (?!can't|couldn't|don't|won't|need)", ground
        ):
            return [("", ground), ("so", cannot)]
    return told


def _is_mine(clause: str) -> bool:
    """Whether a clause is of the candidate, and asks for another beside it: "I live in Leeds"."""
    return bool(re.match(r"(?:I|I'm|I've|we|we're|my|our)\b(?!'d| would)", clause))


def _told(text: str, them: str) -> tuple[list[tuple[str, str]], bool]:
    """Each piece that is told, as a clause with what joins it, and whether any was left out; none where one is neither."""
    told: list[tuple[str, str]] = []
    left_out = False
    parts = [*_parts(text, them)]
    for at, (joiner, piece) in enumerate(parts):
        clause = clause_of(piece, them)
        if clause is None and not at and parts[1:] and (with_it := alone(piece)):
            then = clause_of(parts[1][1], them)
            clause = with_it if then and then.startswith(("I'd ", "I couldn't ", "I can't ")) else None
        if clause:
            told.append((joiner if told else "", clause))
        elif joiner == "but" or not _may_be_left_out(piece):
            return [], False
        else:
            left_out = True
    return told, left_out


def _parts(text: str, them: str) -> Iterator[tuple[str, str]]:
    """The pieces of a note; one that joins two whole clauses with "and" is two."""
    for joiner, piece in pieces(text):
        first, joint, second = piece.partition(" and ")
        if joint and clause_of(first, them) and clause_of(second, them):
            yield joiner, first
            yield "and", second
        else:
            yield joiner, piece


def _may_be_left_out(piece: str) -> bool:
    """Whether a piece is private or adds nothing, so that the others are told without it."""
    return bool(
        re.fullmatch(r"[a-z]+", piece)
        or any_line("impractical", "adds_nothing").search(without_lead_in(piece))
        or re.search(rf"\b(?:{pattern('impractical', 'private')})(?!\w)", piece, re.IGNORECASE)
    )


def _joined(joiners: Sequence[str], clauses: Sequence[str]) -> str:
    """The clauses as one: what stands by itself goes with what one would do then, "with split shifts, I'd be going home twice a day"."""
    text = clauses[0]
    if len(clauses) > 1 and all(re.fullmatch(r"there's no [\w-]+(?: [\w-]+)?", clause) for clause in clauses[:2]):
        both = " or ".join((text, clauses[1].removeprefix("there's no ")))
        return _joined(joiners[1:], [both, *clauses[2:]])
    if text.startswith("with ") and len(clauses) > 1:
        return f"{text}, {', and '.join(clauses[1:])}"
    if len(clauses) == 2 and all(re.search(r"\b(?:is|'m|'re) in [A-Z][\w-]+$", clause) for clause in clauses):
        return " and ".join(clauses)  # two places
    for at, (joiner, clause) in enumerate(zip(joiners[1:], clauses[1:], strict=True), start=1):
        if joiner in ("because", "as", "since"):
            text += f" {joiner} {clause}"
        elif not joiner and at < len(clauses) - 1:
            text += f", {clause}"
        else:
            text += f", {joiner or 'and'} {clause}"
    return text


def with_outcome(text: str) -> str:
    """A ride and the hours that do not go together, with what comes of it: "…, so I'd have no way home"."""
    if re.search(r" and |\b(?:before (?:the|any)|after the last) ", text) and ", so " not in text:
        for ride, work, outcome in shapes("impractical", "too-late"):
            if term(ride).search(text) and term(work).search(text):
                return f"{text.replace(', and ', ' and ')}{outcome}"
    return text


def _so_much(text: str) -> str | None:
    """So much of a thing that it does not do: "80% travel" → "80% travel is more than I'm looking for"; None where there is no such."""
    text = as_read(text, "they")
    first, stop, rest = re.sub(r"([.;,]| -) ", r"\1|", text).partition("|")
    if stop and all(_may_be_left_out(piece) for _, piece in pieces(rest.replace("|", " "))):
        text = first.rstrip(" .;,-")
    text = re.split(r"(?:,| -|\.|;| and) (?:no|nope|can't|not|sorry|I can't|too)\b", text)[0]
    much = (
        told_by("amounts", text) or told_by("amounts", uncapped(text)) if may_be_told(text.replace(" that's ", " ")) else None
    )
    return as_written(re.sub(r" (?=,)", "", much)) if much else None


def _clashing(text: str) -> str | None:
    """Hours that go with what the candidate does then: "Sunday matinees and I coach under-9s" → "… would clash with coaching under-9s"."""
    low = uncapped(text)
    found = term(
        r"((?:<before> )*<thing>(?<=s)),? (?:and|but) I (coach|teach|lead|run|play|help|train) ([a-z][\w' -]+)"
    ).fullmatch(low)
    if not found or not may_be_told(low):
        return None
    clause = f"the {found[1]} would clash with {doing(found[2])} {found[3]}"
    return clause if whole(clause) and len(clause.split()) < MOST // 2 else None
