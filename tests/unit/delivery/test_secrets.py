"""Secrets: had from where the person keeps them, and found in nothing of ours afterwards."""

from __future__ import annotations

import base64
import copy
import logging
import os
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_smtp import FakeSmtp

from bowout.delivery import secrets
from bowout.delivery.secrets import Secret, keep, secret_of
from bowout.errors import NoSecret

SOURCE = Path(__file__).resolve().parents[3] / "src"
PLANTED = "Planted-Secret_4711é"


def had(account: str = "home", *, environ: dict[str, str] | None = None, **commands: str | None) -> Secret:
    told = {"password_command": None, "token_command": None, **commands}
    return secret_of(account, user="me@home.test", environ=environ or {}, **told)


def test_it_shows_itself_to_nobody() -> None:
    secret = Secret(PLANTED)
    for shown in (repr(secret), str(secret), f"{secret}", "%s" % secret, repr([secret]), repr(vars(type(secret)))):  # noqa: UP031
        assert PLANTED not in shown
    for copied in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            copied(secret)
    assert secret.reveal() == PLANTED


def test_the_environment_goes_first_the_accounts_own_before_the_common_one() -> None:
    both = {"BOWOUT_PASSWORD": "common", "BOWOUT_PASSWORD_HOME_2": "own"}
    assert had("home-2", environ=both).reveal() == "own"
    assert had("work", environ=both).reveal() == "common"
    token = had("home", environ={"BOWOUT_TOKEN": "t"})
    assert token.is_token


def test_a_command_prints_it() -> None:
    assert had(password_command=f"{sys.executable} -c \"print('från command')\"").reveal() == "från command"
    assert had(token_command=f"{sys.executable} -c \"print('tok')\"").is_token


@pytest.mark.parametrize(
    ("command", "said"),
    [("no-such-program-here", "cannot be run"), ("false", "gave nothing"), ("true", "gave nothing"), ("printf 'a\\nb'", "several lines"), ("'", "cannot be run")],
)  # fmt: skip
def test_a_command_that_fails_is_said(command: str, said: str) -> None:
    with pytest.raises(NoSecret, match=said):
        had(password_command=command)


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "\0me@home.test\0"])
def test_what_a_server_repeats_is_scrubbed_however_it_was_sent(before: str) -> None:
    secret = Secret(PLANTED)
    coded = base64.b64encode(f"{before}{PLANTED}".encode()).decode()
    for form in (PLANTED, coded, coded.rstrip("=")):
        assert secret.scrubbed(f"535 no: {form}") == "535 no: …"
    assert secret.scrubbed("535 5.7.8 Authentication credentials invalid") == "535 5.7.8 Authentication credentials invalid"


class Ring:
    """A keyring that keeps."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.kept.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self.kept[service, user] = password


def test_the_keyring_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring")
    ring = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    with pytest.raises(NoSecret, match="has no password for me@home"):
        had()
    keep("me@home.test", PLANTED)
    assert had().reveal() == PLANTED
    monkeypatch.setattr(Ring, "set_password", lambda *_: None)  # as the null backend does: it says nothing and keeps nothing
    with pytest.raises(NoSecret, match="did not keep"):
        keep("other@home.test", "x")


@pytest.mark.parametrize("name", ["null", "fail"])
def test_a_backend_that_keeps_nothing_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    keyring = pytest.importorskip("keyring")
    import importlib

    backend = importlib.import_module(f"keyring.backends.{name}").Keyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    with pytest.raises(NoSecret, match="no keyring that keeps"):
        secrets.keyring()


def test_a_backend_that_breaks_says_nothing_of_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring")

    class Broken(Ring):
        def set_password(self, service: str, user: str, password: str) -> None:
            raise RuntimeError(f"cannot store {password}")

    monkeypatch.setattr(keyring, "get_keyring", Broken)
    with pytest.raises(NoSecret) as caught:
        keep("me@home.test", PLANTED)
    assert PLANTED not in "".join(traceback.format_exception(caught.value))


def forms(secret: str) -> list[bytes]:
    """The secret as it might lie somewhere: plain, in base64 by itself, and as logins write it."""
    plain = secret.encode()
    logins = [plain, b"\0me@home.test\0" + plain, f"user=me@home.test\x01auth=Bearer {secret}\x01\x01".encode()]
    return [plain, plain.decode().encode("unicode_escape"), *(base64.b64encode(each).rstrip(b"=") for each in logins)]


@pytest.mark.parametrize("kind", ["PASSWORD", "TOKEN"])
def test_a_planted_secret_is_found_nowhere(tmp_path: Path, kind: str) -> None:
    """Every command that has to do with the account, working and failing, with every log turned on: then look everywhere."""
    (tmp_path / "reply.eml").write_text("From: me@home.test\nTo: you@firm.test\nSubject: x\nMessage-ID: <1@home.test>\n\nNo.\n")
    (tmp_path / "other.eml").write_text("From: me@home.test\nTo: you@firm.test\nSubject: y\nMessage-ID: <2@home.test>\n\nNo.\n")
    run = (
        "import logging, sys; logging.basicConfig(level=1); import smtplib, faulthandler; faulthandler.enable();"
        "from bowout.faces.cli.group import run; sys.exit(run(sys.argv[1:]))"
    )
    env = os.environ | {
        "PYTHONPATH": str(SOURCE), "BOWOUT_SETTINGS": str(tmp_path / "settings.toml"), "BOWOUT_DATA": str(tmp_path / "data"),
        f"BOWOUT_{kind}": PLANTED,
    }  # fmt: skip
    said = b""

    def bowout(*words: str) -> int:
        nonlocal said
        done = subprocess.run([sys.executable, "-c", run, *words], env=env, cwd=tmp_path, capture_output=True, check=False)
        said += done.stdout + done.stderr
        return done.returncode

    with FakeSmtp() as server:
        add = ("account", "add", "me@home.test", "--smtp", f"none://127.0.0.1:{server.port}")
        assert bowout(*add) == 0
        assert bowout("account", "test") == 0
        assert bowout("account") == 0
        assert bowout("send", "reply.eml", "--by", "smtp", "--yes", "--undo", "0") == 0
        server.secret = PLANTED
        server.answers = {"AUTH": "535 5.7.8 no: %SECRET " + forms(PLANTED)[2].decode()}
        assert bowout("account", "test", "--format", "json") == 1
        assert bowout("send", "other.eml", "--by", "smtp", "--yes", "--undo", "0") == 1
        assert len(server.messages) == 1
        assert server.logins()
    assert bowout("outbox", "--format", "json") == 1
    assert bowout("outbox", "show", "2") == 1
    assert bowout("outbox", "send", "2", "--again") == 1
    assert bowout("log", "--format", "json") == 0
    everything = {"what was said": said} | {str(path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(name.endswith("outbox.db") for name in everything)
    assert any(name.endswith("accounts.toml") for name in everything)
    for where, data in everything.items():
        for form in forms(PLANTED):
            assert form not in data, f"the secret lies in {where}"


def test_no_log_has_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    from bowout.delivery.accounts import Account
    from bowout.delivery.smtp import greet

    with FakeSmtp() as server:
        account = Account(
            name="home", address="me@home.test", smtp_host="127.0.0.1", smtp_port=server.port, smtp_security="none"
        )
        assert greet(account, Secret(PLANTED)).state == "sent"
    assert PLANTED not in caplog.text
