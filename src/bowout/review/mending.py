"""Applies the rewordings that may be applied without asking."""

from __future__ import annotations

from ..nouns import Fix, Review


def apply_fixes(body: str, review: Review, *, subject: str | None = None) -> tuple[str, str | None]:
    """The body and the subject with the safe fixes of a review applied, at most one for each finding, none overlapping.

    Only what the text or the case holds is put in (a name, a plain decision, fewer marks): a fact is never invented.
    """
    chosen = {"body": list[Fix](), "subject": list[Fix]()}
    for problem in review.problems:
        safe = next((fix for fix in problem.fixes if fix.safe), None)
        if safe and not any(safe.start < other.end and other.start < safe.end for other in chosen[problem.place]):
            chosen[problem.place].append(safe)
    return _applied(body, chosen["body"]), subject if subject is None else _applied(subject, chosen["subject"])


def _applied(text: str, fixes: list[Fix]) -> str:
    for fix in sorted(fixes, key=lambda fix: (fix.start, fix.end), reverse=True):
        text = text[: fix.start] + fix.replacement + text[fix.end :]
    return text
