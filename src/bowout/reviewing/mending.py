"""Applies the rewordings that may be applied without asking."""

from __future__ import annotations

from ..nouns import Fix, Review


def apply_fixes(body: str, review: Review, *, subject: str | None = None) -> tuple[str, str | None]:
    """The body and the subject with the safe fixes of a review applied; of those that overlap, the first.

    Only what the text or the case holds is put in (a name, a plain decision, fewer marks): a fact is never invented.
    """
    chosen = {"body": list[Fix](), "subject": list[Fix]()}
    for problem in review.problems:
        applied = chosen[problem.place]
        for fix in problem.fixes:
            if fix.safe and not any(fix.start < other.end and other.start < fix.end for other in applied):
                applied.append(fix)
    return _applied(body, chosen["body"]), subject if subject is None else _applied(subject, chosen["subject"])


def _applied(text: str, fixes: list[Fix]) -> str:
    for fix in sorted(fixes, key=lambda fix: (fix.start, fix.end), reverse=True):
        text = text[: fix.start] + fix.replacement + text[fix.end :]
    return text
