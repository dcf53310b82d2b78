from pathlib import Path

import pytest

from bowout.errors import CannotWrite
from bowout.record.dismissals import dismiss, dismissed


def test_keys_are_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "dismissed"
    assert dismissed(path) == frozenset()
    dismiss(path, ["a", "b"])
    dismiss(path, ["b", "c"])
    assert dismissed(path) == {"a", "b", "c"}
    assert path.read_text("ascii").split() == ["a", "b", "c"]


def test_a_place_that_takes_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        dismiss(tmp_path / "file" / "dismissed", ["a"])
