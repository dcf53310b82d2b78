"""The verbs as typed functions: `import bowout; bowout.review("…")`. No global state; a person's settings only where given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..nouns import Brief, Decision, Draft, Invitation, Review
from ..settings import Settings
from ..wiring import House, local_now

if TYPE_CHECKING:
    from ..record.case import Case
    from ..verbs.doors import Door
    from ..verbs.reply import Reply
    from ..verbs.show import History
    from ..verbs.today import Due

Source = Path | bytes | str
"""An invitation: a file's path, the bytes of a mail or calendar file, or pasted text."""


def _house(settings: Settings | None, now: datetime | None) -> House:
    return House(settings or Settings(), clock=local_now if now is None else lambda: now)


def read(source: Source, *, settings: Settings | None = None, now: datetime | None = None) -> Invitation:
    """What an invitation says, each fact with where it was found; what it does not say is None.

    Raises UnreadableInput (InputTooLarge over the caps) for what cannot be read, and OSError for a path that cannot be opened.
    """
    if isinstance(source, Path):
        return _house(settings, now).read(source.read_bytes(), name=source.name)
    return _house(settings, now).read(source.encode("utf-8") if isinstance(source, str) else source)


def decide(
    facts: Mapping[str, Any] | None = None, *, invitation: Invitation | None = None, now: datetime | None = None
) -> Decision:
    """Advice on whether to go, to ask first, or to decline, with its grounds; `facts` go before what the invitation tells.

    Raises BadCase, naming the fact, for a value of the wrong type.
    """
    house = _house(None, now)
    known = house.facts_of(invitation) if invitation else {}
    return house.decide({**known, **(facts or {})})


def write(case: Brief | Mapping[str, Any], *, variants: int = 1, seed: int = 0, settings: Settings | None = None) -> Draft:
    """The message for a case (a Brief, or the contract's JSON object); the same case and seed give the same text.

    Raises BadCase for a case whose fields are not the contract's, or without an intent.
    """
    return _house(settings, None).write(_brief(case), variants=variants, seed=seed)


def answer(
    case: Brief | Mapping[str, Any] | str, kind: str, *, variants: int = 1, seed: int = 0, settings: Settings | None = None
) -> Draft:
    """What to write back when they ask `why`, offer `more-money` or `another-day`, or take it kindly (`acknowledged`).

    `case` is as for `write`, or the name of a case in the person's record. Raises UsageError for a kind that there is not,
    BadCase, and NotFound.
    """
    with _record(settings, None) as house:
        return house.answer(kind, case if isinstance(case, str) else _brief(case), variants=variants, seed=seed)


def review(
    draft: str, *, case: Brief | Mapping[str, Any] | None = None, subject: str | None = None, settings: Settings | None = None
) -> Review:
    """What stands in a draft and what to mend; spans are code points of the text as given. Without a case nothing is assumed."""
    return _house(settings, None).review(draft, brief=None if case is None else _brief(case), subject=subject)


def reply(
    invitation: Invitation | Source, *, because: str, stem: str = "reply", settings: Settings | None = None,
    now: datetime | None = None, **said: Any,
) -> Reply:  # fmt: skip
    """The main job without its files: the invitation, the draft, its review, and the files' bytes (`.files`).

    `said` are fields of the case that the invitation does not tell (`candidate`, `tone`, `offers`, `reason_detail` …).
    Raises UnreadableInput, BadCase, and UsageError where what was given is no invitation.
    """
    from ..errors import UsageError

    house = _house(settings, now)
    known = invitation if isinstance(invitation, Invitation) else read(invitation, settings=settings, now=now)
    if not known.is_invitation:
        raise UsageError(f"This is no invitation to an interview, but: {known.kind}.", "Look at `bowout.read(…).kind` first.")
    return house.reply(known, house.brief_for(known, reason=because, **said), stem=stem)


def today(*, limit: int | None = None, settings: Settings | None = None, now: datetime | None = None) -> list[Due]:
    """What is due by the end of the person's day, overdue first."""
    with _record(settings, now) as house:
        return house.today(limit=limit)[0]


def doors(*, limit: int | None = None, settings: Settings | None = None) -> list[Door]:
    """Whom the person could go back to, in touch last first."""
    with _record(settings, None) as house:
        return house.doors(limit=limit)


def log(
    *,
    state: str | None = None,
    tag: str | None = None,
    who: str | None = None,
    limit: int | None = None,
    settings: Settings | None = None,
) -> list[Case]:
    """The cases of the record, those touched last first. Raises UsageError for a state that there is not."""
    with _record(settings, None) as house:
        return house.log(state=state, tag=tag, who=who, limit=limit)


def show(case: str, *, settings: Settings | None = None) -> History:
    """One case, by its name, and everything that happened in it. Raises NotFound."""
    with _record(settings, None) as house:
        return house.show(case)


@contextmanager
def _record(settings: Settings | None, now: datetime | None) -> Iterator[House]:
    """A house whose record is let go of afterwards. The record is the person's own, in their data folder (`BOWOUT_DATA`)."""
    house = _house(settings, now)
    try:
        yield house
    finally:
        if record := house.__dict__.get("record"):
            record.close()


def _brief(case: Brief | Mapping[str, Any]) -> Brief:
    return case if isinstance(case, Brief) else Brief.from_json(case)
