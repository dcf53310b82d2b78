"""show: one case and everything that happened in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import NotFound
from ..record.case import Case, Event, FollowUp
from ..record.store import Record
from .keep import AS_IT_CAME


@dataclass(frozen=True)
class History:
    """A case, its events in the order in which they were written, and what is to follow."""

    case: Case
    events: tuple[Event, ...]
    follow_ups: tuple[FollowUp, ...]

    def to_json(self) -> dict[str, Any]:
        """`case`, `events`, `follow_ups`."""
        return {
            "case": self.case.to_json(),
            "events": [event.to_json() for event in self.events],
            "follow_ups": [each.to_json() for each in self.follow_ups],
        }


def show(record: Record, name: str) -> History:
    """Everything that is kept of a case. Raises NotFound."""
    return History(record.case(name), tuple(record.events(name)), tuple(record.follow_ups(name)))


def file_of(record: Record, name: str, wanted: str | None = None) -> tuple[str, bytes]:
    """A file of a case by its name or the beginning of its hash (without one: the invitation as it came). Raises NotFound."""
    attached = [event.data for event in record.events(name) if event.kind == "attached"]
    for data in attached:
        if data["purpose"] == AS_IT_CAME if wanted is None else wanted == data["name"] or data["hash"].startswith(wanted):
            content = record.file(data["hash"])
            if content is not None:
                return data["name"], content
    names = ", ".join(data["name"] for data in attached) or "none"
    raise NotFound(f"{name} has no {'invitation' if wanted is None else f'file {wanted}'}.", f"Its files: {names}.")
