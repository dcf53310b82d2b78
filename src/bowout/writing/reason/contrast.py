"""What the work is, beside what the candidate wants of work: "panel only cared about big donors, I'm a community fundraiser".

Notes on what does not fit have two parts, the work and oneself; a good letter says both, the first neutrally: "the focus is on
major donors, and I'm a community fundraiser". Each part is told by one of the shapes in own-words/contrast; a clause of the note
that has none of them, or a word that is not for the other side, is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ...language.grammar import article
from ..note.concepts import Lexicon
from ..note.conjugation import doing
from ..note.discretion import guarded, of_own_life
from ..note.lists import any_line, listed, pattern, shapes, table
from ..note.pieces import pieces, without_lead_in
from ..note.private import Note, Reason
from ..note.things import SHAPES_OF, said_of
from ..note.wholeness import whole
from .clause import first_person, wished
from .kinds import Kind, kind_of, lines_for, spoken_of, wants


@dataclass(frozen=True, slots=True)
class Contrast:
    """What a note tells of the work and of oneself: clauses, but for `lacked`, `lacking` (in the role, as the note says) and `left`, which are things."""

    offered: str | None = None
    own: str | None = None
    hoped: str | None = None
    lacked: str | None = None
    lacking: str | None = None
    left: str | None = None
    source: str = ""
    """The clause of the note that told what is offered."""

    @property
    def both(self) -> str | None:
        """The work and oneself in one clause; None where the note tells of only one."""
        if (
            self.left
            and self.own
            and (
                into := re.fullmatch(
                    r"I(?:'m looking for| want to (?:work in|(?:go|move|get) into)) ([a-z]+(?: [a-z]+)?)", self.own
                )
            )
        ):
            return f"I want to move from {self.left} into {into[1]}"
        if self.offered and self.own:
            return beside(_once_work(self.offered), self.own)
        if self.offered and self.hoped:
            taken = self.hoped.startswith("I had taken it")
            return f"{self.hoped}, and {self.offered}" if taken else f"{self.offered}, and {self.hoped}"
        if self.offered and (lacked := self.lacking or self.lacked):
            if much := re.match(r"there (?:is|are) more (.+?) in the role\b", self.offered):
                return f"I'm looking for {_more(lacked)} and {_less(much[1])}"
            if lacked in listed("contrast", "served") and (
                much := re.fullmatch(r"the \w+ is (?:all|mostly|mainly|on) ([a-z-]+)", self.offered)
            ):
                return f"I'd want {_more(lacked)} and {_less(much[1])}"
            return f"{self.offered}, and I'm looking for {_more(lacked)}"
        if self.lacking:
            more = _more(self.lacking)
            return f"I'm looking for {more}" if more.startswith("more time ") else f"I'm looking for a role with {more} in it"
        return None

    @property
    def later(self) -> str | None:
        """What a later role would have to be, by what one is, wants or had hoped for."""
        told = self.own or self.hoped
        if told and (later := later_for(told)):
            return later
        lacked = None if self.own or self.hoped else self.lacking or self.lacked
        if lacked and lacked.endswith(" work"):
            return f"something with {lacked} in it"
        if not lacked:
            return None
        more = _more(lacked)
        if lacked in listed("contrast", "served"):
            return f"something closer to {lacked}"
        return f"something with {more}{'' if more.startswith('more time ') else ' in it'}"


def beside(offered: str, own: str) -> str:
    """The work beside oneself; where it leaves no room for what one likes, it is so much: "so much of the role is admin, and I'd hardly …"."""
    if re.match(r"I'd (?!rather\b|like\b|love\b)", own):
        offered = re.sub(r"^there (?:is|are) more (.+?) in the role than .*", r"so much of the role is \1", offered)
    return f"{offered}, and {own}"


def _once_work(offered: str) -> str:
    """What the work is, work said once: "the work is policy work" → "it's policy work"."""
    return re.sub(r"^the work is (?=[\w -]+ work$)", "it's ", offered)


def later_for(told: str) -> str | None:
    """The later role that goes with what was said of oneself: "I'm looking for advisory work" → "an advisory role"."""
    for text in (told, re.sub(r",? (?:not|rather than) .*", "", told)):
        for shape, later in shapes("contrast", "later"):
            if found := re.fullmatch(shape, text):
                put = {"x": "", "verb": "", **found.groupdict("")}
                return later.format(**put, a_x=f"{article(put['x'])} {put['x']}", doing=doing(put["verb"]))
    return None


def by_contrast(note: Note, kinds: Sequence[Kind], lexicon: Lexicon, them: str = "they") -> Reason | None:
    """What the work is and what the candidate wants, where a note tells both."""
    told = None if note.secret else contrast(note.text)
    if told is None or (clause := told.both) is None:
        return None
    clause = re.sub(r"^they(?= [a-z])", them, clause)
    wanted = [Note(told.own)] if told.own and wished(told.own) else []
    of_kinds = (
        kind["later"]
        for each in wanted
        for kind in spoken_of(each, kinds, lexicon)
        if "later" in kind and wants(each.text, kind)
    )
    later = told.later or next(of_kinds, "something closer to that" if wanted or told.hoped else None)
    return Reason((clause,), later, note.left_out, as_said=True)


def by_work(note: Note, kinds: Sequence[Kind], lexicon: Lexicon, *, tone: str | None) -> Reason | None:
    """What the work is, with what those of its kind want; None where a line of the kind says it all."""
    told = None if note.secret else contrast(note.text)
    if told is None or told.offered is None:
        return None
    kind = kind_of(note, kinds, lexicon)
    if told.offered.endswith(("than I'd hoped", "I'm looking for")) and not told.offered.startswith(
        ("there is more", "there are more")
    ):
        return Reason((told.offered,), told.later, note.left_out, as_said=True)
    if told.offered.startswith(("there is more", "there are more")):
        much = re.match(r"there (?:is|are) more (.+?) in the role\b", told.offered)
        less = f"something with {_less(much[1])}" if much else None
        return Reason((told.offered,), (kind or {}).get("later", less), note.left_out, as_said=True)
    if (
        kind is None
        or kind.get("of_place")
        or told.offered.startswith(("the role is", "it's a"))
        or _of_the_rest(kind, told.source, kinds, lexicon)
    ):
        return Reason((f"{told.offered}, which isn't what I'm looking for",), told.later, note.left_out, as_said=True)
    lines = [
        line
        for line in lines_for(kind, tone=tone)
        if wished(line) and len(f"{told.offered} {line}".split()) <= TOGETHER and not names_again(line, told.offered)
    ]
    clauses = tuple(f"{told.offered}, and {line}" for line in lines)
    later = kind.get("later") if lines or kind.get("excess") else told.later
    return Reason(clauses or (f"{told.offered}, which isn't what I'm looking for",), later, note.left_out, as_said=True)


def names_again(line: str, offered: str) -> bool:
    """Whether a line names what the work is: one does not ask for more of that, and for less of it need not ask twice."""
    return not _things_of(line).isdisjoint(_things_of(offered))


def _things_of(clause: str) -> set[str]:
    """The words of a clause that may name a thing, their endings cut; not those that any line has."""
    words = {word for word in re.findall(r"[a-z]{4,}", clause.lower()) if word not in listed("contrast", "of-any-line")}
    return {word[:5] for word in words}


def by_liking(note: Note) -> Reason | None:
    """What one likes to do, where a note sets that alone against what it is not: "I like lending to small shops, not …"."""
    told = contrast(note.text) if not note.secret and ", not " in note.text else None
    best = re.fullmatch(str(table("contrast", "liked")), told.own) if told and told.own else None
    said = best and f"{best[1]} is the work that I like best"
    return Reason((said,), "something closer to that", note.left_out, as_said=True) if said else None


def by_self(note: Note) -> Reason | None:
    """What one does, where a note on what does not fit tells that and nothing else that may be said."""
    told = None if note.secret else contrast(note.text)
    if told and told.own is None and told.hoped and re.match(r"I was hoping (?:[\w'-]+ ?){3,}$", told.hoped):
        return Reason((told.hoped,), told.later, note.left_out, as_said=True)
    if told is None or told.own is None:
        return None
    if likes := re.fullmatch(rf"I (?:like|love) to ({pattern('contrast', 'crafts')})", told.own):
        return Reason((f"I'm looking for a role with more {doing(likes[1])} in it",), told.later, note.left_out, as_said=True)
    if re.match(str(table("contrast", "says-enough")), told.own):
        return Reason((told.own,), told.later, note.left_out, as_said=True)
    if not re.match(str(table("contrast", "enough-of-oneself")), told.own):
        return None
    return Reason((f"{told.own}, and I'm looking for something closer to that",), told.later, note.left_out, as_said=True)


def _of_the_rest(kind: Kind, source: str, kinds: Sequence[Kind], lexicon: Lexicon) -> bool:
    """Whether a kind that has too much of something has it from elsewhere in the note than from what the work is."""
    return bool(kind.get("excess")) and kind not in tuple(spoken_of(Note(source), kinds, lexicon))


TOGETHER = 24
"""What the work is and what one wants have no more words than this together."""


@lru_cache(maxsize=16)
def contrast(note: str) -> Contrast:
    """The parts of a note (tidied) that may be said, each by the first of its clauses that has a shape of it."""
    told: dict[str, str] = {}
    for place, clause in enumerate(note_clauses(note)):
        bare = re.sub(rf"(?:{_tails()})$", "", clause)
        if of_own_life(bare):
            continue
        strictly = guarded(put_otherwise(bare))
        if strictly and guarded(put_otherwise(bare, "of-trades")):
            continue
        for part in SHAPES_OF:
            if (
                part in told
                or (part in ("bare", "bare-many") and place)
                or (part == "own" and strictly and not _of_my_trade(bare))
            ):
                continue
            if part.startswith("offered") and re.match(r"my (?!days?\b|weeks?\b|time\b|job\b|role\b|work\b|shifts?\b)", bare):
                continue
            whole_clause = said_of("offered-whole", clause) if part == "offered" else None
            said = whole_clause or said_of(part, bare) or said_of(part, clause)
            if said and not any_line("contrast", "sneers").search(said):
                told[part] = said
                told[f"{part} in"] = clause
        if not strictly and (wish := _wish(clause)):
            told.setdefault("wish", wish)
    own = told.get("wish") or told.get("own")
    beside = own or told.get("hoped")
    alone = own and own.startswith(("I only ", "my own line is", "my own work is with", "I want to keep to "))
    another = own and re.match(str(table("contrast", "does-another")), own)
    parts = (
        "offered",
        *(["offered-beside"] if beside else []),
        *(["bare"] if alone else []),
        *(["bare-many"] if another else []),
    )
    part = next((part for part in parts if part in told), "")
    known = {name: told.get(name) for name in ("hoped", "lacked", "lacking", "left")}
    return Contrast(told.get(part), own, source=told.get(f"{part} in", ""), **known)


def _of_my_trade(clause: str) -> bool:
    """Whether what is guarded in a clause is only one's trade: "I'm an employment lawyer"."""
    by_trade = r"I(?:'m| am) an? |I (?:only )?(?:do|treat|teach) |I trained "
    return bool(re.match(by_trade, clause)) and not guarded(put_otherwise(clause, "of-my-trade"))


