"""bowout export."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

DAY = click.DateTime(["%Y-%m-%d"])


SECTION = "Your record"


@click.command(
    "export",
    short_help="The record as JSON, CSV, or a dated list to print.",
    epilog="""\b
Examples:
  bowout export --out record.json
  bowout export --as csv > cases.csv
  bowout export --as list --from 2026-09-01 --to 2026-11-30 | lp""",
)
@click.option(
    "--as", "form", type=click.Choice(["json", "csv", "list"]), default="json", show_default=True,
    help="Everything, for `bowout import`; a spreadsheet; a list as a benefits office asks for.",
)  # fmt: skip
@click.option("--from", "start", type=DAY, metavar="DAY", help="With list: invitations from this day on.")
@click.option("--to", "end", type=DAY, metavar="DAY", help="With list: up to this day.")
@click.option("--reasons", is_flag=True, help="With list: say why too (the kind of reason, never your private words).")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file of your own eyes only, else print."
)
@click.option("--force", is_flag=True, help="Overwrite the file.")
def command(form: str, start: datetime | None, end: datetime | None, reasons: bool, out: Path | None, force: bool) -> int:
    """Write out the record. An export holds everything, private notes too: keep it as you keep the record."""
    from ....wiring import House

    limits = {"start": start and start.date(), "end": end and end.date(), "reasons": reasons}
    pieces = House().export(form, **limits)
    if out is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return 0
    from ....delivery.files import refuse_existing, save

    if not force:
        refuse_existing([out])
    save(out, "".join(pieces).encode("utf-8"), force=force)
    print(f"Written: {out}")
    return 0
