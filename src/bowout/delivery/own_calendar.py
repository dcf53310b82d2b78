"""The person's own calendar: the entry of a declined interview taken out, over CalDAV (RFC 4791) or by a file to open (RFC 5546 §3.2.5).

The server is told not to answer the organiser by itself (`Schedule-Reply: F`, RFC 6638 §8.1): bowout's answer has gone already.
"""

from __future__ import annotations

import base64
import re
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from ..errors import BadSettings, ServerRefused, ServerUnreachable
from ..itip.writing import folded
from . import tls
from .accounts import Account, is_loopback
from .outcome import words
from .secrets import Secret

MOST_BYTES = 5 * 1024 * 1024
_DAV, _CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_QUERY = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:prop-filter name="UID">
<C:text-match collation="i;octet">%s</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""
_COPIED = ("UID", "RECURRENCE-ID", "ORGANIZER", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY")


@dataclass(frozen=True, slots=True)
class Entry:
    """One declined event, or one instance of it: its lines as the answer had them, by name."""

    lines: dict[str, str]

    @property
    def uid(self) -> str:
        """Its UID."""
        return self.lines["UID"].partition(":")[2]


def entries_of(mail: bytes) -> list[Entry]:
    """The events that a reply declines, from its calendar part; none where it has none."""
    from email import message_from_bytes, policy

    found = []
    for part in message_from_bytes(mail, policy=policy.default).walk():
        if part.get_content_type() != "text/calendar":
            continue
        for event in _events(str(part.get_content())):
            lines = {name: line for line in event if (name := _name(line)) in _COPIED}
            if "UID" in lines:
                found.append(Entry(lines))
    return found


def cancellation(entries: Iterable[Entry], *, now: datetime) -> bytes:
    """An .ics that takes the entries out of the calendar that opens it."""
    from datetime import UTC

    stamp = f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "PRODID:-//bowout//bowout//EN", "VERSION:2.0", "METHOD:CANCEL"]
    for entry in entries:
        lines += ["BEGIN:VEVENT", stamp, *entry.lines.values(), "STATUS:CANCELLED", "END:VEVENT"]
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"]).encode()


def take_out(entries: Iterable[Entry], account: Account, secret: Secret | None) -> int:
    """Take the entries out of the account's calendar (`caldav_url`); says how many were there.

    Of a recurring event one instance alone is excluded. Raises ServerRefused or ServerUnreachable; what is not there is no fault.
    """
    calendar = _Calendar(account, secret)
    return sum(calendar.take_out(entry) for entry in entries)


class _Calendar:
    """One calendar on a server."""

    def __init__(self, account: Account, secret: Secret | None) -> None:
        self.url = (account.caldav_url or "").rstrip("/") + "/"
        self.host = urlsplit(self.url).hostname or ""
        if urlsplit(self.url).scheme != "https" and not (urlsplit(self.url).scheme == "http" and is_loopback(self.host)):
            raise BadSettings(f"caldav_url is {account.caldav_url!r}.", "It must begin with https://, but on this machine.")
        self._secret = secret
        self._login = _login(account, secret)

    def take_out(self, entry: Entry) -> bool:
        answer = self._ask("REPORT", self.url, (_QUERY % escape(entry.uid)).encode(), Depth="1", Content_Type="application/xml")
        taken = False
        for place, etag, text in _found(answer):
            events = _events(text)
            if not any(_value(event, "UID") == entry.uid for event in events):
                continue  # text-match finds parts of values
            changed = without(text, entry.lines["RECURRENCE-ID"]) if "RECURRENCE-ID" in entry.lines else None
            if changed == text:
                continue
            where = urljoin(self.url, place)
            if urlsplit(where).netloc != urlsplit(self.url).netloc:
                continue
            only = {"If_Match": etag, "Schedule_Reply": "F"} if etag else {"Schedule_Reply": "F"}
            if changed is None:
                self._ask("DELETE", where, None, **only)
            else:
                self._ask("PUT", where, changed.encode(), Content_Type="text/calendar; charset=utf-8", **only)
            taken = True
        return taken

    def _ask(self, method: str, url: str, body: bytes | None, **headers: str) -> bytes:
        said = {name.replace("_", "-"): value for name, value in (headers | self._login).items()}
        request = urllib.request.Request(url, data=body, method=method, headers=said)  # noqa: S310 (https, or this machine)
        handlers: list[Any] = [
            _NoRedirect(),
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPSHandler(context=tls.context()),
        ]
        try:
            with urllib.request.build_opener(*handlers).open(request, timeout=30) as answer:
                data: bytes = answer.read(MOST_BYTES)
        except urllib.error.HTTPError as why:
            why.close()
            raise ServerRefused(
                f"The calendar at {self.host} refused ({why.code} {words(why.reason)}).", "Check caldav_url and login."
            ) from None
        except (urllib.error.URLError, OSError) as why:
            reason = getattr(why, "reason", why)
            if isinstance(reason, ssl.SSLError):
                raise tls.refused(self.host, reason) from None
            raise ServerUnreachable(f"The calendar at {self.host} cannot be reached ({words(str(reason))}).") from None
        return data


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A login is not carried to where a server points."""

    def redirect_request(self, *_: Any) -> None:
        """Follow none."""


def _login(account: Account, secret: Secret | None) -> dict[str, str]:
    if secret is None:
        return {}
    if secret.is_token:
        return {"Authorization": f"Bearer {secret.reveal()}"}
    both = f"{account.username}:{secret.reveal()}".encode()
    return {"Authorization": f"Basic {base64.b64encode(both).decode()}"}


def _found(answer: bytes) -> list[tuple[str, str | None, str]]:
    """Each entry of a multistatus: its place, its ETag, its calendar text. XML with a document type is let go unread."""
    if b"<!DOCTYPE" in answer or b"<!ENTITY" in answer or b"\0" in answer:
        return []
    try:
        tree = ET.fromstring(answer)  # noqa: S314 (no document type, so no entities)
    except ET.ParseError:
        return []
    rows = []
    for each in tree.iter(f"{_DAV}response"):
        text = each.findtext(f".//{_CAL}calendar-data")
        if text and (place := each.findtext(f"{_DAV}href")):
            rows.append((place, each.findtext(f".//{_DAV}getetag"), text))
    return rows


def without(text: str, recurrence: str) -> str:
    """A recurring event without one of its instances: named in EXDATE, and its override, where there is one, left out."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    excluded = "EXDATE" + recurrence.removeprefix("RECURRENCE-ID")
    kept, done = [], False
    for piece in re.split(r"(BEGIN:VEVENT\r?\n.*?END:VEVENT\r?\n?)", unfolded, flags=re.DOTALL):
        lines = piece.splitlines()
        if piece.startswith("BEGIN:VEVENT"):
            if recurrence in lines:
                done = True
                continue
            if not _value(lines, "RECURRENCE-ID") and _value(lines, "RRULE") and excluded not in lines:
                lines.insert(len(lines) - 1, excluded)
                done = True
        kept += [line for line in lines if line]
    return "".join(folded(line) for line in kept) if done else text


def _events(text: str) -> list[list[str]]:
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    return [each.splitlines() for each in re.findall(r"BEGIN:VEVENT\r?\n.*?END:VEVENT", unfolded, re.DOTALL)]


def _name(line: str) -> str:
    return re.split(r"[;:]", line, maxsplit=1)[0].upper()


def _value(lines: Iterable[str], name: str) -> str | None:
    return next((line.partition(":")[2] for line in lines if _name(line) == name), None)
