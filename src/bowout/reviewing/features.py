"""What the classifier sees of a clause: hashed n-grams of its words and letters, word classes, its neighbours, its place.

The same code serves training and review: it asks a table for the total of some features. In training that is the features
themselves, in a tuple; in review it is their weights for all labels, packed into one integer, so that one addition adds them
all. Whatever comes back again and again is worked out once and kept: a word's own contributions, a clause's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, compress
from typing import Any, NamedTuple, Protocol
from zlib import crc32

from .anatomy import Message

GROUPS = ("words", "letters", "classes", "rest", "before", "after", "form")
"""Groups of features; within each, a clause's features are scaled by one over the square root of their number."""
SCALE = {"words": 1.0, "letters": 0.7, "classes": 0.7, "rest": 0.7, "before": 0.3, "after": 0.3, "form": 0.5}
"""How much a group may say."""
SEED = {group: crc32(group.encode()) for group in GROUPS}
FIGURES = "0123456789£$€₹"
"""A token that begins with one of these is of the class of figures."""
EDGE = crc32(b"^ ", SEED["classes"])
START = crc32(b"^ ", SEED["words"])
GAP = crc32(b"^ * ", SEED["words"])

HOLLOW = frozenset(
    ("closed", "vague", "leave", "go", "process", "negate", "self", "other", "able", "must", "sorry", "event_time", "doubt")
)
"""Classes of words that give no reason by themselves."""

Totals = list[tuple[Any, int]]
"""For each group: the sum over its features, and how many they are."""


class Table(Protocol):
    """What adds up features' contributions: integers or tuples, anything that can be added."""

    zero: Any

    def kinds(self, word: str) -> Sequence[str]: ...

    def total(self, features: Sequence[int]) -> Any: ...

    def row(self, feature: int) -> Any: ...

    def whole(self, feature: int) -> Any | None: ...


class Word(NamedTuple):
    """A word as it is met again and again: its own contributions to each group, worked out once. A tuple, so that `zip` turns a
    clause's words into columns.
    """

    token: bytes
    seed: int
    gap: int
    words: Any
    letters: Any
    n_letters: int
    rest: Any
    before: Any
    after: Any
    n_context: int
    form: tuple[str, ...]
    solid: bool
    empty: bool
    class_token: bytes
    class_seed: int
    class_skip: int
    classes: Any
    n_classes: int


class Kinds(NamedTuple):
    """What the classes of a word give, the same for all words of these classes: their tokens and their own contributions."""

    marks: tuple[bytes, ...]
    rest: Any
    before: Any
    after: Any
    classes: Any
    solid: bool
    empty: bool


def kinds_of(kinds: Sequence[str], table: Table) -> Kinds:
    """The record of some classes."""
    marks = tuple(f"#{kind} ".encode() for kind in kinds if kind != "closed")
    rest, before, after, classes = (
        table.total([crc32(mark, SEED[group]) for mark in marks]) for group in ("rest", "before", "after", "classes")
    )
    return Kinds(marks, rest, before, after, classes, HOLLOW.isdisjoint(kinds), "vague" in kinds)


def word_of(text: str, kinds: Kinds, table: Table) -> Word:
    """The record of a plain word of these classes."""
    token = f"{text} ".encode()
    seed = crc32(token, SEED["words"])
    letters = table.whole(crc32(token, SEED["letters"]))
    if letters is None:
        letters = letters_of(letter_grams(text), table)
    rest, before, after = (table.row(crc32(token, SEED[group])) for group in ("rest", "before", "after"))
    marks = kinds.marks
    class_token = marks[0] if marks else token
    class_seed = crc32(class_token, SEED["classes"])
    return Word(
        token, seed, crc32(b"* ", seed), table.row(seed), letters, 3 * len(text) - 3 if len(text) > 2 else 0,
        rest + kinds.rest, before + kinds.before, after + kinds.after, 1 + len(marks), _form_of_word(text), kinds.solid, kinds.empty,
        class_token, class_seed, crc32(b"~ ", class_seed), kinds.classes, len(marks),
    )  # fmt: skip


def letter_grams(word: str) -> list[str]:
    """Runs of three to five letters of a word with its edges marked."""
    edged = f"<{word}>"
    return [edged[at : at + size] for size in (3, 4, 5) for at in range(len(edged) - size + 1)] if len(word) > 2 else []


def letters_of(grams: Iterable[str], table: Table) -> Any:
    """The total of runs of letters."""
    return table.total([crc32(gram.encode(), SEED["letters"]) for gram in grams])


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€₹]?\d[\d.,:]*\w*|[!?]+|[\U0001f000-\U0001faff\u2600-\u27bf]+")


