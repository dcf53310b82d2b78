"""`--polish` as a person types it, with a real server on loopback that answers well, badly, slowly and not at all."""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest.importorskip("httpx", reason="left out: bowout[polish] is not installed")

Bowout = Callable[..., "subprocess.CompletedProcess[str]"]
INVITATION = Path(__file__).resolve().parents[2] / "examples" / "google-invite.eml"
CASE = {
    "intent": "decline", "channel": "email", "candidate": "Alex Morgan", "company": "Larkfield Energy", "role": "Operations Analyst",
    "contact": "Dana Okoro", "reason": "other-offer", "reason_detail": "my boss is a bully",
}  # fmt: skip


class Model(BaseHTTPRequestHandler):
    """A model's server that behaves as its model's name says."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers.get("Authorization"), asked))
        body = asked["messages"][1]["content"].strip("-\n")
        getattr(self, asked["model"])(body)

    def answer(self, text: str, status: int = 200) -> None:
        data = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def well(self, body: str) -> None:
        self.answer(body.replace("Thank you", "Thank you very much", 1))

    def inventing(self, body: str) -> None:
        self.answer(body.replace("another offer", "an offer from Siemens"))

    def hedging(self, body: str) -> None:
        self.answer(body.replace("I'm going to decline", "I might have to decline"))

    def failing(self, body: str) -> None:
        self.answer("", 500)

    def slow(self, body: str) -> None:
        time.sleep(3)
        self.answer(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Remembers what it was asked; an answer to somebody who has gone is no fault."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Model)
        self.asked: list[tuple[str, str | None, dict]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def model() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return path


def polished(bowout: Bowout, case: Path, url: str, name: str, *more: str, **env: str) -> dict:
    done = bowout(
        "write", "--case", case, "--polish", "--yes", "--format", "json", *more, BOWOUT_MODEL_URL=url, BOWOUT_MODEL_NAME=name, **env
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_rewrite_that_holds_up_is_taken(bowout: Bowout, model: Server, case: Path) -> None:
    plain = json.loads(bowout("write", "--case", case, "--format", "json").stdout)
    draft = polished(bowout, case, model.url, "well", BOWOUT_MODEL_KEY="sesame")
    assert draft["body"] == plain["body"].replace("Thank you", "Thank you very much", 1)
    assert draft["subject"] == plain["subject"]
    assert draft["notes"][-1] == "Reworded by well: read it over before you send it."
    (path, key, asked), = model.asked  # fmt: skip
    assert (path, key) == ("/v1/chat/completions", "Bearer sesame")
    assert "bully" not in json.dumps(asked)


@pytest.mark.parametrize(
    ("name", "why"),
    [("inventing", "Siemens"), ("hedging", "The review finds something worse"), ("failing", "status 500"), ("slow", "within 1 seconds")],
)  # fmt: skip
def test_one_that_does_not_leaves_the_words_as_they_were(
    bowout: Bowout, model: Server, case: Path, name: str, why: str
) -> None:
    plain = json.loads(bowout("write", "--case", case, "--format", "json").stdout)
    draft = polished(bowout, case, model.url, name, BOWOUT_MODEL_PATIENCE="1")
    assert draft["body"] == plain["body"]
    assert draft["notes"][-1].startswith(f"The rewrite by {name} was not taken")
    assert why in draft["notes"][-1]


def test_nobody_there_to_answer(bowout: Bowout, case: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, not listening: refused at once
        draft = polished(bowout, case, f"http://127.0.0.1:{taken.getsockname()[1]}/v1", "well")
    assert "could not be reached" in draft["notes"][-1]


def test_nothing_is_sent_before_it_was_agreed_to(bowout: Bowout, model: Server, case: Path, tmp_path: Path) -> None:
    named = {"BOWOUT_MODEL_URL": model.url, "BOWOUT_MODEL_NAME": "well"}
    refused = bowout("write", "--case", case, "--polish", **named)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert model.url in refused.stderr
    assert "--yes" in refused.stderr
    assert not model.asked

    agreed = bowout("write", "--case", case, "--polish", "--yes", **named)
    assert agreed.returncode == 0
    assert f"goes to {model.url} (on this machine), for the model well" in agreed.stderr
    assert "  | Dear Dana," in agreed.stderr
    assert "never your private notes" in agreed.stderr

    again = bowout("write", "--case", case, "--polish", **named)
    assert (again.returncode, again.stderr) == (0, "")
    assert "Thank you very much" in again.stdout

    elsewhere = bowout("write", "--case", case, "--polish", **named | {"BOWOUT_MODEL_NAME": "slow"})
    assert elsewhere.returncode == 2, "another model is another agreement"
    assert len(model.asked) == 2


def test_a_reply_is_reworded_before_it_is_packaged(bowout: Bowout, model: Server, tmp_path: Path) -> None:
    done = bowout(
        "reply", INVITATION, "--because", "other-offer", "--me", "Alex Morgan", "--polish", "--yes", "--format", "json",
        BOWOUT_MODEL_URL=model.url, BOWOUT_MODEL_NAME="well",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    reply = json.loads(done.stdout)
    assert "Thank you very much" in reply["draft"]["body"]
    assert "Reworded by well: read it over before you send it." in reply["notes"]
    mail = message_from_bytes((tmp_path / "google-invite-reply.eml").read_bytes(), policy=policy.default)
    assert "Thank you very much" in mail.get_body(("plain",)).get_content()


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({}, "model_url is not set"),
        ({"BOWOUT_MODEL_URL": "http://127.0.0.1:1/v1"}, "model_name is not set"),
        ({"BOWOUT_MODEL_URL": "ftp://x/v1", "BOWOUT_MODEL_NAME": "m"}, "no address of a model"),
        ({"BOWOUT_MODEL_URL": "http://[x/v1", "BOWOUT_MODEL_NAME": "m"}, "no address of a model"),
        ({"BOWOUT_MODEL_URL": "localhost:11434", "BOWOUT_MODEL_NAME": "m"}, "no address of a model"),
        ({"BOWOUT_MODEL_URL": "http://127.0.0.1:1/v1", "BOWOUT_MODEL_NAME": "m", "BOWOUT_MODEL_KEY": "ключ"}, "is no key"),
        ({"BOWOUT_MODEL_URL": "http://127.0.0.1:1/v1", "BOWOUT_MODEL_NAME": "m", "BOWOUT_MODEL_KEY_COMMAND": "false"}, "gave nothing"),
    ],
)  # fmt: skip
def test_a_model_that_is_not_set_up_is_one_line(bowout: Bowout, case: Path, env: dict[str, str], words: str) -> None:
    done = bowout("write", "--case", case, "--polish", "--yes", **env)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("bowout: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_one_message_at_a_time(bowout: Bowout, case: Path) -> None:
    for call in (("--batch", case), ("--case", case, "--variants", "3")):
        done = bowout("write", *call, "--polish")
        assert done.returncode == 2
        assert "--polish rewords one message" in done.stderr


def test_without_the_library_one_is_told_what_to_install(bowout: Bowout, case: Path, tmp_path: Path) -> None:
    (tmp_path / "httpx.py").write_text("raise ImportError('httpx')", encoding="utf-8")
    home = Path(__file__).resolve().parents[2] / "src"
    done = bowout(
        "write", "--case", case, "--polish", "--yes", BOWOUT_MODEL_URL="http://127.0.0.1:1/v1", BOWOUT_MODEL_NAME="m",
        PYTHONPATH=f"{tmp_path}:{home}",
    )  # fmt: skip
    assert done.returncode == 2
    assert "Install bowout[polish]" in done.stderr
    assert "goes to" not in done.stderr
