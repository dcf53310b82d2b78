"""The part of the wiring that knows the person's mail accounts: their file, their secrets, and setting one up."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .. import catalogue
from ..errors import BowoutError, UsageError

if TYPE_CHECKING:
    from ..delivery.accounts import Account
    from ..delivery.secrets import Secret
    from ..verbs.account import Check, Proposal


class Accounts:
    """Which accounts there are, with what each logs in, and how one is set up, tried and removed."""

    @property
    def accounts_file(self) -> Path:
        """Where the accounts are kept, beside the settings."""
        from ..settings import settings_file

        return settings_file().with_name("accounts.toml")

    @cached_property
    def accounts(self) -> list[Account]:
        """The mail accounts, the one that is used first."""
        from ..delivery.accounts import load

        return load(self.accounts_file)

    def account(self, name: str | None, *, needs: str | None = None, sender: str | None = None) -> Account:
        """One account by its name or address, else the sender's, else the first that has what is needed. Raises NoAccount."""
        from ..delivery.accounts import choose

        return choose(self.accounts, name, needs=needs, sender=sender)

    def secret_of(self, account: Account) -> Secret | None:
        """Its password or token, had anew each time; None where it logs in nowhere. Raises NoSecret."""
        from ..delivery.secrets import secret_of

        if not account.login:
            return None
        return secret_of(
            account.name, user=account.username, password_command=account.password_command, token_command=account.token_command
        )

    def has_secret(self, account: Account) -> bool:
        """Whether its password or token is at hand without asking the person."""
        try:
            self.secret_of(account)
        except BowoutError:
            return False
        return True

    def keep_password(self, account: Account, text: str) -> Secret:
        """Put the password into the system's keyring, and nowhere else. Raises NoSecret."""
        from ..delivery.secrets import Secret, keep

        keep(account.username, text)
        return Secret(text)

    def propose_account(self, address: str, **said: str | None) -> Proposal:
        """See `verbs.account.propose`."""
        from ..verbs.account import propose

        return propose(address, providers=catalogue.load("providers"), taken=[each.name for each in self.accounts], **said)

    def check_account(self, account: Account, secret: Secret | None) -> list[Check]:
        """See `verbs.account.check`."""
        from ..verbs.account import check

        return check(account, secret)

    def keep_account(self, account: Account) -> None:
        """Write one more into the accounts file. Raises UsageError where one has that name by now."""
        from ..delivery.accounts import load, write

        others = load(self.accounts_file)
        if any(each.name == account.name for each in others):
            raise UsageError(f"There is an account {account.name} already.", "Remove that one first.")
        write(self.accounts_file, [*others, account])
        self.__dict__.pop("accounts", None)

    def remove_account(self, account: Account) -> None:
        """Take one out of the accounts file, and its password out of the keyring."""
        from ..delivery.accounts import load, write
        from ..delivery.secrets import forget

        write(self.accounts_file, [each for each in load(self.accounts_file) if each.name != account.name])
        forget(account.username)
        self.__dict__.pop("accounts", None)
