"""bowout mcp."""

from __future__ import annotations

import importlib.util
import sys

import click

from ....errors import MissingExtra

PORT = 8470


SECTION = "Setting up"


@click.command(
    "mcp",
    short_help="For assistants: the same verbs over the Model Context Protocol.",
    epilog="""\b
Examples:
  bowout mcp                    # what an assistant's program runs
  bowout mcp --http --port 8470""",
)
@click.option("--http", is_flag=True, help="Serve HTTP on this machine alone, for programs with a token (`bowout token`).")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="With --http: the port.")
def command(http: bool, port: int) -> int:
    """Serve assistants: the verbs as tools, cases and rules to look at, prompts to start from. Ends with the program that runs it.

    An assistant can prepare everything. Nothing leaves this machine through it before you say so yourself.
    """
    if importlib.util.find_spec("mcp") is None:
        raise MissingExtra("The part for assistants is not installed.", 'Install it with: pip install "bowout[mcp]"')
    from ....wiring import House
    from ...mcp.running import over_http, over_stdio

    house = House()
    house.reads_many()
    if http:
        print(f"Assistants reach bowout at http://127.0.0.1:{port}/mcp; Ctrl-C ends it.", file=sys.stderr, flush=True)
        over_http(house, port)
    else:
        over_stdio(house)
    return 0
