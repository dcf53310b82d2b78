"""bowout token."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

ACTIONS = ("list", "make", "end")
DAYS = 90


SECTION = "Setting up"


@click.command(
    "token",
    short_help="Let a program of yours use the API, until a day.",
    epilog="""\b
Examples:
  bowout token make --for "my mail program"
  bowout token
  bowout token end 3f9c01aa""",
)
@click.argument("action", type=click.Choice(ACTIONS), default="list")
@click.argument("token_id", required=False, metavar="[ID]")
@click.option("--for", "label", default="", metavar="TEXT", help="With make: which program it is for.")
@click.option("--days", type=click.IntRange(1, 366), default=DAYS, show_default=True, help="With make: how long it is good.")
@format_option()
def command(action: str, token_id: str | None, label: str, days: int, format_: str) -> int:
    """List the tokens for the HTTP API and for `bowout mcp --http`, make one, or end one.

    A token is shown once, when it is made. Whoever has it can read and write what bowout keeps for you; it sends nothing.
    """
    from ....errors import UsageError
    from ....wiring import local_now
    from ...api.tokens import Tokens

    tokens = Tokens.at_home()
    if action == "make":
        secret, made = tokens.make(now=local_now(), days=days, label=label)
        if format_ == "json":
            emit(made.to_json() | {"token": secret})
        else:
            print(
                f"{secret}\n\nKeep it where your program finds it; it is not shown again. It ends on {made.ends_at:%Y-%m-%d}."
            )
        return 0
    if action == "end":
        if not token_id:
            raise UsageError("Which token?", "`bowout token list` shows their ids.")
        rows = [tokens.end(token_id)]
    else:
        rows = tokens.all()
    if format_ == "json":
        for row in rows:
            emit(row.to_json())
    elif not rows:
        print("No program has a token. Make one with: bowout token make")
    else:
        for row in rows:
            ended = "ended now" if action == "end" else f"until {row.ends_at:%Y-%m-%d}"
            print(f"{row.id}  {ended}  {row.label}".rstrip())
    return 0
