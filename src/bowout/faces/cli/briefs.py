"""What a later message is about: a case of the record by its name, or a case as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import UsageError
from .terminal import read_case

if TYPE_CHECKING:
    from ...nouns import Brief


def briefed(about: str | None, kind: str | None, case_file: str | None, which: str) -> tuple[Brief | str, str]:
    """The brief or the name of the case, and the kind; with `--case` the first word given is the kind.

    Raises UsageError where one of them is missing, or a case is given twice.
    """
    if case_file and kind:
        raise UsageError("The case is given twice.", f"Give {about} or --case {case_file}, not both.")
    if case_file:
        about, kind = case_file, about
    if not about or not kind:
        raise UsageError(f"Say of which case, and {which}.", "See the command's --help.")
    if case_file or Path(about).is_file():
        brief = read_case(about)
        assert brief is not None  # a file is named
        return brief, kind
    return about, kind
