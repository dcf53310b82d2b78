"""bowout review."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Any

import click

from .... import catalogue
from ....errors import BadCase, BowoutError, UnreadableInput, UsageError
from ..terminal import batch, emit, format_option, read_case, read_input

if TYPE_CHECKING:
    from ....nouns import Review
    from ....wiring import House

GRAVITY = {"error": 3, "warning": 2, "suggestion": 1}


SECTION = "The way through"


@click.command(
    "review",
    short_help="Your own words read over: what stands, and what to mend.",
    epilog="""\b
Examples:
  bowout review my-draft.txt
  bowout review my-draft.txt --case case.json --fix
  pbpaste | bowout review - --subject "Interview on Tuesday"
  bowout review --batch drafts.jsonl --format json""",
)
@click.argument("draft", required=False, metavar="DRAFT")
@click.option("--case", "case_file", metavar="FILE", help="What the draft answers, as JSON; without it nothing is assumed.")
@click.option("--subject", help="The subject of the email.")
@click.option("--fix", is_flag=True, help="Apply what can safely be mended, and show the change.")
@click.option(
    "--dismiss", multiple=True, metavar="RULE", help="Let the findings of this rule in this text rest, now and later."
)
@click.option("--batch", "batch_file", metavar="FILE", help="Many drafts: {id, case, subject, body} a line.")
@format_option()
def command(
    draft: str | None, case_file: str | None, subject: str | None, fix: bool, dismiss: tuple[str, ...],
    batch_file: str | None, format_: str,
) -> int:  # fmt: skip
    """Read a draft over as a kind, experienced recruiter would: where, why it matters, how to say it instead.

    DRAFT is a text, an .eml, or - for standard input. Exit status 1 where a warning or an error stands (see `fail_on` in
    `bowout settings`).
    """
    if (draft is None) == (batch_file is None):
        raise UsageError("Give a draft, or many with --batch FILE.")
    from ....wiring import House

    house = House()
    _warn_of_unknown_rules(house)
    if batch_file:
        return _many(house, batch_file)
    body, told_subject = _draft_of(read_input(str(draft)), str(draft))
    subject = subject if subject is not None else told_subject
    case = read_case(case_file)
    from ..reading_over import Session

    session = Session(house, str(draft), body, subject, case)
    if dismiss:
        session.dismiss(dismiss)
    if fix:
        session.fix(show=format_ == "text")
    review = session.review
    if format_ == "json":
        emit(review.to_json() | ({"body": session.body, "subject": session.subject} if fix else {}))
    else:
        from ..showing import show_review

        show_review(session.body, review)
    return int(_grave(house, review))


def _warn_of_unknown_rules(house: House) -> None:
    """A rule in the settings that there is not is most likely misspelt."""
    known = catalogue.ids("rules")
    for rule in house.settings.rules:
        if rule not in known:
            near = difflib.get_close_matches(rule, known, 1)
            print(
                f"bowout: the settings name a rule {rule!r}, which there is not.{f' Is it {near[0]}?' if near else ''}",
                file=sys.stderr,
            )


def _grave(house: House, review: Review) -> bool:
    threshold = GRAVITY[house.settings.fail_on]
    return any(GRAVITY[problem.severity] >= threshold for problem in review.problems)


def _draft_of(data: bytes, name: str) -> tuple[str, str | None]:
    """The draft's own text and, of a mail, its subject ("" where a mail has none: then it is known to be missing)."""
    if name.lower().endswith(".eml"):
        from ....verbs.review import draft_of_mail

        return draft_of_mail(data)
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        raise UnreadableInput(f"{name} is no UTF-8 text.", "Save it as UTF-8, or paste it with -.") from None


def _many(house: House, name: str) -> int:
    status = 0
    for row, fault in batch(name):
        try:
            if fault:
                raise fault
            review = _one(house, row or {})
            status = max(status, int(_grave(house, review)))
            emit(review.to_json())
        except BowoutError as error:
            emit({"id": (row or {}).get("id"), "error": error.to_json()})
    return status


def _one(house: House, row: dict[str, Any]) -> Review:
    body, subject = row.get("body"), row.get("subject")
    if not isinstance(body, str) or not isinstance(subject, str | None):
        raise BadCase("A draft's body is not a text.", 'Each line is {"id": …, "case": …, "subject": …, "body": …}.')
    from ....nouns import Brief

    brief = Brief.from_json(row["case"]) if row.get("case") else None
    return house.review(
        body, brief=brief, subject=subject, subject_known=brief is not None or "subject" in row, id=row.get("id")
    )
