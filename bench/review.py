"""How fast the review is, beside proselint, in one run on the same 200 messages of unique text.

Prints the wall time of the whole command on one letter (cold), the time a message (warm), the time after one changed character
in a draft of some 150 words, and a batch of 10,000 drafts with its peak memory.

    .venv-dev/bin/python bench/review.py
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME / "src"))

from bowout import catalogue  # noqa: E402
from bowout.nouns import Brief  # noqa: E402
from bowout.reviewing import review  # noqa: E402
from bowout.reviewing.model import load  # noqa: E402

MESSAGES = 200
BATCH = 10_000


def messages() -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Messages of the corpus, each text once: those that are measured, and others to warm up with."""
    rows = [
        json.loads(line) for path in sorted((HOME / "corpus/messages").glob("*.jsonl")) for line in path.open(encoding="utf-8")
    ]
    unique = {row["body"]: row for row in rows}
    rows = sorted(unique.values(), key=lambda row: row["id"])
    return rows[:MESSAGES], rows[MESSAGES:]


def cold(command: list[str], runs: int = 15) -> float:
    """The median wall time of a whole command, in ms."""
    environment = {**os.environ, "PYTHONPATH": str(HOME / "src"), "BOWOUT_DATA": tempfile.gettempdir()}
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, env=environment, check=False)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def warm(act: Callable[[str], object], texts: list[str], others: list[str]) -> float:
    """The median time of a text, in ms, each text once, in a process that has read others before."""
    for text in others:
        act(text)
    times = []
    for text in texts:
        start = time.perf_counter()
        act(text)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def peer() -> Callable[[str], object]:
    """proselint's check of one text."""
    from proselint.checks import __register__  # type: ignore[import-not-found]
    from proselint.registry import CheckRegistry  # type: ignore[import-not-found]
    from proselint.tools import LintFile  # type: ignore[import-not-found]

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile(source=Path("draft.txt"), content=text).lint()


def changed(text: str) -> float:
    """The median time to review a draft again after one changed character, in ms."""
    rules, model = catalogue.load("rules"), load()
    brief = Brief(intent="withdraw", channel="email")
    review(text, brief=brief, rules=rules, model=model)
    times = []
    for place in range(20, len(text) - 20, 7):
        draft = text[:place] + "q" + text[place + 1 :]
        start = time.perf_counter()
        review(draft, brief=brief, rules=rules, model=model)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def batch(rows: list[dict[str, object]]) -> tuple[float, float]:
    """Messages a second and peak memory in MB of the whole command on a batch, every text unique."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drafts.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number in range(BATCH):
                row = dict(rows[number % len(rows)])
                row["id"] = f"{number}"
                row["body"] = f"{row['body']}\nP.S. My reference is number {number}."
                file.write(json.dumps(row) + "\n")
        start = time.perf_counter()
        command = [sys.executable, "-m", "bowout", "review", "--batch", str(path), "--format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(HOME / "src"), "BOWOUT_DATA": folder}
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        taken = time.perf_counter() - start
    return BATCH / taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print every figure beside its peer's."""
    rows, rest = messages()
    texts, others = [str(row["body"]) for row in rows], [str(row["body"]) for row in rest]
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "one.txt"
        letter.write_text(texts[0], encoding="utf-8")
        ours = cold([sys.executable, "-m", "bowout", "review", str(letter)])
        theirs = cold([sys.executable, "-m", "proselint", "check", str(letter)])
    print(f"cold, one letter: bowout {ours:.0f} ms, proselint {theirs:.0f} ms, ratio {ours / theirs:.2f} (goal 0.60)")
    rules, model = catalogue.load("rules"), load()
    briefs = {str(row["body"]): Brief.from_json(row["case"]) for row in rows + rest}  # type: ignore[arg-type]
    ours = warm(lambda text: review(text, brief=briefs[text], subject="Interview", rules=rules, model=model), texts, others)
    theirs = warm(peer(), texts, others)
    print(f"warm, a message:  bowout {ours:.2f} ms, proselint {theirs:.2f} ms, ratio {ours / theirs:.2f} (goal 0.25)")
    draft = min(texts, key=lambda text: abs(len(text.split()) - 150))
    print(f"one character changed in {len(draft.split())} words: {changed(draft):.2f} ms (goal 2)")
    rate, peak = batch(rows)
    print(f"batch of {BATCH:,}: {rate:.0f} messages a second, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
