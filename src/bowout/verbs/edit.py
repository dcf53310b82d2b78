"""edit: corrections, notes, tags, promises, files, what they wrote, and how it ended; each is an event, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from ..errors import UsageError
from ..record.case import CORRECTABLE, ENDS, Event, when_from
from ..record.follow_ups import LOOK_AGAIN, REPLY, Diary, Say, planned
from ..record.store import Record
from .sent import Standing, standing_after


def edit(
    record: Record, diary: Diary, name: str, *, now: datetime, say: Say, correct: Mapping[str, Any] | None = None,
    note: str | None = None, promise: str | None = None, heard: str | None = None, end: str | None = None, reopen: bool = False,
    tag: Sequence[str] = (), untag: Sequence[str] = (), attach: Sequence[tuple[str, bytes]] = (),
) -> Standing:  # fmt: skip
    """Write what is new of a case; an end, or word from them, also changes what is to follow.

    Raises NotFound where there is no such case, UsageError for a fact that cannot be set or a value that is none.
    """
    from .keep import attach as attached

    events = _events(now, correct or {}, note, promise, heard, tag, untag)
    files: dict[str, bytes] = {}
    for file_name, data in attach:
        event, content = attached(now, file_name, data)
        events.append(event)
        files |= content
    if end:
        events.append(Event("ended", now, {"end": _one_of(end, ENDS, "end")}))
    elif reopen:
        events.append(Event("reopened", now))
    if not events:
        raise UsageError("Nothing was given to change.", "See: bowout edit --help")
    with record.together():
        record.add(name, events, files)
        if heard:
            _settle_what_waited(record, diary, name, now)
            _count_anew(record, diary, name, now=now, say=say)
        if end:
            _settle_reply(record, name, now)
        _drop_what_fits_no_more(record, diary, name, now)
        if heard or end:
            return standing_after(record, diary, name, now=now, say=say, heard=bool(heard))
        return Standing(record.case(name), tuple(each for each in record.follow_ups(name) if each.state == "open"))


def _events(
    now: datetime, correct: Mapping[str, Any], note: str | None, promise: str | None, heard: str | None,
    tag: Sequence[str], untag: Sequence[str],
) -> list[Event]:  # fmt: skip
    events = []
    if correct:
        events.append(Event("corrected", now, {name: _right(name, value) for name, value in correct.items()}))
    if note:
        events.append(Event("noted", now, {"text": note}))
    if promise:
        events.append(Event("promised", now, {"text": promise}))
    if heard:
        events.append(Event("heard", now, {"text": heard}))
    if tag or untag:
        events.append(Event("tagged", now, {"add": list(tag), "remove": list(untag)}))
    return events


def _right(name: str, value: Any) -> Any:
    _one_of(name, CORRECTABLE, "fact")
    if name in ("interview_at", "invited_at") and value is not None:
        try:
            when_from(value)
        except (ValueError, TypeError):
            raise UsageError(f"{value!r} is no time.", "Write it as 2026-12-03T14:00-05:00, or the day alone.") from None
    return value


def _one_of(value: str, known: Sequence[str] | Mapping[str, str], what: str) -> str:
    if value not in known:
        raise UsageError(f"{value!r} is no {what} of a case.", f"It is one of {', '.join(known)}.")
    return value


def _settle_reply(record: Record, name: str, now: datetime) -> None:
    """What has ended needs no answer any more."""
    if any(each.kind == REPLY and each.state == "open" for each in record.follow_ups(name)):
        record.add(name, [Event("dropped", now, {"follow_up": REPLY})])


def _drop_what_fits_no_more(record: Record, diary: Diary, name: str, now: datetime) -> None:
    """What was planned for a door that is now shut, or for another end than the case came to, is not to follow any more."""
    case = record.case(name)
    for each in record.follow_ups(name):
        entry = diary.entries.get(each.kind, {})
        ends = set(entry.get("any", ())) & set(ENDS)
        shut = not case.door and "no-door" in entry.get("none", ())
        if each.state == "open" and (shut or (case.end and ends and case.end not in ends)):
            record.add(name, [Event("dropped", now, {"follow_up": each.kind})])


def _settle_what_waited(record: Record, diary: Diary, name: str, now: datetime) -> None:
    """What waited for word from them is done."""
    waited = [each.kind for each in record.follow_ups(name) if each.state == "open"]
    settled = [kind for kind in waited if diary.entries.get(kind, {}).get("settled_by") == "heard"]
    record.add(name, [Event("done", now, {"follow_up": kind}) for kind in settled])


def _count_anew(record: Record, diary: Diary, name: str, *, now: datetime, say: Say) -> None:
    """Looking in again is counted from the last real contact, unless the person set its day."""
    own = any(event.kind == "snoozed" and event.data["follow_up"] == LOOK_AGAIN for event in record.events(name))
    if not own and any(each.kind == LOOK_AGAIN and each.state == "open" for each in record.follow_ups(name)):
        record.add(name, [planned(LOOK_AGAIN, record.case(name), diary, now=now, say=say)])
