"""Accounts: one file without a secret, servers found from the address, and what is wrong in plain words."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from bowout import catalogue
from bowout.delivery.accounts import Account, choose, is_loopback, load, write
from bowout.delivery.servers import Found, find, place
from bowout.errors import BadSettings, NoAccount, UnreadableInput, UsageError
from bowout.verbs import account as verb

HOME = Account(
    name="home",
    address="amara@home.test",
    smtp_host="smtp.home.test",
    imap_host="imap.home.test",
    password_command='pass "a b" | head',
)


def test_what_is_written_is_read_again_and_private(tmp_path: Path) -> None:
    path = tmp_path / "config" / "accounts.toml"
    odd = Account(
        name='an "odd" näme', address="b@work.test", user="DOM\\b", smtp_host="localhost", smtp_security="none", bcc_self=True
    )
    write(path, [HOME, odd])
    assert load(path) == [HOME, odd]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load(tmp_path / "none.toml") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[home]\naddress = "a@b.test"\npassword = "x"', "keeps no secrets"),
        ('[home]\naddress = "a@b.test"\nsmtp_port = "465"', "smtp_port"),
        ('[home]\naddress = "a@b.test"\nlogin = 1', "login"),
        ('[home]\naddress = "nobody"', "has no address"),
        ('[home]\nsmtp_host = "x"', "has no address"),
        ('[home]\naddress = "a@b.test"\nsmtp_host = "mx.b.test"\nsmtp_security = "none"', "without TLS"),
        ('[home]\naddress = "a@b.test"\nimap_host = "mx.b.test"\nimap_security = "none"\nlogin = false', "without TLS"),
        ('[home]\naddress = "a@b.test"\nimap_security = "ssl"', "one of tls, starttls, none"),
        ("home = 1", "no account"),
        ("[home", "cannot be read"),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "accounts.toml"
    path.write_text(text)
    with pytest.raises(BadSettings) as caught:
        load(path)
    assert said in str(caught.value)


def test_nothing_unsafe_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadSettings):
        write(tmp_path / "a.toml", [HOME.but(smtp_security="none")])
    with pytest.raises(BadSettings):
        write(tmp_path / "a.toml", [HOME.but(user="a\nb")])
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_which_account_is_used() -> None:
    work = Account(name="work", address="a@work.test", smtp_host="smtp.work.test")
    assert choose([work, HOME], None) is work
    assert choose([work, HOME], None, needs="imap_host") is HOME
    assert choose([work, HOME], "amara@home.test") is HOME
    assert choose([work, HOME], None, sender="Amara@Home.test") is HOME
    assert choose([work, HOME], "work", sender="amara@home.test") is work
    assert choose([work, HOME], None, sender="other@home.test") is work
    for name, needs, said in (("nobody", None, "no account nobody"), ("work", "imap_host", "no imap_host")):
        with pytest.raises(NoAccount, match=said):
            choose([work, HOME], name, needs=needs)
    with pytest.raises(NoAccount, match="No mail account"):
        choose([], None)


@pytest.mark.parametrize(("host", "here"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("127.9.9.9", True),
    ("localhost.evil.test", False), ("10.0.0.1", False), ("0x7f.1", False), ("", False)])  # fmt: skip
def test_what_is_this_machine(host: str, here: bool) -> None:
    assert is_loopback(host) is here


def known(address: str, dns: dict[tuple[str, str], list[tuple[int, str, int]]] | None = None) -> Found | None:
    asked: list[str] = []

    def ask(name: str, kind: str) -> list[tuple[int, str, int]]:
        asked.append(name)
        return (dns or {}).get((name, kind), [])

    found = find(address, providers=catalogue.load("providers"), ask=ask, name="x")
    assert not any("amara" in name for name in asked), "DNS was told whose address it is"
    return found


@pytest.mark.parametrize("provider", catalogue.load("providers").values(), ids=list(catalogue.load("providers")))
def test_each_provider_of_the_table(provider: dict[str, object]) -> None:
    for domain in provider["domains"]:  # type: ignore[attr-defined]
        found = known(f"amara@{domain.upper()}")
        assert found
        assert found.sign_in == provider["sign_in"]
        assert (found.account.smtp_host is None) == (found.sign_in == "closed")
        assert "none" not in (found.account.smtp_security, found.account.imap_security)
        assert str(found.help or "https://").startswith("https://")


def test_what_the_domain_announces() -> None:
    dns = {
        ("_submissions._tcp.firm.test", "SRV"): [(0, "smtp.host.test.", 465)],
        ("_imaps._tcp.firm.test", "SRV"): [(0, ".", 0)],  # not offered
        ("_imap._tcp.firm.test", "SRV"): [(0, "imap.host.test.", 143)],
    }
    found = known("amara@firm.test", dns)
    assert found
    account = found.account
    assert (account.smtp_host, account.smtp_port, account.smtp_security) == ("smtp.host.test", 465, "tls")
    assert (account.imap_host, account.imap_port, account.imap_security) == ("imap.host.test", 143, "starttls")
    assert found.source == "announced by firm.test in DNS"


def test_a_domain_whose_mail_goes_to_a_provider() -> None:
    found = known("amara@firm.test", {("firm.test", "MX"): [(1, "ASPMX.L.GOOGLE.COM.", 25)]})
    assert found
    assert found.account.smtp_host == "smtp.gmail.com"
    assert known("amara@firm.test", {("firm.test", "MX"): [(1, "evilgoogle.com.", 25)]}) is None
    assert known("amara@firm.test") is None
    with pytest.raises(UnreadableInput):
        known("amara")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("smtp.a.test", ("smtp.a.test", 465, "tls")),
        ("smtp.a.test:587", ("smtp.a.test", 587, "starttls")),
        ("starttls://smtp.a.test", ("smtp.a.test", 587, "starttls")),
        ("tls://smtp.a.test:10465", ("smtp.a.test", 10465, "tls")),
        ("none://[::1]:25", ("::1", 25, "none")),
    ],
)
def test_a_server_as_people_write_it(text: str, lines: tuple[str, int, str]) -> None:
    assert tuple(place("smtp", text).values()) == lines


@pytest.mark.parametrize("text", ["", "a b", "http://a", "a:b", "a:123456"])
def test_what_is_no_server(text: str) -> None:
    with pytest.raises(UsageError):
        place("smtp", text)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Refused: 534 5.7.9 Application-specific password required. Learn more at", "app password"),
        ("Refused: 535 5.7.8 Username and Password not accepted. For more information", "many providers want an app password"),
        ("Refused: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "OAuth"),
        ("The mailbox at x refused: b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)'.", "password is wrong"),
        ("The mailbox at x refused: b'[PRIVACYREQUIRED] Plaintext authentication disallowed'.", "TLS"),
        ("smtp.a.test: Name or service not known.", "no server of that name"),
        ("127.0.0.1: Connection refused.", "Nothing listens"),
        ("smtp.a.test: the server kept silent.", "does not answer"),
        ("The certificate of a cannot be trusted (self signed certificate).", "certificate"),
    ],
)
def test_what_is_wrong_in_plain_words(said: str, means: str) -> None:
    assert means in verb._check("smtp", "x", False, said).means


def test_a_name_that_is_free() -> None:
    assert verb._short("a@gmail.com", []) == "gmail"
    assert verb._short("a@gmail.com", ["gmail", "gmail-2"]) == "gmail-3"
