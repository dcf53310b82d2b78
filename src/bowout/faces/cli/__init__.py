"""The command line: one file a command in `commands/`, found by being there and loaded when called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with the contract's exit status."""
    match sys.argv[1:]:
        case ["review", draft] if not draft.startswith("-"):
            # A draft read over, and nothing else: what is felt each time, so it goes without click, which is a third of the time,
            # and without the garbage collector, since the process ends before it could gain anything.
            import gc

            gc.disable()
            from .reading_over import read_over
            from .running import guarded

            sys.exit(guarded(lambda: read_over(draft), as_json=False))
        case arguments:
            from .group import run

            sys.exit(run(arguments))
