"""The API as programs meet it, over a real line: who is let in, resources with their ETags, batches that stream, limits, errors."""

from __future__ import annotations

import base64
import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bowout.faces.api.bearer import HEADERS
from bowout.faces.api.tokens import Tokens
from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.settings import Settings, data_folder
from bowout.wiring import House, local_now

HOME = Path(__file__).resolve().parents[2]
MAIL = (HOME / "examples" / "google-invite.eml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Program:
    """Sends what it is told to."""

    def __init__(self, page: Page, token: str) -> None:
        self.page, self.token = page, token

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> Answer:
        told: dict[str, str | None] = {"authorization": f"Bearer {self.token}"}
        if body is not None:
            told["content-type"] = "application/json"
            body = body if isinstance(body, bytes | str) else json.dumps(body)
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.page.port, timeout=20)
        line.request(method, f"/api/v1{path}", body, {name: value for name, value in told.items() if value is not None})
        answer = line.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        line.close()
        return found

    def reply(self) -> str:
        return self.ask("POST", "/reply", {"invitation": MAIL, "because": "other-offer"}).json["kept"]


@pytest.fixture
def program() -> Iterator[Program]:
    page = Page(House(Settings()), Desk(data_folder() / "desk.sqlite3"), port=0)
    thread = threading.Thread(target=page.run, daemon=True)
    thread.start()
    while not page.started:
        time.sleep(0.01)
    token, _ = Tokens.at_home().make(now=local_now(), days=1)
    yield Program(page, token)
    page.stop()
    thread.join(10)


STRANGERS: dict[str, tuple[dict[str, str | None], int]] = {
    "no token": ({"authorization": None}, 401),
    "a guessed token": ({"authorization": "Bearer bowout_" + "A" * 43}, 401),
    "half a header": ({"authorization": "Bearer"}, 401),
    "beyond ASCII": ({"authorization": "Bearer ä"}, 401),
    "another scheme": ({"authorization": "Basic Ym93b3V0OmJvd291dA=="}, 401),
    "the page's cookie": ({"authorization": None, "cookie": "bowout-{port}={session}"}, 401),
    "a rebound name": ({"host": "evil.example"}, 403),
    "a rebound name with the port": ({"host": "evil.example:{port}"}, 403),
    "another port as Host": ({"host": "127.0.0.1:1"}, 403),
    "no port in Host": ({"host": "127.0.0.1"}, 403),
    "another site": ({"origin": "https://evil.example"}, 403),
    "another port of this machine": ({"origin": "http://127.0.0.1:3000"}, 403),
    "the page itself": ({"origin": "http://127.0.0.1:{port}"}, 403),
    "a sandboxed page": ({"origin": "null"}, 403),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_stranger_is_told_nothing_and_changes_nothing(program: Program, name: str) -> None:
    odd, status = STRANGERS[name]
    session = program.page.keys._session
    headers = {key: value and value.format(port=program.page.port, session=session) for key, value in odd.items()}
    for method, path, body in (
        ("GET", "/cases", None), ("GET", "/openapi.json", None), ("POST", "/reply", {"invitation": MAIL, "because": "fit"}), ("GET", "/nothing", None),
    ):  # fmt: skip
        answer = program.ask(method, path, body, **headers)
        assert answer.status == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert len(answer.body) < 400
        assert not [each for each in answer.headers if each.startswith("access-control-")]
    assert program.ask("GET", "/cases").json == {"cases": []}


def test_a_browser_gets_no_leave_to_read_across(program: Program) -> None:
    answer = program.ask(
        "OPTIONS", "/review", origin="https://evil.example", access_control_request_method="POST", authorization=None
    )
    assert answer.status == 403
    assert "access-control-allow-origin" not in answer.headers


def test_two_hosts_are_one_too_many(program: Program) -> None:
    request = f"GET /api/v1/cases HTTP/1.1\r\nHost: 127.0.0.1:{program.page.port}\r\nHost: evil.example\r\nAuthorization: Bearer {program.token}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", program.page.port), timeout=5) as line:
        line.sendall(request.encode())
        assert line.recv(4096).split()[1] in (b"400", b"403")


