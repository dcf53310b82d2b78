"""`make pictures`: each main state of the page as people see it, wide and narrow, light and dark, into docs/pictures/."""

from __future__ import annotations

import base64
import os
import struct
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import keyring

from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.nouns import Envelope, Invitation
from bowout.wiring import House

HOME = Path(__file__).resolve().parent.parent
PICTURES = HOME / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
SIZES = {1280: 900, 390: 844}
DARK = ("start", "review", "sending")
"""States that are shown dark as well; the others differ in nothing else."""
DRAFT = (
    "Dear Dana,\n\nThank you so much for the invitation. I think I might perhaps have to decline. My wife is very ill, and honestly "
    "the pay is a joke.\n\nI am really sorry, terribly sorry, for all the trouble.\n\nBest wishes,\nAlex Morgan"
)
SETTLED = 10
"""Days after which what was due is done, as it would be."""
ACCOUNT = '[home]\naddress = "alex.morgan@mail.example"\nsmtp_host = "smtp.mail.example"\nimap_host = "imap.mail.example"\nundo = 30\n'
PAST = [  # company, role, whom, days ago, days until answered, reason, how it ended
    ("Harbour Insurance", "Claims Analyst", "Ines Duarte", 170, 1, "fit", "decline"),
    ("Quarry Lane Books", "Assistant Manager", "Ruth Adler", 140, 0, "other-offer", "decline"),
    ("Café Atlas", "Frontend Developer", "Noémie Laurent", 121, 2, "logistics", "withdraw"),
    ("Foxglove Recruitment", "Contracts Manager", "Sam Pryor", 96, 1, "logistics", "decline"),
    ("Brightmoor Diagnostics", "Laboratory Manager", "Harriet Lowe", 61, 5, "personal", "withdraw"),
    ("Tidewell Construction", "Planner", "Omar Haddad", 33, 0, "other-offer", "decline"),
    ("Norrland Timber", "Buyer", "Åsa Lindqvist", 12, 1, "staying", "decline"),
]


class Ring:
    """A keyring such as a person's computer has; empty."""

    priority = 5

    def get_password(self, *_: str) -> None:
        """Nothing yet."""


@contextmanager
def served(clock: Callable[[], datetime]) -> Iterator[Page]:
    """The page, with a record that has a past."""
    page = Page(House(clock=clock), Desk.at_home(), port=0)
    thread = threading.Thread(target=page.run, daemon=True)
    thread.start()
    while not page.started:
        time.sleep(0.01)
    yield page
    page.stop()
    thread.join(10)


def lived() -> None:
    """A past: invitations that came, were answered and ended."""
    for company, role, contact, ago, waited, reason, intent in PAST:
        came = NOW - timedelta(days=ago)
        house = House(clock=partial(came.__add__, timedelta(days=waited)))
        invitation = Invitation(is_invitation=True, company=company, role=role, contact=contact, envelope=Envelope(date=came))
        brief = house.brief_for(invitation, candidate="Alex Morgan", reason=reason, intent=intent, offers=("stay-in-touch",))
        case = house.keep(invitation, reply=house.reply(invitation, brief, stem="reply"))
        house.sent(case.name, channel="email", intent=intent)
        for each in house.show(case.name).follow_ups:
            if each.due < NOW - timedelta(days=SETTLED):
                house.follow_up(case.name, each.kind, how="done")
        house.__dict__.pop("record").close()


SMALLER = """async shot => {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + shot)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    const counted = new Map();
    for (let at = 0; at < data.length; at += 4) { const colour = data[at] << 16 | data[at + 1] << 8 | data[at + 2]; counted.set(colour, (counted.get(colour) ?? 0) + 1); }
    const palette = [...counted].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
    const apart = (a, b) => [16, 8, 0].reduce((sum, bits) => sum + ((a >> bits & 255) - (b >> bits & 255)) ** 2, 0);
    const nearest = new Map([...counted.keys()].map(colour => [colour, palette.reduce((best, each, n) => apart(each, colour) < apart(palette[best], colour) ? n : best, 0)]));
    const pixels = new Uint8Array(data.length / 4);
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = nearest.get(data[4 * at] << 16 | data[4 * at + 1] << 8 | data[4 * at + 2]);
    let text = "";
    for (let at = 0; at < pixels.length; at += 32768) text += String.fromCharCode(...pixels.subarray(at, at + 32768));
    return [image.width, palette, btoa(text)];
}"""
"""A picture as 256 colours, which a screen of text hardly needs: a fifth of the bytes."""


