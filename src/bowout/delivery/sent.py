"""Whether a message is in the mailbox already: looked for with SEARCH, which matches loosely, and then compared exactly.

SEARCH HEADER finds parts of values without regard to case (RFC 9051 §6.4.4), so what it finds are only candidates. Some servers
give a message another Message-ID: Outlook keeps the first one in X-Microsoft-Original-Message-ID; elsewhere the same thread, date,
recipients and words, all of them, count as the same message. A draft's id is never changed, so that for drafts the id alone counts.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from typing import TYPE_CHECKING, Any

from .imap import failures, is_break, mailbox, special

if TYPE_CHECKING:
    from email.message import EmailMessage

    from imapclient import IMAPClient  # type: ignore[import-untyped,unused-ignore]

    from .accounts import Account
    from .outbox import Entry
    from .secrets import Secret

OWN_ID = ("Message-ID", "X-Microsoft-Original-Message-ID")
MOST_CANDIDATES = 50
MOST_BYTES = 1024 * 1024
"""Of a candidate; a reply is a few kilobytes."""


def look(entry: Entry, account: Account, secret: Secret | None) -> str | None:
    """The name of the mailbox that holds the message, or None. Nothing is marked as seen (EXAMINE, PEEK).

    A sent message is looked for in Sent, All Mail and the inbox (a hidden copy to oneself); a draft in Drafts. Not being there
    proves nothing. Raises ServerUnreachable or ServerRefused where the mailbox cannot be looked into.
    """
    with mailbox(account, secret) as server:
        return find(server, entry)


def find(server: IMAPClient, entry: Entry) -> str | None:
    """The same on a line that stands."""
    draft = entry.way == "draft"
    places = special(server, "\\Drafts") if draft else [*special(server, "\\Sent"), *special(server, "\\All"), "INBOX"]
    for place in dict.fromkeys(places):
        if holds(server, place, entry.data, drafts_count=draft):
            return place
    return None


def holds(server: IMAPClient, place: str, data: bytes, *, drafts_count: bool) -> bool:
    """Whether this mailbox holds the message; what is marked as a draft was not sent, and All Mail has drafts too."""
    try:
        server.select_folder(place, readonly=True)
    except failures() as why:
        if is_break(why):
            raise
        return False
    ours = _parsed(data)
    own = _id(ours, "Message-ID")
    places = [(name, own) for name in OWN_ID] + ([] if drafts_count else [("In-Reply-To", _id(ours, "In-Reply-To"))])
    for name, value in places:
        for each in _candidates(server, name, value):
            if not drafts_count and b"\\Draft" in each.get(b"FLAGS", ()):
                continue
            if _same(ours, own, _parsed(each.get(b"BODY[]") or b""), by_words=not drafts_count):
                return True
    return False


def _candidates(server: IMAPClient, name: str, value: str) -> list[dict[bytes, Any]]:
    """What SEARCH finds, the newest first."""
    if not value:
        return []
    found = sorted(server.search(["HEADER", name, value]), reverse=True)[:MOST_CANDIDATES]
    answers = server.fetch(found, ["FLAGS", f"BODY.PEEK[]<0.{MOST_BYTES}>"])
    return [{b"FLAGS": each.get(b"FLAGS", ()), b"BODY[]": each.get(b"BODY[]<0>")} for each in answers.values()]


def _same(ours: EmailMessage, own: str, theirs: EmailMessage, *, by_words: bool) -> bool:
    if own in (_id(theirs, name) for name in OWN_ID):
        return True
    if own.lower() == _id(theirs, "Message-ID").lower():  # an id that differs in case is another message's
        return False
    return by_words and bool(mark := _mark(ours)) and mark == _mark(theirs)


def _mark(mail: EmailMessage) -> str | None:
    """Thread, date, recipients and words, as one hash; None where one of them is missing."""
    words = " ".join(_text(mail).split())
    thread = _id(mail, "In-Reply-To")
    to = sorted({address.lower() for address in re.findall(r"[^\s<>,;:\"]+@[^\s<>,;:\"]+", _header(mail, "To"))})
    date = _header(mail, "Date").partition("(")[0].strip()
    if not (words and thread and date and to):
        return None
    return hashlib.sha256("\n".join([thread, date, *to, words]).encode("utf-8", "replace")).hexdigest()


def _parsed(data: bytes) -> EmailMessage:
    from email import message_from_bytes, policy

    return message_from_bytes(data[:MOST_BYTES], policy=policy.default)


def _header(mail: EmailMessage, name: str) -> str:
    with contextlib.suppress(Exception):  # a stranger's header may break the library's reader; then it is not ours
        return str(mail[name] or "")
    return ""


def _id(mail: EmailMessage, name: str) -> str:
    return _header(mail, name).strip()


def _text(mail: EmailMessage) -> str:
    with contextlib.suppress(Exception):  # the same
        part = mail.get_body(("plain",))
        return str(part.get_content()) if part else ""
    return ""