def test_a_token_does_not_open_the_page(program: Program) -> None:
    line = http.client.HTTPConnection("127.0.0.1", program.page.port, timeout=10)
    line.request("GET", "/", headers={"Authorization": f"Bearer {program.token}"})
    assert line.getresponse().status == 403
    line.close()


def test_a_token_that_was_ended_is_no_longer_good(program: Program) -> None:
    assert program.ask("GET", "/cases").status == 200
    tokens = Tokens.at_home()
    tokens.end(tokens.all()[0].id)
    assert program.ask("GET", "/cases").status == 401


def test_every_answer_carries_the_headers(program: Program) -> None:
    for answer in (program.ask("GET", "/cases"), program.ask("GET", "/x"), program.ask("GET", "/cases", authorization=None)):
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert "server" not in answer.headers
        assert "set-cookie" not in answer.headers


def test_a_reader_who_has_it_already_is_told_so(program: Program) -> None:
    case = program.reply()
    for path in ("/cases", f"/cases/{case}", f"/cases/{case}/events", "/openapi.json"):
        first = program.ask("GET", path)
        again = program.ask("GET", path, if_none_match=f'"other", {first.headers["etag"]}')
        assert (first.status, again.status, again.body) == (200, 304, b"")
        assert again.headers["etag"] == first.headers["etag"]


def test_no_update_is_lost(program: Program) -> None:
    case = program.reply()
    seen = program.ask("GET", f"/cases/{case}")
    mine = program.ask("PATCH", f"/cases/{case}", {"note": "Mine"}, if_match=seen.headers["etag"])
    theirs = program.ask("PATCH", f"/cases/{case}", {"note": "Theirs"}, if_match=seen.headers["etag"])
    assert (mine.status, theirs.status) == (200, 412)
    now = program.ask("GET", f"/cases/{case}")
    assert now.headers["etag"] == mine.headers["etag"] != seen.headers["etag"]
    assert [event["data"]["text"] for event in now.json["events"] if event["kind"] == "noted"] == ["Mine"]
    assert program.ask("PATCH", f"/cases/{case}", {"note": "Blind"}).status == 428
    assert program.ask("PATCH", f"/cases/{case}", {"note": "Any"}, if_match="*").status == 200
    assert program.ask("PATCH", "/cases/nobody", {"note": "x"}, if_match="*").status == 404


def test_cases_events_and_files_are_resources(program: Program) -> None:
    case = program.reply()
    events = program.ask("GET", f"/cases/{case}/events").json["events"]
    assert events[0]["kind"] == "invited"
    assert program.ask("GET", f"/cases/{case}/events/{events[0]['uid']}").json == events[0]
    assert program.ask("GET", f"/cases/{case}/events/nothing").status == 404
    file = program.ask("GET", f"/cases/{case}/files/reply.eml")
    assert b"In-Reply-To:" in file.body
    assert file.headers["content-disposition"] == "attachment"
    assert program.ask("GET", f"/cases/{case}/files/other.eml").status == 404
    assert program.ask("GET", "/cases?state=open&limit=1").json["cases"][0]["name"] == case
    assert program.ask("GET", "/cases?limit=lots").status == 422
    assert program.ask("GET", "/cases?colour=blue").status == 422


