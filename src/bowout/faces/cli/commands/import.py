"""bowout import."""  # noqa: N999 (the command's own word)

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "import",
    short_help="Take an export back, or find the invitations in an mbox.",
    epilog="""\b
Examples:
  bowout import record.json
  bowout import ~/Mail/Inbox.mbox""",
)
@click.argument("file", type=click.Path(path_type=Path))
@format_option()
def command(file: Path, format_: str) -> int:
    """Import what `bowout export` wrote, or the invitations of an mbox with what their threads tell.

    What is in the record already is let pass, so an import that was broken off can simply be begun again.
    """
    from ....wiring import House

    house = House()
    if sys.stderr.isatty():
        with click.progressbar(length=1000, label=file.name, file=sys.stderr) as bar:
            done = 0

            def progress(so_far: int, whole: int) -> None:
                nonlocal done
                now = 1000 * so_far // max(whole, 1)
                bar.update(now - done)
                done = now

            imported = house.import_(file, progress=progress)
    else:
        imported = house.import_(file)
    if format_ == "json":
        emit(imported.to_json())
    else:
        unread = f", {imported.unread} could not be read" if imported.unread else ""
        print(f"{imported.new} new of {imported.seen}{unread}.")
    return 0
