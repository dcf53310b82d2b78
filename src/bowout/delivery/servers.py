"""Which servers an address has: from a small table of providers, from DNS (RFC 6186, RFC 8314), or by whose MX it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..catalogue import Entries
from ..errors import UnreadableInput, UsageError
from .accounts import Account
from .address import is_address

PATIENCE = 4.0
"""Seconds for one question to DNS."""
SERVICES = {
    "smtp": (("_submissions", "tls"), ("_submission", "starttls")),
    "imap": (("_imaps", "tls"), ("_imap", "starttls")),
}
"""SRV names, the private one first."""

Ask = Callable[[str, str], list[tuple[int, str, int]]]
"""A question to DNS: (name, "SRV" or "MX") → (priority, host, port), the first to be tried first; empty where there is no answer."""


@dataclass(frozen=True, slots=True)
class Found:
    """The servers of an address, how one signs in there, and how we know."""

    account: Account
    sign_in: str
    """app-password, oauth, switch-on (IMAP must be allowed on their page), password, closed (no such servers), or unknown."""
    help: str | None
    source: str


def find(address: str, *, providers: Entries, ask: Ask, name: str) -> Found | None:
    """The servers of an address, or None. Raises UnreadableInput where it is none.

    DNS is asked for the domain alone, never with the person's part of the address.
    """
    if not is_address(address):
        raise UnreadableInput(f"{address!r} is no mail address.", "Write it as name@host.")
    domain = _domain(address)
    for provider in providers.values():
        if domain in provider["domains"]:
            return _provided(address, provider, name, f"{provider['label']}, known here")
    if found := _announced(address, domain, ask, name):
        return found
    exchangers = [host.lower().rstrip(".") for _, host, _ in ask(domain, "MX")]
    for provider in providers.values():
        if any(host == each or host.endswith("." + each) for host in exchangers for each in provider["mx"]):
            return _provided(address, provider, name, f"{provider['label']}, to which the domain's mail goes")
    return None


def _domain(address: str) -> str:
    domain = address.rpartition("@")[2].lower()
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain


def _provided(address: str, provider: dict[str, Any], name: str, source: str) -> Found:
    lines: dict[str, Any] = {}
    for which in SERVICES:
        if which in provider:
            lines |= place(which, provider[which])
    account = Account(name=name, address=address, server_files_sent=provider.get("server_files_sent", False), **lines)
    return Found(account, provider["sign_in"], provider.get("help"), source)


def place(which: str, text: str) -> dict[str, Any]:
    """The lines of an account from "tls://host:port", "starttls://host:port" or "host[:port]". Raises UsageError."""
    match = re.fullmatch(r"(?:(tls|starttls|none)://)?([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?", text)
    if not match:
        raise UsageError(f"{text!r} is no server.", "Write it as host:port, or starttls://host:587.")
    usual = {("smtp", "starttls"): 587, ("smtp", "tls"): 465, ("imap", "starttls"): 143, ("imap", "tls"): 993}
    plain_port = {587: "starttls", 25: "starttls", 143: "starttls"}
    port = int(match[3]) if match[3] else None
    security = match[1] or plain_port.get(port or 0, "tls")
    return {
        f"{which}_host": match[2].strip("[]"), f"{which}_port": port or usual.get((which, security), 25), f"{which}_security": security,
    }  # fmt: skip


def _announced(address: str, domain: str, ask: Ask, name: str) -> Found | None:
    """What the domain's SRV records say; a target "." says that the service is not offered (RFC 6186 §3.4)."""
    lines: dict[str, Any] = {}
    for which, services in SERVICES.items():
        for service, security in services:
            offers = [offer for offer in ask(f"{service}._tcp.{domain}", "SRV") if offer[1].rstrip(".")]
            if offers:
                _, host, port = offers[0]
                lines |= {f"{which}_host": host.rstrip("."), f"{which}_port": port, f"{which}_security": security}
                break
    return (
        Found(Account(name=name, address=address, **lines), "unknown", None, f"announced by {domain} in DNS") if lines else None
    )


def ask_dns(name: str, kind: str) -> list[tuple[int, str, int]]:
    """Ask the system's resolver, as `Ask`; no answer, no network and no resolver all give an empty list."""
    import dns.exception
    import dns.resolver

    try:
        answer = dns.resolver.resolve(name, kind, lifetime=PATIENCE)
    except (dns.exception.DNSException, OSError):
        return []
    if kind == "MX":
        return sorted((each.preference, str(each.exchange), 25) for each in answer)
    rows = sorted(answer, key=lambda each: (each.priority, -each.weight))
    return [(each.priority, str(each.target), each.port) for each in rows]
