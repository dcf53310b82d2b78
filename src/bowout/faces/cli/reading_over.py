"""One draft being read over in the terminal: its review, what is dismissed in it, and what is mended."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from ...errors import UsageError
from ...nouns import Brief, Review
from ...wiring import House
from .terminal import paint


class Session:
    """A draft from a file (or `-`) with its subject and case; `review` is always that of the text as it now stands."""

    def __init__(self, house: House, name: str, body: str, subject: str | None, case: Brief | None) -> None:
        self.house, self.name, self.body, self.subject, self.case = house, name, body, subject, case

    @cached_property
    def review(self) -> Review:
        """The review, without what was dismissed."""
        return self.house.review(self.body, brief=self.case, subject=self.subject, dismissed=self.house.dismissed())

    def _changed(self) -> None:
        self.__dict__.pop("review", None)

    def dismiss(self, rules: Sequence[str]) -> None:
        """Let the findings of these rules in this text rest. Raises UsageError for a rule that found nothing here."""
        for rule in rules:
            findings = [problem for problem in self.review.problems if problem.rule == rule]
            if not findings:
                stand = ", ".join(dict.fromkeys(problem.rule for problem in self.review.problems)) or "none"
                raise UsageError(f"The rule {rule} found nothing in this text.", f"What stands: {stand}.")
            self.house.dismiss(findings, self.body)
            self._changed()

    def fix(self, *, show: bool) -> None:
        """Apply the safe rewordings; write a text file back, and show the change where asked."""
        from ...reviewing import apply_fixes

        if self.name.lower().endswith(".eml"):
            raise UsageError("An .eml is not mended in place.", "Copy its words into a text file, and fix that.")
        before = self.body
        self.body, self.subject = apply_fixes(before, self.review, subject=self.subject)
        self._changed()
        if self.body == before:
            return
        if self.name != "-":
            from ...delivery.files import save

            save(Path(self.name), self.body.encode("utf-8"), force=True)
        if show:
            print_diff(before, self.body)


def print_diff(before: str, after: str) -> None:
    """The change, line by line, on standard output."""
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), "before", "after", lineterm=""):
        print(paint(line, fg=colours.get(line[:1])))
    print(file=sys.stdout)
