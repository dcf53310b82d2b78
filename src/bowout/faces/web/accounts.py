"""Mail accounts on the page: found from the address, tried on the spot, kept once the login works; the same verb as the terminal's.

The password goes from the form to the server and into the system's keyring. No answer, file or log of ours has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from starlette.responses import Response

from ...errors import BowoutError, NoSecret, UsageError
from .visit import Visit, page, to

if TYPE_CHECKING:
    from ...delivery.secrets import Secret
    from ...verbs.account import Check, Proposal

MOST_PASSWORD = 1000


def find(visit: Visit) -> Response:
    """The servers of an address, what to know of signing in there, and a place for the password. Nothing is kept yet."""
    try:
        return _asked(visit, _proposed(visit))
    except BowoutError as why:
        return _asked(visit, None, why=why)


def add(visit: Visit) -> Response:
    """Try the login; where it works, keep the account, and its password in the keyring."""
    visit.home.departures.use(visit.said("nonce"))
    proposed = None
    try:
        proposed = _proposed(visit)
        checks = visit.house.check_account(proposed.account, _secret(visit, proposed))
        if all(each.works for each in checks):
            if password := _password(visit):
                visit.house.keep_password(proposed.account, password)
            visit.house.keep_account(proposed.account)
            return page("checked.html", here="settings", account=proposed.account, checks=checks, kept=True)
    except BowoutError as why:
        return _asked(visit, proposed, why=why)
    return _asked(visit, proposed, checks=checks)


def test(visit: Visit) -> Response:
    """Log in to the servers of an account, and do nothing else there."""
    visit.home.accounts()
    account = visit.house.account(visit.path["account"])
    checks = visit.house.check_account(account, visit.house.secret_of(account))
    return page("checked.html", here="settings", account=account, checks=checks, kept=False)


def remove(visit: Visit) -> Response:
    """Take an account away, and its password with it; what was sent from it stays in the outbox."""
    visit.home.accounts()
    visit.house.remove_account(visit.house.account(visit.path["account"]))
    return to("/settings#accounts")


def _proposed(visit: Visit) -> Proposal:
    """What the address comes to, with the servers where the person names them. Raises as `verbs.account.propose`."""
    address = visit.said("address") or ""
    if any(each.address.lower() == address.lower() for each in visit.home.accounts()):
        raise UsageError(f"{address} is set up already.", "Test it, or remove it first.")
    return visit.house.propose_account(address, **{name: visit.said(name) for name in ("smtp", "imap", "user")})


def _asked(
    visit: Visit, proposed: Proposal | None, *, why: BowoutError | None = None, checks: Sequence[Check] = ()
) -> Response:
    """The form, with what did not work so far; the password is to be typed anew."""
    told = {name: visit.said(name) or "" for name in ("address", "user", "smtp", "imap")}
    return page(
        "account.html", here="settings", told=told | (proposed.servers if proposed else {}), proposed=proposed, why=why,
        checks=checks, nonce=visit.home.departures.nonce(), locked=_locked(), at_hand=proposed and visit.house.has_secret(proposed.account),
    )  # fmt: skip


def _locked() -> str | None:
    """Why no password could be kept on this system."""
    from ...delivery.secrets import keyring

    try:
        keyring()
    except BowoutError as why:
        return why.message
    return None


def _secret(visit: Visit, proposed: Proposal) -> Secret | None:
    """What was typed, if it can be kept afterwards; else what is at hand. Raises NoSecret."""
    from ...delivery.secrets import Secret, keyring

    if password := _password(visit):
        keyring()
        return Secret(password)
    if not visit.house.has_secret(proposed.account):
        raise NoSecret("The password is missing.")
    return visit.house.secret_of(proposed.account)


def _password(visit: Visit) -> str:
    typed = visit.form.get("password")
    return typed[:MOST_PASSWORD] if isinstance(typed, str) else ""
