"""The moments before a message leaves: the question, the countdown with its undo."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from .terminal import somebody_there

if TYPE_CHECKING:
    from ...delivery.outbox import Entry
    from ...wiring import House


def wait(seconds: float) -> None:
    """Wait before the next try (or look), saying so where somebody looks on."""
    if sys.stderr.isatty():
        print(f"No answer that settles it yet; waiting {seconds:.0f} seconds …", file=sys.stderr)
    time.sleep(seconds)


def agreed(question: str) -> bool:
    """Whether the person says yes; no is what Enter means."""
    try:
        return click.confirm(question, default=False)
    except click.Abort:
        return False


def undone(seconds: int) -> bool:
    """Count down; True where the person stopped it with Ctrl-C. The time is that of a clock that nobody can set back."""
    ends = time.monotonic() + seconds
    shown = sys.stderr.isatty() and somebody_there()
    try:
        while (left := ends - time.monotonic()) > 0:
            if shown:
                print(f"\rLeaves in {left:2.0f} s; Ctrl-C stops it. ", end="", file=sys.stderr, flush=True)
            time.sleep(min(left, 0.2))
    except KeyboardInterrupt:
        return True
    finally:
        if shown:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)
    return False


def delivered(house: House, number: int, *, again: bool = False) -> Entry:
    """Send one message; where the person interrupts that, tell how it stands instead of claiming that nothing happened."""
    try:
        return house.send(number, pause=wait, again=again)
    except KeyboardInterrupt:
        house.letters.left_behind()
        return house.letters.entry(number)
