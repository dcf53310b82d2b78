"""The record on the command line: from the invitation to the last follow-up, what is printed and with which exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bowout.errors import CannotWrite
from bowout.faces.cli.group import run
from bowout.record.sqlite import SqliteRecord

HOME = Path(__file__).resolve().parents[3]
INVITATION = str(HOME / "examples" / "google-invite.eml")
NAME = "larkfield-energy-analyst"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def said(capsys: Capture, *words: str, status: int = 0) -> str:
    assert run(list(words)) == status, capsys.readouterr()
    told = capsys.readouterr()
    return told.out + told.err


def rows(capsys: Capture, *words: str, status: int = 0) -> list[dict[str, object]]:
    return [json.loads(line) for line in said(capsys, *words, "--format", "json", status=status).splitlines()]


def test_a_record_that_is_not_there_is_quiet(capsys: Capture) -> None:
    assert said(capsys, "today") == ""
    assert said(capsys, "today", "--quiet") == ""
    assert "Nothing here yet" in said(capsys, "log")
    assert "No doors yet" in said(capsys, "doors")
    assert said(capsys, "search", "x", "y", status=1) == "Nothing in the record holds “x y”.\n"
    assert "There is no case 'x'" in said(capsys, "show", "x", status=2)


def test_from_the_invitation_to_the_last_follow_up(capsys: Capture) -> None:
    assert f"Kept as {NAME}: Operations Analyst at Larkfield Energy." in said(capsys, "keep", INVITATION)
    due = said(capsys, "today", status=1)
    assert f"→ bowout reply {NAME} --because REASON" in due
    assert len(due.splitlines()) == 1
    assert "1 thing is due" in said(capsys, "today", "--quiet", status=1)
    assert said(capsys, "today", "--quiet", status=1) == "", "once a day"

    assert f"Kept as {NAME}. Once it is sent: bowout sent {NAME}" in said(
        capsys, "reply", NAME, "--because", "fit", "--me", "Amara Okonkwo"
    )
    assert Path(f"{NAME}-reply.eml").exists()
    assert f"→ bowout sent {NAME}" in said(capsys, "today", status=1)
    assert "written, not sent yet" in said(capsys, "log", "--open")

    sent = said(capsys, "sent", NAME)
    assert sent.startswith(f"{NAME}: you declined.\nWhat follows:\n")
    assert f"→ bowout follow-up {NAME} look-in-again --done" in sent
    assert said(capsys, "today") == ""
    assert "last in touch" in said(capsys, "doors")
    assert rows(capsys, "doors")[0]["contact"] == "Dana Okoro"

    assert "characters)" in said(capsys, "follow-up", NAME, "linkedin-note")
    assert "done" in said(capsys, "follow-up", NAME, "linkedin-note", "--done")
    assert "linkedin-note" not in said(capsys, "follow-up", NAME)
    assert rows(capsys, "follow-up", NAME, "look-in-again", "--in", "2031-03-03")[0]["due"].startswith("2031-03-03")  # type: ignore[union-attr]

    said(
        capsys,
        "edit",
        NAME,
        "--set",
        "role=Lead Analyst",
        "--note",
        "met at the fair",
        "--tag",
        "energy",
        "--promise",
        "a name",
    )
    history = said(capsys, "show", NAME)
    for words in (
        "Lead Analyst at Larkfield Energy; you declined",
        "noted: met at the fair",
        "tagged: +energy",
        "role is Lead Analyst",
        "Hi Dana",
    ):
        assert words in history
    assert NAME in said(capsys, "log", "--tag", "energy", "--with", "larkfield")
    assert NAME in said(capsys, "search", "fair")
    assert said(capsys, "log", "--state", "went").startswith("Nothing")


def test_the_files_of_a_case_come_out_as_they_went_in(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["keep", INVITATION])
    Path("odd.bin").write_bytes(b"\x00\xff\r\n")
    run(["edit", NAME, "--attach", "odd.bin"])
    capfdbinary.readouterr()
    run(["show", NAME, "--invitation"])
    assert capfdbinary.readouterr().out == Path(INVITATION).read_bytes()
    run(["show", NAME, "--file", "odd.bin"])
    assert capfdbinary.readouterr().out == b"\x00\xff\r\n"


def test_the_same_invitation_is_the_same_case(capsys: Capture, tmp_path: Path) -> None:
    text = tmp_path / "pasted.txt"
    text.write_bytes((HOME / "examples" / "plain-invite.txt").read_bytes())
    for file in (INVITATION, str(text)):
        said(capsys, "keep", file)
        said(capsys, "reply", file, "--because", "fit", "--me", "Amara")
        said(capsys, "reply", file, "--because", "personal", "--me", "Amara", "--force")
    assert [case["versions"] for case in rows(capsys, "log")] == [2, 2]


def test_a_reply_that_is_not_to_be_kept(capsys: Capture) -> None:
    assert "Kept" not in said(capsys, "reply", INVITATION, "--because", "fit", "--no-record")
    assert rows(capsys, "log") == []


def test_a_record_that_fails_never_loses_the_reply(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWrite("There is no room left.", "Make room.")

    monkeypatch.setattr(SqliteRecord, "together", full)
    told = said(capsys, "reply", INVITATION, "--because", "fit", "--me", "Amara")
    assert "Hi Dana" in told
    assert "the reply is saved, but not kept in the record. There is no room left. Make room." in told
    assert Path("google-invite-reply.eml").exists()


def test_forgetting_asks_or_wants_to_be_told(capsys: Capture) -> None:
    said(capsys, "keep", INVITATION)
    assert "cannot be undone" in said(capsys, "forget", NAME, status=2)
    assert "is erased" in said(capsys, "forget", NAME, "--yes")
    assert rows(capsys, "log") == []


def test_out_and_in_again(capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said(capsys, "keep", INVITATION)
    assert "Written: record.json" in said(capsys, "export", "--out", "record.json")
    assert "there already" in said(capsys, "export", "--out", "record.json", status=2)
    assert said(capsys, "export", "--as", "csv").startswith("name,state,")
    assert "Larkfield Energy" in said(capsys, "export", "--as", "list", "--from", "2026-01-01")
    monkeypatch.setenv("BOWOUT_DATA", str(tmp_path / "other"))
    assert said(capsys, "import", "record.json") == "1 new of 1.\n"
    assert rows(capsys, "import", "record.json") == [{"seen": 1, "new": 0, "unread": 0}]


def test_letters_for_all(capsys: Capture) -> None:
    assert "No case is open" in said(capsys, "close-all", "--because", "other-offer")
    said(capsys, "keep", INVITATION, str(HOME / "examples" / "agency-invite.eml"))
    told = said(capsys, "close-all", "--because", "other-offer")
    assert told.startswith("1. Contracts Manager at Tidewell Construction, through Foxglove")
    assert "Nothing was sent" in told
    assert len(list(Path("letters").glob("*.eml"))) == 2


def test_the_calendar(capsys: Capture) -> None:
    said(capsys, "keep", INVITATION)
    assert "Written: out.ics" in said(capsys, "feed", "--out", "out.ics")
    assert Path("out.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert said(capsys, "feed", "--new-address").startswith("http://127.0.0.1:")
    assert said(capsys, "feed", "--revoke") == "1 address revoked.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["edit", NAME], ["edit", NAME, "--set", "nonsense"], ["edit", NAME, "--set", "a=b"], ["edit", NAME, "--end", "won"],
        ["edit", NAME, "--set", "interview_at=soon"], ["follow-up", NAME, "--done"], ["follow-up", NAME, "reply", "--done", "--in", "3d"],
        ["log", "--state", "won"], ["import", "none.json"], ["show", NAME, "--file", "none"], ["search", " "],
        ["export", "--from", "soon"], ["edit", "nobody", "--note", "x"], ["sent", "nobody"], ["close-all", "--because", "whim"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_one_line(capsys: Capture, words: list[str]) -> None:
    said(capsys, "keep", INVITATION)
    told = said(capsys, *words, status=2)
    assert told.startswith("bowout: ")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("words", [["today"], ["log"], ["doors"], ["today", "--quiet"]], ids=" ".join)
def test_a_list_starts_light(words: list[str], tmp_path: Path) -> None:
    code = (
        "import json, sys\nfrom bowout.faces.cli.group import run\nrun(['keep', sys.argv[1]])\nfor name in list(sys.modules):\n"
        "    if name.startswith('bowout.') or name in ('icalendar', 'selectolax', 'zoneinfo', 'holidays'): del sys.modules[name]\n"
        "from bowout.faces.cli.group import run\nrun(sys.argv[2:])\nprint(json.dumps(sorted(sys.modules)))"
    )
    env = {"PYTHONPATH": str(HOME / "src"), "BOWOUT_SETTINGS": str(tmp_path / "none"), "BOWOUT_DATA": str(tmp_path), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code, INVITATION, *words], env=env, capture_output=True, text=True, check=True)
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    assert not modules & {
        "icalendar",
        "selectolax",
        "holidays",
        "zoneinfo",
        "bowout.writing",
        "bowout.invitation",
        "bowout.reviewing",
    }
