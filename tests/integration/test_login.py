"""Logging in to real servers: tokens over SMTP and IMAP, private lines, and what cannot be trusted."""

from __future__ import annotations

import pytest
from letters import account
from mail_servers import ME, PASSWORD, Servers, token

from bowout.delivery.accounts import Account
from bowout.delivery.imap import mailbox, special
from bowout.delivery.secrets import Secret
from bowout.delivery.smtp import greet
from bowout.errors import ServerRefused
from bowout.verbs.account import check


def test_a_token_opens_both(servers: Servers) -> None:
    checks = check(account(servers.smtp, servers.imap), Secret(token(ME), is_token=True))
    assert [(each.which, each.works) for each in checks] == [("smtp", True), ("imap", True)]


@pytest.mark.parametrize("bad", ["key", "other"])
def test_a_token_that_is_wrong_is_refused_and_not_repeated(servers: Servers, bad: str) -> None:
    made = token(ME, key=b"another key, also thirty-two bytes") if bad == "key" else "no.token.atall"
    by = account(servers.smtp, servers.imap).but(patience=30)
    for each in check(by, Secret(made, is_token=True)):
        assert not each.works
        assert made not in each.said
    assert greet(by, Secret(made, is_token=True)).state == "refused"


def test_a_password_that_is_wrong_is_told_in_plain_words(servers: Servers) -> None:
    for each in check(account(servers.smtp, servers.imap).but(patience=30), Secret("wrong")):
        assert not each.works
        assert "password is wrong" in each.means


def private(servers: Servers, security: str) -> Account:
    return Account(
        name="home", address=ME, imap_host="localhost", imap_port=servers.imaps if security == "tls" else servers.imap,
        imap_security=security, patience=5,
    )  # fmt: skip


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_the_mailbox_over_a_private_line(servers: Servers, security: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(servers.certificate))
    with mailbox(private(servers, security), Secret(PASSWORD)) as line:
        assert special(line, "\\Drafts") == ["Drafts"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_that_cannot_be_trusted_ends_it_before_the_login(servers: Servers, security: str) -> None:
    with pytest.raises(ServerRefused, match="cannot be trusted"), mailbox(private(servers, security), Secret(PASSWORD)):
        pass
