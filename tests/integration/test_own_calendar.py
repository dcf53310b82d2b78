"""The person's own entry is taken out of a real calendar server (Radicale), and the file that does it by hand is right."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from bowout.delivery.accounts import Account
from bowout.delivery.own_calendar import cancellation, entries_of, take_out, without
from bowout.delivery.secrets import Secret
from bowout.errors import BadSettings, ServerRefused, ServerUnreachable

SECRET = Secret("x")


def event(uid: str, *more: str) -> str:
    lines = [
        "BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261126T090000Z", "DTSTART;TZID=Europe/Berlin:20261209T190000",
        "DTEND;TZID=Europe/Berlin:20261209T200000", "SUMMARY:Interview with a rather long title that has to be folded somewhere on its way: é",
        *more, "END:VEVENT",
    ]  # fmt: skip
    return "\r\n".join(lines) + "\r\n"


def calendar_of(*events: str, method: str = "") -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
        + (f"METHOD:{method}\r\n" if method else "")
        + "".join(events)
        + "END:VCALENDAR\r\n"
    )


def reply(*events: str) -> bytes:
    return (
        "From: a@home.test\r\nTo: b@firm.test\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n"
        + calendar_of(*events, method="REPLY")
    ).encode()


@pytest.fixture
def account(tmp_path: Path) -> Iterator[Account]:
    if importlib.util.find_spec("radicale") is None:
        pytest.skip("left out: radicale is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {
        "server-hosts": f"127.0.0.1:{port}",
        "auth-type": "none",
        "web-type": "none",
        "storage-filesystem-folder": str(tmp_path / "c"),
    }
    words = [sys.executable, "-m", "radicale", "-C", os.devnull, *(f"--{name}={value}" for name, value in options.items())]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = Account(name="home", address="amara@home.test", user="amara", caldav_url=f"http://127.0.0.1:{port}/amara/own")
    for _ in range(100):
        try:
            ask(made, "MKCALENDAR")
            break
        except urllib.error.URLError:
            time.sleep(0.1)
    yield made
    process.terminate()
    process.wait()


def ask(account: Account, method: str, name: str = "", body: str | None = None) -> str:
    request = urllib.request.Request(
        f"{account.caldav_url}/{name}", data=body.encode() if body else None, method=method,
        headers={"Authorization": "Basic YW1hcmE6eA==", "Content-Type": "text/calendar"},
    )  # fmt: skip
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def test_the_declined_entry_goes_and_the_others_stay(account: Account) -> None:
    for uid in ("one@firm.test", "one@firm.test.more", "ONE@firm.test"):
        ask(account, "PUT", f"{uid}.ics", calendar_of(event(uid)))
    assert take_out(entries_of(reply(event("one@firm.test"))), account, SECRET) == 1
    left = ask(account, "GET")
    assert "UID:one@firm.test.more" in left
    assert "UID:ONE@firm.test" in left
    assert "UID:one@firm.test\r\n" not in left
    assert take_out(entries_of(reply(event("one@firm.test"))), account, SECRET) == 0


def test_of_a_recurring_one_only_the_instance(account: Account) -> None:
    instance = "RECURRENCE-ID;TZID=Europe/Berlin:20261216T190000"
    ask(account, "PUT", "w.ics", calendar_of(event("w", "RRULE:FREQ=WEEKLY;COUNT=4"), event("w", instance)))
    assert take_out(entries_of(reply(event("w", instance))), account, SECRET) == 1
    left = Calendar.from_ical(ask(account, "GET", "w.ics"))
    (series,) = left.walk("VEVENT")
    assert [each.dt.strftime("%Y%m%dT%H%M") for each in series["EXDATE"].dts] == ["20261216T1900"]
    assert series["SUMMARY"].endswith("way: é")
    assert take_out(entries_of(reply(event("w", instance))), account, SECRET) == 0


def test_what_goes_wrong_is_said(account: Account) -> None:
    entries = entries_of(reply(event("one")))
    with pytest.raises(ServerRefused, match="refused"):
        take_out(entries, account.but(caldav_url=f"{account.caldav_url}/nowhere/at/all"), SECRET)
    with pytest.raises(ServerUnreachable):
        take_out(entries, account.but(caldav_url="http://127.0.0.1:1/x"), SECRET)
    with pytest.raises(BadSettings, match="https"):
        take_out(entries, account.but(caldav_url="http://calendar.test/x"), SECRET)


def test_the_file_cancels_it() -> None:
    entries = entries_of(
        reply(
            event(
                "one", "SEQUENCE:3", "ORGANIZER;CN=Ms Reyes:mailto:b@firm.test", "ATTENDEE;PARTSTAT=DECLINED:mailto:a@home.test"
            )
        )
    )
    data = cancellation(entries, now=datetime(2026, 11, 26, 12, tzinfo=UTC))
    read = Calendar.from_ical(data)
    assert read["METHOD"] == "CANCEL"
    (gone,) = read.walk("VEVENT")
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == ("one", 3, "CANCELLED")
    assert "ATTENDEE" not in gone
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert entries_of(b"Subject: x\r\n\r\nNo calendar.\r\n") == []


def test_a_calendar_without_that_instance_stays_as_it_is() -> None:
    text = calendar_of(event("w"))
    assert without(text, "RECURRENCE-ID:20261216T190000Z") == text
