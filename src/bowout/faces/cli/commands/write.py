"""bowout write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .... import catalogue
from ....errors import BowoutError, UsageError
from ....vocabulary import LENGTHS, TONES
from ..polishing import polish_options, polished
from ..terminal import batch, emit, format_option, one_of, read_case

if TYPE_CHECKING:
    from ....wiring import House


SECTION = "The way through"


@click.command(
    "write",
    short_help="The message for a case: email, LinkedIn, text or phone.",
    epilog="""\b
Examples:
  bowout write --case case.json
  bowout write --case case.json --variants 3 --length short
  bowout write --case case.json --channel phone
  bowout write --case case.json --polish
  bowout write --batch cases.jsonl --format json > messages.jsonl
\b
A case is a JSON object such as
  {"intent": "decline", "channel": "email", "candidate": "Amara Okonkwo", "company": "Brightwell",
   "role": "Analyst", "contact": "Daniel Reyes", "reason": "other-offer"}""",
)
@click.option("--case", "case_file", metavar="FILE", help="The case as JSON (- for standard input).")
@click.option("--batch", "batch_file", metavar="FILE", help="Many cases, one JSON object a line.")
@click.option("--length", type=click.Choice(LENGTHS), help="How much to say, instead of what the case says of it.")
@click.option(
    "--channel",
    type=click.Choice(catalogue.ids("channels")),
    help="How it will reach them, instead of what the case says of it.",
)
@click.option("--tone", type=click.Choice(TONES), help="How it should sound, instead of what the case says of it.")
@click.option("--variants", type=click.IntRange(1, 9), default=1, show_default=True, help="How many wordings to choose from.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, another wording; the same seed, the same.")
@polish_options()
@format_option()
def command(
    case_file: str | None, batch_file: str | None, variants: int, seed: int, polish: bool, yes: bool, format_: str,
    **manner: str | None,
) -> int:  # fmt: skip
    """Write the message for a case: thanks that name the thing, a clear decision, a short honest reason, an open door.

    What the case does not say is worded around, never guessed.
    """
    if polish and (batch_file or variants > 1):
        raise UsageError("--polish rewords one message.", "Give one --case, and leave out --variants.")
    one_of(case_file, batch_file, "a case with --case FILE, or many with --batch FILE")
    from ....nouns import Brief
    from ....wiring import House

    house = House()
    said = {field: chosen for field, chosen in manner.items() if chosen}
    if batch_file:
        return _many(house, batch_file, said, variants, seed)
    brief = (read_case(case_file) or Brief()).but(**said)
    draft = house.write(brief, variants=variants, seed=seed)
    if polish:
        draft = polished(house, draft, brief, yes=yes, may_ask=format_ == "text")
    if format_ == "json":
        emit(draft.to_json())
    else:
        from ..showing import show_draft

        show_draft(draft)
    return 0


def _many(house: House, name: str, said: dict[str, str], variants: int, seed: int) -> int:
    for row, fault in batch(name):
        emit(_answer(house, (row or {}) | said, fault, variants, seed))
    return 0


def _answer(house: House, row: dict[str, Any], fault: BowoutError | None, variants: int, seed: int) -> dict[str, Any]:
    from ....nouns import Brief

    try:
        if fault:
            raise fault
        return house.write(Brief.from_json(row), variants=variants, seed=seed).to_json()
    except BowoutError as error:
        return {"id": row.get("id"), "error": error.to_json()}
