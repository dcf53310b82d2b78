"""One draft being read over in the terminal: its review, what is dismissed in it, and what is mended."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from ... import catalogue
from ...errors import UnreadableInput, UsageError
from ...nouns import Brief, Review
from ...wiring import House
from .terminal import emit, paint, read_case, read_input

GRAVITY = {"error": 3, "warning": 2, "suggestion": 1}


def read_over(
    draft: str, *, case_file: str | None = None, subject: str | None = None, fix: bool = False, dismiss: Sequence[str] = (),
    format_: str = "text",
) -> int:  # fmt: skip
    """Review the draft in a file, show what was found, and return the exit status: 1 where it is grave."""
    house = House()
    warn_of_unknown_rules(house)
    body, told_subject = _draft_of(read_input(draft), draft)
    if not body.strip() and format_ == "text":  # a program is answered as by every other face
        raise UsageError(
            "The draft is empty: there is nothing to read over.", "Write a line or two, or let `bowout write` do so."
        )
    subject = subject if subject is not None else told_subject
    session = Session(house, draft, body, subject, read_case(case_file))
    if dismiss:
        session.dismiss(dismiss)
    if fix:
        session.fix(show=format_ == "text")
    review = session.review
    if format_ == "json":
        emit(review.to_json() | ({"body": session.body, "subject": session.subject} if fix else {}))
    else:
        from .showing import show_review

        show_review(session.body, review)
    return int(is_grave(house, review))


def warn_of_unknown_rules(house: House) -> None:
    """A rule in the settings that there is not is most likely misspelt."""
    known = catalogue.ids("rules") if house.settings.rules else []
    for rule in house.settings.rules:
        if rule not in known:
            import difflib

            near = difflib.get_close_matches(rule, known, 1)
            print(
                f"bowout: the settings name a rule {rule!r}, which there is not.{f' Is it {near[0]}?' if near else ''}",
                file=sys.stderr,
            )


def is_grave(house: House, review: Review) -> bool:
    """Whether a finding stands that the settings call grave."""
    threshold = GRAVITY[house.settings.fail_on]
    return any(GRAVITY[problem.severity] >= threshold for problem in review.problems)


def _draft_of(data: bytes, name: str) -> tuple[str, str | None]:
    """The draft's own text and, of a mail, its subject ("" where a mail has none: then it is known to be missing)."""
    if name.lower().endswith(".eml"):
        from ...verbs.review import draft_of_mail

        return draft_of_mail(data)
    try:
        return data.removeprefix(BOM_UTF8).decode(), None
    except UnicodeDecodeError:
        raise UnreadableInput(f"{name} is no UTF-8 text.", "Save it as UTF-8, or paste it with -.") from None


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
            if show:
                print("Nothing here is safe to mend without you.\n")
            return
        if self.name != "-":
            from ...delivery.files import save

            save(Path(self.name), self.body.encode("utf-8"), force=True)
        if show:
            print_diff(before, self.body)


def print_diff(before: str, after: str) -> None:
    """The change, line by line, on standard output."""
    import difflib

    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), "before", "after", lineterm=""):
        print(paint(line, fg=colours.get(line[:1])))
    print(file=sys.stdout)
