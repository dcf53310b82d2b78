r"""Laying a message into the Drafts mailbox, for the person to look at and send: APPEND with \Draft (RFC 9051 §6.3.12).

The same promise as for sending: the moment from which the server may have it is the line end after the literal, and it is noted
before that leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import ServerRefused, ServerUnreachable
from .imap import failures, is_break, mailbox, special
from .listening import hung_up
from .outcome import Outcome, words

if TYPE_CHECKING:
    from imapclient import IMAPClient  # type: ignore[import-untyped,unused-ignore]

    from .accounts import Account
    from .secrets import Secret

FOR_NOW = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]")
"""Response codes of a NO that may be a yes later (RFC 5530)."""


def append(*, data: bytes, account: Account, secret: Secret | None, note: Callable[[], None]) -> Outcome:
    """Lay one message into Drafts; `note` and the outcomes are as in `smtp.submit`, "sent" meaning that it lies there."""
    try:
        with mailbox(account, secret) as server:
            places = special(server, "\\Drafts")
            if not places:
                return Outcome("refused", f"{account.imap_host} has no mailbox for drafts. Make one called Drafts.")
            return put(server, places[0], data, flags=(b"\\Draft", b"\\Seen"), note=note, patience=account.last_patience)
    except ServerUnreachable as why:
        return Outcome("waiting", str(why))
    except ServerRefused as why:
        return Outcome("refused", str(why))
    except failures() as why:  # while the mailboxes are listed
        return Outcome("waiting", f"{account.imap_host}: the line broke ({words(str(why))}). Nothing was stored yet.")


def put(
    server: IMAPClient, place: str, data: bytes, *, flags: tuple[bytes, ...], note: Callable[[], None], patience: int
) -> Outcome:  # fmt: skip
    """APPEND one message to a mailbox, `note` being called right before the last byte leaves."""
    data = re.sub(rb"\r\n|\r|\n", b"\r\n", data)  # as imaplib sends it, so that it is known again when it leaves
    line = _Line(server, data, note, patience)
    try:
        server.append(place, data, flags=flags)
    except failures() as why:
        said = words(str(why))
        if is_break(why) and line.committed:
            return Outcome("in-doubt", f"The line broke before the server's answer came ({said}).")
        if is_break(why):
            return Outcome("waiting", f"The line broke ({said}). Nothing was stored yet.")
        return Outcome("waiting", f"Not now: {said}") if any(code in said for code in FOR_NOW) else Outcome("refused", said)
    return Outcome("sent", f"It lies in {place}.")


class _Line:
    """Watches what imaplib sends: the literal in one piece, then the line end that completes the command."""

    def __init__(self, server: IMAPClient, data: bytes, note: Callable[[], None], patience: int) -> None:
        self.committed = False
        self._imap = server._imap  # noqa: SLF001 (IMAPClient has no other way to see what leaves)
        self._send = self._imap.send
        self._data, self._note, self._patience, self._literal_left = data, note, patience, False
        self._imap.send = self._watched

    def _watched(self, piece: bytes) -> None:
        if self._literal_left and piece == b"\r\n" and not self.committed:
            if hung_up(self._imap.sock):
                raise ConnectionAbortedError("the server hung up")
            self._note()
            self.committed = True
            self._imap.sock.settimeout(self._patience)
        self._send(piece)
        self._literal_left = self._literal_left or piece == self._data
