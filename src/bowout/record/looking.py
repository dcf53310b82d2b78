"""Questions to the record as SQL: which cases to list, and what to match in the index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .case import ENDS

NOT_FOR_SEARCH = frozenset(
    {"hash", "uid", "message_id", "due", "since", "at", "type", "found", "calendars", "envelope", "follow_up"}
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
    asked = [phrase or word for phrase, word in re.findall(r'"([^"]+)"|([^\s"]+)', whole(words).replace("\0", " "))]
    quoted = [
        f'"{spaced(each)}"' + ("*" if len(each) > 2 and " " not in each else "") for each in asked if re.search(r"\w", each)
    ]
    return " ".join(quoted[:MOST_WORDS]) or '""'


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
