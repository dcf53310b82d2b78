"""How fast messages are written: cold (a whole first message, catalogue and all) and warm (three variants of one case).

.venv-dev/bin/python bench/writing.py
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME / "src"))

CASE = {
    "intent": "withdraw", "channel": "email", "candidate": "Tomasz Nowak", "company": "Larkspur & Lisle LLP", "role": "Head of Client Data",
    "contact": "Fiona McAllister", "contact_role": "hiring-manager", "stage": "scheduled", "interview_at": "2025-10-16T14:30:00+01:00",
    "invited_at": "2025-10-02T11:20:00+01:00", "sent_at": "2025-10-13T08:40:00+01:00", "reason": "fit", "tone": "formal",
    "reason_detail": "it is mostly sales and I want to stay in analysis", "offers": ["linkedin", "refer"], "formality_region": "UK",
    "referral": {"name": "Sana Qureshi", "why": "five years selling analytics tools"}, "thanks_for": "the detail you sent on the team",
}  # fmt: skip
GOAL = 10.0
"""Milliseconds for three variants, warm."""


def milliseconds(since: float) -> float:
    """How long ago a moment was."""
    return (time.perf_counter() - since) * 1000


def main() -> None:
    """Print the figures."""
    start = time.perf_counter()
    from bowout import catalogue
    from bowout.nouns import Brief
    from bowout.writing import Words, write

    words = Words.of(catalogue.load)
    brief = Brief.from_json(CASE)
    write(brief, words=words)
    print(f"the first message, imports and catalogue included: {milliseconds(start):.1f} ms")
    times = []
    for seed in range(200):
        start = time.perf_counter()
        write(brief, words=words, variants=3, seed=seed)
        times.append(milliseconds(start))
    median, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"three variants, warm: median {median:.2f} ms, 95 % within {slow:.2f} ms (goal: {GOAL:.0f} ms)")


if __name__ == "__main__":
    main()
