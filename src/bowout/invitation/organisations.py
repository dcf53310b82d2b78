"""Organisations that the sender's name and the mail's JSON-LD name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from . import naming
from .letter import Letter
from .senders import is_platform, is_team, squashed


def display_names(letter: Letter) -> Iterator[tuple[str, str, str]]:
    """Names without a team's words, as shown, and where: what the sender's name says of an organisation: "Anna Lee (Acme)", "Anna at Acme", "Acme Careers", "Acme via Lever"."""
    shown = (letter.sender.name if letter.sender else None) or ""
    platform = is_platform(letter.sender.address if letter.sender else "")
    for inside in re.findall(r"\(([^()]{2,60})\)", shown):
        if not inside.lower().startswith("via "):
            yield naming.without_team(inside), inside, "header From"
    outside = re.sub(r"\(.*?\)", "", shown).strip()
    parts = re.split(r"\s(?:via|from|at|von|bei|chez|@|\||[-–—])\s|,\s", outside)
    for number, part in enumerate(parts):
        bare = naming.without_team(part)
        via = " via " in outside and number == len(parts) - 1
        own = letter.sender is not None and squashed(bare) == squashed(letter.sender.local)
        if bare and "@" not in bare and not (platform and via) and not own:
            own_team = letter.sender is not None and is_team(letter.sender)
            yield bare, bare if own_team else part.strip(), "header From"
    for event in letter.events[:1]:
        if event.organizer and (name := event.organizer.param("CN")) and "@" not in name:
            yield naming.without_team(name), "", "calendar ORGANIZER"


def linked_organisations(letter: Letter) -> Iterator[str]:
    """HiringOrganization and organizer names of JSON-LD."""
    for script in letter.linked_data:
        try:
            found = json.loads(script[:100_000])
        except (ValueError, RecursionError):
            continue
        stack = [found]
        while stack:
            each = stack.pop()
            if isinstance(each, list):
                stack.extend(each[:50])
            elif isinstance(each, dict):
                for key in ("hiringOrganization", "organizer"):
                    inner = each.get(key)
                    if (
                        isinstance(inner, dict)
                        and isinstance(inner.get("name"), str)
                        and inner.get("@type") in ("Organization", "Corporation", None)
                    ):
                        yield inner["name"]
                stack.extend(value for value in list(each.values())[:50] if isinstance(value, dict | list))
