"""`python tools/score_decisions.py FILE`: decide every vignette of a file, and print the totals and the confusion table alone.

Decline and withdraw count as one where the vignette does not say whether the interview had been agreed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from bowout import catalogue
from bowout.decision import decide
from bowout.vocabulary import VERDICTS


def agrees(expected: str, given: str, facts: dict[str, Any]) -> bool:
    """Whether the verdict is the one that the vignette names."""
    both_are_no = {expected, given} <= {"decline", "withdraw"}
    unknown = facts.get("already_accepted_interview") is None and not facts.get("invite_only")
    return expected == given or (both_are_no and unknown)


def score(vignettes: list[dict[str, Any]]) -> tuple[list[tuple[dict[str, Any], str]], str]:
    """Each vignette with the verdict given, and the report."""
    grounds = catalogue.load("grounds")
    given = [(each, decide(each["facts"], grounds=grounds).verdict) for each in vignettes]
    lines = []
    for name, some in (("all", given), ("high", [pair for pair in given if pair[0].get("confidence") == "high"])):
        right = sum(agrees(each["verdict"], verdict, each["facts"]) for each, verdict in some)
        lines.append(f"{name:<5} {right} of {len(some)} = {right / max(len(some), 1):.3f}")
    table = Counter((each["verdict"], verdict) for each, verdict in given)
    lines.append("\nexpected \\ given" + "".join(f"{verdict:>11}" for verdict in VERDICTS))
    lines += [f"{row:<16}" + "".join(f"{table[row, column]:>11}" for column in VERDICTS) for row in VERDICTS]
    return given, "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="name the vignettes decided otherwise (never for unseen ones)")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    decided, report = score(rows)
    print(report)
    if options.misses:
        for row, verdict in decided:
            if not agrees(row["verdict"], verdict, row["facts"]):
                print(f"{row['id']}: {row['verdict']} ({row.get('confidence')}), decided {verdict}")
