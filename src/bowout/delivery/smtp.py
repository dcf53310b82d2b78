"""Handing a message to the person's server, over SMTP, in steps that show the moment from which it may have been taken.

RFC 5321 (§4.2.5 and §6.1: whose the message is), RFC 6409 (submission), RFC 4954 and XOAUTH2 (login), RFC 3030 (BDAT), RFC 1047 (why
the answer to the last byte can be lost). With DATA the last byte is the dot's line; with BDAT it is `BDAT 0 LAST`, which is short
and stands after the server has confirmed all the rest, so that there is little left that can be lost.
"""

from __future__ import annotations

import base64
import contextlib
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator

from ..errors import MissingFact, ServerRefused
from . import tls
from .accounts import Account, check_line
from .listening import hung_up
from .outcome import Outcome, of_reply, words
from .secrets import Secret

ONESELF = "[127.0.0.1]"
"""What EHLO says: nothing about the person's machine."""


class _Said(Exception):
    """A reply that ends the try."""

    def __init__(self, code: int, said: bytes) -> None:
        super().__init__(code)
        self.code, self.said = code, said


class _HungUp(OSError):
    """The server hung up before the last byte left."""


class _Submission:
    """One try. `committed` tells whether the last byte may have left."""

    def __init__(self, account: Account, secret: Secret | None, note: Callable[[], None]) -> None:
        self.account, self.secret, self._note = account, secret, note
        self.committed = False

    def run(self, sender: str, recipients: tuple[str, ...], data: bytes) -> None:
        """Send, or raise what stopped it."""
        with line(self.account) as server:
            enter(server, self.account, self.secret)
            plain = all(each.isascii() for each in (sender, *recipients))
            if not plain and not server.has_extn("smtputf8"):
                raise _Said(550, b"this server takes no addresses with letters beyond ASCII (SMTPUTF8)")
            options = (" BODY=8BITMIME" if server.has_extn("8bitmime") and not data.isascii() else "") + (
                "" if plain else " SMTPUTF8"
            )
            server.command_encoding = "ascii" if plain else "utf-8"
            _expect(server, 250, f"MAIL FROM:<{sender}>{options}")
            for each in recipients:
                _expect(server, 250, f"RCPT TO:<{each}>", also=251)
            if server.has_extn("chunking"):
                self._chunked(server, data)
            else:
                self._dotted(server, data)

    def _chunked(self, server: smtplib.SMTP, data: bytes) -> None:
        server.send(b"BDAT %d\r\n" % len(data) + data)
        _answer(server, 250)
        self._commit(server, b"BDAT 0 LAST\r\n")

    def _dotted(self, server: smtplib.SMTP, data: bytes) -> None:
        _expect(server, 354, "DATA")
        server.send(re.sub(rb"(?m)^\.", b"..", data))
        self._commit(server, b".\r\n")

    def _commit(self, server: smtplib.SMTP, last: bytes) -> None:
        if server.sock is None or hung_up(server.sock):
            raise _HungUp("the server hung up")
        self._note()
        self.committed = True
        server.sock.settimeout(self.account.last_patience)
        server.send(last)
        _answer(server, 250)
        with contextlib.suppress(OSError, smtplib.SMTPException):
            server.putcmd("QUIT")


def submit(
    *, sender: str, recipients: tuple[str, ...], data: bytes, account: Account, secret: Secret | None, note: Callable[[], None]
) -> Outcome:
    """Hand one message over. `data` has CRLF and ends with one; `note` is called once, right before the last byte leaves, and where
    it raises, the last byte does not leave.

    A line that breaks, and a server that says no, are outcomes and not errors. Raises only what `note` raises.
    """
    if not account.smtp_host:
        raise MissingFact(f"The account {account.name} has no server that sends.", "Add smtp_host in the accounts file.")
    try_ = _Submission(account, secret, note)
    try:
        try_.run(sender, recipients, data)
    except _Said as answer:
        return of_reply(answer.code, _shown(answer, secret), committed=try_.committed)
    except ServerRefused as why:
        return Outcome("refused", str(why))
    except (OSError, smtplib.SMTPException) as why:
        if try_.committed:
            return Outcome("in-doubt", f"The line broke before the server's answer came ({_reason(why)}).")
        return Outcome("waiting", f"{account.smtp_host}: {_reason(why)}. Nothing was sent yet.")
    return Outcome("sent", f"{account.smtp_host} took it.")


