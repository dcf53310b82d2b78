"""What the person has agreed to once and is not asked again: one readable line for each."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import CannotWrite


def agreed(path: Path, to: str) -> bool:
    """Whether the person has agreed to this before; a file that is not there holds nothing."""
    try:
        return to in path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False


def agree(path: Path, to: str) -> None:
    """Remember it. Raises CannotWrite where the folder takes no file."""
    if agreed(path, to):
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{to}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as why:
        raise CannotWrite(f"What you agreed to could not be kept in {path} ({why.strerror}).") from None
