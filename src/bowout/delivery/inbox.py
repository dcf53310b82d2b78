"""Mail as it lies in a mailbox, read and never touched: over IMAP (EXAMINE and PEEK: nothing is marked as seen), Maildir, mbox."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, ServerUnreachable, UnreadableInput
from .accounts import Account
from .imap import failures, is_break, mailbox, special
from .outcome import words

if TYPE_CHECKING:
    from imapclient import IMAPClient  # type: ignore[import-untyped,unused-ignore]

    from .secrets import Secret

AT_ONCE = 20
"""Mails fetched with one question."""
MOST_BYTES = 25 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Lying:
    """One mail: how to find it again (no word of it), its bytes, and whether it is marked as answered."""

    place: dict[str, Any]
    data: bytes
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A mailbox that is open: how many mails, these (the oldest first), and the Message-IDs that the person has answered."""

    count: int
    mails: Iterator[Lying]
    answered: frozenset[str] = frozenset()


@contextlib.contextmanager
def opened(where: Path | Account, secret_of: Callable[[Account], Secret | None], *, folder: str, since: date) -> Iterator[Box]:
    """The mails since a day of an account's folder, a Maildir or an mbox.

    Raises NotFound or UnreadableInput where there is none, ServerUnreachable or ServerRefused where the line does not stand.
    """
    if isinstance(where, Path):
        yield Box(*_in_files(where, since=since))
        return
    try:
        with mailbox(where, secret_of(where)) as server:
            answered = frozenset(_replied_to(server, since=since))
            yield Box(*_over_imap(server, where.name, folder=folder, since=since), answered)
    except failures() as why:
        raise ServerUnreachable(f"The line to {where.imap_host} broke ({words(str(why))}).", "Try it again.") from None


def again(place: dict[str, Any], account_of: Callable[[str], Account], secret_of: Callable[[Account], Secret | None]) -> bytes:
    """One mail again, by where it lay. Raises NotFound where it is there no more, or what `opened` raises."""
    if "path" in place:
        return _one_in_files(place)
    account = account_of(place["account"])
    try:
        with mailbox(account, secret_of(account)) as server:
            return _one_over_imap(server, place)
    except failures() as why:
        raise ServerUnreachable(f"The line to {account.imap_host} broke ({words(str(why))}).", "Try it again.") from None


def _over_imap(server: IMAPClient, account: str, *, folder: str = "INBOX", since: date) -> tuple[int, Iterator[Lying]]:
    """How many mails came since that day, and these, the oldest first. Raises NotFound where there is no such folder."""
    try:
        told = server.select_folder(folder, readonly=True)
    except failures() as why:
        if is_break(why):
            raise
        raise NotFound(f"There is no folder {folder} in the mailbox.", "Name another with --folder.") from None
    numbers = sorted(server.search(["SINCE", since, "UNDELETED", "SMALLER", MOST_BYTES]))
    place = {"account": account, "folder": folder, "uidvalidity": int(told.get(b"UIDVALIDITY", 0))}
    return len(numbers), _fetched(server, numbers, place)


def _fetched(server: IMAPClient, numbers: list[int], place: dict[str, Any]) -> Iterator[Lying]:
    for start in range(0, len(numbers), AT_ONCE):
        answers = server.fetch(numbers[start : start + AT_ONCE], ["FLAGS", "BODY.PEEK[]"])
        for number in sorted(answers):
            data, flags = answers[number].get(b"BODY[]") or b"", answers[number].get(b"FLAGS", ())
            yield Lying({**place, "uid": number}, data, answered=b"\\Answered" in flags)


def _one_over_imap(server: IMAPClient, place: dict[str, Any]) -> bytes:
    told = server.select_folder(place["folder"], readonly=True)
    found = server.fetch([place["uid"]], ["BODY.PEEK[]"]) if told.get(b"UIDVALIDITY") == place["uidvalidity"] else {}
    data: bytes | None = found.get(place["uid"], {}).get(b"BODY[]")
    if not data:
        raise NotFound("That mail is in the mailbox no more.", "List it anew with `bowout inbox`.")
    return data


def _replied_to(server: IMAPClient, *, since: date) -> set[str]:
    """The Message-IDs that the person's sent mail since that day answers (In-Reply-To, References)."""
    ids: set[str] = set()
    for folder in special(server, "\\Sent"):
        server.select_folder(folder, readonly=True)
        numbers = server.search(["SINCE", since])
        wanted = "BODY.PEEK[HEADER.FIELDS (IN-REPLY-TO)]"
        for start in range(0, len(numbers), 200):
            for answer in server.fetch(numbers[start : start + 200], [wanted]).values():
                head = next((value for key, value in answer.items() if key.startswith(b"BODY[HEADER")), b"") or b""
                ids.update(re.findall(r"<[^<>\s]+>", head.decode("utf-8", "replace")))
    return ids


def _in_files(path: Path, *, since: date) -> tuple[int, Iterator[Lying]]:
    """The mails of a Maildir (a folder) or an mbox (a file), the oldest first. Raises UnreadableInput for what is neither."""
    if (path / "cur").is_dir():
        return _in_maildir(path, since)
    if path.is_file():
        with path.open("rb") as file:
            if file.read(5) == b"From ":
                return _in_mbox(path)
    raise UnreadableInput(f"{path} is no Maildir and no mbox.", "Name the folder that holds cur and new, or the mbox file.")


def _in_maildir(path: Path, since: date) -> tuple[int, Iterator[Lying]]:
    files = sorted((file.stat().st_mtime, file) for part in ("new", "cur") for file in _plain_files(path / part))
    recent = [
        file for at, file in files if datetime.fromtimestamp(at, UTC).date() >= since and file.stat().st_size < MOST_BYTES
    ]

    def mails() -> Iterator[Lying]:
        for file in recent:
            with contextlib.suppress(OSError):  # a mail program may have moved it meanwhile
                _, _, flags = file.name.partition(":2,")
                yield Lying({"path": str(path), "key": file.name.partition(":")[0]}, file.read_bytes(), answered="R" in flags)

    return len(recent), mails()


def _plain_files(folder: Path) -> Iterator[Path]:
    return (
        (file for file in folder.iterdir() if file.is_file() and not file.name.startswith(".")) if folder.is_dir() else iter(())
    )


def _in_mbox(path: Path) -> tuple[int, Iterator[Lying]]:
    import mailbox as library

    box = library.mbox(path, create=False)
    keys = box.keys()

    def mails() -> Iterator[Lying]:
        try:
            for key in keys:
                mail = box.get_message(key)
                yield Lying({"path": str(path), "key": key}, box.get_bytes(key), answered="A" in mail.get_flags())
        finally:
            box.close()

    return len(keys), mails()


def _one_in_files(place: dict[str, Any]) -> bytes:
    import mailbox as library

    path, key = Path(place["path"]), place["key"]
    with contextlib.suppress(KeyError, OSError, library.Error):
        if isinstance(key, int):
            box = library.mbox(path, create=False)
            with contextlib.closing(box):
                return box.get_bytes(key)  # type: ignore[arg-type]  # its keys are numbers
        for part in ("new", "cur"):
            for file in (path / part).glob(f"{key}*"):
                return file.read_bytes()
    raise NotFound("That mail is in the mailbox no more.", "List it anew with `bowout inbox`.")
