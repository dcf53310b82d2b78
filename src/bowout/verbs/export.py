"""export: the record as JSON, as CSV, or as a dated list to print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from ..record import clock, exporting
from ..record.store import Record

FORMS = ("json", "csv", "list")


def export(
    record: Record, form: str, *, now: datetime, zone: tzinfo | None = None, person: str | None = None, start: date | None = None,
    end: date | None = None, reasons: bool = False,
) -> Iterator[str]:  # fmt: skip
    """The pieces of the text, in order; `form` is one of FORMS, the rest is for the list."""
    if form == "json":
        return exporting.as_json(record, now)
    if form == "csv":
        return exporting.as_csv(record)
    return exporting.as_list(record, person=person, today=clock.today(now, zone), start=start, end=end, reasons=reasons)
