"""The person's mail accounts: which servers, whose login, where its secret comes from; one TOML file, no secret in it."""

from __future__ import annotations

import ipaddress
import json
import re
import tomllib
from collections.abc import Collection
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from ..errors import BadSettings, NoAccount
from .address import is_address
from .files import save

SECURITY = ("tls", "starttls", "none")
"""How a line is kept private: from its first byte (RFC 8314), from STARTTLS on, or not at all (on this machine alone)."""


def row(help_: str, default: Any = MISSING) -> Any:
    """One line of an account, with what it is."""
    return field(metadata={"help": help_}) if default is MISSING else field(default=default, metadata={"help": help_})


@dataclass(frozen=True)
class Account:
    """One account; the lines of `[name]` in accounts.toml."""

    name: str = row("What you call it.")
    address: str = row("The address that you send from.")
    user: str | None = row("The login, where it is not the address.", None)
    smtp_host: str | None = row("The server that sends.", None)
    smtp_port: int = row("Its port.", 465)
    smtp_security: str = row("tls, starttls, or none (on this machine alone).", "tls")
    imap_host: str | None = row("The server that has the mailbox.", None)
    imap_port: int = row("Its port.", 993)
    imap_security: str = row("tls, starttls, or none (on this machine alone).", "tls")
    login: bool = row("Whether the servers want a login.", True)
    password_command: str | None = row("A command that prints the password.", None)
    token_command: str | None = row("A command that prints an OAuth access token (XOAUTH2).", None)
    caldav_url: str | None = row("Your calendar's address (CalDAV), so that what you decline leaves it.", None)
    bcc_self: bool = row("Send a hidden copy to yourself: a doubt can then be settled without a Sent folder.", False)
    server_files_sent: bool = row("Whether the server puts what it sends into Sent by itself.", False)
    patience: int = row("Seconds to wait for an answer of the server.", 60)
    last_patience: int = row("Seconds to wait for the answer to the last byte (RFC 5321 §4.5.3.2.6: ten minutes).", 600)
    undo: int = row("Seconds in which a sending can still be undone.", 10)

    @property
    def username(self) -> str:
        """The login."""
        return self.user or self.address

    def to_json(self) -> dict[str, Any]:
        """Every line that is not as it would be anyway."""
        return {each.name: value for each in fields(self) if (value := getattr(self, each.name)) != each.default}

    def but(self, **changes: Any) -> Account:
        """The same account with some lines changed."""
        return replace(self, **changes)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself, by its name or number (names are not asked of DNS, which may lie)."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load(path: Path) -> list[Account]:
    """The accounts in the order of the file, the first being the one that is used; none where there is no file.

    Raises BadSettings, naming the line.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as why:
        raise BadSettings(f"The accounts file {path} cannot be read ({why}).", "Mend or remove that line.") from None
    return [_account(name, lines, path) for name, lines in told.items()]


def _account(name: str, lines: Any, path: Path) -> Account:
    known = {each.name: each for each in fields(Account) if each.name != "name"}
    if not isinstance(lines, dict):
        raise BadSettings(f"{name!r} in {path} is no account.", "An account is a table: [work]")
    for key, value in lines.items():
        if key not in known:
            hint = "It keeps no secrets: use the keyring or password_command." if "password" in key or "token" in key else ""
            raise BadSettings(
                f"{path} has {key!r} in [{name}], which is no line of an account.", hint or f"Known: {', '.join(known)}."
            )
        if type(value).__name__ not in str(known[key].type):
            raise BadSettings(f"{key} in [{name}] of {path} is {value!r}.", f"It is: {known[key].metadata['help']}")
    if not is_address(lines.get("address")):
        raise BadSettings(f"[{name}] in {path} has no address.", 'Add: address = "you@host.example"')
    return checked(Account(name=name, **lines))


def checked(account: Account) -> Account:
    """The account, where none of its lines lets anything out in the clear. Raises BadSettings."""
    for which in ("smtp", "imap"):
        check_line(which, getattr(account, f"{which}_host"), getattr(account, f"{which}_security"), login=account.login)
    return account


def check_line(which: str, host: str | None, security: str, *, login: bool) -> None:
    """Refuse a line on which a secret or a letter would go in the clear. Raises BadSettings."""
    if security not in SECURITY:
        raise BadSettings(f"{which}_security is {security!r}.", f"It is one of {', '.join(SECURITY)}.")
    if host and security == "none" and not is_loopback(host):
        what = "log in to" if login else "send to"
        raise BadSettings(f"bowout does not {what} {host} without TLS.", f'Set {which}_security = "tls" or "starttls".')


def choose(accounts: Collection[Account], name: str | None, *, needs: str | None = None, sender: str | None = None) -> Account:
    """The account of this name or address, else the sender's, else the first; one that has what is needed ("smtp_host" …).

    Raises NoAccount.
    """
    if not accounts:
        raise NoAccount("No mail account is set up.", "Set one up with: bowout account add ADDRESS")
    asked = [each for each in accounts if name in (None, each.name, each.address)]
    if not asked:
        raise NoAccount(f"There is no account {name}.", f"There are: {', '.join(each.name for each in accounts)}.")
    for account in sorted(asked, key=lambda each: each.address.lower() != (sender or "").lower()):
        if needs is None or getattr(account, needs):
            return account
    raise NoAccount(f"{asked[0].name} has no {needs}.", "Add it in the accounts file; `bowout account` says where that is.")


def write(path: Path, accounts: Collection[Account]) -> None:
    """Write the file anew, whole or not at all. Raises BadSettings for a text with control characters, CannotWrite."""
    parts = []
    for account in map(checked, accounts):
        lines = {key: value for key, value in account.to_json().items() if key != "name"}
        head = account.name if re.fullmatch(r"[A-Za-z0-9_-]+", account.name) else _text(account.name)
        parts.append(f"[{head}]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in lines.items()))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    save(path, "\n".join(parts).encode(), force=True)


def _value(value: str | int | bool) -> str:
    return _text(value) if isinstance(value, str) else str(value).lower()


def _text(value: str) -> str:
    if not value.isprintable():
        raise BadSettings(f"{value!r} holds characters that cannot stand in the accounts file.")
    return json.dumps(value, ensure_ascii=False)
