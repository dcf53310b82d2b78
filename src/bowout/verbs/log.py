"""log: the cases of the record, those touched last first."""

from __future__ import annotations

from ..errors import UsageError
from ..record.case import ENDS, Case
from ..record.looking import OPEN_STATES
from ..record.store import Record

STATES = ("open", "ended", *OPEN_STATES, *ENDS)
"""What a list can be limited to: whether or how a case ended, or how far it is."""


def log(
    record: Record, *, state: str | None = None, tag: str | None = None, who: str | None = None, limit: int | None = None,
    skip: int = 0,
) -> list[Case]:  # fmt: skip
    """The cases in a state, with a tag, with a firm or person, after the first `skip`. Raises UsageError for a state that there is not."""
    if state and state not in STATES:
        raise UsageError(f"{state!r} is no state of a case.", f"It is one of {', '.join(STATES)}.")
    return record.cases(state=state, tag=tag, who=who, limit=limit, skip=skip)
