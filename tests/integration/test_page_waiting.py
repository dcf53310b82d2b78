"""What an assistant or a program made ready waits on the page, is shown in full, and leaves or is taken back by the person alone."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from test_page_tokens import ask, page  # noqa: F401 (the page as a fixture)

from bowout.faces.api.tokens import Tokens
from bowout.faces.web.server import Page
from bowout.wiring import House, local_now

HOME = Path(__file__).resolve().parents[2]
MAIL = (HOME / "examples" / "google-invite.eml").read_text(encoding="utf-8")
ACCOUNT = '[home]\naddress = "alex.morgan@mail.example"\nsmtp_host = "127.0.0.1"\nimap_host = "127.0.0.1"\nundo = 0\n'


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Numbers of the messages that were let go, to a server that takes everything."""
    gone: list[int] = []

    def send(self: House, number: int, *, pause: Any, again: bool = False) -> Any:
        self.letters.release(number, again=again)
        gone.append(number)
        return self.letters.entry(number)

    monkeypatch.setattr(House, "send", send)
    return gone


def entered(page: Page) -> tuple[dict[str, str], dict[str, str]]:  # noqa: F811
    _, headers, _ = ask(page, "GET", page.launch_address().removeprefix(page.address), sec_fetch_site="none")
    here = {"cookie": headers["set-cookie"].partition(";")[0], "sec_fetch_site": "same-origin"}
    return here, here | {"origin": page.address, "content_type": "application/x-www-form-urlencoded"}


def make_ready(page: Page) -> str:  # noqa: F811
    """A program asks that a reply be sent."""
    import json

    accounts = page._home.house.accounts_file
    accounts.parent.mkdir(parents=True, exist_ok=True)
    accounts.write_text(ACCOUNT)
    token, _ = Tokens.at_home().make(now=local_now(), days=1)
    told = {"authorization": f"Bearer {token}", "content_type": "application/json"}
    kept = json.loads(
        ask(page, "POST", "/api/v1/reply", json.dumps({"invitation": MAIL, "because": "other-offer"}), **told)[2]
    )["kept"]
    status, _, body = ask(page, "POST", "/api/v1/send", json.dumps({"case": kept, "by": "smtp"}), **told)
    assert status == 200
    return f"/outbox/{json.loads(body)['messages'][0]['id']}"


def test_it_waits_and_leaves_by_the_persons_yes_alone(page: Page, sent: list[int]) -> None:  # noqa: F811
    here, change = entered(page)
    where = make_ready(page)
    assert f'href="{where}"' in ask(page, "GET", "/today", **here)[2]
    shown = ask(page, "GET", where, **here)[2]
    for words in ("alex.morgan@mail.example", "dana.okoro@larkfield.example", "accepted another offer", "PARTSTAT=DECLINED"):
        assert words in shown
    assert ask(page, "POST", f"{where}/leave", "", **change)[0] == 403
    assert sent == []
    nonce = urlencode({"nonce": re.search(r'name="nonce" value="([^"]+)"', shown)[1]})
    assert ask(page, "POST", f"{where}/leave", nonce, **change)[0] == 303
    until = time.monotonic() + 5
    while not sent and time.monotonic() < until:
        time.sleep(0.01)
    assert sent == [1]
    assert ask(page, "POST", f"{where}/leave", nonce, **change)[0] == 403
    assert where not in ask(page, "GET", "/today", **here)[2]


def test_it_is_taken_back(page: Page, sent: list[int]) -> None:  # noqa: F811
    here, change = entered(page)
    where = make_ready(page)
    assert ask(page, "POST", f"{where}/back", "", **change)[0] == 303
    assert "It was taken back" in ask(page, "GET", where, **here)[2]
    assert where not in ask(page, "GET", "/today", **here)[2]
    assert ask(page, "POST", f"{where}/back", "", **change)[0] == 409
    assert ask(page, "GET", "/outbox/99", **here)[0] == 404
    assert sent == []
