"""Sending, with real servers and a proxy that cuts the line: nothing is lost, nothing leaves twice by itself, every doubt is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from cutting_proxy import Fault, Proxy
from letters import ENDS, FULL, SECRET, account, child, kill_points, saved, send, verdicts
from mail_servers import ME, Servers

from bowout.delivery.dispatch import settle
from bowout.delivery.outbox import Outbox
from bowout.wiring import local_now


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.db", clock=local_now)


@pytest.mark.parametrize("chunking", [True, False], ids=["bdat", "data"])
def test_a_reply_arrives_once_byte_for_byte(servers: Servers, outbox: Outbox, chunking: bool) -> None:
    entry = saved(outbox, "plain")
    assert send(outbox, entry.id, account(servers.smtp if chunking else servers.dotted, servers.imap)).state == "sent"
    servers.settled()
    (got,) = servers.box()
    assert got.endswith(entry.data.replace(b"X-Unsent: 1\r\n", b""))
    assert b"X-Unsent" not in got
    assert servers.ids(ME, "Sent") == ["<plain@home.test>"]
    assert outbox.entry(entry.id).filed == "Sent"


@pytest.mark.parametrize("chunking", [True, False], ids=["bdat", "data"])
def test_the_line_is_cut_around_every_line(servers: Servers, outbox: Outbox, chunking: bool) -> None:
    upstream = servers.smtp if chunking else servers.dotted
    with Proxy(upstream) as proxy:
        send(outbox, saved(outbox, "dry").id, account(proxy.port))
        lines = {"client": proxy.client_lines, "server": proxy.server_lines}
    counts = {side: len(each) for side, each in lines.items()}
    places = [(side, n, when) for side, count in counts.items() for n in range(count) for when in ("before", "after")]
    if not FULL:  # the last lines, around the commit, and a share of the others
        places = [each for each in places if each[1] % 11 == 0 or each[1] >= counts[each[0]] - 3]
    in_doubt = []
    for number, (side, line, when) in enumerate(places):
        with Proxy(upstream, Fault(side=side, number=line, when=when)) as proxy:
            entry = send(outbox, saved(outbox, f"cut{number}").id, account(proxy.port))
            assert proxy.fault.struck or lines[side][line].startswith(b"221")  # the goodbye, which nobody waits for
            assert entry.state in ("sent", "in-doubt")
            if entry.state == "in-doubt":
                in_doubt.append((when, lines[side][line].decode().strip()))
    stood = verdicts(outbox, servers)
    assert stood["in-doubt"] == len(in_doubt)
    print(f"\ncuts ({'BDAT' if chunking else 'DATA'}): {len(places)}, {dict(stood)}, in doubt around {in_doubt}")
    commit = ("BDAT 0 LAST", ".", "250 2.0.0 Ok")
    assert all(line.startswith(commit) for _, line in in_doubt), "a doubt that is not around the commit"


VERBS = (rb"EHLO .*", rb"AUTH .*", rb"MAIL .*", rb"RCPT .*", rb"DATA", rb"\.", rb"BDAT [1-9]\d*", rb"BDAT 0 LAST")


@pytest.mark.parametrize("verb", [None, *VERBS])
@pytest.mark.parametrize("answer", [b"451 4.3.0 not now\r\n", b"550 5.7.1 no\r\n"], ids=["4xx", "5xx"])
def test_a_refusal_at_each_verb(servers: Servers, outbox: Outbox, verb: bytes | None, answer: bytes) -> None:
    chunking = verb is None or verb.startswith(b"BDAT")
    upstream = servers.smtp if chunking else servers.dotted
    fault = Fault(verb=verb, answer=answer) if verb else Fault(greeting=answer)
    with Proxy(upstream, fault) as proxy:
        entry = send(outbox, saved(outbox, "refused").id, account(proxy.port))
    assert fault.struck
    if answer.startswith(b"4"):
        assert entry.state == "sent"  # tried again
    else:
        assert entry.state == "refused"
        assert "5.7.1 no" in entry.said
    verdicts(outbox, servers)


def test_a_refusal_that_lasts_leaves_it_waiting(servers: Servers, outbox: Outbox) -> None:
    with Proxy(servers.smtp, Fault(verb=rb"MAIL .*", answer=b"451 later\r\n"), every_time=True) as proxy:
        entry = send(outbox, saved(outbox, "later").id, account(proxy.port))
    assert entry.state == "waiting"
    assert entry.said == "Not now: 451 later"
    assert verdicts(outbox, servers) == {"sent": 1}


@pytest.mark.parametrize("verb", [rb"\.", rb"BDAT 0 LAST"], ids=["dot", "bdat"])
def test_silence_after_the_last_byte_is_a_doubt(servers: Servers, outbox: Outbox, verb: bytes) -> None:
    with Proxy(servers.dotted if verb == rb"\." else servers.smtp, Fault(verb=verb, silent=True)) as proxy:
        entry = send(outbox, saved(outbox, "silent").id, account(proxy.port).but(last_patience=1))
    assert entry.state == "in-doubt"
    assert "silent" in entry.said
    assert verdicts(outbox, servers) == {"in-doubt": 1}


def test_kill_9_loses_and_doubles_nothing(servers: Servers, outbox: Outbox) -> None:
    steps = int(str(child(outbox, "dry", account(servers.smtp))[-1]["steps"]))
    points = kill_points(steps)
    for number, point in enumerate(points):
        told = child(outbox, f"kill{number}", account(servers.smtp), kill_at=point)
        known = {entry.message_id for entry in outbox.entries()}
        assert not told or f"<kill{number}@home.test>" in known, "said to be saved, and lost"
    held = [entry.id for entry in outbox.entries("held")]
    stood = verdicts(outbox, servers)
    assert [entry.id for entry in outbox.entries("held")] == held, "what was held left by itself"
    print(f"\nkill -9: {len(points)} points among {steps} steps, {dict(stood)}")
    assert set(stood) <= ENDS


def test_a_doubt_is_settled_by_a_copy_to_oneself(servers: Servers, outbox: Outbox) -> None:
    with Proxy(servers.smtp, Fault(verb=rb"BDAT 0 LAST", silent=True)) as proxy:
        entry = send(outbox, saved(outbox, "settled").id, account(proxy.port, servers.imap, bcc_self=True).but(last_patience=1))
        assert entry.state == "in-doubt"
    servers.put(ME, "INBOX", entry.data)
    assert settle(outbox, entry, account=account(1, servers.imap), secret=SECRET, pause=lambda seconds: None).state == "sent"
    assert outbox.entry(entry.id).said == "Found in INBOX."
