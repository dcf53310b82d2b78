"""close_all: every case that is still open gets its letter, agencies first; nothing is sent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..nouns import Brief, Invitation
from ..record.case import Case, Event
from ..record.follow_ups import TELL_OTHERS
from ..record.store import Record
from .show import file_of

if TYPE_CHECKING:
    from .reply import Reply


def to_close(record: Record, *, but: Collection[str] = ()) -> list[Case]:
    """The open cases in the order in which to write: agencies first, then by the interview that is nearest."""
    return sorted((case for case in record.cases(state="open") if case.name not in but), key=_order)


def _order(case: Case) -> tuple[bool, str]:
    when = case.interview_at
    return case.agency is None, (when.date() if isinstance(when, datetime) else when or date.max).isoformat()


def close_all(
    record: Record, *, reason: str, detail: str | None = None, but: Collection[str] = (), read: Callable[[bytes, str], Invitation],
    brief_for: Callable[..., Brief], now: datetime, reply: Callable[[Invitation, Brief, str], Reply], keep: Callable[[str, Reply], Case],
) -> Iterator[tuple[Case, Reply]]:  # fmt: skip
    """Prepare the letter of each open case and keep it as the case's newest version. Nothing is sent.

    The invitation is the one that the record keeps; where it keeps none, the facts of the case stand for it.
    """
    for case in to_close(record, but=but):
        invitation = _invitation(record, case, read)
        own = {name: getattr(case, name) for name in ("company", "agency", "role", "contact") if getattr(case, name)}
        prepared = reply(invitation, brief_for(invitation, reason=reason, reason_detail=detail, **own), f"{case.name}-reply")
        yield keep(case.name, prepared), prepared
    for each in record.follow_ups():
        if each.kind == TELL_OTHERS:
            record.add(each.case, [Event("done", now, {"follow_up": TELL_OTHERS})])


def _invitation(record: Record, case: Case, read: Callable[[bytes, str], Invitation]) -> Invitation:
    try:
        name, data = file_of(record, case.name)
    except NotFound:
        slots = (case.interview_at,) if case.interview_at else ()
        return Invitation(
            is_invitation=True, kind="invite", company=case.company, agency=case.agency, role=case.role, contact=case.contact,
            contact_email=case.contact_email, interview_at=slots, message_id=case.message_id if (case.message_id or "").startswith("<") else None,
        )  # fmt: skip
    return read(data, name)
