"""The main job and the verbs around it, as a person types them."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import format_datetime
from pathlib import Path

import pytest

from bowout.faces.cli.group import bowout as group

Bowout = Callable[..., "subprocess.CompletedProcess[str]"]
HOME = Path(__file__).resolve().parents[2]
EXAMPLES = HOME / "examples"
GOOD = "Dear Ms Okoro,\n\nThank you for inviting me. I have accepted another offer and must decline. I hope our paths cross again.\n\nBest wishes,\nAlex Morgan\n"
HEDGED = "Hi Dana,\n\nThank you very much for the invitation, and for the kind words about my portfolio. I might have to pass on the interview.\n\nBest,\nAlex\n"


def test_from_an_invitation_to_a_draft(bowout: Bowout, tmp_path: Path) -> None:
    done = bowout("reply", EXAMPLES / "google-invite.eml", "--because", "other-offer", "--me", "Alex Morgan")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "Larkfield Energy" in done.stdout
    assert "Operations Analyst" in done.stdout
    mail = message_from_bytes((tmp_path / "google-invite-reply.eml").read_bytes(), policy=policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "Dana Okoro <dana.okoro@larkfield.example>"
    assert mail["In-Reply-To"] == "<calendar-2b9c3e57-90d4-4f6a-8e21-77ad0c6be035@google.com>"
    assert str(mail["Subject"]).startswith("Re: Invitation: Interview for Operations Analyst")
    calendar = mail.get_body(("calendar",)) or next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
    assert "PARTSTAT=DECLINED" in calendar.get_content().replace("\r\n ", "")


def test_a_file_that_is_there_is_not_overwritten(bowout: Bowout, tmp_path: Path) -> None:
    call = ("reply", EXAMPLES / "google-invite.eml", "--because", "fit", "--me", "Alex Morgan")
    assert bowout(*call).returncode == 0
    before = (tmp_path / "google-invite-reply.eml").read_bytes()
    again = bowout(*call)
    assert again.returncode == 2
    assert "is there already" in again.stderr
    assert "--force" in again.stderr
    assert (tmp_path / "google-invite-reply.eml").read_bytes() == before
    assert bowout(*call, "--force").returncode == 0


def test_pasted_invitations_have_files_of_their_own(bowout: Bowout, tmp_path: Path) -> None:
    for name, file in (
        ("plain-invite.txt", "quarry-lane-manager-reply.eml"),
        ("google-invite.eml", "larkfield-energy-analyst-reply.eml"),
        ("google-invite.eml", "larkfield-energy-analyst-reply-2.eml"),
    ):
        pasted = (EXAMPLES / name).read_text(encoding="utf-8")
        done = bowout("reply", "-", "--because", "fit", "--me", "Alex Morgan", "--format", "json", given=pasted)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["files"] == [file]
        assert (tmp_path / file).exists()


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in (".eml", ".ics", ".txt")))
def test_every_example_gets_a_reply(bowout: Bowout, tmp_path: Path, name: str) -> None:
    done = bowout("reply", EXAMPLES / name, "--because", "logistics", "--me", "Alex Morgan", "--format", "json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert set(answer) >= {"invitation", "draft", "review", "files", "notes"}
    assert not [problem for problem in answer["review"]["problems"] if problem["severity"] != "suggestion"]
    assert all((tmp_path / file).exists() for file in answer["files"])
    assert "[" not in answer["draft"]["body"]


def test_a_rejection_gets_a_clear_word_and_no_file(bowout: Bowout, tmp_path: Path) -> None:
    rejection = (
        "From: Ana Silva <ana@firm.example>\nSubject: Your application\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\nDear Alex,\n\n"
        "Thank you for your interest. Unfortunately we have decided not to move forward with your application.\n\nAna Silva"
    )
    done = bowout("reply", "-", "--because", "fit", given=rejection)
    assert done.returncode == 1
    assert "no invitation" in done.stdout
    assert not list(tmp_path.glob("*.eml"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("reply", "none.eml", "--because", "fit"), "There is no file none.eml"),
     (("reply", ".", "--because", "fit"), "is a folder"),
     (("reply", "none.eml"), "--because"),
     (("reply", "none.eml", "--because", "boredom"), "--help"),
     (("review",), "Give a draft"),
     (("write",), "Give a case"),
     (("write", "--case", "none.json"), "There is no file none.json"),
     (("frobnicate",), "frobnicate"),
     (("reply", "none.eml", "--intent", "ask"), "--ask-for"),
     (("review", "none.txt", "--case", "none.json"), "There is no file none.txt")],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)  # fmt: skip
def test_what_cannot_be_done_is_one_line_and_exit_2(bowout: Bowout, arguments: tuple[str, ...], words: str) -> None:
    done = bowout(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("bowout: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_no_offer_and_an_offer_do_not_go_together(bowout: Bowout) -> None:
    done = bowout("reply", EXAMPLES / "google-invite.eml", "--because", "fit", "--offer", "none", "--offer", "refer")
    assert done.returncode == 2
    assert "--offer none goes with no other offer" in done.stderr


def test_a_slip_in_a_case_is_told(bowout: Bowout, tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text('{"intent": "decline", "reason": "boredom", "reasondetail": "x", "split": "dev"}')
    done = bowout("write", "--case", "case.json")
    assert done.returncode == 0
    assert "'reasondetail', which is left aside. Is 'reason_detail' meant?" in done.stderr
    assert "split" not in done.stderr
    assert "'boredom' is none that is known" in done.stdout


def test_what_is_no_mail_is_not_sent(bowout: Bowout, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(GOOD, encoding="utf-8")
    done = bowout("send", "letter.txt")
    assert done.returncode == 2
    assert "letter.txt is no mail" in done.stderr


def test_a_late_answer_that_is_still_in_their_time_is_not_called_overdue(bowout: Bowout) -> None:
    today = datetime.now(UTC)
    mail = (
        f"From: Jo Bell <jo@tarn.example>\nDate: {format_datetime(today - timedelta(days=10))}\nSubject: Interview\n\n"
        "We would like to invite you to an interview for the role of Analyst at Tarn Works. "
        f"Please reply by {today + timedelta(days=10):%d %B %Y}.\n"
    )
    done = bowout("keep", "-", given=mail)
    assert "Answer now: they ask for it by" in done.stdout
    assert "overdue" not in done.stdout


def test_errors_as_json(bowout: Bowout) -> None:
    done = bowout("read", "none.eml", "--format", "json")
    assert done.returncode == 2
    error = json.loads(done.stderr)["error"]
    assert set(error) == {"code", "message", "hint"}
    assert error["code"] == "unreadable-input"


def test_many_files_one_line_each(bowout: Bowout, tmp_path: Path) -> None:
    (tmp_path / "empty.eml").touch()
    done = bowout("read", "--format", "json", EXAMPLES / "google-invite.eml", "empty.eml", EXAMPLES / "plain-invite.txt")
    first, broken, last = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 2
    assert first["company"] == "Larkfield Energy"
    assert broken["error"]["code"] == "unreadable-input"
    assert last["is_invitation"] is True


def test_review_tells_by_its_exit_status(bowout: Bowout, tmp_path: Path) -> None:
    assert bowout("review", "-", given=GOOD).returncode == 0
    flagged = bowout("review", "-", given=HEDGED)
    assert flagged.returncode == 1
    assert "hedged-decision" in flagged.stdout
    assert bowout("review", "-", given=HEDGED, BOWOUT_RULES="hedged-decision=off,vague-reason=off").returncode == 0


def test_what_is_dismissed_stays_dismissed_for_that_text(bowout: Bowout, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(HEDGED, encoding="utf-8")
    assert bowout("review", draft, "--dismiss", "hedged-decision").returncode == 0
    draft.write_text("A line before.\n\n" + HEDGED, encoding="utf-8")
    assert "hedged-decision" not in bowout("review", draft).stdout
    refused = bowout("review", draft, "--dismiss", "harsh")
    assert refused.returncode == 2
    assert "harsh" in refused.stderr


def test_fix_writes_the_file_back_and_shows_the_change(bowout: Bowout, tmp_path: Path) -> None:
    draft, case = tmp_path / "draft.txt", tmp_path / "case.json"
    draft.write_text(GOOD.replace("inviting me", "inviting me to [Company Name]"), encoding="utf-8")
    case.write_text(json.dumps({"intent": "decline", "company": "Larkfield Energy"}), encoding="utf-8")
    done = bowout("review", draft, "--case", case, "--subject", "Interview", "--fix")
    assert "Larkfield Energy" in draft.read_text(encoding="utf-8")
    assert "+Thank you for inviting me to Larkfield Energy." in done.stdout


def test_batches_go_on_after_a_line_that_cannot_be_answered(bowout: Bowout, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "body": HEDGED}),
        "no json",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "body": GOOD, "subject": "Interview"}),
    ]
    (tmp_path / "drafts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = bowout("review", "--batch", "drafts.jsonl", "--format", "json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row.get("id") for row in rows] == ["a", None, "b", "c"]
    assert ["error" in row for row in rows] == [False, True, True, False]
    assert done.returncode == 1


def test_a_case_is_written_for_another_channel_and_tone(bowout: Bowout, tmp_path: Path) -> None:
    told = {
        "intent": "decline",
        "channel": "email",
        "tone": "formal",
        "candidate": "Amara Okonkwo",
        "company": "Brightwell",
        "contact": "Ruth Hale",
    }
    (tmp_path / "case.json").write_text(json.dumps(told), encoding="utf-8")
    as_told = json.loads(bowout("write", "--case", "case.json", "--format", "json").stdout)
    text = json.loads(bowout("write", "--case", "case.json", "--channel", "sms", "--tone", "brief", "--format", "json").stdout)
    assert as_told["subject"]
    assert as_told["body"].startswith("Dear Ruth Hale,")
    assert text["subject"] is None
    assert text["body"].startswith("Hi Ruth,")
    assert len(text["body"].split()) <= 60


def test_write_and_decide_in_batches(bowout: Bowout, tmp_path: Path) -> None:
    case = {"id": "x", "intent": "decline", "channel": "email", "candidate": "Alex Morgan", "reason": "fit"}
    (tmp_path / "cases.jsonl").write_text(
        json.dumps(case) + "\n" + json.dumps({"id": "y", "intent": "what"}) + "\n", encoding="utf-8"
    )
    rows = [
        json.loads(line)
        for line in bowout("write", "--batch", "cases.jsonl", "--variants", "3", "--format", "json").stdout.splitlines()
    ]
    assert rows[0]["id"] == "x"
    assert len(rows[0]["variants"]) == 3
    assert rows[0]["variants"][0] == {"subject": rows[0]["subject"], "body": rows[0]["body"]}
    assert rows[1] == {"id": "y", "error": rows[1]["error"]}
    facts = {"id": "v", "facts": {"offer_accepted": True, "already_accepted_interview": True}}
    (tmp_path / "facts.jsonl").write_text(json.dumps(facts) + "\n{}\n", encoding="utf-8")
    decided = [json.loads(line) for line in bowout("decide", "--batch", "facts.jsonl", "--format", "json").stdout.splitlines()]
    assert decided[0]["verdict"] == "withdraw"
    assert decided[0]["grounds"]
    assert decided[1]["error"]["code"] == "bad-case"


def test_no_colour_in_a_pipe_and_completion_and_version(bowout: Bowout) -> None:
    assert "\x1b" not in bowout("settings").stdout
    assert "_BOWOUT_COMPLETE" in bowout("completion", "bash").stdout
    assert bowout("--version").stdout.startswith("bowout, version ")


@pytest.mark.parametrize("name", group.list_commands(None))  # type: ignore[arg-type]
def test_every_command_has_help_with_examples(bowout: Bowout, name: str) -> None:
    done = bowout(name, "--help")
    assert done.returncode == 0
    assert "Examples:" in done.stdout


def test_nothing_typed_is_help(bowout: Bowout) -> None:
    done = bowout()
    assert done.returncode == 0
    assert "The way through:" in done.stdout


def test_there_is_nothing_to_decide_about_a_rejection(bowout: Bowout) -> None:
    rejection = "From: Ana <ana@firm.example>\nSubject: Your application\n\nDear Alex,\n\nUnfortunately we will not be moving forward with your application.\n\nAna"
    done = bowout("decide", "-", given=rejection)
    assert done.returncode == 1
    assert "no invitation" in done.stdout


def test_a_folder_for_the_reply(bowout: Bowout, tmp_path: Path) -> None:
    (tmp_path / "replies").mkdir()
    assert bowout("reply", EXAMPLES / "google-invite.eml", "--because", "fit", "--out", "replies").returncode == 0
    assert (tmp_path / "replies" / "google-invite-reply.eml").exists()


def test_a_rule_that_there_is_not_is_named(bowout: Bowout) -> None:
    done = bowout("review", "-", given=GOOD, BOWOUT_RULES="harhs=off")
    assert "'harhs'" in done.stderr
    assert "Is it harsh?" in done.stderr
    assert done.returncode == 0


def test_what_is_no_mailbox_is_not_imported(bowout: Bowout, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = bowout("import", "picture.png")
    assert done.returncode == 2
    assert "neither" in done.stderr


def test_what_the_person_says_goes_before_the_mail(bowout: Bowout) -> None:
    done = bowout(
        "reply", EXAMPLES / "google-invite.eml", "--because", "fit", "--company", "Larkfield Wind", "--contact", "Ruth Adler"
    )
    understood, letter = done.stdout.split("Your reply")
    assert "Larkfield Wind   [said by you]" in understood
    assert "Ruth Adler   [said by you]" in understood
    assert "Ruth" in letter