def test_an_invitation_is_given_as_text_as_bytes_or_by_its_case(program: Program) -> None:
    case = program.reply()
    latin = "From: Ana <ana@firma.example>\r\nSubject: Entrevista\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nLe invitamos a una entrevista el 3 de diciembre de 2026. Se\xf1ora Mu\xf1oz\r\n"
    data = base64.b64encode(latin.encode("latin-1")).decode()
    assert program.ask("POST", "/read", {"invitation": f"data:message/rfc822;base64,{data}"}).status == 200
    assert (
        program.ask("POST", "/read", {"invitation": f"bowout://cases/{case}/invitation"}).json["company"] == "Larkfield Energy"
    )
    assert program.ask("POST", "/read", {"invitation": "bowout://cases/nobody/invitation"}).status == 404
    for broken in ("data:message/rfc822;base64,???", "data:nothing"):
        answer = program.ask("POST", "/read", {"invitation": broken})
        assert (answer.status, answer.json["code"]) == (422, "unreadable-input")


FAULTS = {
    "no JSON": ("/review", "{", {}, 400), "half a character": ("/review", '{"body": "\\ud800"}', {}, 422), "not a number": ("/write", '{"case": {"intent": "decline"}, "seed": NaN}', {}, 400),
    "no object": ("/review", "[]", {}, 422), "deep": ("/review", "[" * 100_000, {}, 400), "digits": ("/decide", '{"facts": {"distance_km": ' + "9" * 5000 + "}}", {}, 400),
    "no type": ("/review", {"body": "Hi"}, {"content_type": "text/plain"}, 415), "misspelt": ("/review", {"body": "Hi", "subjct": "x"}, {}, 422),
    "missing": ("/review", {}, {}, 422), "bytes": ("/review", b"\xff\xfe", {}, 400), "no such verb": ("/dance", {}, {}, 404), "too long": ("/review", {"body": "a" * 20_001}, {}, 422),
    "too large": ("/review", '{"body": "' + "a" * 2_000_000 + '"}', {}, 413), "no such tone": ("/write", {"case": {"intent": "decline", "tone": "angry"}}, {}, 422),
    "endless": ("/decide", '{"facts": {"distance_km": 1e999}}', {}, 422),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_mistake_is_told_as_a_problem(program: Program, name: str) -> None:
    path, body, headers, status = FAULTS[name]
    answer = program.ask("POST", path, body, **headers)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.json) == {"type", "title", "status", "detail", "code", "hint"}
    assert answer.json["status"] == status
    assert answer.json["type"] == f"urn:bowout:error:{answer.json['code']}"


def test_what_is_too_large_is_refused_before_it_is_read(program: Program) -> None:
    answer = program.ask("POST", "/read", b"", content_length=str(10**9))
    assert answer.status == 413


def test_a_method_that_is_not_there_names_those_that_are(program: Program) -> None:
    answer = program.ask("DELETE", "/review")
    assert (answer.status, answer.headers["allow"]) == (405, "POST")


def test_a_batch_answers_each_line_in_its_order(program: Program) -> None:
    lines = [
        '{"id": "a", "body": "Hi"}',
        "",
        "{",
        "[]",
        '{"id": 2}',
        '{"id": "b", "body": "I might have to pass", "subject": null, "extra": 1}',
        '{"id": [1], "body": 3}',
    ]
    answer = program.ask("POST", "/review/batch", "\n".join(lines).encode(), content_type="application/jsonl")
    told = [json.loads(line) for line in answer.body.splitlines()]
    assert answer.headers["content-type"] == "application/jsonl"
    assert [row["id"] for row in told] == ["a", None, None, 2, "b", None]
    assert [row["error"]["code"] if "error" in row else None for row in told] == [
        None,
        "unreadable-input",
        "bad-case",
        "bad-case",
        None,
        "bad-case",
    ]
    written = program.ask("POST", "/write/batch", b'{"id": "w", "intent": "decline"}\n', content_type="application/x-ndjson")
    assert written.json["id"] == "w"
    decided = program.ask("POST", "/decide/batch", b'{"id": "d", "facts": {}}', content_type="application/jsonl")
    assert decided.json["id"] == "d"
    assert program.ask("POST", "/review/batch", b"{}", content_type="application/json").status == 415


