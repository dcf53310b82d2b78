"""A rewrite by a model of the person's own: what is taken, what is refused, and a real server that behaves in every way."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bowout import catalogue
from bowout.errors import MissingExtra
from bowout.nouns import Brief, Wording
from bowout.writing import polish_client
from bowout.writing.polish import NotAnswered, polish, refusal, request
from bowout.writing.polish_client import Endpoint

EMAIL = {"words": [50, 120]}
BRIEF = Brief(intent="withdraw", candidate="Hana Novak", company="Larkspur Energy", role="Tender Manager", contact="Idris Bowen",
              reason_detail="my boss is a bully")  # fmt: skip
ORIGINAL = Wording(
    "Withdrawing",
    "Dear Idris,\n\nI'm withdrawing from our interview on Thursday 16 October at 14:30 for the Tender Manager role at Larkspur Energy."
    " I've accepted another offer.\n\nThank you for the prep call.\n\nBest wishes,\nHana Novak",
)
BETTER = (
    "Dear Idris,\n\nThank you for the prep call. I've accepted another offer, so I'm withdrawing from our interview on Thursday 16 October"
    " at 14:30 for the Tender Manager role at Larkspur Energy.\n\nBest wishes,\nHana Novak"
)


def nothing_worse(wording: Wording) -> list[str]:
    return ["curt"] if len(wording.body) < 80 else []


def refused(body: str) -> str | None:
    return refusal(Wording("Withdrawing", body), ORIGINAL, BRIEF, channel=EMAIL, judge=nothing_worse)


def test_a_rewrite_that_keeps_all_is_taken():
    assert refused(BETTER) is None


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Thursday 16 October", "Friday 16 October", "Friday"),
        ("14:30", "15:30", "15"),
        ("Larkspur Energy", "Larkspur Power", "Power"),
        ("another offer", "another offer at Siemens", "Siemens"),
        ("another offer", "another offer, as you know from Peter", "Peter"),
        ("Thank you for the prep call.", "Kevin and I enjoyed the prep call.", "Kevin"),
        ("another offer", "two other offers", "two"),
        ("Thank you for the prep call.", "Thank you for the prep call. I'll ring you tomorrow.", "tomorrow"),
        ("Hana Novak", "Hana", "Novak"),
        ("the Tender Manager role", "the role", "Tender"),
        (" at 14:30", "", "14"),
    ],
)
def test_a_rewrite_with_another_fact_or_one_less_is_refused(before, after, said):
    why = refused(BETTER.replace(before, after))
    assert f"“{said}”" in why


def test_a_longer_an_empty_and_a_worse_rewrite_are_refused():
    assert "longer than 120 words" in refused(BETTER.replace("Thank you", "thank you " * 110 + "Thank you"))
    assert refused("") == "The answer was empty."
    why = refusal(
        Wording(None, BETTER), ORIGINAL, BRIEF, channel=EMAIL, judge=lambda wording: ["harsh"] * ("so" in wording.body)
    )
    assert why == "The review finds something worse in the rewrite: harsh."


@pytest.mark.parametrize("unseen", ["\x1b[2J", "\u202e", "\ud800", "\x00"])
def test_what_cannot_be_seen_is_refused_unless_it_was_there(unseen):
    assert refused(BETTER.replace("Thank", f"{unseen}Thank")) == "The rewrite holds characters that cannot be seen."
    joined = Wording(None, ORIGINAL.body.replace("Hana", "Ha\u200dna"))
    assert refusal(joined, joined, BRIEF, channel=EMAIL, judge=nothing_worse) is None


def test_what_is_sent_holds_the_message_and_never_the_private_notes():
    sent = json.dumps(request(ORIGINAL, 120))
    assert "Larkspur" in sent
    assert "bully" not in sent


def test_what_models_put_around_a_message_comes_off():
    answer = f"```text\n{BETTER}\n```".replace("\n", "\r\n")
    polished = polish(ORIGINAL, BRIEF, channel=EMAIL, ask=lambda messages: answer, judge=nothing_worse)
    assert polished.wording == Wording("Withdrawing", BETTER)
    assert polished.kept_because is None


def test_an_original_stays_where_nobody_answers():
    def silent(messages):
        raise NotAnswered("The endpoint did not answer within 1 seconds.")

    polished = polish(ORIGINAL, BRIEF, channel=EMAIL, ask=silent, judge=nothing_worse)
    assert polished.wording == ORIGINAL
    assert polished.kept_because == "The endpoint did not answer within 1 seconds."


def test_every_word_of_ours_opens_a_sentence_without_being_taken_for_a_name():
    """A rewrite that says what we say is never refused for its own words: each phrase against itself."""
    for entry in catalogue.load("phrases").values():
        for phrase in entry["phrase"]:
            body = phrase["text"].replace("{", "").replace("}", "")
            same = Wording(None, body)
            assert refusal(same, same, BRIEF, channel=EMAIL, judge=lambda wording: []) is None


def test_without_the_library_one_is_told_what_to_install(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(polish_client, "import_module", missing)
    with pytest.raises(MissingExtra) as told:
        Endpoint("http://127.0.0.1:1/v1", "m").ask([])
    assert "bowout[polish]" in told.value.hint


def completion(text: object) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


class Model(BaseHTTPRequestHandler):
    """A model's server that behaves as its model's name says."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers.get("Authorization"), asked))
        getattr(self, asked["model"])()

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def well(self) -> None:
        self.answer(completion(BETTER))

    def inventing(self) -> None:
        self.answer(completion(BETTER.replace("another offer", "an offer from Siemens")))

    def failing(self) -> None:
        self.answer(b"out of memory", 500)

    def elsewhere(self) -> None:
        self.answer(b"", 307, Location="http://192.0.2.1/v1/chat/completions")

    def babbling(self) -> None:
        self.answer(b"<html>hello</html>")

    def numbering(self) -> None:
        self.answer(completion(7))

    def endless(self) -> None:
        self.answer(completion("x" * 200_000))

    def slow(self) -> None:
        time.sleep(1.0)
        self.answer(completion(BETTER))

    def dripping(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(12):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)

    def hanging_up(self) -> None:
        self.close_connection = True
        self.connection.close()

    def log_message(self, *args: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        """Clients that gave up are what is tested."""


@pytest.fixture
def server() -> Iterator[Quiet]:
    pytest.importorskip("httpx", reason="left out: httpx (the extra `polish`) is not installed")
    server = Quiet(("127.0.0.1", 0), Model)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def polished_by(server: Quiet, model: str, **options):
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1/", model, timeout=0.4, **options)
    return polish(ORIGINAL, BRIEF, channel=EMAIL, ask=endpoint.ask, judge=nothing_worse)


def test_a_server_that_behaves_well(server):
    assert polished_by(server, "well", key="k-1").wording.body == BETTER
    ((path, authorization, asked),) = server.asked
    assert path == "/v1/chat/completions"
    assert authorization == "Bearer k-1"
    assert asked["stream"] is False


@pytest.mark.parametrize(
    ("model", "why"),
    [
        ("inventing", "The rewrite says “Siemens”, which is not in the case."),
        ("failing", "The endpoint answered with status 500."),
        ("elsewhere", "The endpoint answered with status 307."),
        ("babbling", "The endpoint answered with something that is no chat completion."),
        ("numbering", "The endpoint answered with something that is no chat completion."),
        ("endless", "The endpoint answered with more than a message."),
        ("slow", "The endpoint did not answer within 0.4 seconds."),
        ("dripping", "The endpoint did not answer within 0.4 seconds."),
        ("hanging_up", "The endpoint could not be reached (RemoteProtocolError)."),
    ],
)
def test_a_server_that_behaves_badly_leaves_the_original(server, model, why):
    polished = polished_by(server, model)
    assert polished.wording == ORIGINAL
    assert polished.kept_because == why


def test_no_server_at_all(server):
    nowhere = Endpoint("http://127.0.0.1:9/v1", "m", timeout=0.4)
    polished = polish(ORIGINAL, BRIEF, channel=EMAIL, ask=nowhere.ask, judge=nothing_worse)
    assert polished.wording == ORIGINAL
    assert "could not be reached" in polished.kept_because
