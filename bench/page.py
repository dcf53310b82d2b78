"""The page: how long each screen takes with 1,000 cases in the record, and in Chromium the first paint and keystroke to underline."""

from __future__ import annotations

import contextlib
import http.client
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.nouns import Envelope, Invitation
from bowout.wiring import House

HOME = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
CASES = 1000
SCREENS = (
    "/",
    "/today",
    "/doors",
    "/record",
    "/record?state=ended",
    "/record?from=900",
    "/record?words=Firm",
    "/record/pictures",
    "/settings",
)
LETTER = (
    "Dear Dana,\n\nThank you for the invitation to interview for the Operations Analyst role, and for the time you have taken. "
    + "I have thought about it at length, and talked it over with people whom I trust, before I came to what follows. " * 7
    + "After careful consideration I have decided to decline, because I have accepted another offer.\n\nBest wishes,\nAlex Morgan"
)
TYPED = "And perhaps I should say so more plainly than that. " * 4


@contextlib.contextmanager
def served() -> Iterator[Page]:
    """The page over a record of many cases, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"BOWOUT_DATA": folder, "BOWOUT_SETTINGS": f"{folder}/settings.toml"}
        house = House(clock=lambda: NOW)
        with house.record.together():
            for n in range(CASES):
                envelope = Envelope(date=NOW - timedelta(days=1 + n % 300))
                case = house.keep(
                    Invitation(is_invitation=True, company=f"Firm {n}", role="Analyst", contact=f"Ada {n}", envelope=envelope)
                )
                if n % 3:
                    house.sent(case.name, intent="decline", channel="email")
        house.__dict__.pop("record").close()
        page = Page(House(clock=lambda: NOW), Desk.at_home(), port=0)
        thread = threading.Thread(target=page.run, daemon=True)
        thread.start()
        while not page.started:
            time.sleep(0.01)
        yield page
        page.stop()
        thread.join(10)


def cookie_of(page: Page) -> str:
    line = http.client.HTTPConnection("127.0.0.1", page.port)
    line.request("GET", page.launch_address().removeprefix(page.address), headers={"Sec-Fetch-Site": "none"})
    return (line.getresponse().getheader("set-cookie") or "").partition(";")[0]


def screens(page: Page) -> None:
    cookie = cookie_of(page)
    for path in SCREENS:
        took = []
        for _ in range(11):
            line = http.client.HTTPConnection("127.0.0.1", page.port)
            began = time.perf_counter()
            line.request("GET", path, headers={"Cookie": cookie, "Sec-Fetch-Site": "same-origin"})
            answer = line.getresponse()
            answer.read()
            took.append(1000 * (time.perf_counter() - began))
            assert answer.status == 200, (path, answer.status)
        print(f"{path:24} {statistics.median(took):6.1f} ms  (slowest of 11: {max(took):.1f})")


def in_chromium(page: Page) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        seen = browser.new_page()
        seen.goto(page.launch_address())
        seen.set_input_files("#file", HOME / "examples" / "google-invite.eml")
        seen.wait_for_url("**/letters/*")
        paints = []
        for _ in range(9):
            seen.reload()
            seen.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
            paints.append(seen.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        print(f"first paint of a letter  {statistics.median(paints):6.1f} ms  (slowest of 9: {max(paints):.1f})")
        times = keystrokes(seen)
        print(
            f"keystroke to underline   {statistics.median(times):6.1f} ms  (p95 {times[int(0.95 * len(times))]:.1f}, {len(LETTER.split())} words, {len(times)} keys)"
        )
        browser.close()


def keystrokes(seen: Any) -> list[float]:
    """Milliseconds from each keystroke to the underlines of the text with it, sorted."""
    seen.fill("#body", LETTER)
    seen.wait_for_timeout(1000)
    seen.evaluate(
        "() => { performance.clearMarks(); const body = document.querySelector('#body'); body.focus(); body.setSelectionRange(60, 60); }"
    )
    seen.keyboard.type(TYPED, delay=80)
    seen.wait_for_timeout(1000)
    times: list[float] = seen.evaluate(
        "() => performance.getEntriesByName('typed').map(({ startTime: typed }) =>"
        " performance.getEntriesByName('underlined').find(({ detail: asked }) => asked >= typed).startTime - typed)"
    )
    return sorted(times)


def main() -> None:
    """Print the figures."""
    static = HOME / "src" / "bowout" / "faces" / "web" / "static"
    weight = sum(path.stat().st_size for path in static.rglob("*") if path.suffix in (".css", ".js"))
    print(f"style and script: {weight / 1000:.1f} KB of 150; {CASES} cases in the record")
    with served() as page:
        screens(page)
        if CHROMIUM.exists():
            in_chromium(page)
        else:
            print("left out: Chromium is not here")


if __name__ == "__main__":
    main()
