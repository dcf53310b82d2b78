"""bowout answer."""

from __future__ import annotations

import click

from .... import catalogue
from ..terminal import emit, format_option

KINDS = catalogue.family("phrases", "answer-")
SECTION = "The way through"


@click.command(
    "answer",
    short_help="What to write back, when they ask why, or offer more.",
    help=f"""What to write back on what came after your message: the decision stands, and the door stays open.

    CASE is the name of a case in your record (the subject is then its thread's), or a case as JSON in a file. KIND is what they
    wrote: {", ".join(KINDS)}.""",
    epilog="""\b
Examples:
  bowout answer northwind-analyst why
  bowout answer northwind-analyst more-money --variants 3
  bowout answer another-day --case case.json""",
)
@click.argument("about", metavar="[CASE]", required=False)
@click.argument("kind", metavar="KIND", required=False)
@click.option("--case", "case_file", metavar="FILE", help="The case as JSON (- for standard input).")
@click.option("--variants", type=click.IntRange(1, 9), default=1, show_default=True, help="How many wordings to choose from.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, another wording; the same seed, the same.")
@format_option()
def command(about: str | None, kind: str | None, case_file: str | None, variants: int, seed: int, format_: str) -> int:
    """Compose the answer, and print it."""
    from ....wiring import House
    from ..briefs import briefed

    known, kind = briefed(about, kind, case_file, f"which of {', '.join(KINDS)} they wrote")
    draft = House().answer(kind, known, variants=variants, seed=seed)
    if format_ == "json":
        emit(draft.to_json())
    else:
        from ..showing import show_draft

        show_draft(draft)
    return 0
