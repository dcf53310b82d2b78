"""The page against who is not to talk to it: each attack is refused with 403 and changes nothing; answers carry the page's headers."""

from __future__ import annotations

import http.client
import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from bowout.faces.web.app import ASIDE, POST
from bowout.faces.web.desk import Desk
from bowout.faces.web.guard import HEADERS, MOST_BYTES
from bowout.faces.web.server import Page
from bowout.settings import Settings, data_folder, settings_file
from bowout.wiring import House

FORM = "application/x-www-form-urlencoded"


class Browser:
    """Sends exactly the headers it is told to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cookie = ""

    def ask(self, method: str, path: str, body: str | bytes = "", **headers: str | None) -> tuple[int, dict[str, str], bytes]:
        told = {"host": f"127.0.0.1:{self.page.port}", "sec-fetch-site": "same-origin", "cookie": self.cookie}
        if method == "POST":
            told |= {"origin": self.page.address, "content-type": FORM}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.page.port, timeout=10)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in told.items():
            if value:
                connection.putheader(name, value)
        data = body.encode() if isinstance(body, str) else body
        if "content-length" not in told and (data or method == "POST"):
            connection.putheader("content-length", str(len(data)))
        connection.endheaders(data or None)
        answer = connection.getresponse()
        found = (answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found

    def enter(self) -> None:
        _, headers, _ = self.ask("GET", self.page.launch_address().removeprefix(self.page.address), sec_fetch_site="none")
        self.cookie = headers["set-cookie"].partition(";")[0]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page = Page(House(Settings()), Desk(tmp_path_factory.mktemp("desk") / "desk.sqlite3"), port=0)
    thread = threading.Thread(target=page.run, daemon=True)
    thread.start()
    while not page.started:
        time.sleep(0.01)
    yield page
    page.stop()
    thread.join(10)


@pytest.fixture(scope="module")
def browser(page: Page) -> Browser:
    browser = Browser(page)
    browser.enter()
    return browser


@pytest.fixture(scope="module")
def letter(browser: Browser) -> str:
    """The address of a letter with words in it."""
    status, headers, _ = browser.ask("POST", "/begin")
    assert status == 303
    return headers["location"]


def words_of(browser: Browser, letter: str) -> bytes:
    status, _, body = browser.ask("GET", letter)
    assert status == 200
    found = re.search(rb'<textarea id="body".*?</textarea>', body, re.DOTALL)
    assert found
    return found[0]


def write(words: str = "Written by a stranger") -> str:
    return urlencode({"body": words, "version": "1", "subject": "Mine now"})


# Each is what differs from an honest request.
ATTACKS = {
    "a rebound name": {"host": "evil.example"},
    "a rebound name with the port": {"host": "evil.example:{port}"},
    "another port as Host": {"host": "127.0.0.1:1"},
    "no port in Host": {"host": "127.0.0.1"},
    "a name that begins like ours": {"host": "127.0.0.1:{port}.evil.example"},
    "another name for loopback": {"host": "127.0.0.2:{port}"},
    "another site": {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    "another site, an old browser": {"origin": "https://evil.example", "sec-fetch-site": None},
    "a page on another port of this machine": {"origin": "http://127.0.0.1:3000", "sec-fetch-site": "same-site"},
    "another port, an old browser": {"origin": "http://127.0.0.1:3000", "sec-fetch-site": None},
    "the other name for this machine": {"origin": "http://localhost:{port}"},
    "our address over https": {"origin": "https://127.0.0.1:{port}"},
    "a sandboxed page": {"origin": "null"},
    "no origin at all": {"origin": None, "sec-fetch-site": None},
    "no origin from a link": {"origin": None, "sec-fetch-site": "none"},
    "no origin, said to be the same": {"origin": None},
    "our origin, but said to be cross-site": {"sec-fetch-site": "cross-site"},
    "our origin, but said to be same-site": {"sec-fetch-site": "same-site"},
    "a frame": {"sec-fetch-dest": "iframe"},
    "an old frame": {"sec-fetch-dest": "frame"},
    "an embedded object": {"sec-fetch-dest": "object"},
    "an embed": {"sec-fetch-dest": "embed"},
    "no cookie": {"cookie": None},
    "a guessed cookie": {"cookie": "bowout-{port}=" + "A" * 43},
    "an empty cookie": {"cookie": "bowout-{port}="},
    "the cookie of another port": {"cookie": "bowout-1={secret}"},
    "a cookie that is none": {"cookie": "\x01=;;;"},
    "a cookie beyond ASCII": {"cookie": "bowout-{port}=\xff\xfe"},
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_and_changes_nothing(page: Page, browser: Browser, letter: str, name: str) -> None:
    before = words_of(browser, letter)
    secret = browser.cookie.partition("=")[2]
    odd = {key.replace("-", "_"): value and value.format(port=page.port, secret=secret) for key, value in ATTACKS[name].items()}
    status, headers, body = browser.ask("POST", f"{letter}/letter", write(), **odd)
    assert status == 403
    assert "set-cookie" not in headers
    assert b"Larkfield" not in body
    assert words_of(browser, letter) == before


READING = {name: odd for name, odd in ATTACKS.items() if not set(odd) & {"origin"} and "said to be" not in name} | {
    "another site reads": {"sec-fetch-site": "cross-site"},
    "another port reads": {"sec-fetch-site": "same-site"},
    "a browser that does not say": {"sec-fetch-site": None},
    "another site reads by script": {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    "another port reads by script": {"origin": "http://127.0.0.1:3000", "sec-fetch-site": "same-site"},
}


@pytest.mark.parametrize("name", READING)
def test_what_is_written_is_not_read_by_strangers(page: Page, browser: Browser, letter: str, name: str) -> None:
    secret = browser.cookie.partition("=")[2]
    odd = {key.replace("-", "_"): value and value.format(port=page.port, secret=secret) for key, value in READING[name].items()}
    for path in ("/", letter, f"{letter}/files/0"):
        status, _, body = browser.ask("GET", path, **odd)
        assert status == 403
        assert len(body) < 300


@pytest.mark.parametrize("hosts", [("127.0.0.1:{port}", "evil.example"), ("evil.example", "127.0.0.1:{port}"), ()])
def test_one_host_and_no_more(page: Page, browser: Browser, hosts: tuple[str, ...]) -> None:
    lines = [f"Host: {each.format(port=page.port)}" for each in hosts]
    request = "\r\n".join(["GET / HTTP/1.1", *lines, f"Cookie: {browser.cookie}", "Sec-Fetch-Site: none", "", ""])
    with socket.create_connection(("127.0.0.1", page.port), timeout=5) as line:
        line.sendall(request.encode())
        answer = line.recv(4096)
    assert answer.split()[1] in (b"400", b"403")


def test_two_origins_are_one_too_many(page: Page, browser: Browser, letter: str) -> None:
    data = write()
    request = (
        f"POST {letter}/letter HTTP/1.1\r\nHost: 127.0.0.1:{page.port}\r\nCookie: {browser.cookie}\r\nOrigin: {page.address}\r\n"
        f"Origin: https://evil.example\r\nContent-Type: {FORM}\r\nContent-Length: {len(data)}\r\n\r\n{data}"
    )
    before = words_of(browser, letter)
    with socket.create_connection(("127.0.0.1", page.port), timeout=5) as line:
        line.sendall(request.encode())
        assert line.recv(4096).split()[1] == b"403"
    assert words_of(browser, letter) == before


def test_the_launch_address_is_good_once(page: Page) -> None:
    launch = page.launch_address().removeprefix(page.address)
    first = Browser(page)
    status, headers, _ = first.ask("GET", launch, sec_fetch_site="none", cookie=None)
    assert (status, headers["location"]) == (303, "/")
    cookie = headers["set-cookie"]
    assert cookie.startswith(f"bowout-{page.port}=")
    assert {part.strip().lower() for part in cookie.split(";")[1:]} == {"httponly", "samesite=strict", "path=/"}
    assert len(cookie.partition(";")[0].partition("=")[2]) >= 43  # 256 bits
    status, headers, _ = Browser(page).ask("GET", launch, sec_fetch_site="none", cookie=None)
    assert status == 403
    assert "set-cookie" not in headers


@pytest.mark.parametrize("token", ["", "x", "A" * 43, quote("ä" * 20)], ids=["empty", "short", "guessed", "beyond ASCII"])
def test_a_wrong_token_lets_nobody_in_and_uses_nothing_up(page: Page, token: str) -> None:
    launch = page.launch_address().removeprefix(page.address)
    status, headers, _ = Browser(page).ask("GET", f"/enter?token={token}", sec_fetch_site="none", cookie=None)
    assert status == 403
    assert "set-cookie" not in headers
    assert Browser(page).ask("GET", launch, sec_fetch_site="none", cookie=None)[0] == 303


@pytest.mark.parametrize("odd", [{"sec_fetch_site": "cross-site"}, {"host": "evil.example"}, {"sec_fetch_dest": "iframe"}])
def test_even_a_good_token_is_not_taken_from_elsewhere(page: Page, odd: dict[str, str]) -> None:
    launch = page.launch_address().removeprefix(page.address)
    assert Browser(page).ask("GET", launch, **odd)[0] == 403
    assert Browser(page).ask("GET", launch, sec_fetch_site="none")[0] == 303


def test_a_new_launch_address_ends_the_old_one(page: Page) -> None:
    old = page.launch_address().removeprefix(page.address)
    page.launch_address()
    assert Browser(page).ask("GET", old, sec_fetch_site="none")[0] == 403


def test_every_answer_carries_the_headers(browser: Browser, letter: str) -> None:
    answers = [browser.ask("GET", "/"), browser.ask("GET", letter), browser.ask("GET", "/no-such-page"), browser.ask("PUT", "/"),
               browser.ask("GET", "/", host="evil.example"), browser.ask("GET", "/static/page.css"),
               browser.ask("POST", "/read"), browser.ask("GET", f"{letter}/files/0")]  # fmt: skip
    for _, headers, _ in answers:
        assert {name: headers.get(name) for name in HEADERS} == HEADERS
        assert not [name for name in headers if name.startswith("access-control-")]
        assert "server" not in headers
    policy = HEADERS["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_no_foreign_page_may_read_across(browser: Browser) -> None:
    status, headers, _ = browser.ask(
        "OPTIONS", "/", origin="https://evil.example", sec_fetch_site="cross-site", access_control_request_method="POST"
    )
    assert status == 403
    assert "access-control-allow-origin" not in headers


def test_a_get_changes_nothing(page: Page, browser: Browser, letter: str) -> None:
    before = words_of(browser, letter)
    changes = "letter say fact take-back variant mend rest answer follow left throw-away have-back send undo look"
    for path in changes.split():
        status, _, _ = browser.ask("GET", f"{letter}/{path}?{write()}")
        assert status in (404, 405)
    for path in ("/read", "/example", "/begin"):
        assert browser.ask("GET", path)[0] in (404, 405)
    assert words_of(browser, letter) == before


def test_what_is_too_large_is_refused_before_it_is_read(browser: Browser) -> None:
    status, _, body = browser.ask("POST", "/read", content_length=str(MOST_BYTES + 1))
    assert status == 413
    assert b"25 MB" in body


@pytest.mark.parametrize(
    "path", ["/static/../guard.py", "/static/%2e%2e/guard.py", "/static/..%2fguard.py", "//etc/passwd", "/static//etc/passwd"]
)
def test_nothing_else_of_this_machine_is_shown(browser: Browser, path: str) -> None:
    status, _, body = browser.ask("GET", path)
    assert status in (403, 404)
    assert b"import" not in body
    assert b"root:" not in body


def test_the_port_is_bound_to_this_machine_alone(page: Page) -> None:
    held = page._socket.getsockname()
    assert held[0] == "127.0.0.1"


def test_what_others_wrote_stays_text(browser: Browser) -> None:
    evil = (
        "Dear Sam,\n\nWe invite you to an interview for <img src=x onerror=alert(1)> at <script>alert(1)</script>Acme\u202e.\n"
    )
    status, headers, _ = browser.ask("POST", "/read", urlencode({"text": evil}))
    assert status == 303
    for path in (headers["location"], f"{headers['location']}/invitation"):
        _, _, body = browser.ask("GET", path)
        assert b"<img src=x" not in body
        assert b"<script>alert" not in body
    for fact in ("company", "role", "contact"):
        browser.ask("POST", f"{headers['location']}/fact", urlencode({"name": fact, "value": '"><script>alert(1)</script>'}))
    _, _, body = browser.ask("GET", headers["location"])
    assert b"<script>alert" not in body


def test_the_desk_is_the_persons_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    Desk(path)
    assert path.stat().st_mode & 0o077 == 0
    assert data_folder() != tmp_path


@pytest.mark.parametrize("path", [*POST, *ASIDE])
def test_no_change_comes_from_another_page_or_by_a_get(browser: Browser, path: str) -> None:
    path = re.sub(r"\{number:int\}", "1", re.sub(r"\{(?:sheet|case|kind|account|token)\}", "x", path))
    for odd in ({"origin": "https://evil.example"}, {"origin": None}, {"sec_fetch_site": "cross-site"}, {"cookie": "none=1"}):
        status, _, _ = browser.ask("POST", path, "nonce=x&address=me@home.example", **odd)
        assert status == 403, odd
    before = {each: each.stat().st_mtime_ns for each in settings_file().parent.rglob("*.toml")}
    assert browser.ask("GET", path)[0] in (200, 404, 405)
    assert {each: each.stat().st_mtime_ns for each in settings_file().parent.rglob("*.toml")} == before
