"""The calendar feed taken by a real calendar program (vdirsyncer) from our address into a real calendar server (Radicale)."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bowout.errors import NotFound
from bowout.record.case import Event
from bowout.settings import Settings
from bowout.wiring import House

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
PRIVATE = ("northwind", "Reyes", "salary")

needs_programs = pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("radicale", "vdirsyncer")),
    reason="left out: radicale and vdirsyncer are not installed",
)


@pytest.fixture
def house() -> House:
    made = House(Settings(), clock=lambda: NOW)
    facts = {"company": "Northwind, Ltd; “Söhne”", "contact": "Daniel Reyes", "role": "Analyst"}
    events = [Event("invited", NOW, facts), Event("noted", NOW, {"text": "the salary is low"})]
    due = {"reply": NOW + timedelta(days=1), "look-in-again": NOW + timedelta(days=180)}
    plans = [
        Event("planned", NOW, {"follow_up": kind, "due": when.isoformat(), "text": "the salary"}) for kind, when in due.items()
    ]
    made.record.open_case("northwind-analyst", [*events, *plans])
    return made


@pytest.fixture
def served(house: House) -> Iterator[str]:
    """The feed over HTTP on loopback, as the page serves it: a token that is not open is not found."""

    class Feed(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                own = House(Settings(), clock=lambda: NOW)
                body = own.feed(self.path.removeprefix("/feed/").removesuffix(".ics")).encode()
                own.record.close()
            except NotFound:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/feed"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[str]:
    """A calendar on a Radicale of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {"server-hosts": f"127.0.0.1:{port}", "auth-type": "none", "web-type": "none",
               "storage-filesystem-folder": str(tmp_path / "collections")}  # fmt: skip
    command = [sys.executable, "-m", "radicale", "-C", os.devnull, *(f"--{name}={value}" for name, value in options.items())]
    with (tmp_path / "radicale.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}/amara/bowout/"
    for _ in range(100):
        try:
            ask("MKCALENDAR", url)
            break
        except urllib.error.URLError:
            time.sleep(0.1)
    else:
        pytest.fail((tmp_path / "radicale.log").read_text())
    yield url
    process.terminate()
    process.wait()


def ask(method: str, url: str) -> str:
    request = urllib.request.Request(url, method=method, headers={"Authorization": "Basic YW1hcmE6eA=="})
    with urllib.request.urlopen(request) as answer:
        return str(answer.read().decode())


def sync(folder: Path, feed: str, calendar: str) -> subprocess.CompletedProcess[str]:
    """`vdirsyncer sync` from the feed into the calendar."""
    config = folder / "vdirsyncer.ini"
    config.write_text(
        f"""[general]
status_path = "{folder / "status"}"
[pair bowout]
a = "feed"
b = "calendar"
collections = null
conflict_resolution = "a wins"
partial_sync = "ignore"
[storage feed]
type = "http"
url = "{feed}"
[storage calendar]
type = "caldav"
url = "{calendar}"
username = "amara"
password = "x"
""",
        encoding="utf-8",
    )
    program = [sys.executable, "-W", "ignore", "-m", "vdirsyncer", "-c", str(config)]
    subprocess.run([*program, "discover"], input="y\n", capture_output=True, text=True, check=False)
    return subprocess.run([*program, "sync"], capture_output=True, text=True, check=False)


@needs_programs
def test_a_calendar_program_takes_the_feed_and_keeps_up_with_it(
    house: House, served: str, radicale: str, tmp_path: Path
) -> None:
    feed = f"{served}/{house.open_feed()}.ics"
    done = sync(tmp_path, feed, radicale)
    assert done.returncode == 0, done.stderr
    calendar = ask("GET", radicale)
    assert calendar.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20261127" in calendar
    assert "SUMMARY:bowout: look in again" in calendar
    assert not [word for word in PRIVATE if word.casefold() in calendar.casefold()]

    house.follow_up("northwind-analyst", "reply", how="done")
    house.follow_up("northwind-analyst", "look-in-again", until="2027-03-01")
    assert sync(tmp_path, feed, radicale).returncode == 0
    calendar = ask("GET", radicale)
    assert calendar.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270301" in calendar

    assert house.close_feeds() == 1
    assert sync(tmp_path, feed, radicale).returncode != 0
    assert "20270301" in ask("GET", radicale), "what was taken stays; nothing more is told"


@needs_programs
def test_a_calendar_server_takes_the_file(house: House, radicale: str) -> None:
    request = urllib.request.Request(
        radicale, data=house.feed().encode(), method="PUT",
        headers={"Authorization": "Basic YW1hcmE6eA==", "Content-Type": "text/calendar; charset=utf-8"},
    )  # fmt: skip
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 201
    calendar = ask("GET", radicale).replace("\r\n ", "").replace("\n ", "")
    assert "SUMMARY:Answer Northwind\\, Ltd\\; “Söhne” (northwind-analyst)" in calendar
    assert "salary" not in calendar


def test_a_token_is_kept_as_a_hash_and_can_be_revoked(house: House) -> None:
    token = house.open_feed()
    assert token not in Path(house.record.path).read_bytes().decode("latin-1")  # type: ignore[attr-defined]
    assert "BEGIN:VEVENT" in house.feed(token)
    with pytest.raises(NotFound):
        house.feed(token[:-1])
    house.close_feeds()
    with pytest.raises(NotFound):
        house.feed(token)
