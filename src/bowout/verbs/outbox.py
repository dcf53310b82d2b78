"""outbox: what is still to leave, what left, and what is in doubt; a doubt is looked for before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import BowoutError

if TYPE_CHECKING:
    from ..delivery.accounts import Account
    from ..delivery.outbox import Entry, Outbox
    from ..delivery.secrets import Secret


def outbox(box: Outbox, *, line_of: Callable[[Entry], tuple[Account, Secret | None]]) -> list[Entry]:
    """Every message, in the order in which they were saved. Nothing is sent.

    Messages in doubt are looked for in the mailbox; one that is found there counts as sent.
    """
    from ..delivery.dispatch import settle

    for entry in box.left_behind():
        try:
            account, secret = line_of(entry)
        except BowoutError:
            continue  # without an account or its secret nothing can be looked for; the doubt is shown as it is
        settle(box, entry, account=account, secret=secret, pause=lambda _: None, looks=1)
    return box.entries()
