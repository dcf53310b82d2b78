"""Sending from the page: through a server on this machine, with an undo, once and no more."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from email import message_from_bytes, policy
from typing import Any

import pytest
from browsing import EXAMPLES, Visit, dropped

from bowout.settings import settings_file


class Server(socketserver.ThreadingTCPServer):
    """A mail server that takes everything, and keeps it."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.mails: list[bytes] = []
        self.says = b"250 taken"


class Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = []
                while (each := self.rfile.readline()) != b".\r\n":
                    lines.append(each)
                self.server.mails.append(b"".join(lines))
                self.wfile.write(self.server.says + b"\r\n")
            elif word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 fine\r\n")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def account(server: Server, undo: int) -> None:
    """One account, on this machine, without a login."""
    path = settings_file().with_name("accounts.toml")
    path.write_text(
        f'[home]\naddress = "alex.morgan@mail.example"\nsmtp_host = "127.0.0.1"\nsmtp_port = {server.server_address[1]}\n'
        f'smtp_security = "none"\nlogin = false\nundo = {undo}\n'
    )


def at_the_ways_out(visit: Visit) -> Any:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    return page


def test_a_letter_is_sent_and_noted(visit: Visit, server: Server) -> None:
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


def test_undo_keeps_it_here(visit: Visit, server: Server) -> None:
    account(server, undo=30)
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=It leaves in")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_selector("#leave button >> text=Send it")
    assert server.mails == []


def test_a_refusal_is_told_in_the_servers_words(visit: Visit, server: Server) -> None:
    account(server, undo=0)
    server.says = b"550 5.7.1 not from you"
    page = at_the_ways_out(visit)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=The server did not take it")
    assert "not from you" in page.locator("#leave").inner_text()


def test_said_twice_is_sent_once(visit: Visit, server: Server, served: Any) -> None:
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


def test_an_account_is_tried_on_the_spot(visit: Visit, server: Server) -> None:
    account(server, undo=0)
    page = visit()
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Test it").click()
    assert "It works. Nothing was sent." in page.locator("main").inner_text()
    assert server.mails == []
