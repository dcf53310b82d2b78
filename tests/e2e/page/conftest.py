"""A real browser on a real page: Debian's Chromium over Playwright, the server in a thread, the person's files in a folder of the test's own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import EXAMPLES, NOW, WIDE, Visit, dropped
from post_office import PostOffice

from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page as BowoutPage
from bowout.wiring import House

playwright = pytest.importorskip("playwright.sync_api", reason="left out: Playwright is not here")

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser, once for all tests; they are left out, saying so, where it is missing."""
    if not CHROMIUM.exists():
        pytest.skip("left out: Chromium is not here (apt-get install chromium fonts-dejavu-core libatomic1)")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--force-color-profile=srgb"])
        yield browser
        browser.close()


class Served:
    """The page over the test's own data folder; it can be ended and started again, as after a crash."""

    def __init__(self) -> None:
        self.running: BowoutPage | None = None
        self.start()

    def start(self, port: int = 0) -> None:
        self.running = BowoutPage(House(clock=lambda: NOW), Desk.at_home(), port=port)
        self.thread = threading.Thread(target=self.running.run, daemon=True)
        self.thread.start()
        while not self.running.started:
            time.sleep(0.005)

    def end(self) -> None:
        if self.running:
            self.running.stop()
            self.thread.join(10)
            self.running = None


@pytest.fixture
def served() -> Iterator[Served]:
    """The page, started."""
    page = Served()
    yield page
    page.end()


@pytest.fixture
def visit(chromium: Any, served: Served) -> Iterator[Visit]:
    """Open the page as `bowout open` does; whatever the browser complains of, or asks of another host, fails the test."""
    contexts, faults = [], []

    def open_(size: dict[str, int] = WIDE, **how: Any) -> Any:
        context = chromium.new_context(viewport=size, accept_downloads=True, **how)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on(
            "console",
            lambda said: (
                said.type in ("error", "warning")
                and not said.text.startswith("Failed to load resource")
                and faults.append(said.text)
            ),
        )
        page.on("request", lambda asked: not asked.url.startswith("http://127.0.0.1:") and faults.append(f"asked {asked.url}"))
        page.goto(served.running.launch_address())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults


@pytest.fixture
def letter(visit: Visit) -> Any:
    """A page with the letter that answers the Google invitation."""
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    return page


@pytest.fixture
def server() -> Iterator[PostOffice]:
    """A mail server that does as it is told."""
    with PostOffice() as office:
        threading.Thread(target=office.serve_forever, daemon=True).start()
        yield office
        office.waits.set()
        office.shutdown()
