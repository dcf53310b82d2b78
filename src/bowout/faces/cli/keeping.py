"""Putting what was done into the record, which must never cost the person what was done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ...errors import BowoutError

if TYPE_CHECKING:
    from ...nouns import Decision, Invitation
    from ...record.case import Case
    from ...verbs.reply import Reply
    from ...wiring import House


def keep(
    house: House, invitation: Invitation, data: bytes, *, reply: Reply | None = None, decision: Decision | None = None
) -> Case | None:
    """The case as kept, or None where the record takes nothing; that is said in one line, and the work goes on."""
    try:
        return house.keep(invitation, original=data, reply=reply, decision=decision)
    except BowoutError as fault:
        what = "the reply is saved, but" if reply else "this was"
        print(f"bowout: {what} not kept in the record. {fault}", file=sys.stderr)
        return None
