import os
from pathlib import Path

import pytest

from bowout.delivery import files
from bowout.errors import CannotWrite, OutputExists


def test_a_new_file_is_private(tmp_path: Path) -> None:
    files.save(tmp_path / "reply.eml", b"x")
    assert (tmp_path / "reply.eml").read_bytes() == b"x"
    assert (tmp_path / "reply.eml").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["reply.eml"]


def test_what_is_there_stays_without_force(tmp_path: Path) -> None:
    target = tmp_path / "reply.eml"
    target.write_bytes(b"old")
    with pytest.raises(OutputExists, match=r"reply\.eml"):
        files.save(target, b"new")
    assert target.read_bytes() == b"old"
    files.save(target, b"new", force=True)
    assert target.read_bytes() == b"new"


def test_a_file_that_is_overwritten_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "draft.txt"
    target.write_bytes(b"old")
    target.chmod(0o644)
    files.save(target, b"new", force=True)
    assert target.stat().st_mode & 0o777 == 0o644


def test_a_crash_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "draft.txt"
    target.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        files.save(target, b"new", force=True)
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="could not be written"):
        files.save(tmp_path / "none" / "reply.eml", b"x")


def test_without_hard_links_the_file_is_still_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: object, target: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    files.save(tmp_path / "a", b"1")
    with pytest.raises(OutputExists):
        files.save(tmp_path / "a", b"2")
    assert (tmp_path / "a").read_bytes() == b"1"


def test_refuse_existing_names_the_one_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "b").touch()
    files.refuse_existing([tmp_path / "a"])
    with pytest.raises(OutputExists, match="b is there"):
        files.refuse_existing([tmp_path / "a", tmp_path / "b"])
