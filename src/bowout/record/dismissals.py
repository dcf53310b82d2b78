"""Findings that the person has let rest: one line a finding, a key made from its words and their neighbours, never the text."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..errors import CannotWrite


def dismissed(path: Path) -> frozenset[str]:
    """The keys kept so far; a file that is not there holds none."""
    try:
        return frozenset(path.read_text(encoding="ascii", errors="replace").split())
    except OSError:
        return frozenset()


def dismiss(path: Path, keys: Iterable[str]) -> None:
    """Keep more keys. Raises CannotWrite where the folder takes no file."""
    fresh = [key for key in keys if key not in dismissed(path)]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="ascii") as file:
            file.writelines(f"{key}\n" for key in fresh)
            file.flush()
            os.fsync(file.fileno())
    except OSError as why:
        raise CannotWrite(f"What you dismissed could not be kept in {path} ({why.strerror}).") from None
