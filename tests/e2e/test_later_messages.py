"""Answers, follow-ups, asking first, the call beside the letter, and the notes on a booking, as a person types them."""

import json
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

import bowout as package
from bowout.errors import NotFound, UsageError

Bowout = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CASE = {
    "intent": "decline", "channel": "email", "candidate": "Alex Morgan", "company": "Larkfield Energy", "role": "Operations Analyst",
    "contact": "Dana Okoro", "reason": "logistics", "reason_detail": "the commute would be 90 minutes",
}  # fmt: skip
BOOKED = """From: Kim Vale <kim@vale.example>
To: Alex Morgan <alex@mail.example>
Subject: Confirmed: interview for Analyst
Date: Mon, 23 Nov 2026 10:00:00 +0000
Message-ID: <booked@vale.example>

Dear Alex,

This confirms your interview for the Analyst role at Vale Partners on Thursday 10 December 2026 at 14:00.

Need to make changes?
{links}

Kim Vale
"""
GENERIC = "If the booking has a link of its own to cancel"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return path


def kept(bowout: Bowout, *more: str) -> str:
    done = bowout("reply", EXAMPLES / "google-invite.eml", "--because", "fit", "--me", "Alex Morgan", "--format", "json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["kept"]


def test_may_i_ask_why(bowout: Bowout, case: Path) -> None:
    done = bowout("answer", "why", "--case", case)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The commute would be 90 minutes" in done.stdout
    assert bowout("answer", case, "why").stdout == done.stdout
    assert package.answer(CASE, "why").body in done.stdout


def test_an_answer_in_a_case_of_the_record_stays_in_its_thread(
    bowout: Bowout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = kept(bowout)
    done = bowout("answer", name, "another-day", "--variants", "2", "--format", "json")
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)
    assert draft["subject"].startswith("Re: Invitation: Interview for Operations Analyst")
    assert {each["subject"] for each in draft["variants"]} == {draft["subject"]}
    assert draft["body"].startswith("Hi Dana,")
    assert draft["body"].endswith("Alex Morgan")
    monkeypatch.setenv("BOWOUT_DATA", str(tmp_path / "data"))
    assert package.answer(name, "another-day", variants=2).to_json() == draft


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("answer",), "acknowledged, another-day, more-money, why"), (("answer", "why"), "Say of which case"),
     (("answer", "nobody", "why"), "no case 'nobody'"), (("answer", "case.json", "when"), "no answer of the kind 'when'"),
     (("answer", "x", "why", "--case", "case.json"), "given twice"), (("follow-up",), "Which case is meant?"),
     (("follow-up", "confirmed", "--case", "case.json"), "no follow-up of the kind 'confirmed'"),
     (("follow-up", "moved", "--case", "case.json", "--done"), "Words are shown, or a follow-up is settled"),
     (("follow-up", "linkedin-note", "--case", "case.json", "--limit", "20"), "within 20 characters")],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)  # fmt: skip
