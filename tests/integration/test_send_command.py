"""`bowout send`, `outbox` and `read` from end to end: a case leaves, is undone, survives a crash, and is answered."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest
from cutting_proxy import Fault, Proxy
from mail_servers import ME, THEM, Servers
from person import Person

INVITATION = f"""\
From: Dana Reyes <{THEM}>
To: Amara Okonkwo <{ME}>
Subject: Interview for Operations Analyst at Larkfield Energy
Message-ID: <invite-1@firm.test>
Date: Thu, 26 Nov 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Hi Amara,

I would like to invite you to an interview for the Operations Analyst role at Larkfield Energy on Wednesday 9 December 2026.

Best,
Dana Reyes
Recruiter, Larkfield Energy
--b
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//firm.test//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:one@firm.test
DTSTAMP:20261126T090000Z
DTSTART:20261209T190000Z
DTEND:20261209T200000Z
SEQUENCE:0
SUMMARY:Interview: Operations Analyst
ORGANIZER;CN=Dana Reyes:mailto:{THEM}
ATTENDEE;CN=Amara;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{ME}
END:VEVENT
END:VCALENDAR
--b--
"""


@pytest.fixture
def person(tmp_path: Path, servers: Servers) -> Person:
    return Person(tmp_path, servers)


def test_a_case_becomes_a_draft_by_default(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    done = person.bowout("send", case)
    assert done.returncode == 0, done.stderr
    assert "lies in your drafts" in done.stdout
    assert "To: " + THEM in done.stdout
    (draft, *_) = servers.box(ME, "Drafts")
    assert b"In-Reply-To: <" in draft
    assert b"text/calendar" in draft
    servers.settled()
    assert servers.ids() == []
    assert person.json("show", case)["case"]["sent"] == 0  # the person sends it, and says so


def test_a_case_is_sent_when_asked_for_and_noted_in_the_record(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    refused = person.bowout("send", case, "--by", "smtp")
    assert refused.returncode == 2
    assert "Nothing is sent unasked" in refused.stderr
    assert person.outbox() == []
    done = person.bowout("send", case, "--by", "smtp", "--yes", "--undo", "1")
    assert done.returncode == 0, done.stderr
    assert "your server took it" in done.stdout
    assert "PARTSTAT=DECLINED" in done.stdout
    assert "you declined" in done.stdout or "you withdrew" in done.stdout  # and what follows
    servers.settled()
    (sent,) = servers.ids()
    assert servers.ids(ME, "Sent") == [sent]
    told = person.json("show", case)
    assert told["case"]["sent"] == 1
    assert told["case"]["state"] in ("declined", "withdrawn")
    assert told["follow_ups"]
    again = person.bowout("send", case, "--by", "smtp", "--yes", "--undo", "0")
    assert again.returncode == 2
    assert "was sent" in again.stderr
    servers.settled()
    assert servers.ids() == [sent]


def waits(person: Person, process: subprocess.Popen[str]) -> None:
    """Until the message is saved and the seconds to undo run."""
    for _ in range(200):
        if any(message["state"] == "held" for message in person.outbox()):
            return
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    raise AssertionError("nothing was held")


def test_ctrl_c_undoes_it(person: Person, servers: Servers) -> None:
    process = person.start("send", person.case(INVITATION), "--by", "smtp", "--yes", "--undo", "60")
    waits(person, process)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "Undone. Nothing was sent." in out
    assert [message["state"] for message in person.outbox()] == ["withdrawn"]
    servers.settled()
    assert servers.ids() == []


def test_what_a_crash_interrupts_stays_held_and_is_shown(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    process = person.start("send", case, "--by", "smtp", "--yes", "--undo", "60")
    waits(person, process)
    process.kill()
    process.communicate()
    listed = person.bowout("outbox")
    assert listed.returncode == 1
    assert "held: it has not left" in listed.stdout
    assert person.bowout("outbox", "send").returncode == 0  # sends what waits; this does not
    servers.settled()
    assert servers.ids() == []
    number = str(person.outbox()[0]["id"])
    assert person.bowout("outbox", "send", number).returncode == 0
    servers.settled()
    assert len(servers.ids()) == 1
    assert person.json("show", case)["case"]["sent"] == 1


def test_an_answer_that_comes_back_finds_its_case(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    assert person.bowout("send", case, "--by", "smtp", "--yes", "--undo", "0").returncode == 0
    servers.settled()
    (ours,) = servers.ids()
    (person.folder / "back.eml").write_text(
        f"From: Ms Reyes <{THEM}>\nTo: {ME}\nSubject: Re: Interview\nMessage-ID: <back@firm.test>\nIn-Reply-To: {ours}\nReferences: {ours}\n"
        "Date: Fri, 27 Nov 2026 10:00:00 +0000\n\nThank you for letting us know, and all the best.\n"
    )
    assert person.json("read", "back.eml")["answers"] == {"case": case, "effect": "heard"}
    assert person.json("read", "back.eml")["answers"] == {"case": case, "effect": "known"}
    assert sum(event["kind"] == "heard" for event in person.json("show", case)["events"]) == 1
    assert "answers" not in person.json("read", "invitation.eml")


def test_words_for_the_phone_are_shown_to_be_ticked_off(person: Person) -> None:
    case = person.case(INVITATION, "--channel", "phone")
    done = person.bowout("send", case)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("[ ] ")
    wrong = person.bowout("send", case, "--by", "smtp")
    assert wrong.returncode == 2
    assert "does not leave by smtp" in wrong.stderr


def test_a_forgotten_case_leaves_the_outbox_too(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    assert person.bowout("send", case).returncode == 0
    assert person.outbox()
    assert person.bowout("forget", case, "--yes").returncode == 0
    assert person.outbox() == []


def test_a_draft_and_a_sending_of_one_reply_know_of_each_other(person: Person, servers: Servers) -> None:
    case = person.case(INVITATION)
    assert person.bowout("send", case).returncode == 0
    twice = person.bowout("send", case)
    assert twice.returncode == 2
    assert "lies in your drafts already" in twice.stderr
    sent = person.bowout("send", case, "--by", "smtp", "--yes", "--undo", "0")
    assert sent.returncode == 0
    assert "A draft of it lies in your mailbox too" in sent.stdout
    servers.settled()
    assert len(servers.ids()) == 1


def test_what_is_held_is_told_of_elsewhere_too(person: Person) -> None:
    process = person.start("send", person.case(INVITATION), "--by", "smtp", "--yes", "--undo", "60")
    waits(person, process)
    process.kill()
    process.communicate()
    assert "1 message is held, waiting or in doubt. See: bowout outbox" in person.bowout("today").stdout


def test_ctrl_c_after_the_last_byte_is_a_doubt_and_says_so(person: Person, servers: Servers) -> None:
    accounts = person.folder / "accounts.toml"
    with Proxy(servers.smtp, Fault(verb=rb"BDAT 0 LAST", silent=True)) as proxy:
        accounts.write_text(accounts.read_text().replace(str(servers.smtp), str(proxy.port)))
        process = person.start("send", person.case(INVITATION), "--by", "smtp", "--yes", "--undo", "0")
        while not proxy.fault.struck:
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "in doubt: it may have been sent or not" in out
    assert "--again" in out
    assert [message["state"] for message in person.outbox()] == ["in-doubt"]
