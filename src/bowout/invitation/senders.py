"""What an address or a name tells of its owner: nobody, a team, a platform, a person (data/reading/senders.toml)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from ..catalogue import load
from ..itip.address import is_no_reply
from .addresses import Address


def _entry() -> dict[str, Any]:
    return load("reading")["senders"]


@cache
def listed(key: str) -> frozenset[str]:
    """A list of senders.toml."""
    return frozenset(_entry()[key])


def is_platform(address: str) -> bool:
    """Whether the address is of a service that sends for employers."""
    return _within(address.rpartition("@")[2].lower(), "platforms")


def is_unread(address: str) -> bool:
    """Whether the address is of a service that reads no answers."""
    return _within(address.rpartition("@")[2].lower(), "unread")


def is_free(address: str) -> bool:
    """Whether the address is of a mail service for everybody."""
    return _within(address.rpartition("@")[2].lower(), "free")


def _within(domain: str, key: str) -> bool:
    labels = domain.split(".")
    return any(".".join(labels[at:]) in listed(key) for at in range(len(labels)))


def is_team(address: Address) -> bool:
    """Whether the mailbox is a team's by the part before its @."""
    return (
        bool(set(re.split(r"[._-]", address.local)) & listed("team"))
        or address.local in listed("team")
        or is_no_reply(address.address)
    )


_WHOLE = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
"""Letters whose mark is part of them, so that no composition takes it off."""


@lru_cache(maxsize=8192)
def squashed(text: str) -> str:
    """Letters and digits alone, in small letters and without accents: how a name is put into a domain."""
    if not text.isascii():
        text = "".join(
            each for each in unicodedata.normalize("NFKD", text.translate(_WHOLE)) if not unicodedata.combining(each)
        )
    return re.sub(r"[^\w]|_", "", text.casefold())


@lru_cache(maxsize=256)
def domain_names(address: str) -> frozenset[str]:
    """The labels of an address's domain that may be a company's name, squashed; none for platforms and free mail."""
    if not address or is_platform(address) or is_free(address):
        return frozenset()
    labels = address.rpartition("@")[2].lower().split(".")[:-1]
    return frozenset(
        squashed(each) for each in labels if len(each) > 2 and each not in ("mail", "email", "com", "org", "net", "gov", "www")
    )
