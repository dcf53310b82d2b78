"""What the classifier sees of a clause: hashed n-grams of its words and letters, word classes, its neighbours, its place.

The same code serves training and review: it adds up whatever a table gives for a feature. In training that is the feature
itself, in a tuple; in review it is the feature's weights for all labels, packed into one integer, so that one addition adds
them all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Protocol
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
GAP = crc32(b"^ * ", SEED["words"])

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
        "after", "before", "class_seed", "class_token", "classes", "letters", "n_classes", "n_context", "n_letters", "rest", "seed", "token", "words",
    )  # fmt: skip

    def __init__(self, text: str, table: Table) -> None:
        token = self.token = f"{text} ".encode()
        kinds = ("figure",) if text[0] in FIGURES else table.classes.get(text, ())
        marks = [f"#{kind} ".encode() for kind in kinds]
        self.seed = crc32(token, SEED["words"])
        self.words = table[self.seed]
        self.class_token = marks[0] if marks else token
        self.class_seed = crc32(self.class_token, SEED["classes"])
        self.classes = sum((table[crc32(mark, SEED["classes"])] for mark in marks), table.zero)
        self.n_classes = len(marks)
        grams = letter_grams(text)
        self.letters = sum((table[crc32(gram.encode(), SEED["letters"])] for gram in grams), table.zero)
        self.n_letters = len(grams)
        self.n_context = 1 + len(marks)
        for group in ("rest", "before", "after"):
            setattr(self, group, sum((table[crc32(mark, SEED[group])] for mark in [token, *marks]), table.zero))


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
            token = token.lower().replace("’", "'")
            found.append(token if len(token) < 30 else "longword")
        elif first in "!?":
            found.append(token[:2])
        elif first.isdigit() or first in "£$€₹":
            found.append(re.sub(r"[\d.,:]+", "9", token.lower())[:12])
        else:
            found.append("emoji")
    return found


CLAUSES = 512
"""How many clauses a reader keeps."""


class Reader:
    """Turns a message's clauses into totals by group, keeping the words it has met (at most `keep`)."""

    def __init__(self, table: Table, keep: int = 20_000) -> None:
        self.table = table
        self.keep = keep
        self.words: dict[str, Word] = {}
        self.forms: dict[str, Any] = {}
        self.clauses: dict[str, tuple[list[str], list[Word], Totals]] = {}

    def word(self, text: str) -> Word:
        """The word's record."""
        known = self.words.get(text)
        if known is None:
            if len(self.words) >= self.keep:
                self.words.clear()
            known = self.words[text] = Word(text, self.table)
        return known

    def clause(self, text: str) -> tuple[list[str], list[Word], Totals]:
        """A clause's tokens, words and own totals; kept, because a draft is read again at every key that is pressed."""
        known = self.clauses.get(text)
        if known is None:
            if len(self.clauses) >= CLAUSES:
                self.clauses.clear()
            plain = tokens(text)
            words = [self.word(token) for token in plain]
            known = self.clauses[text] = plain, words, self.own(words)
        return known

    def _form(self, name: str) -> Any:
        known = self.forms.get(name)
        if known is None:
            known = self.forms[name] = self.table[crc32(name.encode(), SEED["form"])]
        return known

    def own(self, words: list[Word]) -> Totals:
        """The groups that come from the clause's own words: words (one to three in a row), letters, classes."""
        table = self.table
        total, letters, kinds = table.zero, table.zero, table.zero
        n_letters = n_kinds = 0
        before = pair = crc32(b"^ ", SEED["words"])  # the clause's edge
        before2 = GAP
        kind_pair = kind_before = skip_before = skip_pair = EDGE
        classed = False
        for word in words:
            token = word.token
            triple, pair = crc32(token, pair), crc32(token, before)
            total += word.words + table[pair] + table[triple] + table[crc32(token, before2)]
            before2, before = crc32(b"* ", before), word.seed
            letters += word.letters
            n_letters += word.n_letters
            token = word.class_token
            triple, kind_pair = crc32(token, kind_pair), crc32(token, kind_before)
            kind_before = word.class_seed
            if classed or word.n_classes:
                kinds += word.classes + table[kind_pair] + table[triple]
                n_kinds += word.n_classes + 2
            classed = word.n_classes > 0
            if classed:  # classed words in a row, whatever stands between them
                skip_triple, skip_pair = crc32(token, skip_pair), crc32(token, crc32(b"~ ", skip_before))
                skip_before = word.class_seed
                kinds += table[skip_pair] + table[skip_triple]
                n_kinds += 2
        return [(total, 4 * len(words)), (letters, n_letters), (kinds, n_kinds)]

    def context(self, words: list[Word], group: str) -> tuple[Any, int]:
        """What neighbouring words add, whatever their order."""
        total, count = self.table.zero, 0
        for word in words:
            total += getattr(word, group)
            count += word.n_context
        return total, count

    def form(self, names: list[str]) -> tuple[Any, int]:
        """The features of form and place."""
        total = self.table.zero
        for name in names:
            total += self._form(name)
        return total, len(names)


