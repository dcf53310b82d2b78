"""The record for others: JSON that `import` takes back whole, CSV for a spreadsheet, and a dated list to print."""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterator
from datetime import date, datetime

from ..nouns import When, iso
from .case import Case, Event
from .store import Record

FORMAT, VERSION = "bowout-record", 1
COLUMNS = (
    "name", "state", "invited_at", "ended_at", "interview_at", "company", "agency", "role", "contact", "contact_email", "channel",
    "reason", "last_contact", "promised", "tags",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run as a formula when a cell begins with it."""


def as_json(record: Record, now: datetime) -> Iterator[str]:
    """One JSON document, a case a line: its events, from which `import` makes the same case again, and where it stands."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": iso(now)}
    yield json.dumps(head)[:-1] + ', "cases": ['
    hashes: dict[str, None] = {}
    between = "\n"
    for case, events in record.every():
        hashes |= {event.data["hash"]: None for event in events if event.kind == "attached"}
        row = {"uid": case.uid, "name": case.name, "case": case.to_json(), "events": [event.to_json() for event in events]}
        yield between + json.dumps(row, ensure_ascii=False)
        between = ",\n"
    yield '\n], "files": {'
    between = "\n"
    for hash_ in hashes:
        if (data := record.file(hash_)) is not None:
            yield f'{between}"{hash_}": "{base64.b64encode(data).decode("ascii")}"'
            between = ",\n"
    yield "\n}}\n"


def as_csv(record: Record) -> Iterator[str]:
    """One case a line, for a spreadsheet; a cell that it would run as a formula is marked as text with an apostrophe."""
    yield _csv_line(COLUMNS)
    for case, _ in record.every():
        facts = case.to_json()
        yield _csv_line([_cell(facts[name]) for name in COLUMNS])


def _csv_line(cells: tuple[str, ...] | list[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: object) -> str:
    text = ", ".join(str(each) for each in value) if isinstance(value, list) else str(value if value is not None else "")
    return "'" + text if text.startswith(FORMULA) else text


def as_list(
    record: Record,
    *,
    person: str | None,
    today: date,
    start: date | None = None,
    end: date | None = None,
    reasons: bool = False,
) -> Iterator[str]:
    """A dated list to print, as a benefits office asks for: each invitation with its day, employer, job, whom, answer and day.

    `start` and `end` limit the days of the invitations (both included). Why is told only with `reasons`, never in private words.
    """
    yield "INVITATIONS TO JOB INTERVIEWS AND WHAT CAME OF THEM\n\n"
    yield f"Name:    {person or '_' * 40}\n"
    yield f"Period:  {_day(start) if start else 'from the first'} to {_day(end or today)}\n"
    yield f"Printed: {_day(today)}\n"
    number = 0
    for case, events in sorted(record.every(), key=lambda each: _invited(each[0])):
        if (start or date.min) <= _invited(case) <= (end or today):
            number += 1
            yield "\n" + "\n".join(_entry(number, case, events, reasons=reasons)) + "\n"
    yield f"\n{number} invitation{'' if number == 1 else 's'} in all.\n\n\nDate and signature: {'_' * 50}\n"


def _invited(case: Case) -> date:
    when: When = case.invited_at or case.opened_at
    return when.date() if isinstance(when, datetime) else when


def _entry(number: int, case: Case, events: list[Event], *, reasons: bool) -> Iterator[str]:
    yield f"{number:3}. Invited on {_day(_invited(case))}"
    through = f" (through {case.agency})" if case.agency else ""
    yield f"     Employer:  {case.company or 'not named'}{through}"
    yield f"     Job:       {case.role or 'not named'}"
    if whom := " ".join(part for part in (case.contact, f"<{case.contact_email}>" if case.contact_email else None) if part):
        yield f"     Contact:   {whom}"
    if case.interview_at:
        yield f"     Interview: {_day(case.interview_at)}"
    for event in events:
        if event.kind == "sent":
            yield f"     Answered:  {_day(event.at)}, by {event.data.get('channel') or 'message'}"
    outcome = f"{case.end.replace('-', ' ')}, {_day(case.ended_at)}" if case.end and case.ended_at else "open"
    yield f"     Outcome:   {outcome}" + (f" (reason: {case.reason})" if reasons and case.reason else "")


def _day(when: When) -> str:
    return f"{when.day} {when:%B %Y}"
