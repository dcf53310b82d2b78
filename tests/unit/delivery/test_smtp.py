"""Over SMTP: what each answer means, how one logs in, and that nothing goes out in the clear."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_smtp import FakeSmtp, certificate

from bowout.delivery.accounts import Account
from bowout.delivery.outcome import Outcome
from bowout.delivery.secrets import Secret
from bowout.delivery.smtp import greet, submit
from bowout.errors import BadSettings, CannotWrite

DATA = b"From: me@home.test\r\nSubject: x\r\n\r\n.Dear\r\n..\r\nBye\r\n"
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="left out: openssl is not installed")


def account(server: FakeSmtp, security: str = "none", host: str = "127.0.0.1") -> Account:
    return Account(
        name="home", address="me@home.test", smtp_host=host, smtp_port=server.port, smtp_security=security, patience=5
    )


def send(server: FakeSmtp, by: Account | None = None, *, secret: Secret | None = None, note=lambda: None, **more) -> Outcome:
    told = {"sender": "me@home.test", "recipients": ("you@firm.test",), "data": DATA, **more}
    return submit(account=by or account(server), secret=secret or Secret("pass"), note=note, **told)


def test_the_message_arrives_as_it_is() -> None:
    with FakeSmtp() as server:
        assert send(server) == Outcome("sent", "127.0.0.1 took it.")
    assert server.messages == [DATA.replace(b"\r\n.", b"\r\n..")]
    assert server.told[0] == "ehlo [127.0.0.1]"  # nothing of the machine's name
    assert server.logins() == ["\0me@home.test\0pass"]


def test_the_note_comes_right_before_the_last_byte() -> None:
    with FakeSmtp() as server:
        assert send(server, note=lambda: server.told.append("NOTED")).state == "sent"
        assert server.told[server.told.index("NOTED") - 1].upper() == "DATA"
        assert len(server.messages) == 1


def test_what_cannot_be_noted_does_not_leave() -> None:
    def full() -> None:
        raise CannotWrite("disk full")

    with FakeSmtp() as server, pytest.raises(CannotWrite):
        send(server, note=full)
    assert server.messages == []


@pytest.mark.parametrize(
    ("line", "answer", "state"),
    [
        ("MAIL", "451 later", "waiting"),
        ("MAIL", "550 no", "refused"),
        ("RCPT", "450 mailbox busy", "waiting"),
        ("RCPT", "550 5.1.1 no such user", "refused"),
        ("AUTH", "535 5.7.8 wrong", "refused"),
        ("AUTH", "454 later", "waiting"),
        ("DATA", "554 no", "refused"),
        ("DATA", "250 what?", "waiting"),
        ("MAIL", "garbage", "waiting"),
        ("EHLO", "502 what?", "refused"),
    ],
)
def test_what_an_answer_means(line: str, answer: str, state: str) -> None:
    with FakeSmtp(answers={line: answer}) as server:
        outcome = send(server)
    assert outcome.state == state
    assert (
        answer.rsplit(maxsplit=1)[-1][4 * (answer == "garbage") :] in outcome.said
    )  # the library takes four signs for the code
    assert server.messages == []


def test_one_refused_recipient_refuses_all() -> None:
    with FakeSmtp(answers={"RCPT TO:<B@": "550 no such user"}) as server:
        assert send(server, recipients=("a@firm.test", "b@firm.test")).state == "refused"
    assert server.messages == []


def test_nobody_listens() -> None:
    with FakeSmtp() as server:
        by = account(server)
    outcome = send(server, by)
    assert outcome.state == "waiting"
    assert "Nothing was sent yet" in outcome.said


@pytest.mark.parametrize(
    ("offers", "secret", "first"),
    [
        ("AUTH LOGIN", Secret("pä ss"), "AUTH LOGIN bWVAaG9tZS50ZXN0"),
        ("AUTH PLAIN LOGIN", Secret("pä ss"), "AUTH PLAIN AG1lQGhvbWUudGVzdABww6Qgc3M="),
        ("AUTH PLAIN XOAUTH2", Secret("tok", is_token=True), "AUTH XOAUTH2 dXNlcj1tZUBob21lLnRlc3QBYXV0aD1CZWFyZXIgdG9rAQE="),
    ],
    ids=["login", "plain", "token"],
)
def test_the_ways_to_log_in(offers: str, secret: Secret, first: str) -> None:
    with FakeSmtp(offers=(offers,), answers={"AUTH LOGIN": "334 UGFzc3dvcmQ6", "CMOKIHNZ": "235 come in"}) as server:
        assert send(server, secret=secret).state == "sent"
    assert server.told[1] == first
    assert ("cMOkIHNz" in server.told) == (offers == "AUTH LOGIN")


def test_a_refused_token_is_asked_for_its_verdict() -> None:
    with FakeSmtp(answers={"AUTH XOAUTH2": "334 eyJzdGF0dXMiOiI0MDAifQ=="}) as server:
        outcome = greet(account(server), Secret("tok", is_token=True))
    assert outcome == Outcome("refused", "Refused: 535 5.7.8 expired")


def test_a_server_that_repeats_the_secret_is_not_repeated() -> None:
    secret = "hunter2-Sesame"
    with FakeSmtp(answers={"AUTH": "535 wrong: %SECRET AGh1bnRlcjI="}, secret=secret) as server:
        outcome = send(server, secret=Secret(secret))
    assert outcome.state == "refused"
    assert secret not in outcome.said
    assert "…" in outcome.said


def test_a_servers_words_are_made_fit_to_be_shown() -> None:
    with FakeSmtp(answers={"MAIL": "550 no\x1b[31m\u202eevil\x07" + "x" * 900}) as server:
        said = send(server).said
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert len(said) < 500


def test_letters_beyond_ascii_need_a_server_that_takes_them() -> None:
    with FakeSmtp() as server:
        assert "SMTPUTF8" in send(server, recipients=("café@firm.test",)).said
    with FakeSmtp(offers=("AUTH PLAIN", "SMTPUTF8", "8BITMIME")) as server:
        assert send(server, recipients=("café@firm.test",)).state == "sent"
    assert "rcpt to:<café@firm.test>" in [words.lower() for words in server.told]


def test_off_this_machine_nothing_goes_without_tls() -> None:
    with FakeSmtp() as server, pytest.raises(BadSettings, match="without TLS"):
        send(server, account(server, host="mx.firm.test"))
    assert server.told == []


@needs_openssl
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_private_line(security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cert, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    with FakeSmtp(tls=context, private=security == "tls") as server:
        assert send(server, account(server, security, "localhost")).state == "sent"
    assert server.logins() == ["\0me@home.test\0pass"]


@needs_openssl
@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("fault", ["unknown", "other-name"])
def test_a_certificate_that_cannot_be_trusted_ends_it(
    security: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cert, context = certificate(tmp_path, "localhost" if fault == "unknown" else "other.test")
    if fault == "other-name":
        monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    with FakeSmtp(tls=context, private=security == "tls") as server:
        outcome = send(server, account(server, security, "localhost"))
    assert outcome.state == "refused"
    assert "certificate of localhost cannot be trusted" in outcome.said
    assert not any(words.upper().startswith("AUTH") for words in server.told)


@pytest.mark.parametrize("security", ["starttls"])
def test_starttls_taken_away_ends_it_before_the_login(security: str) -> None:
    with FakeSmtp() as server:
        outcome = send(server, account(server, security))
    assert outcome.state == "refused"
    assert "STARTTLS" in outcome.said
    assert not any(words.upper().startswith("AUTH") for words in server.told)
