"""What the classifier sees of a clause: hashed n-grams of its words and letters, word classes, its neighbours, its place.

The same code serves training and review: it adds up whatever a table gives for a feature. In training that is the feature
itself, in a tuple; in review it is the feature's weights for all labels, packed into one integer, so that one addition adds
them all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple, Protocol
from zlib import crc32

from .anatomy import Message

GROUPS = ("words", "letters", "classes", "rest", "before", "after", "form")
"""Groups of features; within each, a clause's features are scaled by one over the square root of their number."""
SCALE = {"words": 1.0, "letters": 0.7, "classes": 0.7, "rest": 0.5, "before": 0.3, "after": 0.3, "form": 0.5}
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
    """What gives a feature's contribution: integers or tuples, anything that can be added."""

    zero: Any
    classes: Mapping[str, Sequence[str]]

    def __getitem__(self, feature: int) -> Any: ...


class Word:
    """A word as it is met again and again: its own contributions to each group, worked out once."""

    __slots__ = (
        "after", "before", "class_seed", "class_skip", "class_token", "classes", "empty", "gap", "letters", "n_classes", "n_context", "n_letters", "rest", "seed", "solid", "token", "words",
    )  # fmt: skip

    def __init__(self, text: str, table: Table) -> None:
        token = self.token = f"{text} ".encode()
        kinds = ("figure",) if text[0] in FIGURES else table.classes.get(text, ())
        self.solid = HOLLOW.isdisjoint(kinds)
        self.empty = "vague" in kinds
        marks = [f"#{kind} ".encode() for kind in kinds if kind != "closed"]
        self.seed = crc32(token, SEED["words"])
        self.gap = crc32(b"* ", self.seed)
        self.words = table[self.seed]
        self.class_token = marks[0] if marks else token
        self.class_seed = crc32(self.class_token, SEED["classes"])
        self.class_skip = crc32(b"~ ", self.class_seed)
        self.classes = sum((table[crc32(mark, SEED["classes"])] for mark in marks), table.zero)
        self.n_classes = len(marks)
        grams = letter_grams(text)
        self.letters = sum((table[crc32(gram.encode(), SEED["letters"])] for gram in grams), table.zero)
        self.n_letters = len(grams)
        self.n_context = 1 + len(marks)
        self.rest, self.before, self.after = (
            sum((table[crc32(mark, SEED[group])] for mark in [token, *marks]), table.zero)
            for group in ("rest", "before", "after")
        )


def letter_grams(word: str) -> list[str]:
    """Runs of three to five letters of a word with its edges marked."""
    edged = f"<{word}>"
    return [edged[at : at + size] for size in (3, 4, 5) for at in range(len(edged) - size + 1)] if len(word) > 2 else []


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€₹]?\d[\d.,:]*\w*|[!?]+|[\U0001f000-\U0001faff\u2600-\u27bf]+")


def tokens(text: str) -> list[str]:
    """Words in lower case, figures as 9, marks and emoji as one token each."""
    found = []
    for token in _tokens().findall(text):
        first = token[0]
        if first.isalpha():
            word = token.lower().replace("’", "'")
            found.append(word if len(word) < 30 else "longword")
        elif first in "!?":
            found.append(token[:2])
        elif first.isdigit() or first in "£$€₹":
            found.append(re.sub(r"[\d.,:]+", "9", token.lower())[:12])
        else:
            found.append("emoji")
    return found


CLAUSES = 512
"""How many clauses a reader keeps."""


class Clause(NamedTuple):
    """What a clause's own text gives: its words, the totals of its words, letters and classes, the names of its form."""

    words: list[Word]
    own: Totals
    names: list[str]


