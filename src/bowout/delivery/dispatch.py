"""One message from the outbox to its server: tried again where it certainly was not taken, looked for where that is in doubt."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import BowoutError, CannotWrite, UsageError
from .outcome import Outcome

if TYPE_CHECKING:
    from .accounts import Account
    from .outbox import Attempt, Entry, Outbox
    from .secrets import Secret

PAUSES = (0.0, 2.0, 10.0)
"""Seconds before each try in one run; afterwards the message waits for the person's next `bowout outbox send`."""
LOOKS = (0.0, 3.0)
"""Seconds before each look for a message in doubt, in one run."""


def dispatch(outbox: Outbox, number: int, *, account: Account, secret: Secret | None, pause: Callable[[float], None]) -> Entry:
    """Deliver one message that waits, and tell how it stands then. Raises NotNow where another process is at it, CannotWrite."""
    for seconds in PAUSES:
        if seconds:
            pause(seconds)
        with outbox.attempt(number) as attempt:
            outcome = _try(attempt, account, secret)
            _keep(attempt, outcome)
        if outcome.state != "waiting":
            break
    entry = outbox.entry(number)
    if entry.state == "in-doubt":
        return settle(outbox, entry, account=account, secret=secret, pause=pause)
    if entry.state == "sent" and entry.way == "smtp":
        return _filed(outbox, entry, account, secret)
    return entry


def settle(
    outbox: Outbox,
    entry: Entry,
    *,
    account: Account,
    secret: Secret | None,
    pause: Callable[[float], None],
    looks: int = len(LOOKS),
) -> Entry:
    """Look for a message in doubt; found exactly, it counts as sent. Otherwise it stays in doubt, for the person to decide."""
    from .imap import failures
    from .sent import look

    if not account.imap_host:
        return entry
    for seconds in LOOKS[:looks]:
        if seconds:
            pause(seconds)
        with contextlib.suppress(BowoutError, *failures()):  # a mailbox that cannot be looked into says nothing
            if where := look(entry, account, secret):
                outbox.settle(entry.id, where)
                break
    return outbox.entry(entry.id)


def _try(attempt: Attempt, account: Account, secret: Secret | None) -> Outcome:
    entry = attempt.entry
    if entry.way == "smtp":
        from .smtp import submit

        return submit(
            sender=entry.sender, recipients=entry.recipients, data=entry.data, account=account, secret=secret, note=attempt.note
        )
    if entry.way == "draft":
        from .drafts import append

        return append(data=entry.data, account=account, secret=secret, note=attempt.note)
    raise UsageError(f"Message {entry.id} leaves by {entry.way}, which this bowout does not know.")


def _keep(attempt: Attempt, outcome: Outcome) -> None:
    try:
        attempt.over(outcome.state, outcome.said)
    except CannotWrite as why:
        if outcome.state not in ("sent", "in-doubt"):
            raise
        said = f"{outcome.said} But the outbox could not note that ({why.message})"
        raise CannotWrite(said, "It is kept as in doubt; `bowout outbox` will look for it. Do not send it again.") from None


def _filed(outbox: Outbox, entry: Entry, account: Account, secret: Secret | None) -> Entry:
    """See that a copy is in Sent: by the server, or put there, but only after looking. A copy that fails spoils nothing."""
    from .drafts import put
    from .imap import failures, mailbox, special
    from .sent import holds

    if not account.imap_host or account.server_files_sent:
        return entry
    with contextlib.suppress(BowoutError, *failures()), mailbox(account, secret) as server:
        places = special(server, "\\Sent")
        if places and not any(holds(server, place, entry.data, drafts_count=False) for place in places):
            put(server, places[0], entry.data, flags=(b"\\Seen",), note=lambda: None, patience=account.patience)
        if places:
            outbox.file(entry.id, places[0])
    return outbox.entry(entry.id)
