"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..errors import CannotWrite, OutputExists


def save(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file atomically: it is there whole, or (a crash, a full disk) as it was before.

    Raises OutputExists where the file is there and `force` is not given, CannotWrite where the place takes no file.
    """
    try:
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as why:
        raise CannotWrite(f"{path} could not be written ({why.strerror}).", "Name another place with --out.") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, scratch)  # a new one stays private, as mkstemp made it
        if force:
            os.replace(scratch, path)  # noqa: PTH105
        else:
            _place(Path(scratch), path)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as why:
        raise CannotWrite(f"{path} could not be written ({why.strerror}).", "Name another place with --out.") from None
    finally:
        Path(scratch).unlink(missing_ok=True)


def _place(scratch: Path, path: Path) -> None:
    """Give the finished file its name unless that is taken, even by somebody who came between."""
    try:
        os.link(scratch, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: the check and the rename are then two steps.
        if path.exists():
            raise FileExistsError from None
        os.replace(scratch, path)  # noqa: PTH105


def refuse_existing(paths: Iterable[Path]) -> None:
    """Raise OutputExists for the first of the files that is there already, before any of them is written."""
    for path in paths:
        if path.exists():
            raise _exists(path)


def _exists(path: Path) -> OutputExists:
    return OutputExists(f"{path} is there already.", "Give --force to overwrite it, or another name with --out.")
