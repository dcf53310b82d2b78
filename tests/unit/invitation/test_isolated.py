"""The child process: the same answers, its limits, its restart."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bowout.errors import UnreadableInput
from bowout.invitation import child, isolated, read, wire
from bowout.invitation.isolated import Reader
from bowout.nouns import Invitation, When

from . import letters

BODY = "Hi Robin,\n\nYour interview for the Data Steward role at Brightmill is on Wednesday 20 January at 3pm GMT.\n\nTessa Lund\nBrightmill\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="no resource limits on Windows")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as started:
        yield started


def test_the_child_reads_as_the_parent_does(reader: Reader) -> None:
    data = letters.alternative(
        BODY,
        f"<p>{BODY}</p>",
        letters.GOOGLE_ICS,
        from_="Tessa Lund <tessa.lund@brightmill.example>",
        to="robin.vale@example.com",
        date="Tue, 12 Jan 2027 10:00:00 +0000",
    )
    assert reader.read(data, name="a.eml") == read(data, name="a.eml")


def test_a_fork_reads_as_this_process_does(monkeypatch: pytest.MonkeyPatch) -> None:
    data = letters.simple(BODY)
    assert isolated.read(data, name="a.eml", now=None) == read(data, name="a.eml")
    monkeypatch.setattr(isolated, "_may_fork", lambda: False)
    assert isolated.read(data, name="a.eml", now=None) == read(data, name="a.eml")
    assert isolated.read(data + b"x" * isolated.SMALL, name="a.eml", now=None).role == "Data Steward"


def test_a_fork_says_what_is_wrong() -> None:
    with pytest.raises(UnreadableInput, match="empty") as error:
        isolated.read(b"", name=None, now=None)
    assert error.value.hint


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no fork is made there")
def test_a_fork_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_may_fork", lambda: True)
    monkeypatch.setattr(isolated, "CPU_SECONDS", 0.05)
    monkeypatch.setattr(child, "_answer", lambda *_: all(iter(lambda: True, False)))  # it never comes to an end
    with pytest.raises(UnreadableInput, match="more time or memory"):
        isolated.read(letters.simple(BODY), name="a.eml", now=None)


def test_the_kept_child_reads_all(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(isolated, "_kept", [reader])
    isolated.keep()
    assert isolated.read(letters.simple(BODY), name=None, now=None).role == "Data Steward"


def test_errors_come_through_with_their_hint(reader: Reader) -> None:
    with pytest.raises(UnreadableInput, match="empty") as error:
        reader.read(b"")
    assert error.value.hint


@posix
def test_time_is_limited_and_the_next_mail_is_read() -> None:
    with Reader(cpu_seconds=0.000_001) as hurried:
        with pytest.raises(UnreadableInput, match="more time or memory"):
            hurried.read(letters.simple(BODY * 200))
        hurried._limits["cpu_seconds"] = 2.0
        assert hurried.read(letters.simple(BODY)).role == "Data Steward"


@posix
def test_memory_is_limited() -> None:
    with Reader(memory_bytes=10_000_000) as narrow, pytest.raises(UnreadableInput):
        narrow.read(letters.simple(BODY))


def test_the_wire_keeps_every_field() -> None:
    found = read(letters.simple(BODY + "Please confirm by 15 January."))
    assert wire.from_wire(wire.to_wire(found)) == found


def test_closing_twice_is_no_harm() -> None:
    one = Reader()
    one.start()
    one.close()
    one.close()


@pytest.mark.parametrize(
    "when",
    [
        datetime(2026, 12, 9, 14, tzinfo=ZoneInfo("America/New_York")),
        datetime(2026, 7, 9, 14, tzinfo=timezone(timedelta(hours=1), "CET")),
        datetime(2026, 12, 9, 14, tzinfo=UTC),
        datetime(2026, 12, 9, 14),
        date(2026, 12, 9),
    ],
)
def test_a_time_comes_through_the_pipe_with_its_zone(when: When) -> None:
    told = wire.from_wire(wire.to_wire(Invitation(interview_at=(when,)))).interview_at[0]
    assert told == when
    if isinstance(when, datetime):
        assert (told.tzname(), getattr(told.tzinfo, "key", None)) == (when.tzname(), getattr(when.tzinfo, "key", None))


def test_a_mistake_of_our_own_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from bowout.invitation import child

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(child, "read", broken)
    answer = child._answer({"name": None, "now": None, "own_addresses": []}, b"")
    assert "a mistake of bowout's own (RuntimeError)" in str(answer["error"])
