"""bowout decide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from ....errors import BadCase, BowoutError, UnreadableInput
from ..terminal import batch, emit, format_option, read_input, read_text, somebody_there

if TYPE_CHECKING:
    from ....nouns import Invitation
    from ....wiring import House


SECTION = "The way through"


@click.command(
    "decide",
    short_help="Go, ask for a change first, or decline? A clear head.",
    epilog="""\b
Examples:
  bowout decide
  bowout decide invitation.eml
  bowout decide --facts facts.json --format json
  bowout decide --batch situations.jsonl --format json""",
)
@click.argument("invitation", required=False)
@click.option("--facts", "facts_file", metavar="FILE", help="What is known, as one JSON object; anything may be left out.")
@click.option("--batch", "batch_file", metavar="FILE", help="Many situations: {id, facts} a line.")
@click.option("--no-record", is_flag=True, help="Do not keep this advice in the record.")
@format_option()
def command(invitation: str | None, facts_file: str | None, batch_file: str | None, no_record: bool, format_: str) -> int:
    """Weigh whether to go, to ask for a change first, or to decline. It advises and shows its grounds; the choice is yours.

    In a terminal it asks, one question at a time, only what can still change the advice; "don't know" is always an answer.
    """
    from ....wiring import House

    house = House()
    if batch_file:
        return _many(house, batch_file)
    facts: dict[str, Any] = {}
    data = read_input(invitation) if invitation else b""
    read = house.read(data, name=None if invitation == "-" else invitation) if invitation else None
    if read and not read.is_invitation:
        return _no_invitation(read, str(invitation), format_)
    if read:
        facts |= house.facts_of(read)
    if facts_file:
        facts |= _facts(facts_file)
    if format_ == "text" and somebody_there():
        from ..asking import ask_facts

        facts = ask_facts(house, facts)
    decision = house.decide(facts)
    if read and not no_record:
        from ..keeping import keep

        keep(house, read, data, decision=decision)
    if format_ == "json":
        emit(decision.to_json())
    else:
        from ..showing import show_decision

        show_decision(decision, invitation)
    return 0


def _no_invitation(read: Invitation, name: str, format_: str) -> int:
    """There is nothing to decide; exit status 1."""
    if format_ == "json":
        emit({"invitation": read.to_json(), "verdict": None})
    else:
        from ..showing import show_no_invitation

        show_no_invitation(read, name)
    return 1


def _facts(name: str) -> dict[str, Any]:
    try:
        told = json.loads(read_text(name))
    except json.JSONDecodeError as why:
        raise UnreadableInput(
            f"{name} is no valid JSON ({why.msg}, line {why.lineno}).", "Facts are one JSON object."
        ) from None
    facts = told.get("facts", told) if isinstance(told, dict) else None
    if not isinstance(facts, dict):
        raise BadCase(f"{name} holds no object.", "Facts are one JSON object.")
    return facts


def _many(house: House, name: str) -> int:
    for row, fault in batch(name):
        try:
            if fault:
                raise fault
            facts = (row or {}).get("facts")
            if not isinstance(facts, dict):
                raise BadCase("The line has no facts.", 'Each line is {"id": …, "facts": {…}}.')
            emit(house.decide(facts, id=(row or {}).get("id")).to_json())
        except BowoutError as error:
            emit({"id": (row or {}).get("id"), "error": error.to_json()})
    return 0
