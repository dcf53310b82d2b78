"""Tokens on the settings page: made, shown once, good for the API, ended."""

from __future__ import annotations

import http.client
import re
import threading
import time
from collections.abc import Iterator

import pytest

from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.settings import Settings, data_folder
from bowout.wiring import House


@pytest.fixture
def page() -> Iterator[Page]:
    page = Page(House(Settings()), Desk(data_folder() / "desk.sqlite3"), port=0)
    thread = threading.Thread(target=page.run, daemon=True)
    thread.start()
    while not page.started:
        time.sleep(0.01)
    yield page
    page.stop()
    thread.join(10)


def ask(page: Page, method: str, path: str, body: str | None = None, **headers: str) -> tuple[int, dict[str, str], str]:
    line = http.client.HTTPConnection("127.0.0.1", page.port, timeout=10)
    line.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    line.close()
    return found


def test_a_token_is_made_shown_once_and_ended(page: Page) -> None:
    _, entered, _ = ask(page, "GET", page.launch_address().removeprefix(page.address), sec_fetch_site="none")
    here = {"cookie": entered["set-cookie"].partition(";")[0], "sec_fetch_site": "same-origin"}
    change = here | {"origin": page.address, "content_type": "application/x-www-form-urlencoded"}
    assert "No program of yours" in ask(page, "GET", "/settings", **here)[2]
    status, headers, shown = ask(page, "POST", "/settings/tokens", "label=<b>tracker</b>&days=30", **change)
    secret = re.search(r'value="(bowout_[\w-]{43})"', shown)[1]
    assert (status, headers["cache-control"]) == (200, "no-store")
    assert "<b>tracker" not in shown
    settings = ask(page, "GET", "/settings", **here)[2]
    assert secret not in settings
    assert "&lt;b&gt;tracker" in settings
    assert ask(page, "GET", "/api/v1/cases", authorization=f"Bearer {secret}")[0] == 200
    end = re.search(r"/settings/tokens/\w+/end", settings)[0]
    assert ask(page, "GET", end, **here)[0] in (404, 405)
    assert ask(page, "POST", end, "", **change)[0] == 303
    assert ask(page, "GET", "/api/v1/cases", authorization=f"Bearer {secret}")[0] == 401
    assert ask(page, "POST", end, "", **change)[0] == 404
    assert ask(page, "POST", "/settings/tokens", "days=100000", **change)[0] == 400
