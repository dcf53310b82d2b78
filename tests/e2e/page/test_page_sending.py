"""Sending from the page: through a server on this machine, with an undo, once and no more."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

from browsing import EXAMPLES, Visit, dropped
from post_office import PostOffice, account

from bowout.settings import settings_file


def at_the_ways_out(visit: Visit) -> Any:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    return page


def test_a_letter_is_sent_and_noted(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector(".leaving.well >> text=Sent")
    page.wait_for_selector("#follow h2 >> text=Well done")
    (mail,) = (message_from_bytes(each, policy=policy.default) for each in server.mails)
    assert "dana.okoro@larkfield.example" in mail["To"]
    assert mail["In-Reply-To"]
    assert any(part.get_content_type() == "text/calendar" for part in mail.walk())
    page.get_by_role("link", name="Record", exact=True).click()
    assert "You declined" in page.locator("tbody").inner_text()


def test_without_script_one_looks_again_oneself(visit: Visit, server: PostOffice) -> None:
    account(server, undo=1)
    page = visit(java_script_enabled=False)
    page.set_input_files("#file", EXAMPLES / "google-invite.eml")
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Send it").click()
    assert "leaves in" in page.locator("#leave").inner_text()
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Look again").click()
    assert "Sent" in page.locator("#leave .well").inner_text()


def test_undo_keeps_it_here(visit: Visit, server: PostOffice) -> None:
    account(server, undo=30)
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=leaves in")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_selector("#leave button >> text=Send it")
    assert server.mails == []


def test_a_refusal_is_told_in_the_servers_words(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    server.says = b"550 5.7.1 not from you"
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=The server did not take it")
    assert "not from you" in page.locator("#leave").inner_text()


def test_said_twice_is_sent_once(visit: Visit, server: PostOffice, served: Any) -> None:
    account(server, undo=0)
    page = at_the_ways_out(visit)
    said = page.locator("#leave input[name=nonce]").get_attribute("value")
    again = {
        "form": {"nonce": said, "by": "smtp home"},
        "headers": {"origin": served.running.address, "sec-fetch-site": "same-origin"},
    }
    first = page.request.post(f"{page.url}/send", **again)
    assert first.ok
    assert page.request.post(f"{page.url}/send", **again).status == 403
    again["form"]["nonce"] = "guessed"
    assert page.request.post(f"{page.url}/send", **again).status == 403
    page.reload()
    page.wait_for_selector(".leaving.well >> text=Sent")
    assert len(server.mails) == 1


def test_what_was_refused_is_tried_again_or_left_here(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    server.says = b"550 5.7.1 not today"
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=not today")
    server.says = b"250 taken"
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(".leaving.well >> text=Sent")
    page.wait_for_selector("#follow h2 >> text=Well done")
    assert len(server.mails) == 2


def test_what_was_left_here_can_be_changed_and_sent(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    server.says = b"550 5.7.1 not today"
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.get_by_role("button", name="Leave it here").click()
    server.says = b"250 taken"
    page.fill("#body", "Dear Dana,\n\nThank you. I have decided to decline.\n\nAlex")
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector(".leaving.well >> text=Sent")
    words = message_from_bytes(server.mails[-1], policy=policy.default).get_body(("plain",))
    assert "I have decided to decline" in words.get_content()


def test_a_doubt_is_told_and_only_the_person_sends_again(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    server.hangs_up = True
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=may have left, or not")
    page.reload()
    assert len(server.mails) == 1
    server.hangs_up = False
    page.get_by_role("button", name="Send it again").click()
    page.wait_for_selector(".leaving.well >> text=Sent")
    assert len(server.mails) == 2
    assert server.mails[0] == server.mails[1]  # the same message, which a mailbox can tell


def test_a_doubt_that_the_person_settles(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    server.hangs_up = True
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=may have left, or not")
    page.get_by_role("button", name="I have sent it").click()
    page.wait_for_selector("#follow h2 >> text=Well done")
    assert not page.locator(".troubled").count()


def test_without_a_password_it_stays_here_and_says_why(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    accounts = settings_file().with_name("accounts.toml")
    accounts.write_text(accounts.read_text().replace("login = false", 'login = true\npassword_command = "false"'))
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=has not left")
    assert "gave nothing" in page.locator("#leave").inner_text()
    assert page.get_by_role("button", name="Try again").is_visible()


def test_a_page_that_was_closed_in_between_says_so(visit: Visit, server: PostOffice, served: Any) -> None:
    account(server, undo=60)
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=leaves in")
    name = page.url.rpartition("/")[2]
    served.end()
    served.start()
    again = visit()
    again.goto(f"{served.running.address}/letters/{name}")
    assert "closed in between" in again.locator("#leave").inner_text()
    again.get_by_role("button", name="Try again").click()
    again.wait_for_selector(".leaving.well >> text=Sent")


def test_an_account_is_tried_on_the_spot(visit: Visit, server: PostOffice) -> None:
    account(server, undo=0)
    page = visit()
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Test alex").click()
    assert "It works. Nothing was sent." in page.locator("main").inner_text()
    assert server.mails == []
