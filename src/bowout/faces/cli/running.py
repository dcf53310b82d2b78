"""How a command is run: its exit status, and how errors are told (contract.md, "Exit status")."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable

from ...errors import BowoutError

INTERRUPTED = 130
"""The shell's own status for Ctrl-C."""


def guarded(act: Callable[[], object], *, as_json: bool) -> int:
    """Do it; returns the exit status and never lets a traceback out for a person's mistake."""
    try:
        answer = act()
        sys.stdout.flush()
    except BowoutError as error:
        return tell(error, as_json=as_json)
    except KeyboardInterrupt:
        print("\nbowout: stopped; nothing was changed.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has what it wanted; keep the interpreter from complaining when it flushes.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return answer if isinstance(answer, int) else 0


def tell(error: BowoutError, *, as_json: bool) -> int:
    """Say an error on standard error, in one line or as JSON; returns its exit status."""
    if as_json:
        print(json.dumps({"error": error.to_json()}, ensure_ascii=False), file=sys.stderr)
    else:
        print(f"bowout: {' '.join(str(error).split())}", file=sys.stderr)
    return error.exit_status
