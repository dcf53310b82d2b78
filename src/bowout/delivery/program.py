"""Handing a file or a `mailto:` address to the program that the person's system opens it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PATIENCE = 20
"""Seconds within which the system must have started the program."""


def opened(target: str) -> bool:
    """Open a file or an address the system's way; False where there is none. What the program does with it is not known to us."""
    if sys.platform == "win32":
        try:
            os.startfile(target)  # noqa: S606 (the system, not a shell, opens it)
        except OSError:
            return False
        return True
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603 (the system's own opener)
            [opener, target], timeout=PATIENCE, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        return True  # it runs in the foreground and is still there
    except OSError:
        return False
    return done.returncode == 0
