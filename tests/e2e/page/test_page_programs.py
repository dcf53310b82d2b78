"""A program gets a token on the page, makes a reply ready, and the person lets it leave: seen in full, and sent once."""

from __future__ import annotations

import http.client
import json
from email import message_from_bytes, policy
from typing import Any

import pytest
from browsing import EXAMPLES, NARROW, WIDE, Visit
from post_office import PostOffice, account
from test_page_access import EVERYTHING, violations


def told(port: str, token: str, verb: str, what: dict[str, Any]) -> dict[str, Any]:
    line = http.client.HTTPConnection("127.0.0.1", int(port), timeout=20)
    line.request(
        "POST", f"/api/v1/{verb}", json.dumps(what), {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    )
    answer = json.loads(line.getresponse().read())
    line.close()
    return answer


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide, light", "narrow, dark"])
def test_a_program_makes_ready_and_the_person_sends(
    visit: Visit, server: PostOffice, size: dict[str, int], scheme: str
) -> None:
    account(server, undo=0)
    page = visit(size, color_scheme=scheme)
    home = page.url.rstrip("/")
    page.goto(f"{home}/settings")
    page.fill("#token-label", "my tracker")
    page.get_by_role("button", name="Make a token").click()
    page.wait_for_selector("#token")
    token = page.input_value("#token")
    found = {"a token": violations(page, EVERYTHING)}
    page.goto(f"{home}/settings")
    assert page.get_by_role("button", name="End the token of my tracker").is_visible()
    found["settings with a token"] = violations(page, EVERYTHING)

    port = home.rpartition(":")[2]
    mail = (EXAMPLES / "google-invite.eml").read_text(encoding="utf-8")
    case = told(port, token, "reply", {"invitation": mail, "because": "other-offer"})["kept"]
    assert told(port, token, "send", {"case": case, "by": "smtp"})["messages"][0]["state"] == "held"
    page.goto(f"{home}/today")
    found["today, something waits"] = violations(page, EVERYTHING)
    page.locator("#held a").click()
    page.wait_for_selector("text=It leaves if you say so")
    assert "accepted another offer" in page.inner_text("pre")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found["what waits"] = violations(page, EVERYTHING)
    assert server.mails == []
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=It has left")
    assert [message_from_bytes(each, policy=policy.default)["To"] for each in server.mails] == [
        "Dana Okoro <dana.okoro@larkfield.example>"
    ]
    found["it has left"] = violations(page, EVERYTHING)
    assert [f"{name}: {each}" for name, those in found.items() for each in those] == []
