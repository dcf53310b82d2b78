"""The command line: one file a command in `commands/`, found by being there and loaded when called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with the contract's exit status."""
    from .group import run

    sys.exit(run(sys.argv[1:]))
