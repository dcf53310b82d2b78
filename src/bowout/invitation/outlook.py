"""Outlook's .msg (MS-OXMSG, a compound file of property streams) to a Message; the only user of olefile (the extra "outlook")."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

from ..errors import MissingExtra, UnreadableInput
from . import caps, mime

SUBJECT, BODY, HTML, HEADERS, SENDER_NAME, SENDER_SMTP, SENDER, NAME, SMTP, EMAIL = (
    "0037", "1000", "1013", "007D", "0C1A", "5D01", "0C1F", "3001", "39FE", "3003",
)  # fmt: skip
FILE_NAME, FILE_DATA, FILE_TYPE, SUBMITTED = "3707", "3701", "370E", 0x0039


def message_of(data: bytes) -> mime.Message:
    """The message of a .msg file. Raises MissingExtra without olefile, UnreadableInput where the file is not in form."""
    try:
        import olefile  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        hint = "Install it with: pip install 'bowout[outlook]'. Or save the mail as .eml or text."
        raise MissingExtra("Reading Outlook's .msg needs the part of bowout named outlook.", hint) from None
    try:
        file = olefile.OleFileIO(io.BytesIO(data))
        if not any(path[0].startswith("__substg1.0_") for path in file.listdir()):
            raise UnreadableInput("This Office file is no Outlook mail.", "Give a .msg, a .eml, an .ics or a text.")
        return _message(_Properties(file))
    except (OSError, ValueError, IndexError, struct.error, AttributeError, TypeError) as error:
        raise UnreadableInput("The .msg file is damaged.", "Save the mail as .eml or text and give that.") from error


class _Properties:
    """The property streams of the file by storage and property id."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.paths: list[list[str]] = file.listdir()[: caps.MAX_PARTS * 20]

    def storages(self, prefix: str) -> list[str]:
        """The names of the storages that begin so (recipients, attachments), in order."""
        return sorted({path[0] for path in self.paths if len(path) == 2 and path[0].startswith(prefix)})

    def raw(self, wanted: str, storage: str | None = None) -> tuple[bytes, str] | None:
        """The bytes and the type of a property, or None."""
        for path in self.paths:
            name = path[-1]
            inside = path[0] if len(path) == 2 else None
            if len(path) <= 2 and inside == storage and name.startswith(f"__substg1.0_{wanted}"):
                return self._file.openstream(path).read(caps.MAX_MESSAGE), name[-4:].upper()
        return None

    def text(self, wanted: str, storage: str | None = None) -> str | None:
        """A text property: UTF-16 (001F) or of a code page (001E)."""
        found = self.raw(wanted, storage)
        if found is None:
            return None
        data, kind = found
        return (data.decode("utf-16-le", "replace") if kind == "001F" else mime.decode(data, "cp1252")).rstrip("\x00") or None

    def submitted(self) -> datetime | None:
        """When the mail was sent, from the fixed-length properties (a FILETIME)."""
        data = self._file.openstream("__properties_version1.0").read(100_000)
        for at in range(32, len(data) - 15, 16):
            tag, _, value = struct.unpack_from("<IIQ", data, at)
            if tag >> 16 == SUBMITTED and value:
                return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=value // 10)
        return None


def _message(properties: _Properties) -> mime.Message:
    """The headers as they travelled where the file keeps them, else those that its properties tell; then the bodies."""
    kept = properties.text(HEADERS)
    headers = list(mime.parse(kept.encode("utf-8", "replace") + b"\n\n").headers) if kept else []
    known = {name for name, _ in headers}
    headers += [(name, value) for name, value in _told(properties) if name not in known and value]
    parts = []
    if body := properties.text(BODY):
        parts.append(mime.Part("text/plain", {"charset": "utf-8"}, None, "8bit", body.encode("utf-8", "replace")))
    if html := properties.raw(HTML):
        parts.append(mime.Part("text/html", {}, None, "8bit", html[0][: caps.MAX_HTML]))
    for storage in properties.storages("__attach_version1.0_"):
        name = properties.text(FILE_NAME, storage)
        content = properties.raw(FILE_DATA, storage)
        kind = (properties.text(FILE_TYPE, storage) or "application/octet-stream").lower()
        if content and (kind == "text/calendar" or (name or "").lower().endswith((".ics", ".eml"))):
            parts.append(mime.Part(kind, {}, name, "8bit", content[0], attached=True))
    return mime.Message(tuple(headers), tuple(parts))


def _told(properties: _Properties) -> list[tuple[str, str]]:
    address = properties.text(SENDER_SMTP) or properties.text(SENDER) or ""
    name = (properties.text(SENDER_NAME) or "").replace('"', "")
    people = [
        f'"{(properties.text(NAME, each) or "").replace(chr(34), "")}" <{properties.text(SMTP, each) or properties.text(EMAIL, each) or ""}>'
        for each in properties.storages("__recip_version1.0_")[:50]
    ]
    sent = properties.submitted()
    return [
        ("subject", caps.one_line(properties.text(SUBJECT) or "")),
        ("from", caps.one_line(f'"{name}" <{address}>') if "@" in address else caps.one_line(name)),
        ("to", caps.one_line(", ".join(people), caps.MAX_HEADER_VALUE)),
        ("date", sent.strftime("%d %b %Y %H:%M:%S +0000") if sent else ""),
    ]