def test_what_cannot_be_answered_is_one_line(bowout: Bowout, case: Path, arguments: tuple[str, ...], words: str) -> None:
    done = bowout(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_python_raises_the_same() -> None:
    with pytest.raises(UsageError):
        package.answer(CASE, "when")
    with pytest.raises(NotFound):
        package.answer("nobody", "why")


def test_a_note_for_linkedin_keeps_to_the_limit_of_the_account(bowout: Bowout, case: Path) -> None:
    free = json.loads(bowout("follow-up", "linkedin-note", "--case", case, "--format", "json").stdout)
    paid = json.loads(bowout("follow-up", "linkedin-note", "--case", case, "--limit", "300", "--format", "json").stdout)
    assert len(free["body"]) <= 200
    assert len(free["body"]) <= len(paid["body"]) <= 300
    assert "Operations Analyst" in paid["body"]


def test_a_move_is_told_when_the_person_asks_for_it(bowout: Bowout) -> None:
    name = kept(bowout)
    assert "moved" not in bowout("sent", name).stdout
    done = bowout("follow-up", name, "moved")
    assert done.returncode == 0, done.stderr
    assert "Tell Dana Okoro that you have moved" in done.stdout
    assert "Operations Analyst" in done.stdout


def test_follow_ups_are_signed_by_the_settings_where_the_case_knows_no_name(bowout: Bowout) -> None:
    assert bowout("keep", EXAMPLES / "plain-invite.txt").returncode == 0
    name = json.loads(bowout("log", "--format", "json").stdout)["name"]
    assert "Ana Silva" in bowout("follow-up", name, "thank-you", BOWOUT_NAME="Ana Silva").stdout


def test_a_call_beside_a_withdrawal_on_the_day(bowout: Bowout, tmp_path: Path) -> None:
    soon = datetime.now().astimezone() + timedelta(hours=3)
    late = CASE | {
        "intent": "withdraw", "stage": "scheduled", "reason_detail": None, "interview_at": soon.isoformat(),
        "sent_at": datetime.now().astimezone().isoformat(),
    }  # fmt: skip
    (tmp_path / "late.json").write_text(json.dumps(late), encoding="utf-8")
    shown = bowout("write", "--case", "late.json")
    assert "To say on the phone, as well:" in shown.stdout
    assert json.loads(bowout("write", "--case", "late.json", "--format", "json").stdout)["call"] in shown.stdout
    plain = bowout("write", "--case", "-", given=json.dumps(CASE))
    assert "To say on the phone" not in plain.stdout


def test_a_reply_on_the_day_has_its_call_too(bowout: Bowout, tmp_path: Path) -> None:
    soon = datetime.now().astimezone() + timedelta(hours=3)
    mail = BOOKED.format(links="").replace("Thursday 10 December 2026 at 14:00", f"{soon:%A} {soon.day} {soon:%B %Y at %H:%M}")
    done = bowout("reply", "-", "--because", "personal", "--intent", "withdraw", given=mail)
    assert done.returncode == 0, done.stderr
    assert "To say on the phone, as well:" in done.stdout


@pytest.mark.parametrize("name", ["google-invite.eml", "outlook-invite.eml", "calendly-invite.eml"])
def test_asking_for_another_date_declines_nothing(bowout: Bowout, tmp_path: Path, name: str) -> None:
    done = bowout("reply", EXAMPLES / name, "--intent", "ask", "--ask-for", "other-date", "--me", "Alex", "--format", "json")
    assert done.returncode == 0, done.stderr
    reply = json.loads(done.stdout)
    assert "nother date" in reply["draft"]["body"]
    assert "decline" not in reply["draft"]["body"]
    assert "You ask first: nothing is declined, and what stands in the calendar stays." in reply["notes"]
    assert not any("cancel" in note for note in reply["notes"])
    assert not [problem for problem in reply["review"]["problems"] if problem["severity"] != "suggestion"]
    assert len(reply["files"]) == 1
    data = (tmp_path / reply["files"][0]).read_bytes()
    mail = message_from_bytes(data, policy=policy.default)
    assert str(mail["Subject"]).startswith("Re: ")
    assert mail["In-Reply-To"]
    assert mail["To"]
    assert b"text/calendar" not in data


@pytest.mark.parametrize(("more", "left"), [(("--intent", "ask", "--ask-for", "remote"), False), (("--because", "fit"), True)])
def test_after_asking_nothing_is_to_be_taken_out_of_the_calendar(bowout: Bowout, more: tuple[str, ...], left: bool) -> None:
    made = bowout("reply", EXAMPLES / "outlook-invite.eml", *more, "--me", "Alex Morgan", "--format", "json")
    done = bowout("send", json.loads(made.stdout)["kept"], "--by", "eml", PATH="")
    assert done.returncode == 0, done.stderr
    assert ("Look into your own calendar" in done.stdout) is left


@pytest.mark.parametrize(
    ("links", "exact", "generic"),
    [("Cancel: https://book.example/cancel/1\nReschedule: https://book.example/reschedule/1", 1, 0),
     ("Reschedule: https://book.example/reschedule/1", 0, 1), ("Just answer this mail.", 0, 0)],
)  # fmt: skip
def test_a_booking_is_told_of_once(bowout: Bowout, links: str, exact: int, generic: int) -> None:
    done = bowout("reply", "-", "--because", "personal", "--format", "json", given=BOOKED.format(links=links))
    assert done.returncode == 0, done.stderr
    notes = json.loads(done.stdout)["notes"]
    assert sum("https://book.example/cancel/1" in note for note in notes) == exact
    assert sum(GENERIC in note for note in notes) == generic
