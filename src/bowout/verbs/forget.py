"""forget: a case erased for good, everywhere that bowout can reach."""

from __future__ import annotations

from ..record.case import Case
from ..record.store import Record


def forget(record: Record, name: str) -> Case:
    """Erase the case; returns it as it was, so that it can be said what is gone. Raises NotFound."""
    case = record.case(name)
    record.forget(name)
    return case