class Reader:
    """Turns a message's clauses into totals by group, keeping the words it has met (at most `keep`)."""

    def __init__(self, table: Table, keep: int = 20_000) -> None:
        self.table = table
        self.keep = keep
        self.words: dict[str, Word] = {}
        self.clauses: dict[str, Clause] = {}

    def word(self, text: str) -> Word:
        """The word's record."""
        known = self.words.get(text)
        if known is None:
            if len(self.words) >= self.keep:
                self.words.clear()
            known = self.words[text] = Word(text, self.table)
        return known

    def clause(self, text: str) -> Clause:
        """What a clause's text gives; kept, because a draft is read again at every key that is pressed."""
        known = self.clauses.get(text)
        if known is None:
            if len(self.clauses) >= CLAUSES:
                self.clauses.clear()
            plain = tokens(text)
            words = [self.word(token) for token in plain]
            known = self.clauses[text] = Clause(words, self.own(words), form_of(text, plain) + substance_of(words))
        return known

    def own(self, words: list[Word]) -> Totals:
        """The groups that come from the clause's own words: words (one to three in a row), letters, classes."""
        zero = self.table.zero
        total = sum([word.words for word in words], zero)
        tokens = [word.token for word in words]
        seeds = [word.seed for word in words]
        total += self._runs(tokens, [START, *seeds[:-1]])
        gaps = [GAP, GAP, *[word.gap for word in words[:-2]]][: len(words)]
        total += sum(map(self.table.__getitem__, map(crc32, tokens, gaps)), zero)
        letters = sum([word.letters for word in words], zero)
        kinds, n_kinds = self._kinds(words)
        return [(total, 4 * len(words)), (letters, sum([word.n_letters for word in words])), (kinds, n_kinds)]

    def _runs(self, tokens: Sequence[bytes], before: Sequence[int]) -> Any:
        """Runs of two and three: a run of three is only known where its last two are."""
        find, zero = self.table.__getitem__, self.table.zero
        pairs = list(map(crc32, tokens, before))
        found = list(map(find, pairs))
        total = sum(found, zero)
        for number in range(1, len(found)):
            if found[number]:
                total += find(crc32(tokens[number], pairs[number - 1]))
        return total

    def _kinds(self, words: list[Word]) -> tuple[Any, int]:
        """The classes of words: alone; in a row, whatever stands between them; and each with the word before and after it."""
        zero = self.table.zero
        classed = [word for word in words if word.n_classes]
        if not classed:
            return zero, 0
        total = sum([word.classes for word in classed], zero)
        total += self._runs([word.class_token for word in classed], [EDGE, *[word.class_skip for word in classed[:-1]]])
        beside = [
            crc32(word.class_token, left.class_seed)
            for left, word in pairwise(words)
            if (word.n_classes > 0) != (left.n_classes > 0)
        ]
        total += sum(map(self.table.__getitem__, beside), zero)
        return total, sum([word.n_classes for word in classed]) + 2 * len(classed) + len(beside)

    def context(self, words: list[Word]) -> tuple[int, tuple[Any, Any, Any]]:
        """What a sentence's words add as the rest of a clause's sentence, as the one before and the one after; and how many they are."""
        zero = self.table.zero
        return sum([word.n_context for word in words]), (
            sum([word.rest for word in words], zero),
            sum([word.before for word in words], zero),
            sum([word.after for word in words], zero),
        )

    def form(self, names: list[str]) -> tuple[Any, int]:
        """The features of form and place."""
        return sum([self.table[_form_feature(name)] for name in names], self.table.zero), len(names)


@cache
def _form_feature(name: str) -> int:
    return crc32(name.encode(), SEED["form"])


_SELF = frozenset(("i", "i'm", "i've", "i'd", "i'll", "im", "my", "me"))
_YOU = frozenset(("you", "your", "you're", "yours", "u", "ur"))
_NOT = frozenset(("not", "no", "never", "won't", "wont", "can't", "cant", "cannot", "don't", "dont", "unable"))


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"\b[A-ZÀ-Þ]{3,}\b")


def form_of(text: str, words: list[str]) -> list[str]:
    """Names of what a clause looks like, beyond its words."""
    size = len(words)
    names = ["long" if size > 20 else "middling" if size > 9 else "short" if size > 4 else "tiny"]
    if text == text.lower():
        names.append("lower")
    elif capitals := _capitals().findall(text):
        names.append("capitals" if len(capitals) > 1 else "capital")
    found = set(words)
    names += [f"mark{mark}" for mark in ("!!", "??", "!", "?", "emoji") if mark in found]
    if any(word[0] in FIGURES for word in words):
        names.append("figure")
    if text.count(",") > 1:
        names.append("commas")
    if _introductions().search(text):
        names.append("introduces")
    names += [name for name, kind in (("self", _SELF), ("you", _YOU), ("not", _NOT)) if not kind.isdisjoint(found)]
    return names


def substance_of(words: Sequence[Word]) -> list[str]:
    """Names of how much a clause says in so many words: "for reasons of my own" has nothing that one could picture."""
    solid = sum([word.solid for word in words])
    names = [f"solid{min(solid, 3)}"]
    if any(word.empty for word in words):
        names.append(f"empty{min(solid, 3)}")
    return names


@cache
def _introductions() -> re.Pattern[str]:
    name = r"[A-ZÀ-Þ][\w'’-]+"
    return re.compile(
        rf"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Hh]is|[Hh]er|named|called)\b[^.]{{0,30}}?[a-z,]\s{name}(?=\s|,|$)"
        rf"|\b{name}(?:\s{name})?,?\s(?:who|whom|which|has|is|does|from|at)\b|\b(?:with|to|of|is|ask|try|call)\s(?:(?:Mrs?|Ms|Dr)\.?\s)?{name}\s{name}"
    )


def place_of(message: Message, number: int) -> list[str]:
    """Names of where a clause stands in its message."""
    clauses = message.clauses
    sentence = clauses[number].sentence
    names = [f"from-start{min(sentence, 2)}", f"from-end{min(len(message.sentences) - 1 - sentence, 2)}"]
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
    read = [reader.clause(message.text(clause)) for clause in message.clauses]
    sentences: list[list[Word]] = [[] for _ in message.sentences]
    for clause, found in zip(message.clauses, read, strict=True):
        sentences[clause.sentence] += found.words
    zero = reader.table.zero
    nothing = (0, (zero, zero, zero))
    context = [nothing, *map(reader.context, sentences), nothing]
    case = channel_of(channel, intent)
    answer = []
    for number, (clause, found) in enumerate(zip(message.clauses, read, strict=True)):
        (n_before, (_, before, _)), (n_rest, (rest, _, _)), (n_after, (_, _, after)) = context[
            clause.sentence : clause.sentence + 3
        ]
        whole = len(found.words) == len(sentences[clause.sentence])
        form = reader.form(found.names + case + ([] if alone else place_of(message, number)))
        answer.append([*found.own, (zero, 0) if whole else (rest, n_rest), (before, n_before), (after, n_after), form])
    return answer
