"""account: the servers of an address, whether its login works, and in plain words what is wrong where it does not."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..catalogue import Entries
from ..errors import BowoutError, NoAccount, UsageError

if TYPE_CHECKING:
    from ..delivery.accounts import Account
    from ..delivery.secrets import Secret
    from ..delivery.servers import Found

SIGN_IN = {
    "app-password": "{label} wants an app password here, not the one that you log in with on their page.",
    "oauth": "{label} takes no passwords any more, only OAuth tokens: give --token-command, a program that prints one.",
    "switch-on": "{label} must first be told, on their page, to allow mail programs (IMAP and SMTP).",
    "closed": "{label} has no servers for mail programs. Use `bowout send --by eml` or --by mailto, or copy the text.",
}
"""What to know of signing in, where it is known."""

WRONG = (
    (r"application-specific|app(?:lication)?[ -]password|5\.7\.9", "It wants an app password: make one on your provider's security page."),
    (r"basic auth\w* is disabled|5\.7\.139|oauth|5\.7\.57", "It takes OAuth tokens alone: set token_command, a program that prints one."),
    (r"5\.7\.8|535|authenticationfailed|authentication failed|invalid (?:login|credentials|user)|login failed|username and password",
     "The login or the password is wrong; many providers want an app password here."),
    (r"5\.7\.0|534|web ?login|alert", "The provider wants you to log in on its page first, or to allow mail programs there."),
    (r"logindisabled|privacyrequired|encryption (?:required|needed)|must issue a starttls", "It wants TLS: set the security to tls or starttls."),
    (r"certificate", "The server's certificate is not for this name, or is not trusted."),
    (r"getaddrinfo|name or service|nodename|no address associated|not known", "There is no server of that name; check the spelling and the network."),
    (r"refused|unreachable|no route", "Nothing listens there: check host and port."),
    (r"timed out|silent", "The server does not answer: check port and security, and whether this network lets mail through."),
)  # fmt: skip
"""What servers and systems say when it does not work → what it means."""


@dataclass(frozen=True, slots=True)
class Check:
    """One server, tried: whether the login works, what was said, and what that means."""

    which: str
    host: str
    works: bool
    said: str
    means: str = ""

    def to_json(self) -> dict[str, Any]:
        return {"which": self.which, "host": self.host, "works": self.works, "said": self.said, "means": self.means}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An account as it could be set up: its servers and how they are known, how one signs in there and what to know of that."""

    account: Account
    source: str | None
    """Where the servers are known from; None where the person named them."""
    sign_in: str
    note: str | None

    @property
    def servers(self) -> dict[str, str]:
        """The servers as they are named by hand: {"smtp": "tls://host:465", …}; empty where there is none."""
        return {
            which: f"{getattr(self.account, f'{which}_security')}://{host}:{getattr(self.account, f'{which}_port')}"
            if (host := getattr(self.account, f"{which}_host"))
            else ""
            for which in ("smtp", "imap")
        }


def propose(
    address: str, *, providers: Entries, taken: Collection[str], name: str | None = None, smtp: str | None = None,
    imap: str | None = None, **lines: str | None,
) -> Proposal:  # fmt: skip
    """An account for an address: servers that the person names, else those that are found; `lines` are others of its lines.

    Raises NoAccount where no server is known or the provider has none for mail programs, UnreadableInput where it is no address,
    UsageError where the name is taken or a server is none, BadSettings where a line would let a secret out in the clear.
    """
    from ..delivery.accounts import Account, checked
    from ..delivery.servers import place

    found, note = find(address, providers=providers, name=name, taken=taken)
    own = {key: value for which, told in (("smtp", smtp), ("imap", imap)) if told for key, value in place(which, told).items()}
    if found is None and not own:
        raise NoAccount(f"The servers of {address} are not known.", "Name them with --smtp HOST:PORT and --imap HOST:PORT.")
    if found and found.sign_in == "closed" and not own:
        raise NoAccount(note or "")
    account = found.account if found else Account(name=name or _short(address, taken), address=address)
    account = checked(account.but(**own, **{key: value for key, value in lines.items() if value}))
    return Proposal(account, found.source if found and not own else None, found.sign_in if found else "unknown", note)


def find(address: str, *, providers: Entries, name: str | None, taken: Collection[str]) -> tuple[Found | None, str | None]:
    """The servers of an address (None: not known), and what to know of signing in there."""
    from ..delivery.servers import ask_dns
    from ..delivery.servers import find as find_servers

    name = name or _short(address, taken)
    if name in taken:
        raise UsageError(f"There is an account {name} already.", "Give another --name, or remove that one first.")
    found = find_servers(address, providers=providers, ask=ask_dns, name=name)
    if found is None or found.sign_in not in SIGN_IN:
        return found, None
    label = found.source.partition(",")[0]
    return found, SIGN_IN[found.sign_in].format(label=label) + (f" See {found.help}" if found.help else "")


def _short(address: str, taken: Collection[str]) -> str:
    """A name from the address's domain: "gmail", "gmail-2" …"""
    base = re.sub(r"[^a-z0-9-]", "", address.rpartition("@")[2].lower().partition(".")[0]) or "mail"
    return next(each for each in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if each not in taken)


def check(account: Account, secret: Secret | None) -> list[Check]:
    """Log in to each of the account's servers, and do nothing else there."""
    checks = []
    if account.smtp_host:
        from ..delivery.smtp import greet

        outcome = greet(account, secret)
        checks.append(_check("smtp", account.smtp_host, outcome.state == "sent", outcome.said))
    if account.imap_host:
        from ..delivery.imap import mailbox, special

        try:
            with mailbox(account, secret) as server:
                drafts = special(server, "\\Drafts")
            said = f"Drafts are in {drafts[0]}." if drafts else "There is no mailbox for drafts yet."
            checks.append(_check("imap", account.imap_host, True, said))
        except BowoutError as why:
            checks.append(_check("imap", account.imap_host, False, why.message))
    return checks


def _check(which: str, host: str, works: bool, said: str) -> Check:
    if works:
        return Check(which, host, True, said)
    return Check(
        which, host, False, said, next((means for pattern, means in WRONG if re.search(pattern, said, re.IGNORECASE)), "")
    )