def greet(account: Account, secret: Secret | None) -> Outcome:
    """Log in and do nothing else; "sent" means that it works."""
    try:
        with line(account) as server:
            enter(server, account, secret)
            server.putcmd("QUIT")
    except _Said as answer:
        return of_reply(answer.code, _shown(answer, secret), committed=False)
    except ServerRefused as why:
        return Outcome("refused", str(why))
    except (OSError, smtplib.SMTPException) as why:
        return Outcome("waiting", f"{account.smtp_host}: {_reason(why)}.")
    return Outcome("sent", "The login works.")


@contextlib.contextmanager
def line(account: Account) -> Iterator[smtplib.SMTP]:
    """An open, greeted and (but on this machine) private line. Raises OSError, SMTPException, ServerRefused."""
    host, port, security = account.smtp_host or "", account.smtp_port, account.smtp_security
    check_line("smtp", host, security, login=account.login)
    try:
        with contextlib.closing(_connected(host, port, account.patience, private=security == "tls")) as server:
            _check(250, *server.ehlo())
            if security == "starttls":
                _starttls(server)
            yield server
    except ssl.SSLError as why:
        raise tls.refused(host, why) from None


def _connected(host: str, port: int, patience: int, *, private: bool) -> smtplib.SMTP:
    try:
        if private:
            return smtplib.SMTP_SSL(host, port, ONESELF, timeout=patience, context=tls.context())
        return smtplib.SMTP(host, port, ONESELF, timeout=patience)
    except smtplib.SMTPConnectError as why:
        raise _Said(why.smtp_code, _bytes(why.smtp_error)) from None


def _starttls(server: smtplib.SMTP) -> None:
    if not server.has_extn("starttls"):
        raise ServerRefused(
            "The server offers no STARTTLS, and nothing goes out in the clear.", "Try security tls and port 465."
        )
    try:
        server.starttls(context=tls.context())
    except smtplib.SMTPResponseException as why:
        raise _Said(why.smtp_code, _bytes(why.smtp_error)) from None
    _check(250, *server.ehlo())


def enter(server: smtplib.SMTP, account: Account, secret: Secret | None) -> None:
    """Log in, where the account does (RFC 4954: PLAIN, else LOGIN; XOAUTH2 with a token)."""
    if not account.login or secret is None:
        return
    offered = str(server.esmtp_features.get("auth", "")).upper().split()
    user, hidden = account.username, secret.reveal()
    if secret.is_token:
        code, said = server.docmd("AUTH XOAUTH2", _base64(f"user={user}\x01auth=Bearer {hidden}\x01\x01"))
        if code == 334:  # the refusal's details; an empty line asks for the verdict
            code, said = server.docmd("")
    elif "PLAIN" in offered or "LOGIN" not in offered:
        code, said = server.docmd("AUTH PLAIN", _base64(f"\0{user}\0{hidden}"))
    else:
        code, said = server.docmd("AUTH LOGIN", _base64(user))
        if code == 334:
            code, said = server.docmd(_base64(hidden))
    if code == 503:  # logged in already
        return
    _check(235, code, said)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _expect(server: smtplib.SMTP, code: int, command: str, *, also: int = 0) -> None:
    server.putcmd(command)
    _answer(server, code, also)


def _answer(server: smtplib.SMTP, *good: int) -> None:
    code, said = server.getreply()
    if code not in good:
        raise _Said(code, said)


def _check(good: int, code: int, said: bytes) -> None:
    if code != good:
        raise _Said(code, said)


def _shown(answer: _Said, secret: Secret | None) -> str:
    said = words(answer.said, answer.code)
    return secret.scrubbed(said) if secret else said


def _reason(why: Exception) -> str:
    if isinstance(why, TimeoutError) or "timed out" in str(why):
        return "the server kept silent"
    return words(getattr(why, "strerror", None) or str(why) or type(why).__name__).rstrip(".")


def _bytes(said: bytes | str) -> bytes:
    return said.encode() if isinstance(said, str) else said