def plain(token: str) -> str:
    """A word in lower case, a figure as 9, marks and emoji each as one."""
    first = token[0]
    if first.isalpha():
        word = token.lower().replace("’", "'")
        return word if len(word) < 30 else "longword"
    if first in "!?":
        return token[:2]
    if first.isdigit() or first in "£$€₹":
        return re.sub(r"[\d.,:]+", "9", token.lower())[:12]
    return "emoji"


def words_in(text: str) -> list[str]:
    """The words of a text, plain."""
    return [plain(token) for token in _tokens().findall(text)]


class Words(dict[str, Word]):
    """The words that were met, at most `keep`, by their spelling as it stands and as it is plain: found at the speed of C."""

    def __init__(self, table: Table, keep: int) -> None:
        super().__init__()
        self.table, self.keep = table, keep
        self.kinds: dict[tuple[str, ...], Kinds] = {}

    def __missing__(self, token: str) -> Word:
        if len(self) >= self.keep:
            self.clear()
        text = plain(token)
        word = self.get(text) or word_of(text, self._kinds(text), self.table)
        self[token] = self[text] = word
        return word

    def _kinds(self, text: str) -> Kinds:
        """The record of a word's classes, kept: there are few classes, and fewer words that have several."""
        kinds = ("figure",) if text[0] in FIGURES else tuple(self.table.kinds(text))
        known = self.kinds.get(kinds)
        if known is None:
            known = self.kinds[kinds] = kinds_of(kinds, self.table)
        return known


class Names(dict[str, Any]):
    """The contribution of each name of form, place or case."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def __missing__(self, name: str) -> Any:
        self[name] = row = self.table.row(crc32(name.encode(), SEED["form"]))
        return row


CLAUSES = 512
"""How many clauses a reader keeps."""


class Clause(NamedTuple):
    """What a clause's own text gives: how many words; the totals of its words, letters and classes; that of its form; and what it
    adds to its own sentence, to the sentence after it and to the one before.
    """

    size: int
    own: Totals
    form: tuple[Any, int]
    context: tuple[int, Any, Any, Any]


class Reader:
    """Turns a message's clauses into totals by group, keeping the words it has met (at most `keep` spellings)."""

    def __init__(self, table: Table, keep: int = 20_000) -> None:
        self.table = table
        self.words = Words(table, keep)
        self.clauses: dict[str, Clause] = {}
        self.names = Names(table)

    def clause(self, text: str) -> Clause:
        """What a clause's text gives; kept, because a draft is read again at every key that is pressed."""
        known = self.clauses.get(text)
        if known is None:
            if len(self.clauses) >= CLAUSES:
                self.clauses.clear()
            known = self.clauses[text] = self._clause(text, list(map(self.words.__getitem__, _tokens().findall(text))))
        return known

    def _clause(self, text: str, words: list[Word]) -> Clause:
        """Words one to three in a row and pairs with one between; letters; classes; form; context."""
        zero, size = self.table.zero, len(words)
        if not words:
            return Clause(0, [(zero, 0)] * 3, self.form(form_of(text, 0, (), 0, empty=False)), (0, zero, zero, zero))
        columns = list(zip(*words, strict=True))
        tokens, seeds, gaps, alone, letters, n_letters, rest, before, after, n_context, forms, solid, empty, *classes = columns
        pairs = list(map(crc32, tokens, (START, *seeds)))
        triples = map(crc32, tokens[1:], pairs)
        total = sum(alone, self.table.total([*pairs, *triples, *map(crc32, tokens, (GAP, GAP, *gaps))]))
        own = [(total, 4 * size), (sum(letters, zero), sum(n_letters)), self._kinds(*classes)]
        form = self.form(form_of(text, size, chain(*forms), sum(solid), empty=any(empty)))
        return Clause(size, own, form, (sum(n_context), sum(rest, zero), sum(before, zero), sum(after, zero)))

    def _kinds(
        self, tokens: Sequence[bytes], seeds: Sequence[int], skips: Sequence[int], alone: Sequence[Any], numbers: Sequence[int]
    ) -> tuple[Any, int]:
        """The classes of words: alone; in a row, whatever stands between them; and each with the word before and after it."""
        classed = list(compress(tokens, numbers))
        if not classed:
            return self.table.zero, 0
        pairs = list(map(crc32, classed, (EDGE, *compress(skips, numbers))))
        triples = map(crc32, classed[1:], pairs)
        beside = [
            crc32(token, seed)
            for token, seed, number, left in zip(tokens[1:], seeds, numbers[1:], numbers, strict=False)
            if (not number) != (not left)
        ]
        total = sum(alone, self.table.total([*pairs, *triples, *beside]))
        return total, sum(numbers) + 2 * len(classed) + len(beside)

    def form(self, names: Sequence[str]) -> tuple[Any, int]:
        """Features of form, place or case, and how many; each kept, for there are few names."""
        return sum(map(self.names.__getitem__, names), self.table.zero), len(names)


