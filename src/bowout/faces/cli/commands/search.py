"""bowout search."""

from __future__ import annotations

import click

from ..terminal import emit, format_option

SECTION = "Your record"


@click.command(
    "search",
    short_help="Cases by any words that stand in them.",
    epilog="""\b
Examples:
  bowout search northwind commute
  bowout search '"stay in touch"' --limit 50""",
)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many cases.")
@format_option()
def command(words: tuple[str, ...], limit: int, format_: str) -> int:
    """Find the cases that hold all the WORDS, or words that begin so: in mails, messages, notes, names. The newest first.

    Exit status 1 where there is none.
    """
    from ....wiring import House

    hits = House().search(" ".join(words), limit=limit)
    if format_ == "json":
        for hit in hits:
            emit(hit.to_json())
    else:
        from ..showing_record import show_hits

        show_hits(hits, " ".join(words))
    return 0 if hits else 1
