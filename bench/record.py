"""How fast the record is at the size that it must bear: 100,000 cases with 500,000 events, in one file.

Prints for each question the time inside (median of 20) and as a whole command (median of 10), then an import of 10,000 cases.

    .venv-dev/bin/python bench/record.py [--cases 100000] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME / "src"))

from bowout.record.case import Event  # noqa: E402
from bowout.record.exporting import as_json  # noqa: E402
from bowout.record.naming import short_name  # noqa: E402
from bowout.record.sqlite import SqliteRecord  # noqa: E402
from bowout.settings import Settings  # noqa: E402
from bowout.wiring import House  # noqa: E402

FIRMS = [
    "Northwind",
    "Brightwell",
    "Halden",
    "Kestrel",
    "Larkspur",
    "Meridian",
    "Osprey",
    "Quarry",
    "Rowan",
    "Sable",
    "Tern",
    "Umber",
    "Vesper",
    "Wren",
    "Yarrow",
]
TRADES = [
    "Analytics",
    "Foods",
    "Health",
    "Labs",
    "Logistics",
    "Media",
    "Motors",
    "Robotics",
    "Systems",
    "Textiles",
    "Trading",
    "Water",
]
JOBS = [
    "Analyst",
    "Engineer",
    "Designer",
    "Editor",
    "Accountant",
    "Nurse",
    "Teacher",
    "Planner",
    "Buyer",
    "Chemist",
    "Welder",
    "Translator",
]
NAMES = [
    "Daniel Reyes",
    "Zoë Lindqvist",
    "Tariq Haddad",
    "Mei Tanaka",
    "Amara Okonkwo",
    "Jan Kowalski",
    "Ines Duarte",
    "Rosa Petrov",
]
ENDS = ("declined", "withdrawn", "went", "cancelled", "no-answer", None)
WORDS = (HOME / "README.md").read_text(encoding="utf-8").split() if (HOME / "README.md").exists() else JOBS * 9


def events_of(number: int, dice: random.Random, now: datetime) -> tuple[str, list[Event]]:
    """The short name and the five events of one case."""
    began = now - timedelta(minutes=dice.randrange(60 * 24 * 365 * 5))
    firm, job, name = f"{dice.choice(FIRMS)} {dice.choice(TRADES)}", dice.choice(JOBS), dice.choice(NAMES)
    body = " ".join(dice.choices(WORDS, k=90)) + f" reference{number}"
    end = dice.choice(ENDS)
    facts = {"company": firm, "role": job, "contact": f"{name} {number % 5000}", "message_id": f"<{number}@example>"}
    events = [
        Event("invited", began, facts),
        Event("written", began, {"subject": f"Your invitation, {job}", "body": body, "channel": "email"}),
        Event("sent", began + timedelta(hours=2), {"channel": "email"}),
        Event("ended", began + timedelta(hours=2), {"end": end}) if end else Event("noted", began, {"text": "wait for them"}),
    ]
    due = began + timedelta(days=dice.randrange(30, 2000))
    told = {
        "follow_up": "look-in-again",
        "due": due.isoformat(),
        "text": "You may remember that I had to turn down an interview.",
    }
    return short_name(firm, job), [*events, Event("planned", began, told)]


def fill(record: SqliteRecord, cases: int, now: datetime) -> None:
    """Put cases into the record, 1,000 a transaction."""
    dice = random.Random(7)
    for start in range(0, cases, 1000):
        with record.together():
            for number in range(start, min(start + 1000, cases)):
                name, events = events_of(number, dice, now)
                record.open_case(f"{name}-{number}", events)


def inside(question: Callable[[], object]) -> float:
    """Milliseconds of one question, the median of 20, the file already open."""
    question()
    times = []
    for _ in range(20):
        began = time.perf_counter()
        question()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def whole(*arguments: str) -> float:
    """Milliseconds of a whole command, the median of 10."""
    times = []
    for _ in range(10):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-P", "-m", "bowout", *arguments], check=False, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def import_of(cases: int, scratch: Path) -> None:
    """An export of so many cases, taken into an empty record by the command."""
    first = SqliteRecord(scratch / "first" / "record.db")
    fill(first, cases, datetime.now(UTC))
    export = scratch / "export.json"
    with export.open("w", encoding="utf-8") as file:
        file.writelines(as_json(first, datetime.now(UTC)))
    os.environ["BOWOUT_DATA"] = str(scratch / "second")
    began = time.perf_counter()
    subprocess.run([sys.executable, "-P", "-m", "bowout", "import", str(export)], check=True)
    print(f"import of {cases:,} cases ({export.stat().st_size / 1e6:.0f} MB): {time.perf_counter() - began:.1f} s")


def main() -> None:
    """Fill, ask, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=int, default=100_000)
    arguments.add_argument("--keep", type=Path, help="use (or make) the record in this folder, and leave it there")
    told = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = told.keep or Path(scratch)
        os.environ |= {
            "BOWOUT_DATA": str(folder),
            "BOWOUT_SETTINGS": str(folder / "none.toml"),
            "PYTHONPATH": str(HOME / "src"),
        }
        record = SqliteRecord(folder / "record.db")
        if not record.path.exists():
            began = time.perf_counter()
            fill(record, told.cases, datetime.now(UTC))
            print(f"filled {told.cases:,} cases in {time.perf_counter() - began:.0f} s")
        record.close()
        size = record.path.stat().st_size / 1e6
        print(f"{size:.0f} MB")
        house = House(Settings())
        questions: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
            "today": (lambda: house.today(limit=30), ("today",)),
            "log": (lambda: house.log(limit=21), ("log",)),
            "doors": (lambda: house.doors(limit=20), ("doors",)),
            "log --open": (lambda: house.log(state="open", limit=21), ("log", "--open")),
            "search, one case": (lambda: house.search("reference777"), ("search", "reference777")),
            "search, common words": (lambda: house.search("northwind analyst"), ("search", "northwind", "analyst")),
            "search, two letters": (lambda: house.search("re la"), ("search", "re", "la")),
        }
        for name, (question, command) in questions.items():
            print(f"{name:22} {inside(question):7.2f} ms inside {whole(*command):7.0f} ms as a command")
        import_of(10_000, Path(scratch))


if __name__ == "__main__":
    main()
