"""bowout log."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

SHOWN = 20


SECTION = "Your record"


@click.command(
    "log",
    short_help="Your cases, the newest first.",
    epilog="""\b
Examples:
  bowout log
  bowout log --open
  bowout log --state declined --with Northwind --all""",
)
@click.option("--open", "state", flag_value="open", help="Only those that have not ended.")
@click.option("--state", metavar="STATE", help="Only those in this state, as `declined`, `written`, `no-answer`, `ended`.")
@click.option("--tag", metavar="TAG", help="Only those with this tag.")
@click.option("--with", "who", metavar="WHOM", help="Only those with this firm or person.")
@click.option("--all", "every", is_flag=True, help=f"All of them, not only the last {SHOWN}.")
@format_option()
def command(state: str | None, tag: str | None, who: str | None, every: bool, format_: str) -> int:
    """List the cases of the record, those touched last first: name, day, where it stands, whom it is with."""
    from ....wiring import House

    cases = House().log(state=state, tag=tag, who=who, limit=None if every else SHOWN + 1)
    more = not every and len(cases) > SHOWN
    cases = cases if every else cases[:SHOWN]
    if format_ == "json":
        for case in cases:
            emit(case.to_json())
        return 0
    from ..showing_record import show_cases

    show_cases(cases)
    if more:
        print("… and more: bowout log --all")
    if not cases:
        print("Nothing here yet. `bowout keep invitation.eml` and `bowout reply` put cases into the record.")
    return 0