def test_a_batch_answers_while_it_is_still_being_sent(program: Program) -> None:
    head = (
        f"POST /api/v1/review/batch HTTP/1.1\r\nHost: 127.0.0.1:{program.page.port}\r\nAuthorization: Bearer {program.token}\r\n"
        "Content-Type: application/jsonl\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", program.page.port), timeout=20) as line:
        line.sendall(head.encode())
        for number in range(3):
            row = json.dumps({"id": number, "body": "I might have to pass"}).encode() + b"\n"
            line.sendall(f"{len(row):x}\r\n".encode() + row + b"\r\n")
            seen = b""
            while f'"id":{number}'.encode() not in seen:
                seen += line.recv(65536)
        line.sendall(b"0\r\n\r\n")


def test_who_sends_all_before_reading_any_is_not_left_hanging(program: Program) -> None:
    row = json.dumps({"id": "x" * 40_000}).encode() + b"\n"  # given back with the answer: more than any line holds
    answer = program.ask("POST", "/review/batch", row * 500, content_type="application/jsonl")
    assert len(answer.body.splitlines()) == 500


def test_a_line_that_is_too_long_ends_the_batch(program: Program) -> None:
    answer = program.ask(
        "POST", "/review/batch", b'{"id": 1, "body": "Hi"}\n' + b"x" * 3_000_000, content_type="application/jsonl"
    )
    told = [json.loads(line) for line in answer.body.splitlines()]
    assert [row.get("error", {}).get("code") for row in told] == [None, "input-too-large"]


def test_nothing_leaves_by_a_programs_word(program: Program) -> None:
    home = program.page._home.house
    home.accounts_file.parent.mkdir(parents=True, exist_ok=True)
    home.accounts_file.write_text(
        '[home]\naddress = "alex@mail.example"\nsmtp_host = "127.0.0.1"\nsmtp_port = 9\nimap_host = "127.0.0.1"\n'
    )
    case = program.reply()
    answer = program.ask("POST", "/send", {"case": case, "by": "smtp"})
    assert answer.status == 200
    assert [each["state"] for each in answer.json["messages"]] == ["held"]
    assert "bowout outbox send 1" in answer.json["to_do"][0]
    assert [each["state"] for each in program.ask("POST", "/outbox", {}).json["messages"]] == ["held"]


def test_tokens_are_kept_as_hashes_where_only_the_person_reads(tmp_path: Path) -> None:
    tokens, now = Tokens(tmp_path / "new" / "tokens.json"), local_now()
    secret, made = tokens.make(now=now, days=2, label=" my mail program ")
    assert len(secret) >= 43
    assert secret not in tokens.path.read_text()
    assert tokens.path.stat().st_mode & 0o077 == 0
    assert made.label == "my mail program"
    assert tokens.knows(secret, now=now + timedelta(days=1))
    assert not tokens.knows(secret, now=now + timedelta(days=2))
    assert not tokens.knows(secret + "x", now=now)
    assert not tokens.knows("", now=now)
    tokens.make(now=now + timedelta(days=3), days=1)
    assert [each.id for each in Tokens(tokens.path).all()] != [made.id]
    assert len(tokens.all()) == 1  # what has ended is not kept


def test_the_command_makes_shows_and_ends_tokens(capsys: pytest.CaptureFixture[str]) -> None:
    from bowout.faces.cli.group import run

    assert run(["token", "make", "--for", "tracker", "--days", "7", "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert Tokens.at_home().knows(made["token"], now=local_now())
    assert run(["token"]) == 0
    listed = capsys.readouterr().out
    assert made["id"] in listed
    assert "tracker" in listed
    assert made["token"] not in listed
    assert run(["token", "end", made["id"]]) == 0
    assert not Tokens.at_home().knows(made["token"], now=local_now())
    assert run(["token", "end", made["id"]]) == 2
    assert run(["token", "end"]) == 2
