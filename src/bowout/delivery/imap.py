"""The person's mailbox over IMAP (RFC 9051), its special mailboxes found by SPECIAL-USE (RFC 6154), else by the names in use."""

from __future__ import annotations

import contextlib
import logging
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import NoAccount, NoSecret, ServerRefused, ServerUnreachable
from . import tls
from .accounts import Account, check_line
from .outcome import words
from .secrets import Secret

if TYPE_CHECKING:
    from imapclient import IMAPClient  # type: ignore[import-untyped,unused-ignore]

NAMES = {
    "\\Sent": (
        "sent", "sent items", "sent messages", "sent mail", "envoyés", "éléments envoyés", "messages envoyés", "gesendet",
        "gesendete objekte", "gesendete elemente", "enviados", "elementos enviados", "mensagens enviadas", "itens enviados",
        "inviata", "posta inviata", "verzonden", "verzonden items", "skickat", "sendt", "lähetetyt", "wysłane",
        "elementy wysłane", "odeslaná pošta", "odoslané", "elküldött", "trimise", "gönderilmiş öğeler", "отправленные",
        "надіслані", "已发送", "已发送邮件", "寄件備份", "送信済み", "送信済みアイテム", "보낸편지함", "المرسلة", "נשלח",
    ),
    "\\Drafts": (
        "drafts", "draft", "brouillons", "entwürfe", "borradores", "rascunhos", "bozze", "concepten", "utkast", "kladder",
        "luonnokset", "robocze", "wersje robocze", "koncepty", "piszkozatok", "ciorne", "taslaklar", "черновики", "чернетки",
        "草稿", "草稿箱", "下書き", "임시보관함", "المسودات", "טיוטות",
    ),
    "\\All": ("all mail", "archive"),
}  # fmt: skip
"""How mail programs name the mailboxes on servers without SPECIAL-USE, in lower case."""


def failures() -> tuple[type[Exception], ...]:
    """What a line may raise: a refusal of the server's, or a break."""
    from imapclient.exceptions import IMAPClientError  # type: ignore[import-untyped,unused-ignore]

    return (IMAPClientError, OSError)


def is_break(why: Exception) -> bool:
    """Whether the line itself broke, so that the server may have taken what it was told or not."""
    from imapclient.exceptions import IMAPClientAbortError

    # IMAPClient tells a break during the login as a LoginError.
    return any(isinstance(each, OSError | IMAPClientAbortError) for each in (why, why.__context__))


@contextlib.contextmanager
def mailbox(account: Account, secret: Secret | None) -> Iterator[IMAPClient]:
    """A private line to the mailbox, logged in.

    Raises NoAccount, ServerUnreachable or ServerRefused, in plain words, until it stands; afterwards what is done with it raises
    one of `failures()`.
    """
    server = _logged_in(account, secret)
    try:
        yield server
    finally:
        _hang_up(server)


def _hang_up(server: IMAPClient) -> None:
    with contextlib.suppress(*failures()):  # the line may be gone, and nothing is left to be asked
        server.shutdown()


def _logged_in(account: Account, secret: Secret | None) -> IMAPClient:
    host = account.imap_host
    if not host:
        raise NoAccount(f"The account {account.name} has no mailbox server.", "Add imap_host in the accounts file.")
    check_line("imap", host, account.imap_security, login=account.login)
    from imapclient import IMAPClient

    for name in ("imapclient", "imapclient.imaplib"):
        logging.getLogger(name).disabled = True  # it would log letters, and what servers repeat of a login
    private = account.imap_security == "tls"
    server = None
    try:
        context = tls.context() if private else None
        server = IMAPClient(host, account.imap_port, ssl=private, ssl_context=context, timeout=account.patience)
        if account.imap_security == "starttls":
            server.starttls(tls.context())
        if account.login and secret is not None:
            _log_in(server, account.username, secret)
    except failures() as why:
        if server:
            _hang_up(server)
        if isinstance(why, ssl.SSLError):
            raise tls.refused(host, why) from None
        said = secret.scrubbed(words(str(why))) if secret else words(str(why))
        if is_break(why):
            raise ServerUnreachable(
                f"The mailbox at {host} cannot be reached ({said}).", "Check the network and the account."
            ) from None
        raise ServerRefused(f"The mailbox at {host} refused: {said}.", "`bowout account test` says what is wrong.") from None
    return server


def _log_in(server: IMAPClient, user: str, secret: Secret) -> None:
    hidden = secret.reveal()
    if secret.is_token:
        server.oauth2_login(user, hidden)
    elif server.has_capability("AUTH=PLAIN"):
        server.plain_login(user, hidden)
    elif hidden.isascii() and user.isascii():
        server.login(user, hidden)
    else:
        raise NoSecret("This server takes no login or password with letters beyond ASCII.", "Use an app password.")


def special(server: IMAPClient, use: str) -> list[str]:
    r"""The mailboxes for this use ("\\Sent"): those that the server marks, else those of a usual name. May be none."""
    listed = [(flags, delimiter, name) for flags, delimiter, name in server.list_folders() if b"\\Noselect" not in flags]
    marked = [name for flags, _, name in listed if use.lower().encode() in [each.lower() for each in flags]]
    return marked or [name for _, delimiter, name in listed if _last(name, delimiter).lower() in NAMES.get(use, ())]


def _last(name: str, delimiter: bytes | None) -> str:
    return name.rpartition(delimiter.decode())[2] if delimiter else name
