"""answer: what came back on a decline or a withdrawal → what to write back, the decision standing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..nouns import Brief, Draft
from ..record.store import Record

if TYPE_CHECKING:
    from ..writing import Words


def answer(kind: str, brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """The answer to "may I ask why?" (`why`), to `more-money`, to `another-day`, or to kind words (`acknowledged`).

    Raises UsageError where there is no such kind.
    """
    from ..writing import answer as compose

    return compose(kind, brief, words=words, variants=variants, seed=seed)


def in_thread_of(record: Record, name: str, draft: Draft) -> Draft:
    """The same with the subject of the message that was written last in the case, as any program answers in a thread."""
    from ..delivery.headers import reply_subject

    written = [event.data.get("subject") for event in record.events(name) if event.kind == "written"]
    if draft.subject is None or not written or not written[-1]:
        return draft
    subject = reply_subject(written[-1])
    return replace(draft, subject=subject, variants=tuple(replace(each, subject=subject) for each in draft.variants))
