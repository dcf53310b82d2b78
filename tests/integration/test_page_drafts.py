"""From the page into a real mailbox: a draft among the drafts, and a sent letter that is found again where its answer was lost."""

from __future__ import annotations

import re
import time
from urllib.parse import urlencode

import pytest
from mail_servers import ME, PASSWORD, THEM, Servers
from test_page_tokens import ask, page  # noqa: F401 (the page as a fixture)

from bowout.faces.web.server import Page
from bowout.settings import settings_file

LETTER = "Dear Dana,\n\nThank you for the invitation. I have decided to decline.\n\nAmara"


@pytest.fixture
def at_the_ways_out(page: Page, servers: Servers, monkeypatch: pytest.MonkeyPatch) -> tuple[Page, dict[str, str], str]:  # noqa: F811
    """The page, what a browser says that was let in, and the address of a letter."""
    monkeypatch.setenv("BOWOUT_PASSWORD", PASSWORD)
    monkeypatch.setenv("BOWOUT_ADDRESSES", ME)
    accounts = settings_file().with_name("accounts.toml")
    accounts.parent.mkdir(parents=True, exist_ok=True)
    accounts.write_text(
        f'[home]\naddress = "{ME}"\nsmtp_host = "127.0.0.1"\nsmtp_port = {servers.smtp}\nsmtp_security = "none"\n'
        f'imap_host = "127.0.0.1"\nimap_port = {servers.imap}\nimap_security = "none"\nundo = 0\n'
    )
    _, entered, _ = ask(page, "GET", page.launch_address().removeprefix(page.address), sec_fetch_site="none")
    here = {"cookie": entered["set-cookie"].partition(";")[0], "sec_fetch_site": "same-origin"}
    change = here | {"origin": page.address, "content_type": "application/x-www-form-urlencoded"}
    mail = f"From: Dana Okoro <{THEM}>\nTo: {ME}\nSubject: Your interview\nMessage-ID: <{time.time_ns()}@firm.test>\n\nPlease come for an interview on 9 December 2026 at 14:00.\n\nDana Okoro\n"
    _, headers, _ = ask(page, "POST", "/read", urlencode({"text": mail}), **change)
    where = headers["location"]
    ask(page, "POST", f"{where}/letter", urlencode({"body": LETTER}), **change)
    return page, change, where


def stood(page: Page, change: dict[str, str], where: str, words: str) -> str:  # noqa: F811
    """The letter's page, once the words stand on it."""
    until = time.monotonic() + 20
    while words not in (shown := ask(page, "GET", where, **change)[2]):
        assert time.monotonic() < until, shown
        time.sleep(0.1)
    return shown


def nonce_of(shown: str) -> str:
    found = re.search(r'name="nonce" value="([^"]+)"', shown)
    assert found
    return found[1]


def test_a_letter_is_saved_among_the_drafts(at_the_ways_out: tuple[Page, dict[str, str], str], servers: Servers) -> None:
    page, change, where = at_the_ways_out  # noqa: F811
    shown = ask(page, "GET", where, **change)[2]
    assert "Save as a draft in my mailbox" in shown
    said = urlencode({"nonce": nonce_of(shown), "by": "draft home"})
    assert ask(page, "POST", f"{where}/send", said, **change)[0] == 303
    shown = stood(page, change, where, "It lies in your drafts")
    assert "Have you sent it?" in shown or "When it has left" in shown
    assert len(servers.box(ME, "Drafts")) == 1


def test_a_doubt_is_looked_for_and_found(at_the_ways_out: tuple[Page, dict[str, str], str], servers: Servers) -> None:
    page, change, where = at_the_ways_out  # noqa: F811
    said = urlencode({"nonce": nonce_of(ask(page, "GET", where, **change)[2]), "by": "smtp home"})
    assert ask(page, "POST", f"{where}/send", said, **change)[0] == 303
    stood(page, change, where, "<strong>Sent</strong>")
    letters = page._home.house.letters
    (entry,) = letters.entries("sent")
    with letters._writing() as db:  # as if the answer to the last byte had been lost
        db.execute("UPDATE message SET state = 'in-doubt' WHERE id = ?", (entry.id,))
    assert "Look for it in my mailbox" in stood(page, change, where, "may have left, or not")
    assert ask(page, "POST", f"{where}/look-for", "", **change)[0] == 303
    stood(page, change, where, "<strong>Sent</strong>")
    assert letters.entry(entry.id).state == "sent"
