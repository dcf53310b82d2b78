"""bowout open."""

from __future__ import annotations

import sys

import click

SECTION = "The way through"


@click.command(
    "open",
    short_help="The page: from an invitation to a reply, in the browser.",
    epilog="""\b
Examples:
  bowout open
  bowout open --no-browser --port 8080""",
)
@click.option("--port", type=click.IntRange(1, 65535), help="The port on this machine (else 8469, or any where that is taken).")
@click.option("--no-browser", is_flag=True, help="Print the address only; it lets one browser in, once.")
def command(port: int | None, no_browser: bool) -> int:
    """Start the page on this machine alone and open it in the browser. Ctrl-C ends it; everything typed is kept."""
    from ....wiring import House
    from ...web.desk import Desk
    from ...web.server import Page

    house = House()
    house.reads_many()
    page = Page(house, Desk.at_home(), port=port)
    launch = page.launch_address()
    print(f"The page is at {page.address}; Ctrl-C ends it, and everything typed is kept.", flush=True)
    if no_browser or not _opened(launch):
        print(f"Open it with this address, which is good once: {launch}", flush=True)
    page.run()
    print("\nThe page is closed.", file=sys.stderr)
    return 0


def _opened(address: str) -> bool:
    import webbrowser

    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
