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
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
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
    """The feed as the page serves it, on loopback."""
    uvicorn = pytest.importorskip("uvicorn", reason="left out: uvicorn is not installed")
    from bowout.faces.offer.home import OwnHome
    from bowout.faces.web.feeding import beside

    async def page(_scope: object, _receive: object, send: Callable[[dict[str, object]], Awaitable[None]]) -> None:
        await send({"type": "http.response.start", "status": 418, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{own.getsockname()[1]}"
        home = OwnHome(House(Settings(), clock=lambda: NOW))
        server = uvicorn.Server(
            uvicorn.Config(beside(page, home, {host}), http="h11", ws="none", lifespan="off", log_config=None)
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [own]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://{host}"
        server.should_exit = True
        thread.join()
        home.thread.submit(home.house.record.close)  # type: ignore[attr-defined]
        home.thread.shutdown()


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
    feed = f"{served}/feed/{house.open_feed()}.ics"
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


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/feed/{token}.ics", {}, 200),
        ("GET", "/feed/{token}x.ics", {}, 404),
        ("GET", "/feed/", {}, 404),
        ("GET", "/feed/../today", {}, 404),
        ("POST", "/feed/{token}.ics", {}, 405),
        ("GET", "/feed/{token}.ics", {"Host": "evil.example"}, 403),
        ("GET", "/feed/{token}.ics", {"Origin": "http://evil.example"}, 403),
        ("GET", "/feed/{token}.ics", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("GET", "/today", {}, 418),
    ],
)
def test_who_may_read_the_feed(house: House, served: str, method: str, path: str, headers: dict[str, str], status: int) -> None:
    request = urllib.request.Request(served + path.format(token=house.open_feed()), method=method, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            assert answer.status == status
            assert answer.headers["Content-Type"].startswith("text/calendar")
            assert answer.headers["Cache-Control"] == "no-store"
    except urllib.error.HTTPError as refused:
        assert refused.code == status
        assert b"VCALENDAR" not in refused.read()
        refused.close()


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
