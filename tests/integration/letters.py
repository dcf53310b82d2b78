"""What the tests of sending share: a reply, an account on the test's servers, and the check that nothing is lost or doubled."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from mail_servers import ME, PASSWORD, THEM, Servers

from bowout.delivery.accounts import Account
from bowout.delivery.dispatch import dispatch
from bowout.delivery.outbox import Entry, Outbox
from bowout.delivery.outgoing import outgoing
from bowout.delivery.secrets import Secret

FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"
SOURCE = Path(__file__).resolve().parents[2] / "src"
SECRET = Secret(PASSWORD)
ENDS = {"sent", "waiting", "refused", "in-doubt", "held"}


def reply(tag: str) -> str:
    return (
        f"From: Amara Okonkwo <{ME}>\nTo: Ms Reyes <{THEM}>\nSubject: Re: Interview\nMessage-ID: <{tag}@home.test>\n"
        "Date: Thu, 26 Nov 2026 10:00:00 +0000\nIn-Reply-To: <invite@firm.test>\nReferences: <invite@firm.test>\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nX-Unsent: 1\n\n"
        "Dear Ms Reyes,\n\nThank you for the invitation.\n.\n..\nI have to decline.\n\nBest wishes,\nAmara\n"
    )


def account(smtp: int, imap: int | None = None, **more: object) -> Account:
    return Account(
        name="home", address=ME, smtp_host="127.0.0.1", smtp_port=smtp, smtp_security="none", patience=5, last_patience=5,
        imap_host="127.0.0.1" if imap else None, imap_port=imap or 993, imap_security="none", **more,
    )  # fmt: skip


def saved(outbox: Outbox, tag: str, *, way: str = "smtp") -> Entry:
    """A reply in the outbox, released."""
    mail = outgoing(reply(tag).encode())
    entry = outbox.save(
        way=way, account="home", message_id=mail.message_id, sender=mail.sender, recipients=mail.recipients,
        subject=mail.subject, data=mail.data,
    )  # fmt: skip
    outbox.release(entry.id)
    return entry


def send(outbox: Outbox, number: int, by: Account) -> Entry:
    return dispatch(outbox, number, account=by, secret=SECRET, pause=lambda seconds: None)


def verdicts(outbox: Outbox, servers: Servers) -> Counter[str]:
    """How every message stands, after the waiting ones had another try; fails where one is lost, doubled or wrongly judged."""
    outbox.left_behind()
    for number in outbox.numbers("waiting"):
        send(outbox, number, account(servers.smtp))
    servers.settled()
    there = Counter(servers.ids())
    for entry in outbox.entries():
        copies = there[entry.message_id]
        if entry.state == "sent":
            assert copies == 1, f"{entry.message_id} is lost or doubled: {copies}"
        elif entry.state == "in-doubt":
            assert copies <= 1, f"{entry.message_id} is doubled"
            assert entry.said
        else:
            assert copies == 0, f"{entry.message_id} is {entry.state}, but {copies} arrived"
    assert max(there.values(), default=0) <= 1
    return Counter(entry.state for entry in outbox.entries())


def child(outbox: Outbox, tag: str, by: Account, *, way: str = "smtp", kill_at: int | None = None) -> list[dict[str, object]]:
    told = {
        "source": str(SOURCE), "outbox": str(outbox.path), "account": by.to_json(), "password": PASSWORD, "eml": reply(tag),
        "way": way, "kill_at": kill_at,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("sending_child.py")), json.dumps(told)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (-9 if kill_at else 0), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def kill_points(steps: int) -> list[int]:
    count, rounds = (40, 3) if FULL else (8, 1)
    return [max(1, steps * n // count) for n in range(1, count)] * rounds
