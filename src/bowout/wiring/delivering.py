"""The part of the wiring that delivers: accounts, outbox, mailbox. A `House` is one of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BowoutError
from .accounts import Accounts

if TYPE_CHECKING:
    from datetime import datetime

    from ..delivery.accounts import Account
    from ..delivery.outbox import Entry, Outbox
    from ..delivery.outgoing import Outgoing
    from ..delivery.secrets import Secret
    from ..nouns import Invitation
    from ..record.store import Record
    from ..settings import Settings
    from ..verbs.answered import Answered
    from ..verbs.inbox import Waiting


class Delivering(Accounts):
    """The verbs that reach a mail server, with accounts, secrets, record and clock filled in."""

    if TYPE_CHECKING:
        clock: Callable[[], datetime]

        @cached_property
        def settings(self) -> Settings: ...

        @cached_property
        def record(self) -> Record: ...

        def sent(self, name: str, *, channel: str | None = None, message_id: str | None = None) -> Any: ...

        def edit(self, name: str, **changes: Any) -> Any: ...

    @cached_property
    def letters(self) -> Outbox:
        """The outbox: what is to leave, in one file of the data folder."""
        from ..delivery.outbox import Outbox
        from ..settings import data_folder

        return Outbox(data_folder() / "outbox.db", clock=self.clock)

    def hold(self, mail: Outgoing, *, way: str, account: Account, case: str | None = None, answers: bool = True) -> Entry:
        """See `verbs.send.hold`."""
        from ..verbs.send import hold

        return hold(self.letters, mail, way=way, account=account, case=case, answers=answers)

    def send(self, number: int, *, pause: Callable[[float], None], again: bool = False) -> Entry:
        """See `verbs.send`; what was sent in a case is noted in the record."""
        from ..verbs.send import send

        account = self.account(self.letters.entry(number).account)
        entry = send(self.letters, number, account=account, secret=self.secret_of(account), pause=pause, again=again)
        self._note_sent(entry)
        return entry

    def unsettled(self) -> int:
        """How many messages of the outbox are not done with."""
        from ..delivery.outbox import OPEN

        return len(self.letters.numbers(*OPEN))

    def clear_calendar(self, mails: Iterable[bytes], account: Account) -> int | None:
        """Take what these replies decline out of the person's own calendar; how many entries, or None where no calendar is set."""
        if not account.caldav_url:
            return None
        from ..delivery.own_calendar import entries_of, take_out

        return take_out([entry for mail in mails for entry in entries_of(mail)], account, self.secret_of(account))

    def outbox(self) -> list[Entry]:
        """See `verbs.outbox`."""
        from ..verbs.outbox import outbox

        def line_of(entry: Entry) -> tuple[Account, Secret | None]:
            account = self.account(entry.account)
            return account, self.secret_of(account)

        entries = outbox(self.letters, line_of=line_of)
        for entry in entries:
            self._note_sent(entry)
        return entries

    def inbox(
        self, where: Path | Account, *, folder: str = "INBOX", days: int = 60,
        progress: Callable[[int], Callable[[], None]] | None = None,
    ) -> list[Waiting]:  # fmt: skip
        """See `verbs.inbox`: of an account, a Maildir or an mbox. `progress` is told how many there are.

        What it gives is called after each of them.
        """
        from ..delivery.inbox import opened
        from ..invitation.isolated import Reader
        from ..verbs.inbox import days_ago, inbox, remember

        def read(data: bytes) -> Invitation:
            return reader.read(data, now=self.clock(), own_addresses=self.settings.addresses)

        with Reader() as reader, opened(where, self.secret_of, folder=folder, since=days_ago(self.clock(), days)) as box:
            seen = progress(box.count) if progress else lambda: None
            waiting = inbox(box.mails, read=read, answered=box.answered, seen=seen)
        remember(self._listed, waiting)
        return waiting

    def answered(self, invitation: Invitation) -> Answered | None:
        """See `verbs.answered`; nothing is asked where a mail answers no other, or nothing is kept yet."""
        from ..settings import data_folder

        if not invitation.envelope.references or not (data_folder() / "record.db").exists():
            return None
        from ..verbs.answered import answered

        return answered(self.record, self.letters, invitation, edit=self.edit)

    def from_inbox(self, number: int) -> bytes:
        """The mail of that number in the list that `inbox` gave last. Raises NotFound."""
        from ..delivery.inbox import again
        from ..verbs.inbox import place_of

        return again(place_of(self._listed, number), self.account, self.secret_of)

    @property
    def _listed(self) -> Path:
        from ..settings import data_folder

        return data_folder() / "inbox.json"

    def _note_sent(self, entry: Entry) -> None:
        """Once, in the case that the message belongs to; a draft is only sent when the person sends it.

        A record that takes nothing now makes no message unsent: it is noted when the outbox is looked at next.
        """
        if entry.case_name is None or not entry.answers or entry.way != "smtp" or entry.state != "sent":
            return
        with suppress(BowoutError):
            known = [event.data.get("message_id") for event in self.record.events(entry.case_name) if event.kind == "sent"]
            if entry.message_id not in known:
                self.sent(entry.case_name, channel="email", message_id=entry.message_id)
