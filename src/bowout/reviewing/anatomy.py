"""One message taken apart: greeting, sentences, clauses, sign-off, each an exact span of the body."""

from __future__ import annotations

import re
from functools import cache

from ..language import address, clauses, quoting, sentences

Span = tuple[int, int]
_WORDS = re.compile(r"\w")


class Clause:
    """A piece of a sentence, with the sentence that it belongs to (by number)."""

    __slots__ = ("end", "sentence", "start")

    def __init__(self, start: int, end: int, sentence: int) -> None:
        self.start, self.end, self.sentence = start, end, sentence


class Message:
    """A body and what it is made of. `lines` are the writer's own, quoted text and signature left out; `low` is the body in
    lower case, every character in its place.
    """

    def __init__(self, body: str, lines: list[Span], greeting: Span | None, sign_off: Span | None) -> None:
        self.body, self.lines, self.greeting, self.sign_off = body, lines, greeting, sign_off
        self.low = sentences.lowered(body)
        self.sentences: list[Span] = []
        self.clauses: list[Clause] = []

    def text(self, span: Span | Clause) -> str:
        """The words of a span."""
        return self.body[span.start : span.end] if isinstance(span, Clause) else self.body[span[0] : span[1]]


def _middle(body: str, lines: list[Span], begin: int, stop: int, after: int) -> list[Span]:
    """The lines between greeting and closing, and a postscript below the name."""
    kept = []
    below = False
    for start, end in lines:
        if start >= after:
            below = below or bool(re.match(r"\s*p\.? ?s\b", body[start:end], re.IGNORECASE))
            if below:
                kept.append((start, end))
            continue
        left, right = max(start, begin), min(end, stop)
        if left < right and body[left:right].strip() and not body.startswith("Subject:", left):
            kept.append((left, right))
        elif left >= right or not body[start:end].strip():
            kept.append((start, start))
    return kept


def _emoji_cuts(body: str, span: Span) -> list[Span]:
    """A sentence cut after a run of emoji that words follow: what a stop is elsewhere."""
    if body[slice(*span)].isascii():
        return [span]
    pieces, begin = [], span[0]
    for _, right in sentences.emoji(body[slice(*span)]):
        at = span[0] + right
        if len(body[begin:at].split()) > 1 and len(body[at : span[1]].split()) > 1:
            pieces.append(sentences.trim(body, begin, at))
            begin = at
    pieces.append(sentences.trim(body, begin, span[1]))
    return pieces


@cache
def _introduction() -> re.Pattern[str]:
    """What a greeting goes on with in one breath: another hail, who is asked for, who speaks: "Hello Ana, this is Per Holm"."""
    word = r"(?!(?:Thank\w*|Sorry|Unfort\w*|Many|It|I|My|No|Not|Just|Re|Yes|Please|About|The|We|You|Your)\b)[A-ZÀ-Þ][\w'’-]+"
    name = rf"(?:(?:Mrs?|Ms|Dr)\.?\s)?(?:[A-ZÀ-Þ]\.\s?){{0,3}}{word}(?:,?\s(?:{word}|[A-Z]\b)){{0,2}}"
    on = r"\s(?:here|speaking|again|this\sside)"
    return re.compile(
        rf"""[ \t]*(?:
        (?:[Hh](?:ello|i|ey|iya)|[Gg](?:['’]day|ood\s(?:morning|afternoon|evening|day))|[Mm]orning|[Ee]vening)(?:\s(?:my\s)?[a-z]+)?[,.!]
        | (?:[Uu]m+|[Ee]r+m?|[Ee]m)[,.]
        | (?:[Ii]s\s(?:that|this)|[Aa]m\s[Ii]\sspeaking\s(?:to|with))\s[^?.,!\n]{{2,40}}[?,]
        | (?:[Ii]t['’]?s|[Tt]his\sis|[Hh]ere\s(?:is|speaks))\s{name}(?:{on})?[,.]
        | {name}{on}[,.] | {word}\s{word}[.]
        )(?=\s|$)""",
        re.VERBOSE,
    )


def _introduced(body: str, greeting: Span | None) -> Span | None:
    if not greeting or body[greeting[1] : greeting[1] + 1] not in (" ", "\t"):
        return greeting
    end = greeting[1]
    for _ in range(3):
        if not (told := _introduction().match(body, end)):
            break
        end = told.end()
    return greeting[0], end


def take_apart(body: str, *, contact: str | None = None, candidate: str | None = None) -> Message:
    """The anatomy of a message; `contact` and `candidate`, where known, help to tell the greeting and the name."""
    lines = quoting.own(body)
    opening = _introduced(body, address.greeting(body, lines, contact))
    closing, stop = address.sign_off(body, lines, candidate)
    if opening and stop < opening[1]:
        closing, stop = None, len(body)
    message = Message(body, lines, opening, closing)
    middle = _middle(body, lines, opening[1] if opening else 0, stop, closing[1] if closing else len(body))
    for block in sentences.paragraphs(body, middle):
        for span in sentences.split(body, block[0][0], block[-1][1]):
            for piece in _emoji_cuts(body, span):
                if _WORDS.search(body, *piece):
                    message.clauses += [Clause(*each, len(message.sentences)) for each in clauses.split(body, *piece)]
                    message.sentences.append(piece)
    return message
