"""bowout account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ....errors import NoSecret, UsageError
from ..terminal import emit, format_option, paint, somebody_there

if TYPE_CHECKING:
    from ....delivery.accounts import Account
    from ....delivery.secrets import Secret
    from ....verbs.account import Check
    from ....wiring import House

ACTIONS = ("list", "add", "test", "password", "remove")


SECTION = "Sending"


@click.command(
    "account",
    short_help="Your mail accounts: set one up, test it, remove it.",
    epilog="""\b
Examples:
  bowout account
  bowout account add amara@gmail.com
  bowout account add amara@home.example --smtp smtp.home.example:465 --imap imap.home.example:993
  bowout account add amara@outlook.com --token-command "my-oauth-helper amara@outlook.com"
  bowout account test""",
)
@click.argument("action", type=click.Choice(ACTIONS), default="list")
@click.argument("who", required=False, metavar="[ADDRESS|NAME]")
@click.option("--name", metavar="NAME", help="What you call it (else from the address).")
@click.option("--user", metavar="LOGIN", help="The login, where it is not the address.")
@click.option(
    "--smtp", metavar="HOST:PORT", help="The server that sends, where it is not found; starttls://host:587 for STARTTLS."
)
@click.option("--imap", metavar="HOST:PORT", help="The server that has the mailbox, likewise.")
@click.option("--password-command", metavar="COMMAND", help="A command that prints the password, instead of the keyring.")
@click.option("--token-command", metavar="COMMAND", help="A command that prints an OAuth access token.")
@click.option("--no-test", is_flag=True, help="Do not try the login.")
@format_option()
def command(action: str, who: str | None, format_: str, no_test: bool, **said: str | None) -> int:
    """Set up the mail account that drafts are laid into and replies are sent from.

    The servers are found from the address, the login is tried, and what is wrong is said in plain words. Passwords go into the
    system's keyring (or stay with your own command) and into no file of bowout's. Exit status 1 where the login does not work.
    """
    from ....wiring import House

    house = House()
    if action == "list":
        return _list(house, format_)
    if action == "add":
        if who is None:
            raise UsageError("Which address?", "bowout account add you@host.example")
        return _add(house, who, said, test=not no_test, format_=format_)
    account = house.account(who)
    if action == "test":
        return _tell(account, house.check_account(account, house.secret_of(account)), format_)
    if action == "password":
        _keep_password(house, account)
        return 0
    house.remove_account(account)
    print(f"{account.name} is removed, and its password with it.")
    return 0


def _list(house: House, format_: str) -> int:
    if format_ == "json":
        emit({"file": str(house.accounts_file), "accounts": [account.to_json() for account in house.accounts]})
        return 0
    print(f"Accounts file: {house.accounts_file}{'' if house.accounts else '  (none set up yet: bowout account add ADDRESS)'}")
    for account in house.accounts:
        print(f"\n{paint(account.name, bold=True)}  {account.address}")
        for which in ("smtp", "imap"):
            if host := getattr(account, f"{which}_host"):
                print(f"  {which}  {host}:{getattr(account, f'{which}_port')}  ({getattr(account, f'{which}_security')})")
    return 0


def _add(house: House, address: str, said: dict[str, str | None], *, test: bool, format_: str) -> int:
    proposed = house.propose_account(address, **said)
    account = proposed.account
    if format_ == "text":
        if proposed.note:
            print(proposed.note)
        print(f"Servers: {account.smtp_host or 'none that sends'}, {account.imap_host or 'no mailbox'}"
              f"{f' ({proposed.source})' if proposed.source else ''}")  # fmt: skip
    secret = _secret_for(house, account)
    checks = house.check_account(account, secret) if test else []
    if all(each.works for each in checks):
        house.keep_account(account)
    status = _tell(account, checks, format_)
    if format_ == "text":
        print(f"Kept in {house.accounts_file}." if not status else "Not kept. Set it right, or keep it anyway with --no-test.")
    return status


def _secret_for(house: House, account: Account) -> Secret | None:
    """From the command or the environment where one is named; else asked for and put into the keyring."""
    try:
        return house.secret_of(account)
    except NoSecret:
        if account.password_command or account.token_command:
            raise
    return _keep_password(house, account)


def _keep_password(house: House, account: Account) -> Secret:
    from ....delivery.secrets import keyring

    keyring()  # before it is asked for: whether it could be kept
    if not somebody_there():
        raise NoSecret("Nobody is there to type the password.", "Give --password-command, or set BOWOUT_PASSWORD.")
    text: str = click.prompt(f"Password (or app password) of {account.username}", hide_input=True)
    secret = house.keep_password(account, text)
    print("Kept in the system's keyring.")
    return secret


def _tell(account: Account, checks: list[Check], format_: str) -> int:
    if format_ == "json":
        emit({"account": account.to_json(), "checks": [each.to_json() for each in checks]})
    else:
        for each in checks:
            mark = paint("works", fg="green") if each.works else paint("does not work", fg="red")
            print(f"{each.which}  {each.host}: {mark}. {each.said}" + (f"\n      {each.means}" if each.means else ""))
    return 0 if all(each.works for each in checks) else 1
