"""Drafts over IMAP keep the same promise: cuts around every line, kill -9, refusals; and doubts are judged right."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import mail_servers
import pytest
from cutting_proxy import Fault, Proxy
from letters import FULL, SECRET, account, child, kill_points, saved, send
from mail_servers import ME, Servers

from bowout.delivery.dispatch import settle
from bowout.delivery.outbox import Outbox
from bowout.wiring import local_now


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.db", clock=local_now)


def no_pause(_: float) -> None:
    pass


def stood(outbox: Outbox, servers: Servers) -> Counter[str]:
    """How every draft stands after what waits was tried again and what is in doubt was looked for once more."""
    by = account(servers.smtp, servers.imap)
    for entry in outbox.left_behind():
        settle(outbox, entry, account=by, secret=SECRET, pause=no_pause, looks=1)
    for number in outbox.numbers("waiting"):
        send(outbox, number, by)
    there = Counter(servers.ids(ME, "Drafts"))
    for entry in outbox.entries():
        copies = there[entry.message_id]
        assert copies == {"sent": 1, "held": 0, "refused": 0, "in-doubt": 0}[entry.state], (
            entry.message_id,
            entry.state,
            copies,
        )
    return Counter(entry.state for entry in outbox.entries())


def test_a_draft_lies_in_drafts_marked_and_in_its_thread(servers: Servers, outbox: Outbox) -> None:
    entry = saved(outbox, "draft", way="draft")
    done = send(outbox, entry.id, account(servers.smtp, servers.imap))
    assert (done.state, done.said) == ("sent", "It lies in Drafts.")
    assert servers.box(ME, "Drafts") == [entry.data]
    with servers.client(ME) as line:
        line.select("Drafts", readonly=True)
        assert b"\\Draft" in line.fetch("1", "(FLAGS)")[1][0]
    assert servers.ids() == []


def test_the_line_is_cut_around_every_line(servers: Servers, outbox: Outbox) -> None:
    with Proxy(servers.imap) as proxy:
        send(outbox, saved(outbox, "dry", way="draft").id, account(1, proxy.port))
        lines = {"client": proxy.client_lines, "server": proxy.server_lines}
    places = [(side, n, when) for side, each in lines.items() for n in range(len(each)) for when in ("before", "after")]
    if not FULL:
        places = [each for each in places if each[1] % 11 == 0 or each[1] >= len(lines[each[0]]) - 2]
    in_doubt = []
    for number, (side, line, when) in enumerate(places):
        with Proxy(servers.imap, Fault(side=side, number=line, when=when)) as proxy:
            entry = send(outbox, saved(outbox, f"cut{number}", way="draft").id, account(1, proxy.port))
            assert entry.state in ("sent", "in-doubt"), (side, line, when, entry.said)
            if entry.state == "in-doubt" or entry.said.startswith("Found"):
                in_doubt.append((when, lines[side][line].decode().strip()))
    judged = stood(outbox, servers)
    print(f"\nAPPEND, cuts: {len(places)}, in doubt at first {in_doubt}, then {dict(judged)}")
    assert judged["sent"] + judged["in-doubt"] == len(places) + 1
    assert all(line == "" or "APPENDUID" in line for _, line in in_doubt), "a doubt that is not around the commit"


def test_kill_9_loses_and_doubles_nothing(servers: Servers, outbox: Outbox) -> None:
    by = account(servers.smtp, servers.imap)
    steps = int(str(child(outbox, "dry", by, way="draft")[-1]["steps"]))
    points = kill_points(steps)
    for number, point in enumerate(points):
        child(outbox, f"kill{number}", by, way="draft", kill_at=point)
    judged = stood(outbox, servers)
    print(f"\nAPPEND, kill -9: {len(points)} points among {steps} steps, {dict(judged)}")


@pytest.mark.parametrize(("answer", "state"), [(b"NO [OVERQUOTA] full", "refused"), (b"NO [UNAVAILABLE] later", "sent")])
def test_a_no_is_recorded_or_tried_again(servers: Servers, outbox: Outbox, answer: bytes, state: str) -> None:
    with Proxy(servers.imap, Fault(verb=rb"\w+ APPEND .*", answer=b"%TAG " + answer + b"\r\n")) as proxy:
        entry = send(outbox, saved(outbox, "no", way="draft").id, account(1, proxy.port))
    assert entry.state == state
    if state == "refused":
        assert "OVERQUOTA" in entry.said


def in_doubt(outbox: Outbox, tag: str = "0af3") -> int:
    """A reply whose answer was lost."""
    number = saved(outbox, tag).id
    with outbox.attempt(number) as attempt:
        attempt.note()
        attempt.over("in-doubt", "The line broke.")
    return number


def judged(servers: Servers, outbox: Outbox, number: int) -> str:
    by = account(servers.smtp, servers.imap)
    return settle(outbox, outbox.entry(number), account=by, secret=SECRET, pause=no_pause, looks=1).state


def with_id(data: bytes, new: bytes, more: bytes = b"") -> bytes:
    return more + data.replace(b"Message-ID: <0af3@home.test>", b"Message-ID: " + new)


def test_the_copy_that_comes_a_minute_late(servers: Servers, outbox: Outbox) -> None:
    with Proxy(servers.smtp, Fault(verb=rb"BDAT 0 LAST", silent=True)) as proxy:
        number = saved(outbox, "0af3").id
        entry = send(outbox, number, account(proxy.port, servers.imap).but(last_patience=1))
    assert entry.state == "in-doubt"
    assert judged(servers, outbox, number) == "in-doubt"
    servers.put(ME, "Sent", outbox.entry(number).data, "(\\Seen)")
    assert judged(servers, outbox, number) == "sent"
    servers.settled()
    assert servers.ids() == ["<0af3@home.test>"]


@pytest.mark.parametrize(
    ("folder", "make", "flags", "verdict"),
    [
        ("Sent", lambda data: with_id(data, b"<ABC123@eurprd.outlook.test>", b"X-Microsoft-Original-Message-ID: <0af3@home.test>\r\n"), "", "sent"),
        ("Sent", lambda data: with_id(data, b"<new@server.test>"), "", "sent"),
        ("Sent", lambda data: with_id(data, b"<new@server.test>").replace(b"decline", b"accept"), "", "in-doubt"),
        ("Sent", lambda data: with_id(data, b"<new@server.test>").replace(b"<reyes@firm.test>", b"<other@firm.test>"), "", "in-doubt"),
        ("Sent", lambda data: with_id(data, b"<new@server.test>").replace(b"26 Nov", b"25 Nov"), "", "in-doubt"),
        ("Sent", lambda data: with_id(data, b"<0AF3@home.test>"), "", "in-doubt"),
        ("Sent", lambda data: with_id(data, b"<x0af3@home.test>").replace(b"decline", b"accept"), "", "in-doubt"),
        ("Sent", lambda data: data, "(\\Draft)", "in-doubt"),
        ("Archive", lambda data: data, "", "sent"),
        ("Lists", lambda data: data, "", "in-doubt"),
        ("INBOX", lambda data: b"Received: by me\r\n" + data, "", "sent"),
    ],
    ids=["original-id", "rewritten", "other-words", "other-recipient", "other-date", "case-differs", "longer-id", "a-draft", "all-mail", "elsewhere", "bcc"],
)  # fmt: skip
def test_the_verdict_on_what_is_found(servers: Servers, outbox: Outbox, folder: str, make, flags: str, verdict: str) -> None:
    number = in_doubt(outbox)
    servers.put(ME, folder, make(outbox.entry(number).data), flags)
    assert judged(servers, outbox, number) == verdict


def test_a_sent_mailbox_with_a_name_of_its_language(tmp_path: Path) -> None:
    if why := mail_servers.missing():
        pytest.skip(why)
    with mail_servers.running(sent=None) as servers:
        for number, name in enumerate(("Envoy&AOk-s", "Gesendet", "INBOX.&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-")):
            outbox = Outbox(tmp_path / f"{number}.db", clock=local_now)
            message = in_doubt(outbox)
            assert judged(servers, outbox, message) == "in-doubt"  # no Sent at all, or an empty one
            servers.put(ME, name, outbox.entry(message).data)
            assert judged(servers, outbox, message) == "sent"
            servers.empty(ME)