_SAYS = {
    "self": frozenset(("i", "i'm", "i've", "i'd", "i'll", "im", "my", "me")),
    "you": frozenset(("you", "your", "you're", "yours", "u", "ur")),
    "not": frozenset(("not", "no", "never", "won't", "wont", "can't", "cant", "cannot", "don't", "dont", "unable")),
}
_MARKS = ("!!", "??", "!", "?", "emoji")


def _form_of_word(word: str) -> tuple[str, ...]:
    """Names of what a clause looks like that one word of it tells."""
    if word in _MARKS:
        return (f"mark{word}",)
    if word[0] in FIGURES:
        return ("figure",)
    return tuple(name for name, kind in _SAYS.items() if word in kind)


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ](?<!\w.)[A-ZÀ-Þ]{2,}\b")


def form_of(text: str, size: int, told: Iterable[str], solid: int, *, empty: bool) -> list[str]:
    """Names of what a clause looks like, and of how much it says in so many words: "for reasons of my own" has nothing that
    one could picture.
    """
    solid = min(solid, 3)
    names = ["long" if size > 20 else "middling" if size > 9 else "short" if size > 4 else "tiny", f"solid{solid}"]
    names += dict.fromkeys(told)
    if empty:
        names.append(f"empty{solid}")
    if text.count(",") > 1:
        names.append("commas")
    if text == text.lower():
        names.append("lower")
        return names
    if capitals := _capitals().findall(text):
        names.append("capitals" if len(capitals) > 1 else "capital")
    inside, introduced, told_of = _introductions()
    if told_of.search(text) or (inside.search(text) and introduced.search(text)):
        names.append("introduces")
    return names


@cache
def _introductions() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A capitalised word within a clause, without which nobody is introduced ("my sister Ana", "ask Ana Holm"); how somebody is;
    and a name of which something is told ("Ana, who …").
    """
    name = r"[A-ZÀ-Þ][\w'’-]+"
    return (
        re.compile(rf"\s{name}"),
        re.compile(
            rf"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Hh]is|[Hh]er|named|called)\b[^.]{{0,30}}?[a-z,]\s{name}(?=\s|,|$)"
            rf"|\b(?:with|to|of|is|ask|try|call)\s(?:(?:Mrs?|Ms|Dr)\.?\s)?{name}\s{name}"
        ),
        # No name is longer: one that is hyphenated without end would be gone through again from each of its capitals.
        re.compile(rf"[A-ZÀ-Þ](?<!\w.)[\w'’-]{{1,40}}(?:\s{name})?,?\s(?:who|whom|which|has|is|does|from|at)\b"),
    )


_FROM_START = ("from-start0", "from-start1", "from-start2")
_FROM_END = ("from-end0", "from-end1", "from-end2")


def place_of(message: Message, number: int) -> list[str]:
    """Names of where a clause stands in its message."""
    clauses = message.clauses
    sentence = clauses[number].sentence
    after = len(message.sentences) - 1 - sentence
    names = [_FROM_START[min(sentence, 2)], _FROM_END[min(after, 2)]]
    if number and clauses[number - 1].sentence == sentence:
        names.append("follows")
    if number + 1 < len(clauses) and clauses[number + 1].sentence == sentence:
        names.append("followed")
    return names


def channel_of(channel: str | None, intent: str | None) -> list[str]:
    """Names of what the case tells about the message."""
    return [f"by-{channel}"] * bool(channel) + [f"to-{intent}"] * bool(intent)


def totals(
    message: Message, reader: Reader, channel: str | None = None, intent: str | None = None, *, alone: bool = False
) -> list[Totals]:
    """For each clause of a message, the totals of every group in the order of GROUPS; `alone`: its place means nothing."""
    zero = reader.table.zero
    read = [reader.clause(message.text(clause)) for clause in message.clauses]
    context = [(0, zero, zero, zero)] * (len(message.sentences) + 2)  # of every sentence, and of none before and after
    sizes = [0] * len(message.sentences)
    for clause, found in zip(message.clauses, read, strict=True):
        at = clause.sentence
        sizes[at] += found.size
        n, rest, before, after = context[at + 1]
        more, *added = found.context
        context[at + 1] = (n + more, rest + added[0], before + added[1], after + added[2])
    case, n_case = reader.form(channel_of(channel, intent))
    answer = []
    for number, (clause, found) in enumerate(zip(message.clauses, read, strict=True)):
        at = clause.sentence
        (n_before, _, before, _), (n_rest, rest, _, _), (n_after, _, _, after) = context[at : at + 3]
        whole = found.size == sizes[at]
        form, n_form = found.form
        place, n_place = (zero, 0) if alone else reader.form(place_of(message, number))
        answer.append([
            *found.own, (zero, 0) if whole else (rest, n_rest), (before, n_before), (after, n_after),
            (form + case + place, n_form + n_case + n_place),
        ])  # fmt: skip
    return answer
