"""What was agreed to once."""

from pathlib import Path

import pytest

from bowout.errors import CannotWrite
from bowout.record.agreements import agree, agreed


def test_what_was_agreed_to_is_remembered_once_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "data" / "agreements"
    assert not agreed(path, "polish: m at http://x/v1")
    for _ in range(2):
        agree(path, "polish: m at http://x/v1")
    agree(path, "polish: ж at http://x/v1")
    assert agreed(path, "polish: m at http://x/v1")
    assert not agreed(path, "polish: m at http://x/v")
    assert path.read_text(encoding="utf-8").splitlines() == ["polish: m at http://x/v1", "polish: ж at http://x/v1"]


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="could not be kept"):
        agree(tmp_path / "file" / "agreements", "this")