def form_of(text: str, words: list[str]) -> list[str]:
    """Names of what a clause looks like, beyond its words."""
    size = len(words)
    names = ["long" if size > 20 else "middling" if size > 9 else "short" if size > 4 else "tiny"]
    capitals = [word for word in text.split() if len(word) > 2 and word.isupper() and word.isalpha()]
    if capitals:
        names.append("capitals" if len(capitals) > 1 else "capital")
    if not any(char.isupper() for char in text):
        names.append("lower")
    names += [f"mark{mark}" for mark in ("!!", "??", "!", "?", "emoji") if mark in words]
    if any(char in text for char in "£$€₹"):
        names.append("money")
    if any(char.isdigit() for char in text):
        names.append("figure")
    if text.count(",") > 1:
        names.append("commas")
    if any(word in ("i", "i'm", "i've", "i'd", "i'll", "im", "my", "me") for word in words):
        names.append("self")
    if any(word in ("you", "your", "you're", "yours", "u", "ur") for word in words):
        names.append("you")
    if any(word in ("not", "no", "never", "won't", "wont", "can't", "cant", "cannot", "don't", "dont", "unable") for word in words):
        names.append("not")
    return names


def place_of(message: Message, number: int) -> list[str]:
    """Names of where a clause stands in its message."""
    clause = message.clauses[number]
    last = len(message.sentences) - 1
    names = [f"from-start{min(clause.sentence, 2)}", f"from-end{min(last - clause.sentence, 2)}"]
    alike = [other.sentence == clause.sentence for other in message.clauses[max(0, number - 1) : number + 2]]
    if number and alike[0]:
        names.append("follows")
    if number + 1 < len(message.clauses) and alike[-1]:
        names.append("followed")
    return names


def channel_of(channel: str | None, intent: str | None) -> list[str]:
    """Names of what the case tells about the message."""
    return [f"by-{channel}"] * bool(channel) + [f"to-{intent}"] * bool(intent)


def totals(
    message: Message, reader: Reader, channel: str | None = None, intent: str | None = None, *, alone: bool = False
) -> list[Totals]:
    """For each clause of a message, the totals of every group in the order of GROUPS; `alone`: its place means nothing."""
    texts = [message.text(clause) for clause in message.clauses]
    read = [reader.clause(text) for text in texts]
    by_sentence: dict[int, list[Word]] = {}
    for clause, (_, words, _) in zip(message.clauses, read, strict=True):
        by_sentence.setdefault(clause.sentence, []).extend(words)
    context = {number: {group: reader.context(words, group) for group in ("rest", "before", "after")} for number, words in by_sentence.items()}
    nothing = (reader.table.zero, 0)
    none = dict.fromkeys(("rest", "before", "after"), nothing)
    case = channel_of(channel, intent)
    answer = []
    for number, (clause, (plain, words, own)) in enumerate(zip(message.clauses, read, strict=True)):
        here = clause.sentence
        rest = context[here]["rest"] if len(words) < len(by_sentence[here]) else nothing
        names = form_of(texts[number], plain) + case + ([] if alone else place_of(message, number))
        before, after = context.get(here - 1, none)["before"], context.get(here + 1, none)["after"]
        answer.append([*own, rest, before, after, reader.form(names)])
    return answer
