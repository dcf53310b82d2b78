"""What is handed over: to the mail program, as mailto:, to the clipboard; and what is said where no program is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bowout.delivery.clipboard import copy
from bowout.delivery.program import opened
from bowout.errors import UsageError
from bowout.verbs.send import still_to_do, way_out

SOURCE = Path(__file__).resolve().parents[3] / "src"
REPLY = "From: me@home.test\nTo: you@firm.test\nSubject: Re: Interview\nMessage-ID: <1@home.test>\n\nNo, thank you.\n"
CHANNELS = {"email": {"deliveries": ["draft", "eml", "smtp", "mailto"]}, "sms": {"deliveries": ["copy"]}}
DELIVERIES = {"draft": {"needs": "imap_host"}, "smtp": {"needs": "smtp_host"}, "eml": {}, "mailto": {}, "copy": {}}


class Account:
    def __init__(self, smtp: str | None = None, imap: str | None = None) -> None:
        self.smtp_host, self.imap_host = smtp, imap


def program(folder: Path, name: str, status: int = 0) -> None:
    """A program that writes down what it was given, as arguments and on standard input."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nprintf '%s' \"$*\" > {folder}/{name}.told\ncat > {folder}/{name}.read\nexit {status}\n")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that is searched first; none of the machine's own clipboards is met."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("cat", "sh"):
        (folder / tool).symlink_to(f"/bin/{tool}")
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
def test_the_clipboard_takes_the_text_as_it_is(programs: Path) -> None:
    assert not copy("Dear")
    program(programs, "wl-copy", status=1)  # there, but of no use without its display
    program(programs, "xclip")
    assert copy("Dear Ms Réyes,\n\nNo.\n")
    assert (programs / "xclip.read").read_text() == "Dear Ms Réyes,\n\nNo.\n"
    assert (programs / "xclip.told").read_text() == "-selection clipboard"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
def test_a_file_is_opened_the_systems_way(programs: Path) -> None:
    assert not opened("x.eml")
    program(programs, "xdg-open")
    assert opened("x y.eml")
    assert (programs / "xdg-open.told").read_text() == "x y.eml"


def bowout(folder: Path, programs: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {
        "PYTHONPATH": str(SOURCE), "BOWOUT_SETTINGS": str(folder / "s.toml"), "BOWOUT_DATA": str(folder / "data"), "PATH": str(programs),
        "HOME": os.environ.get("HOME", "/"),
    }  # fmt: skip
    (folder / "reply.eml").write_text(REPLY)
    return subprocess.run(
        [sys.executable, "-m", "bowout", *words], env=env, cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
def test_without_an_account_a_reply_is_opened_in_the_mail_program(tmp_path: Path, programs: Path) -> None:
    done = bowout(tmp_path, programs, "send", "reply.eml")
    assert done.returncode == 0
    assert "Open it in your mail program: reply.eml" in done.stdout
    program(programs, "xdg-open")
    assert "Handed over" in bowout(tmp_path, programs, "send", "reply.eml").stdout
    assert (programs / "xdg-open.told").read_text() == "reply.eml"
    assert bowout(tmp_path, programs, "send", "reply.eml", "--by", "mailto").returncode == 0
    assert (
        programs / "xdg-open.told"
    ).read_text() == "mailto:you@firm.test?subject=Re%3A%20Interview&body=No%2C%20thank%20you."
    assert not (tmp_path / "data").exists()  # nothing of it is kept


def test_an_account_is_asked_for_where_one_is_needed(tmp_path: Path, programs: Path) -> None:
    done = bowout(tmp_path, programs, "send", "reply.eml", "--by", "smtp", "--yes")
    assert done.returncode == 2
    assert "bowout account add" in done.stderr


def test_a_file_that_writes_an_ics_for_ones_own_calendar_needs_one_to_decline(tmp_path: Path, programs: Path) -> None:
    done = bowout(tmp_path, programs, "send", "reply.eml", "--calendar-file", "gone.ics")
    assert done.returncode == 2
    assert "declines no calendar entry" in done.stderr


def test_the_way_out() -> None:
    def way(channel: str, asked: str | None, *accounts: Account) -> str:
        return way_out(channel, asked, channels=CHANNELS, deliveries=DELIVERIES, accounts=accounts)

    assert way("email", None) == "eml"
    assert way("email", None, Account(smtp="a")) == "eml"  # nothing is sent unasked
    assert way("email", None, Account(smtp="a", imap="b")) == "draft"
    assert way("email", "smtp", Account(smtp="a")) == "smtp"
    assert way("sms", None) == "copy"
    with pytest.raises(UsageError, match="does not leave by smtp"):
        way("sms", "smtp")


def test_what_else_is_to_be_done() -> None:
    assert still_to_do(None) == []
    listed = still_to_do({"cancel_link": "https://book.test/c", "agency": "Harbour Search", "has_calendar": True})
    assert [each.partition(":")[0] for each in listed] == [
        "Cancel the booking too",
        "Make sure that Harbour Search knows, and not the company alone.",
        "Look into your own calendar",
    ]
