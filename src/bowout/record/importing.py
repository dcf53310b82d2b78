"""Our own export taken back: each case is made again from its events; what is there already is let pass."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import UnreadableInput
from .case import FOLLOW_UP_EVENTS, Case, Event, follow_up_after, grow
from .exporting import FORMAT, VERSION
from .store import Record

AT_ONCE = 500
"""Cases of one transaction: what is acknowledged is there, and others get their turn between."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as an export holds it, checked: its events are such that a case comes of them."""

    uid: str
    name: str
    events: tuple[Event, ...]

    def files(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Those of the files that belong to the case."""
        hashes = [str(event.data.get("hash")) for event in self.events if event.kind == "attached"]
        return {hash_: contents[hash_] for hash_ in hashes if hash_ in contents}


def read_export(data: bytes) -> tuple[list[Kept], dict[str, bytes]]:
    """The cases of an export and its files by hash. Raises UnreadableInput, naming the case that is at fault; nothing is half taken."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        raise UnreadableInput("The file is no valid JSON.", "Give what `bowout export` wrote, or an mbox.") from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise UnreadableInput("The file is no export of a record.", "Give what `bowout export` wrote, or an mbox.")
    if not isinstance(told.get("version"), int) or told["version"] > VERSION:
        raise UnreadableInput("The export was written by a newer bowout.", "Update bowout, then import it.")
    return [_kept(number, row) for number, row in enumerate(told.get("cases") or (), 1)], _files(told.get("files") or {})


def _kept(number: int, row: Any) -> Kept:
    try:
        kept = Kept(str(row["uid"]), str(row["name"]), tuple(Event.from_json(event) for event in row["events"]))
        began = kept.events[0].at
        Case.from_json(grow(Case(kept.name, kept.uid, began, began), kept.events).to_json())
        for event in kept.events:
            if event.kind in FOLLOW_UP_EVENTS:
                follow_up_after(None, event, kept.name)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError) as why:
        raise UnreadableInput(
            f"Case {number} of the export cannot be read ({type(why).__name__}: {why}).", "Nothing was imported."
        ) from None
    return kept


def _files(told: Mapping[str, str]) -> dict[str, bytes]:
    """The files, each under the hash that its content has."""
    files = {}
    for text in told.values():
        try:
            data = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError, TypeError):
            raise UnreadableInput("A file of the export is damaged.", "Nothing was imported.") from None
        files[hashlib.sha256(data).hexdigest()] = data
    return files


def merge(record: Record, cases: Sequence[Kept], files: Mapping[str, bytes]) -> Iterator[tuple[int, int]]:
    """Put the cases into the record, 500 a transaction; yields after each how many are done and how many of these were new."""
    for start in range(0, len(cases), AT_ONCE):
        with record.together():
            new = sum(_put(record, kept, kept.files(files)) for kept in cases[start : start + AT_ONCE])
        yield min(start + AT_ONCE, len(cases)), new


def _put(record: Record, kept: Kept, files: Mapping[str, bytes]) -> bool:
    if known := record.find(uid=kept.uid):
        record.add(known.name, kept.events, files)
        return False
    record.open_case(kept.name, kept.events, files, uid=kept.uid)
    return True
