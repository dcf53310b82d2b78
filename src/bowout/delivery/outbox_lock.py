"""Who is at a message right now: a lock that the system lets go of when its process ends, however it ends.

Locks, not times: a process that is stopped for an hour still holds its message, a killed one never does, and a clock that is set
back changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import CannotWrite


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """Hold the lock of this file; gives False, at once, where another process or thread holds it.

    Raises CannotWrite where the folder takes no file.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as why:
        raise CannotWrite(
            f"The outbox cannot be used: {path.parent} takes no file ({why.strerror}).", "Nothing was sent."
        ) from None
    try:
        yield _taken(handle)
    finally:
        os.close(handle)  # and with it the lock


def _taken(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
