"""Questions to the record as SQL: which cases to list, what to match in the index, and what to show of what was found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from .case import ENDS

NOT_FOR_SEARCH = frozenset(
    "hash uid id message_id kind language channel intent stage purpose why due since latest at sent_at invited_at reply_by"
    " interview_at interview_end type found calendars envelope follow_up".split()
)
"""Particulars of an event that nobody looks for by a word."""
MOST_WORDS = 32
"""Of a search: what FTS5 takes apart without complaint."""
OPEN_STATES = ("invited", "written", "answered")


def matching(owner: str, *, state: str | None, tag: str | None, who: str | None) -> tuple[str, list[str]]:
    """The query for the cases of a list, newest touched first, and its values."""
    where, values = ["cases.owner = ?"], [owner]
    if state == "open":
        where.append(f"state IN ({', '.join('?' * len(OPEN_STATES))})")
        values += OPEN_STATES
    elif state == "ended":
        where.append(f"state IN ({', '.join('?' * len(ENDS))})")
        values += ENDS
    elif state:
        where.append("state = ?")
        values.append(state)
    if tag:
        where.append("cases.id IN (SELECT case_id FROM tags WHERE owner = ? AND tag = ?)")
        values += [owner, tag]
    if who:
        key = " ".join(who.casefold().split())
        where.append(
            "(firm_id IN (SELECT id FROM firms WHERE owner = ? AND instr(key, ?))"
            " OR person_id IN (SELECT id FROM people WHERE owner = ? AND (instr(key, ?) OR name LIKE ?)))"
        )
        values += [owner, key, owner, key, f"%{who}%"]
    return f"SELECT facts FROM cases WHERE {' AND '.join(where)} ORDER BY touched_at DESC, cases.id DESC", values  # noqa: S608


def spoken(words: str) -> str:
    """A person's words as a query of FTS5: all of them, each of three letters or more also as the beginning of a word.

    "In quotes" they are looked for as they stand there.
    """
    quoted = [f'"{spaced(each)}"' + ("*" if len(each) > 2 and " " not in each else "") for each in _asked(words)]
    return " ".join(quoted[:MOST_WORDS]) or '""'


def _asked(words: str) -> list[str]:
    """What is looked for, word by word, and what stands in quotes as one."""
    found = [phrase or word for phrase, word in re.findall(r'"([^"]+)"|([^\s"]+)', whole(words).replace("\0", " "))]
    return [each for each in found if re.search(r"\w", each)]


def excerpt(text: str, words: str) -> str:
    """What of a case's text to show for a search: of the line that holds most of the words, those around the first of them.

    Lines are what a person wrote or was told, one by one; of two that hold as many, the one of more words says more.
    """
    begins = tuple(_plain(each) for phrase in _asked(words) for each in re.findall(r"\w+", spaced(phrase)))
    best: tuple[tuple[int, bool], str, int] = ((0, False), text.partition("\n")[0], 0)
    for line in text.split("\n"):
        tokens = [(found.start(), _plain(found[0])) for found in re.finditer(r"\w+", line)]
        hits = {begin: at for begin in begins for at, token in reversed(tokens) if token.startswith(begin)}
        rank = (len(hits), len(tokens) >= A_SENTENCE)
        if hits and rank > best[0]:
            best = (rank, line, min(hits.values()))
    return _around(*best[1:])


A_SENTENCE = 5
"""Words of a line that is more than a name, an address or a time."""
BEFORE, AFTER = 60, 90
"""Characters of an excerpt before and after the place."""


def _around(line: str, at: int) -> str:
    """What of a line stands around a place, cut between words."""
    start = line.find(" ", at - BEFORE, at) + 1 if at > BEFORE else 0
    end = line.rfind(" ", at, at + AFTER) if len(line) > at + AFTER else len(line)
    end = end if end > at else at + AFTER
    return closed_up(("… " if start else "") + line[start:end] + (" …" if end < len(line) else ""))


def _plain(word: str) -> str:
    """A word as the index knows it: without capitals and accents."""
    return "".join(each for each in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(each))


def whole(text: str) -> str:
    """The text without halves of letters (lone surrogates, as from a file name that is no UTF-8), which no database takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def spaced(text: str) -> str:
    """The text with spaces between the letters of scripts that have none between words, so that each is a word of the index."""
    return text if text.isascii() else re.sub(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])", r" \1 ", text)


def closed_up(excerpt: str) -> str:
    """An excerpt of the index as people read it: what was spaced is closed up again."""
    return re.sub(
        r"(?<=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])\s+(?=[\u3040-\u9fff\uf900-\ufaff])", "", " ".join(excerpt.split())
    )


def words_of(data: Any) -> str:
    """What of an event's particulars a person could want to find, one text a line."""
    return spaced("\n".join(dict.fromkeys(_texts(data))).replace("\0", " "))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in NOT_FOR_SEARCH:
                yield from _texts(value)
    elif isinstance(data, list | tuple):
        for each in data:
            yield from _texts(each)
