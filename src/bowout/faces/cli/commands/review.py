"""bowout review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ....errors import BadCase, BowoutError, UsageError
from ..terminal import batch, emit, format_option

if TYPE_CHECKING:
    from ....nouns import Review
    from ....wiring import House

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
@click.option(
    "--fix",
    is_flag=True,
    help="Mend what is safe to mend: writes the draft over in its place, and shows the change (of -, the change alone).",
)
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
    if batch_file:
        return _many(batch_file)
    from ..reading_over import read_over

    return read_over(str(draft), case_file=case_file, subject=subject, fix=fix, dismiss=dismiss, format_=format_)


def _many(name: str) -> int:
    from ....wiring import House
    from ..reading_over import is_grave, warn_of_unknown_rules

    house = House()
    warn_of_unknown_rules(house)
    status = 0
    for row, fault in batch(name):
        try:
            if fault:
                raise fault
            review = _one(house, row or {})
            status = max(status, int(is_grave(house, review)))
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
