"""feed: what is to follow as a calendar, in a file or under an address that can be revoked."""

from __future__ import annotations

from datetime import datetime, tzinfo

from ..catalogue import Entries
from ..errors import NotFound
from ..record import feed as calendars
from ..record.follow_ups import title
from ..record.store import Record


def feed(record: Record, entries: Entries, *, now: datetime, zone: tzinfo | None, names: bool = True) -> str:
    """Every open follow-up as one calendar text. Without `names` it does not say whom they are about."""
    rows = [
        (each, title(each.kind, entries, firm=each.firm, whom=each.contact, agency=each.agency)) for each in record.follow_ups()
    ]
    return calendars.calendar(rows, now=now, zone=zone, names=names)


def open_feed(record: Record, *, now: datetime) -> str:
    """A new token; the feed can be read at an address that ends in it. Only its hash is kept, so it is told once."""
    token = calendars.new_token()
    record.new_feed(calendars.token_hash(token), now)
    return token


def feed_under(record: Record, entries: Entries, token: str, *, now: datetime, zone: tzinfo | None) -> str:
    """The feed for whoever has the token, without names. Raises NotFound for a token that was not given, or was revoked."""
    if not record.feed_is_open(calendars.token_hash(token)):
        raise NotFound("There is no such calendar.", "Make a new address: bowout feed --new-address")
    return feed(record, entries, now=now, zone=zone, names=False)


def close_feeds(record: Record, *, now: datetime) -> int:
    """Revoke every token; returns how many there were."""
    return record.revoke_feeds(now)
