"""A process that writes to a record, for the tests that kill it or let two of them run: record_child.py SOURCE PATH MODE NAME.

`write` writes without end and says on standard output what was acknowledged, one line each; `edit` makes some corrections and tags.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

source, path, mode, name = sys.argv[1:]
sys.path.insert(0, source)

from bowout.record.case import Event  # noqa: E402
from bowout.record.sqlite import SqliteRecord  # noqa: E402

STEPS = 40
record = SqliteRecord(Path(path))
now = datetime.now(UTC)


def acknowledge(line: str) -> None:
    """Say it in one piece, so that a kill never leaves half a line that looks like a whole one."""
    os.write(1, f"{line}\n".encode())


def write() -> None:
    """Cases of several events and a file each, then more events in them."""
    number = 0
    while True:
        number += 1
        uid = f"{name}-{number}"
        facts = {"company": f"Firm {number}", "contact": "Zoë Reyes", "text": "some words " * 40}
        due = {"follow_up": "reply", "due": now.isoformat()}
        events = [Event("invited", now, facts, uid=f"{uid}-a"), Event("planned", now, due, uid=f"{uid}-b")]
        case = record.open_case("case", events, {f"hash-{uid}": uid.encode() * 100}, uid=uid)
        acknowledge(f"case {uid} 2")
        with record.together():
            record.add(case.name, [Event("noted", now, {"text": "one"}, uid=f"{uid}-c")])
            record.add(case.name, [Event("ended", now, {"end": "declined"}, uid=f"{uid}-d")])
        acknowledge(f"case {uid} 4")


def edit() -> None:
    """STEPS times read, think, write on the same case as the others."""
    for number in range(STEPS):
        with record.together():
            count = int(record.case("shared").role or 0)
            record.add("shared", [Event("corrected", now, {"role": str(count + 1)})])
        record.add("shared", [Event("tagged", now, {"add": [f"{name}-{number}"], "remove": []})])
        record.open_case("shared", [Event("invited", now, {"company": name})])


{"write": write, "edit": edit}[mode]()