def small(workshop: Any, shot: bytes) -> bytes:
    """The PNG of a screenshot with a palette (PNG specification, colour type 3)."""
    width, palette, text = workshop.evaluate(SMALLER, base64.b64encode(shot).decode())
    pixels = base64.b64decode(text)
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, len(pixels), width))
    header = struct.pack(">IIBBBBB", width, len(pixels) // width, 8, 3, 0, 0, 0)
    colours = b"".join(colour.to_bytes(3, "big") for colour in palette)
    chunks = {b"IHDR": header, b"PLTE": colours, b"IDAT": zlib.compress(rows, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks.items()
    )


def begun(seen: Any, page: Page) -> None:
    """A new letter, with its reason."""
    seen.goto(page.address)
    seen.set_input_files("#file", HOME / "examples" / "google-invite.eml")
    seen.wait_for_url("**/letters/*")
    seen.locator("#say").get_by_role("button", name="Another offer").click()
    seen.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")


def withdrawn(seen: Any, letter: str) -> None:
    """The interview is today, and was agreed."""
    seen.goto(letter)
    seen.get_by_role("button", name="Withdraw, having agreed").click()
    seen.wait_for_selector("#say button[aria-pressed=true] >> text=Withdraw")
    seen.locator("details:has(#fact-interview_at) summary").click()
    seen.fill("#fact-interview_at", f"{NOW:%Y-%m-%d}T16:00")
    seen.keyboard.press("Enter")
    seen.wait_for_selector("#call")


def take(browser: Any, page: Page, width: int, scheme: str) -> None:
    """Every main state at one width."""
    context = browser.new_context(viewport={"width": width, "height": SIZES[width]}, color_scheme=scheme, device_scale_factor=1)
    workshop, seen = context.new_page(), context.new_page()
    seen.goto(page.launch_address())

    def shot(name: str) -> None:
        if scheme == "dark" and name not in DARK:
            return
        seen.wait_for_timeout(250)
        seen.mouse.move(0, 0)
        path = PICTURES / f"{name}-{width}{'-dark' if scheme == 'dark' else ''}.png"
        path.write_bytes(small(workshop, seen.screenshot(full_page=True)))

    shot("start")
    seen.set_input_files("#file", HOME / "examples" / "google-invite.eml")
    seen.wait_for_url("**/letters/*")
    letter = seen.url
    shot("letter")
    seen.fill("#body", DRAFT)
    seen.wait_for_selector(".card")
    seen.wait_for_timeout(2000)
    shot("review")
    seen.goto(f"{letter}?weigh=1")
    for answer in ("text=practical", "text=No", "text=Yes"):
        button = seen.locator(".question button:not(.plain)").filter(has_text=answer.removeprefix("text=")).first
        if not button.count():
            button = seen.locator(".question button:not(.plain)").first
        if button.count():
            button.click()
            seen.wait_for_timeout(400)
    shot("weighing")
    withdrawn(seen, letter)
    shot("ring")
    begun(seen, page)
    seen.get_by_role("button", name="I have sent it").click()
    seen.wait_for_selector("#follow h2 >> text=Well done")
    shot("sent")
    begun(seen, page)
    Path(os.environ["BOWOUT_SETTINGS"]).with_name("accounts.toml").write_text(ACCOUNT, encoding="utf-8")
    seen.reload()
    seen.get_by_role("button", name="Send it").click()
    seen.get_by_role("button", name="Undo", exact=True).wait_for()
    shot("sending")
    seen.get_by_role("button", name="Undo", exact=True).click()
    seen.goto(f"{page.address}/settings")
    seen.fill("#address", "alex@gmail.com")
    seen.get_by_role("button", name="Find it").click()
    seen.wait_for_selector("#password, code")
    shot("account")
    for name in ("today", "doors", "record", "record/pictures", "settings"):
        seen.goto(f"{page.address}/{name}")
        seen.evaluate("([folder, said]) => { const last = document.querySelector('main > p:last-child'); if (last) last.innerHTML = last.innerHTML.replace(folder, said); }",
                      [os.environ["BOWOUT_DATA"], "~/.config/bowout"])  # fmt: skip
        shot(name.replace("record/pictures", "looking-back"))
    context.close()


def main() -> int:
    """Take every picture."""
    from playwright.sync_api import sync_playwright

    if not Path(CHROMIUM).exists():
        print("Pictures are taken with Chromium: apt-get install chromium fonts-dejavu-core libatomic1", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    keyring.get_keyring = Ring  # type: ignore[assignment]
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--force-color-profile=srgb"])
        for width in SIZES:
            for scheme in ("light", "dark"):
                with tempfile.TemporaryDirectory() as folder:
                    os.environ |= {"BOWOUT_DATA": folder, "BOWOUT_SETTINGS": f"{folder}/settings.toml"}
                    lived()
                    with served(lambda: NOW) as page:
                        take(browser, page, width, scheme)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
