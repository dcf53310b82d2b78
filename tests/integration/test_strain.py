"""Two processes on one outbox, a full disk, a folder that takes nothing, a stopped process, a clock set back."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from letters import FULL, SECRET, SOURCE, account, reply, saved, send, verdicts
from mail_servers import PASSWORD, Servers

from bowout.delivery.dispatch import dispatch
from bowout.delivery.outbox import Outbox
from bowout.errors import BowoutError, CannotWrite, NotNow
from bowout.wiring import local_now

SENDER = """
import json, sys
told = json.loads(sys.argv[1])
sys.path.insert(0, told["source"])
from pathlib import Path
from bowout.delivery.accounts import Account
from bowout.delivery.dispatch import dispatch
from bowout.delivery.outbox import Outbox
from bowout.delivery.secrets import Secret
from bowout.errors import NotNow
from bowout.wiring import local_now
outbox = Outbox(Path(told["outbox"]), clock=local_now)
sent = 0
for number in outbox.numbers("waiting"):
    try:
        sent += dispatch(outbox, number, account=Account(**told["account"]), secret=Secret(told["password"]), pause=lambda s: None).state == "sent"
    except NotNow:
        continue
print(sent)
"""


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.db", clock=local_now)


def told(outbox: Outbox, servers: Servers, **more: object) -> str:
    return json.dumps(
        {
            "source": str(SOURCE),
            "outbox": str(outbox.path),
            "account": account(servers.smtp).to_json(),
            "password": PASSWORD,
            **more,
        }
    )


def test_two_processes_send_each_message_once(servers: Servers, outbox: Outbox) -> None:
    count = 1000 if FULL else 60
    for number in range(count):
        saved(outbox, f"many{number}")
    both = [
        subprocess.Popen([sys.executable, "-c", SENDER, told(outbox, servers)], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    shares = [int(each.communicate(timeout=600)[0]) for each in both]
    assert sum(shares) == count
    assert min(shares) > 0
    servers.settled(120)
    there = Counter(servers.ids())
    assert len(there) == count
    assert set(there.values()) == {1}
    print(f"\ntwo processes: {count} messages, shares {shares}")


def test_a_full_disk_is_said_and_nothing_leaves(servers: Servers, outbox: Outbox) -> None:
    entry = saved(outbox, "before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))  # as a full disk: no file can grow, no journal be begun
        with pytest.raises(CannotWrite, match="could not be written"):
            saved(outbox, "during")
        with pytest.raises(CannotWrite):
            send(outbox, entry.id, account(servers.smtp))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    servers.settled()
    assert servers.ids() == []
    assert [each.state for each in outbox.entries()] == ["waiting"]
    assert verdicts(outbox, servers) == {"sent": 1}


def test_a_disk_that_fills_up_after_the_last_byte_leaves_a_doubt(
    servers: Servers, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = saved(outbox, "after")
    real = Outbox._move

    def full(self: Outbox, number: int, before: tuple[str, ...], after: str, **more: object) -> None:
        if after == "sent":
            raise CannotWrite("The outbox could not be written (disk full).")
        real(self, number, before, after, **more)

    monkeypatch.setattr(Outbox, "_move", full)
    with pytest.raises(CannotWrite, match=r"took it\. But the outbox could not note that"):
        send(outbox, entry.id, account(servers.smtp))
    monkeypatch.undo()
    assert verdicts(outbox, servers) == {"in-doubt": 1}


def test_a_folder_that_takes_nothing() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        me = os.geteuid()
        os.seteuid(65534 if me == 0 else me)  # root writes everywhere
        try:
            with pytest.raises(CannotWrite):
                saved(Outbox(folder / "outbox.db", clock=local_now), "x")
        finally:
            os.seteuid(me)


def test_a_file_that_is_read_only(servers: Servers, outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    entry = saved(outbox, "readonly")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **more: connect(f"file:{path}?mode=ro", uri=True, **more))
    with pytest.raises(CannotWrite, match="readonly"):
        send(outbox, entry.id, account(servers.smtp))
    monkeypatch.undo()
    servers.settled()
    assert servers.ids() == []
    assert verdicts(outbox, servers) == {"sent": 1}


def test_a_stopped_process_keeps_its_message_and_loses_nothing(servers: Servers, outbox: Outbox) -> None:
    child = Path(__file__).with_name("sending_child.py")
    dry = subprocess.run(
        [sys.executable, str(child), told(outbox, servers, eml=reply("dry"), way="smtp")],
        capture_output=True,
        text=True,
        check=True,
    )
    steps = json.loads(dry.stdout.splitlines()[-1])["steps"]
    parts = range(1, 10) if FULL else (4, 7)
    for part in parts:
        tag = f"stop{part}"
        words = told(outbox, servers, eml=reply(tag), way="smtp", stop_at=steps * part // 10)
        process = subprocess.Popen([sys.executable, str(child), words], stdout=subprocess.PIPE, text=True)
        os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
        for entry in [each for each in outbox.entries() if each.message_id == f"<{tag}@home.test>"]:
            outbox.left_behind()
            assert outbox.entry(entry.id).state == entry.state, "a stopped process was taken for a dead one"
            if entry.state == "waiting":
                with pytest.raises(NotNow):
                    send(outbox, entry.id, account(servers.smtp))
        process.send_signal(signal.SIGCONT)
        process.communicate(timeout=60)
    assert verdicts(outbox, servers)["sent"] == len(parts) + 1


def test_a_clock_set_back_changes_nothing(servers: Servers, tmp_path: Path) -> None:
    now = local_now()
    times = iter([now, now, now - timedelta(hours=1)] + [now - timedelta(hours=1)] * 20)
    outbox = Outbox(tmp_path / "outbox.db", clock=lambda: next(times))
    first = saved(outbox, "first")
    second = saved(outbox, "second")
    for number in (first.id, second.id):
        assert send(outbox, number, account(servers.smtp)).state == "sent"
    assert [each.id for each in outbox.entries()] == [first.id, second.id]
    with pytest.raises(NotNow, match="was sent"):
        send(outbox, first.id, account(servers.smtp))
    assert verdicts(outbox, servers) == {"sent": 2}


def test_threads_of_one_process_do_not_meet_at_a_message(servers: Servers, outbox: Outbox) -> None:
    from concurrent.futures import ThreadPoolExecutor

    numbers = [saved(outbox, f"thread{n}").id for n in range(10)] * 3

    def one(number: int) -> str:
        try:
            return dispatch(outbox, number, account=account(servers.smtp), secret=SECRET, pause=time.sleep).state
        except BowoutError as why:
            return why.code

    with ThreadPoolExecutor(6) as pool:
        ends = Counter(pool.map(one, numbers))
    assert ends["sent"] == 10
    assert set(ends) <= {"sent", "not-now"}
    assert verdicts(outbox, servers) == {"sent": 10}
