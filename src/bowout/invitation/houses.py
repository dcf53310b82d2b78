"""What makes a name a house's: words that organisations go by, the addresses of the letter; and a town that it may be instead."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from . import naming
from .addresses import Address
from .letter import Letter
from .senders import domain_names, is_free, is_platform, is_team, listed, squashed


@cache
def organisation_words() -> frozenset[str]:
    """Words that stand in names of organisations: kinds of houses and legal endings."""
    return naming.words("legal") | (listed("not_people") - naming.words("team_words") - _JOINING)


_JOINING = frozenset(["the", "our", "your", "und", "and", "for", "of"])
"""Words that stand in names of organisations as in any others."""


@lru_cache(maxsize=4096)
def has_house_word(name: str) -> bool:
    """Whether some word of the name is an organisation's: "Molino Bank", "Pennock GmbH", "Uniklinik Waldau", "Stokes & Pym"."""
    return " & " in name or any(
        part in organisation_words() or naming.is_compound_house(part)
        for part in (each.strip(".,") for each in name.lower().split())
    )


def has_agency_word(name: str) -> bool:
    """Whether the name has a word of those that hire for others (senders.toml, agency)."""
    low = name.lower()
    parts = set(re.findall(r"[^\W\d_]+", low))
    endings = ("hire", "recruit", "recruitment", "search", "staffing", "talent")
    return any(each in parts if " " not in each else each in low for each in listed("agency")) or squashed(
        naming.without_legal(name)
    ).endswith(endings)


def organizers(letter: Letter) -> list[str]:
    """The ORGANIZERs' addresses."""
    return [event.organizer.address for event in letter.events if event.organizer and event.organizer.address]


def labels_of(letter: Letter) -> frozenset[str]:
    """What the letter's addresses tell of the house's name: domains, and where these are a service's, what stands before them."""
    sender = [letter.sender] if letter.sender and letter.sender.address else []
    addresses = [each.address for each in (*sender, *letter.reply_to)] + organizers(letter)
    found = frozenset().union(*(domain_names(each) for each in addresses))
    return found.union(*map(_before_service, sender), _tenants(letter) if sender and is_platform(sender[0].address) else ())


_MAILBOXES = re.compile(r"mail|post|inbox|box\b")


def _before_service(sender: Address) -> frozenset[str]:
    """What stands before the @ of a service's address, where it is neither a person's name nor a team's: pennockhaulage@…"""
    serves = is_free(sender.address) or is_platform(sender.address) or _MAILBOXES.search(sender.domain)
    if not serves or is_team(sender):
        return frozenset()
    parts = [part for part in re.split(r"[._\d-]+", sender.local) if part not in naming.words("team_words")]
    label = squashed("".join(parts))
    rest = label
    for word in (sender.name or "").split():
        rest = rest.replace(squashed(word), "")
    return frozenset([label] if len(rest) > 3 and len(label) > 4 else [])


def _tenants(letter: Letter) -> frozenset[str]:
    """Names before a service's domain in the letter's links: aureliaair.hirevue.com."""
    hosts = {re.sub(r"^https?://", "", each.url).split("/")[0].lower() for each in letter.links[:20]}
    return frozenset(
        squashed(host.split(".")[0])
        for host in hosts
        if is_platform(f"@{host}") and len(host.split(".")[0]) > 5 and host.count(".") > 1
    )


_STANDS_IN = r"(?:offices?|stores?|shop|branch|site|plant|warehouse|base|based|located|team|studio|centre|hub|depot|meet|is|are|over|up|down|here|roles?|positions?) (?:\w+ )?in"


_CALLED_TOWN = ("location", "location:", "city", "city:", "Stadt", "Ort:", "ciudad", "Ciudad:", "ville", "Ville:", "città")


def is_place(name: str, text: str) -> bool:
    """Whether the text speaks of the name as of a town: "the Dubai office", "our shop in Leeds"; never where one is "at" it."""
    if not any(f"{before} {name}" in text for before in ("in", "the", "our", ",", *_CALLED_TOWN)):
        return False
    bare = re.escape(name)
    town = rf"\b(?:{_STANDS_IN} {bare}\b|(?:the|our|in) {bare} (?:office|branch|store|shop|site|plant|campus|hub|depot|factory|team)\b)"
    town += rf"|\b(?:{'|'.join(_CALLED_TOWN)}) {bare}\b|(?m:^[^\n]*\d[^\n]*, {bare}\.?$)"
    house = rf"\b(?:at|with|join|from|by|bei|chez|bij|hos) {bare}\b"
    return bool(re.search(town, text)) and not re.search(house, text)
