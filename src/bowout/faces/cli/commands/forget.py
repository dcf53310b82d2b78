"""bowout forget."""

from __future__ import annotations

import click

from ..terminal import emit, format_option, somebody_there

SECTION = "Your record"


@click.command(
    "forget",
    short_help="Erase a case for good, everywhere.",
    epilog="""\b
Examples:
  bowout forget northwind-analyst
  bowout forget northwind-analyst --yes""",
)
@click.argument("case", metavar="NAME")
@click.option("--yes", is_flag=True, help="Do not ask.")
@format_option()
def command(case: str, yes: bool, format_: str) -> int:
    """Erase the case NAME: its events, messages, files, its place in the search, and the backups that may hold it.

    What left bowout is beyond its reach: mails, exports, drafts in your folders, your own backups.
    """
    from ....errors import UsageError
    from ....wiring import House
    from ..showing_record import who

    house = House()
    standing = house.record.case(case)
    if not yes and not somebody_there():
        raise UsageError("Forgetting cannot be undone.", f"Say that it is meant: bowout forget {case} --yes")
    if not yes and not click.confirm(f"Erase {case} ({who(standing)}) and every backup of the record for good?"):
        return 1
    house.forget(case)
    if format_ == "json":
        emit({"forgotten": case})
    else:
        print(f"{case} is erased. Mails, exports and draft files outside the record are yours to delete.")
    return 0
