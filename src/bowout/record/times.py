"""Times as they are stored: UTC in ISO 8601 to the second, beside the person's own zone (an IANA name, else an offset)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo


def stored(when: datetime) -> str:
    """An aware time in UTC: "2026-11-26T14:05:14Z". Texts of this shape sort as the times do."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def zone_of(when: datetime) -> str:
    """The IANA name where the time's zone has one, else its offset: "Europe/Berlin", "-05:00"."""
    offset = when.strftime("%z")
    return getattr(when.tzinfo, "key", None) or f"{offset[:3]}:{offset[3:5]}"


def restored(text: str, zone: str) -> datetime:
    """The aware time in the zone in which it was told; a zone that is no longer known leaves it in UTC."""
    return datetime.fromisoformat(text).astimezone(_zone(zone))


def _zone(name: str) -> tzinfo:
    if name[:1] in "+-" and name[1:3].isdigit():
        sign = -1 if name[0] == "-" else 1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[4:6])))
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return UTC


def at(naive: datetime, zone: tzinfo | None) -> datetime:
    """A time of day in the person's zone, made aware; None is the zone of this machine, by the rules of that day (DST).

    A time that the clocks leap over is the moment at which it would have been.
    """
    return (naive.replace(tzinfo=zone) if zone else naive).astimezone(UTC).astimezone(zone)
