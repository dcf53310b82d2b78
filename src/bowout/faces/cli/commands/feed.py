"""bowout feed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

SECTION = "Your record"


@click.command(
    "feed",
    short_help="What is to follow, as a calendar for your calendar program.",
    epilog="""\b
Examples:
  bowout feed --out bowout.ics
  bowout feed --new-address
  bowout feed --revoke""",
)
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the calendar here (overwriting it), else print it."
)
@click.option("--new-address", is_flag=True, help="A new secret address at which the page serves the calendar, without names.")
@click.option("--revoke", is_flag=True, help="Let no address given so far show it any more.")
def command(out: Path | None, new_address: bool, revoke: bool) -> int:
    """Write what is to follow as an .ics file: whole days that block no time, with no notes, reasons or letters in them."""
    from ....wiring import House

    house = House()
    if revoke:
        number = house.close_feeds()
        print(f"{number} address{'' if number == 1 else 'es'} revoked.")
        return 0
    if new_address:
        from ...web.server import LOOPBACK, PORT

        print(f"http://{LOOPBACK}:{PORT}/feed/{house.open_feed()}.ics")
        print("It answers while `bowout open` runs. It is shown only now; `bowout feed --revoke` ends it.", file=sys.stderr)
        return 0
    text = house.feed().encode("utf-8")
    if out:
        from ....delivery.files import save

        save(out, text, force=True)
        print(f"Written: {out}")
    else:
        sys.stdout.buffer.write(text)
    return 0