def put_otherwise(clause: str, *more: str) -> str:
    """A clause without the words that the shapes put otherwise, and those that are harmless here."""
    for words in ("turned", *more):
        clause = re.sub(rf"\b(?:{pattern('contrast', words)})\b", "", clause, flags=re.IGNORECASE)
    return clause


def note_clauses(note: str) -> Iterator[str]:
    """The clauses of a note, without their capital, what leads in to them, and what is only joined to them."""
    unquoted = re.sub(r"(?<!\w)['\"‘“](\w[^'\"’”]*)['\"’”](?!\w)", r"\1", note)
    for _, piece in pieces(unquoted):
        for part in _apart(piece):
            text = re.sub(
                r"^(?:but|so|and|because|since|on the (?:call|day|phone)|(?:at|in) the (?:interview|chat|trial|end)|turns out|turned out|in the end|really|tbh|honestly|well|basically) ",
                "",
                part.strip(" .!?"),
            )
            if text:
                yield re.sub(_SMALL, lambda found: found[0].lower(), without_lead_in(text) if " I " in f" {text}" else text)


def _apart(piece: str) -> Iterator[str]:
    """A piece cut where another clause begins without a stop: "they do big weddings I prefer funerals"."""
    for part in any_line("contrast", "apart").split(piece):
        whose = re.match(str(table("contrast", "runs-on")), part)
        yield from (whose[1], whose[2]) if whose else (part,)


