"""answered: a mail that came back → the case whose message it answers, and what that does to the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..nouns import Invitation
from ..record.case import Case
from ..record.store import Record

if TYPE_CHECKING:
    from ..delivery.outbox import Outbox

CLOSING = ("cancellation", "rejection")
"""Kinds of mail that end a case in which one still waits."""


@dataclass(frozen=True)
class Answered:
    """The case that a mail belongs to, and what became of it: `heard`, `closed`, `reopened`, or `known` (it was read in before)."""

    case: Case
    effect: str

    def to_json(self) -> dict[str, Any]:
        return {"case": self.case.name, "effect": self.effect}


def answered(record: Record, letters: Outbox, invitation: Invitation, *, edit: Callable[..., Any]) -> Answered | None:
    """Find the case by In-Reply-To and References, and note in it that they wrote (once for each mail). None where there is none.

    Only a case in which something was sent can be answered. An end (they call it off) closes a case in which one waits; a new
    invitation reopens one that had ended.
    """
    case = _case(record, letters, invitation)
    if case is None or not case.sent or invitation.message_id in (None, case.message_id):
        return None
    mark = f"{invitation.envelope.subject or invitation.kind} {invitation.message_id}"
    if any(event.kind == "heard" and event.data.get("text") == mark for event in record.events(case.name)):
        return Answered(case, "known")
    closed = invitation.kind in CLOSING and case.end is None
    reopened = invitation.is_invitation and case.end is not None
    edit(case.name, heard=mark, end="cancelled" if closed else None, reopen=reopened)
    return Answered(record.case(case.name), "closed" if closed else "reopened" if reopened else "heard")


def _case(record: Record, letters: Outbox, invitation: Invitation) -> Case | None:
    """By the Message-ID of what was sent, else by that of the invitation, which a thread goes on naming; the newest first."""
    ids = list(reversed(invitation.envelope.references))
    if ids and (name := letters.case_of(ids)):
        return record.case(name)
    return next((case for each in ids if (case := record.find(message_id=each))), None)
