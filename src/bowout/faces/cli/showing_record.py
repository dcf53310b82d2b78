"""What the commands of the record print for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from ...record.case import ENDS, Case, Event, FollowUp, Hit
from .terminal import paint

if TYPE_CHECKING:
    from ...verbs.doors import Door
    from ...verbs.sent import Standing
    from ...verbs.show import History
    from ...verbs.today import Due

WIDTH = 96
STATES = {"invited": "to be answered", "written": "written, not sent yet", "answered": "asked, waiting"} | ENDS
"""Where a case stands, in words."""


def day(when: date | None) -> str:
    """A day as people say it: "Thu 3 Dec 2026"."""
    return f"{when:%a} {when.day} {when:%b %Y}" if when else "never"


def who(case: Case) -> str:
    """Whom a case is with: "Analyst at Northwind, through Harbour Search"."""
    at_whom = " at ".join(part for part in (case.role, case.company) if part)
    return (at_whom or case.contact or "?") + (f", through {case.agency}" if case.agency else "")


def show_cases(cases: Sequence[Case]) -> None:
    """One case a line, in columns."""
    width = max((len(case.name) for case in cases), default=0)
    for case in cases:
        tags = "".join(f" #{tag}" for tag in case.tags)
        print(
            f"{paint(case.name.ljust(width), bold=True)}  {case.touched_at:%Y-%m-%d}  {STATES[case.state]:22} {who(case)}{tags}"
        )


def show_hits(hits: Sequence[Hit], words: str) -> None:
    """Each case that was found, with the words around the place; or that there is none."""
    if not hits:
        print(f"Nothing in the record holds “{words}”.")
    for hit in hits:
        print(f"{paint(hit.case.name, bold=True)}  {STATES[hit.case.state]}")
        print(f"    {hit.excerpt}")


def show_due(due: Sequence[Due], more: int) -> None:
    """What is due, one line each: the case, what, how long it waited, the command that settles it."""
    for each in due:
        wait = f"{each.waited} day{'' if each.waited == 1 else 's'}"
        late = paint("overdue", fg="red") if each.overdue else "today  "
        print(f"{late}  {each.title}  (waiting {wait})  → {each.settle}")
    if more > 0:
        print(f"… and {more} more: bowout today --all")


def show_standing(standing: Standing, entries: dict[str, dict[str, object]], now: datetime) -> None:
    """Where the case now stands, and what is to follow and when."""
    print(f"{paint(standing.case.name, bold=True)}: {STATES[standing.case.state]}.")
    show_following(standing.follow_ups, entries, now)


def show_following(follow_ups: Iterable[FollowUp], entries: dict[str, dict[str, object]], now: datetime) -> None:
    """What is to follow, soonest first, one a line."""
    from ...verbs.today import told

    rows = [told(each, entries, now) for each in follow_ups]
    if rows:
        print(paint("What follows:", bold=True))
    for row in rows:
        print(f"  {day(row.follow_up.due.date())}  {row.title}  → {row.settle}")


def show_doors(doors: Sequence[Door]) -> None:
    """Whom one could go back to: since when, what was promised, what to say."""
    for door in doors:
        case = door.case
        whom = " of ".join(part for part in (case.contact, case.firm) if part)
        print(f"{paint(whom, bold=True)}  last in touch {day(case.last_contact)}, {STATES[case.state]} ({case.name})")
        if case.promised:
            print(f"    promised: {', '.join(case.promised)}")
        if door.look_again:
            print(f"    look in again: {day(door.look_again.due.date())}")
            if door.look_again.text:
                print(f"    say: {textwrap.shorten(door.look_again.text, WIDTH, placeholder=' …')}")


def show_history(history: History, entries: dict[str, dict[str, object]], now: datetime) -> None:
    """A case with its facts, everything that happened, and what is to follow."""
    case = history.case
    print(f"{paint(case.name, bold=True)}: {who(case)}; {STATES[case.state]}")
    facts = {"whom": case.contact, "address": case.contact_email, "interview": case.interview_at, "why": case.reason,
             "promised": ", ".join(case.promised), "tags": ", ".join(case.tags)}  # fmt: skip
    for label, value in facts.items():
        if value:
            print(f"  {label:10} {value}")
    print()
    for event in history.events:
        print(f"{event.at:%Y-%m-%d %H:%M}  {_happened(event)}")
    show_following([each for each in history.follow_ups if each.state == "open"], entries, now)


def _happened(event: Event) -> str:
    """An event in one line; a message with its words below."""
    data = event.data
    if event.kind == "written":
        words = "\n".join(part for part in (data.get("subject"), data.get("body")) if part)
        return "written:\n" + textwrap.indent(words.rstrip(), "    ")
    if event.kind == "corrected":
        return "corrected: " + ", ".join(f"{name} is {value}" for name, value in data.items())
    if event.kind == "tagged":
        return "tagged: " + " ".join([*(f"+{tag}" for tag in data["add"]), *(f"-{tag}" for tag in data["remove"])])
    if event.kind == "planned":
        return f"planned: {data['follow_up']}, due {data['due'][:10]}"
    names = ("text", "end", "subject", "follow_up", "due", "name", "hash", "intent", "verdict", "reason", "detail", "channel")
    said = [str(data[name])[:12] if name == "hash" else str(data[name]) for name in names if data.get(name)]
    return f"{event.kind}: {', '.join(said)}" if said else event.kind


def show_kept(case: Case) -> None:
    """Where the reply is kept, and what to say once it was sent."""
    print(f"Kept as {paint(case.name, bold=True)}. Once it is sent: bowout sent {case.name}")
