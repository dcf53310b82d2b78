"""bowout close-all."""

from __future__ import annotations

from pathlib import Path

import click

from .... import catalogue
from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "close-all",
    short_help="A letter for every open case at once, agencies first; nothing is sent.",
    epilog="""\b
Examples:
  bowout close-all --because other-offer
  bowout close-all --because other-offer --but northwind-analyst --out letters""",
)
@click.option("--because", "reason", required=True, type=click.Choice(catalogue.ids("reasons")), help="Why.")
@click.option("--detail", metavar="TEXT", help="The why in your own words: a private note to the writer.")
@click.option("--but", multiple=True, metavar="NAME", help="Leave this case open; may be repeated.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("letters"), show_default=True, metavar="FOLDER",
    help="Where the letters go.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite letters that are there already.")
@format_option()
def command(reason: str, detail: str | None, but: tuple[str, ...], out: Path, force: bool, format_: str) -> int:
    """Prepare the answer for every case that is still open, in the order in which to send them. You read and send each yourself."""
    from ....delivery.files import save
    from ....errors import CannotWrite
    from ....wiring import House
    from ..showing_record import who

    number = 0
    for number, (case, reply) in enumerate(House().close_all(reason=reason, detail=detail, but=but), 1):
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as why:
            raise CannotWrite(f"The folder {out} could not be made ({why.strerror}).", "Name another with --out.") from None
        for file in reply.files:
            save(out / file.name, file.data, force=force)
        if format_ == "json":
            emit(reply.to_json() | {"kept": case.name})
            continue
        print(f"{number}. {who(case)}  → once it is sent: bowout sent {case.name}")
        for file in reply.files:
            print(f"   {out / file.name}  ({file.purpose})")
        for finding in reply.review.problems:
            print(f"   {finding.severity}: {finding.message}")
    if format_ != "json":
        print("Nothing was sent: read each letter, then send it." if number else "No case is open.")
    return 0