_SMALL = r"^(?:Its|Im|They|The|It|All|Only|Most|Mostly|Mainly|No|Not|Half|This|Post|Role|Job|Research|Turned|Turns|Thought|Wanted|Was|Reports|More|Just|Nearly)\b(?!')"
"""Words whose capital only their place gave them."""


@cache
def _tails() -> str:
    return str(table("contrast", "tails")).strip()


def _wish(clause: str) -> str | None:
    """A wish of one's own, as it is carried over by itself."""
    said = first_person(clause)
    return (
        said
        if said and wished(said) and whole(said) and not any(word in listed("contrast", "no-wish") for word in said.split())
        else None
    )


def _many(thing: str) -> bool:
    return (
        bool(re.search(r"(?<![sic])s$", thing)) and not thing.startswith("time ") and thing not in listed("contrast", "tongues")
    )


def _more(thing: str) -> str:
    """So much more of a thing: "more French", "more time with patients", "more time on the shop floor"."""
    if thing in listed("contrast", "served"):
        return f"more time with {thing}"
    return re.sub("^(?:less|fewer) ", "more ", _less(thing))


def _less(thing: str) -> str:
    """So much less of a thing: "less French", "fewer dogs", "less time on the shop floor"."""
    for where in ("in", "on"):
        if thing in listed("clauses", f"places-{where}"):
            return f"less time {where} the {thing}"
    return f"{'fewer' if _many(thing) else 'less'} {thing}"
