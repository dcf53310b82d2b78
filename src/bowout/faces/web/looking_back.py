"""A few honest pictures of the record: what is counted is said, what is not known is left out and counted too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ... import catalogue
from ...record.case import ENDS
from .times import plural

if TYPE_CHECKING:
    from ...record.case import Case

MOST_MONTHS = 12
SPANS = {"the same day": 1, "1 day": 2, "2 days": 3, "3 to 7 days": 8, "longer": 10_000}
"""How long an answer took, in whole days below each bound."""
Rows = tuple[tuple[str | int, ...], ...]
BOWED_OUT = ("declined", "withdrawn")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its table is the truth, the drawing is made from it. The first column names the rows."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: Rows
    says: str
    note: str = ""
    stacked: bool = False
    """Whether each row is one bar of several parts, instead of one bar of one."""


def looked_back(cases: Sequence[Case]) -> list[Picture]:
    """The pictures that the cases give; one that has nothing to show is left out."""
    return [picture for picture in (_answering(cases), _ends(cases), _reasons(cases)) if picture.rows]


def _answering(cases: Sequence[Case]) -> Picture:
    bowed_out = [case for case in cases if case.end in BOWED_OUT]
    spans = [span for case in bowed_out if (span := _waited(case)) is not None]
    counted = Counter(next(name for name, bound in SPANS.items() if span.days < bound) for span in spans)
    rows = tuple((name, counted[name]) for name in SPANS) if spans else ()
    says = f"You answered {sum(span.days < 2 for span in spans)} of {len(spans)} within two days." if spans else ""
    unknown = len(bowed_out) - len(spans)
    note = f"Left out: {unknown} whose day of invitation is not known." if unknown else ""
    return Picture("answering", "How fast you answer", ("From invitation to answer", "Answers"), rows, says, note)


def _waited(case: Case) -> timedelta | None:
    invited, ended = case.invited_at, case.ended_at
    if not isinstance(invited, datetime) or ended is None:
        return None
    span = ended - (invited if invited.tzinfo else invited.replace(tzinfo=ended.tzinfo))
    return span if span >= timedelta(0) else None


def _ends(cases: Sequence[Case]) -> Picture:
    counted = Counter(case.end for case in cases if case.end)
    rows = tuple((ENDS[end].capitalize(), counted[end]) for end in ENDS if counted[end])
    still = sum(case.end is None for case in cases)
    note = f"Not among them: {still} still open." if still else ""
    return Picture(
        "ends",
        "How invitations ended",
        ("End", "Cases"),
        rows,
        f"{plural(sum(counted.values()), 'case has', 'cases have')} come to an end.",
        note,
    )


def _reasons(cases: Sequence[Case]) -> Picture:
    known = catalogue.load("reasons")
    told = [
        (f"{case.ended_at:%Y-%m}", case.reason)
        for case in cases
        if case.end in BOWED_OUT and case.ended_at and case.reason and case.reason in known
    ]
    months = _months(min(told)[0], max(told)[0])[-MOST_MONTHS:] if told else []
    reasons = [reason for reason, _ in Counter(reason for month, reason in told if month in months).most_common()]
    counted = Counter(told)
    rows: Rows = tuple((_month(month), *(counted[month, reason] for reason in reasons)) for month in months)
    columns = ("Month", *(known[reason]["label"] for reason in reasons))
    missing = sum(case.end in BOWED_OUT and case.reason not in known for case in cases)
    note = f"Left out: {missing} for which no reason is kept." if missing else ""
    says = f"Most often: {columns[1].lower()}." if reasons else ""
    return Picture("reasons", "Your reasons over time", columns, rows, says, note, stacked=True)


def _months(first: str, last: str) -> list[str]:
    """Every month from the first to the last, those in which nothing ended too."""
    years = range(int(first[:4]), int(last[:4]) + 1)
    return [month for year in years for number in range(1, 13) if first <= (month := f"{year}-{number:02}") <= last]


def _month(month: str) -> str:
    return f"{date.fromisoformat(f'{month}-01'):%b %Y}"
