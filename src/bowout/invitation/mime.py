"""A message's bytes to headers and text parts (RFC 5322, 2045 to 2047, 2231), linear in time and within the caps.

A reader of our own, because the standard library's takes seconds and gigabytes for a hostile header and raises eight kinds of
error on broken mail (docs/explanation/reading.md). Attachments are told by name and type alone and never decoded, but for
calendars and mails within.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..errors import InputTooLarge
from . import caps


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the message: its type, its parameters, its file name, and its body still encoded."""

    type: str
    params: dict[str, str]
    name: str | None
    encoding: str
    body: bytes
    attached: bool = False

    def decoded(self, limit: int) -> bytes:
        """The body with its transfer encoding undone, cut at `limit` bytes (RFC 2045 §6)."""
        if self.encoding == "base64":
            kept = re.sub(rb"[^A-Za-z0-9+/]", b"", self.body[: limit * 2])
            try:
                return base64.b64decode(kept + b"=" * (-len(kept) % 4) if len(kept) % 4 != 1 else kept[:-1])[:limit]
            except binascii.Error:
                return b""
        if self.encoding == "quoted-printable":
            return quopri.decodestring(self.body[: limit * 3])[:limit]
        return self.body[:limit]

    def text(self, limit: int) -> str:
        """The body as text, by its charset where that is true, else by what it looks like."""
        return decode(self.decoded(limit), self.params.get("charset"))


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its headers in order (names in lower case, values unfolded and decoded) and its leaves in order."""

    headers: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key == name), None)

    def every(self, name: str) -> tuple[str, ...]:
        """Every header of that name."""
        return tuple(value for key, value in self.headers if key == name)


def decode(data: bytes, charset: str | None) -> str:
    """Bytes as text: UTF-8 where they are that, whatever they are said to be; then the charset named; then Windows-1252."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    name = (charset or "").strip("'\" ").lower()
    if name.startswith(("utf-16", "utf-32", "utf-7", "iso-2022", "hz")):
        return _decoded(data, name) or data.decode("latin-1")
    for each in ("utf-8", name, "cp1252"):
        text = _decoded(data, each)
        if text is not None:
            return text
    return data.decode("latin-1")


_TEXT_CODECS = re.compile(
    r"(?:utf|iso|windows|cp|koi8|latin|us-ascii|ascii|gb|big5|euc|shift|sjis|hz|mac|tis|ks_|ibm|viscii)[\w.:-]*"
)


def _decoded(data: bytes, charset: str) -> str | None:
    """None where the charset is not known, no text codec, or not true of the bytes."""
    if not charset or not _TEXT_CODECS.fullmatch(charset):
        return None
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None


_ENCODED_WORD = re.compile(r"=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\s]*)\?=")


def unwrapped(value: str) -> str:
    """A header's value with its encoded words decoded (RFC 2047), at most 200 of them, and no control characters."""
    value = re.sub(r"(\?=)\s+(?==\?)", r"\1", value[: caps.MAX_HEADER_VALUE])
    pieces: list[tuple[bytes | str, str]] = []
    at = 0
    for count, word in enumerate(_ENCODED_WORD.finditer(value)):
        if count >= caps.MAX_ENCODED_WORDS:
            break
        if word.start() > at:
            pieces.append((value[at : word.start()], ""))
        raw, charset = _word_bytes(word[2], word[3]), word[1].lower()
        if pieces and isinstance(pieces[-1][0], bytes) and pieces[-1][1] == charset:
            pieces[-1] = (pieces[-1][0] + raw, charset)
        else:
            pieces.append((raw, charset))
        at = word.end()
    pieces.append((value[at:], ""))
    return caps.one_line(
        "".join(decode(each, of) if isinstance(each, bytes) else each for each, of in pieces), caps.MAX_HEADER_VALUE
    )


def _word_bytes(encoding: str, text: str) -> bytes:
    raw = text.encode("ascii", "ignore")
    return (
        Part("", {}, None, "base64", raw).decoded(caps.MAX_HEADER_VALUE)
        if encoding in "Bb"
        else quopri.decodestring(raw, header=True)
    )


def parse(data: bytes) -> Message:
    """The message of these bytes. Raises InputTooLarge over a cap (25 MB, 256 KB of headers, depth 50, 1,000 parts)."""
    if len(data) > caps.MAX_MESSAGE:
        raise InputTooLarge("The mail is over 25 MB.", "Save it without its attachments, or paste its text.")
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n \t")
    headers, start = _split(data, 0, len(data))
    walk = _Walk(data)
    walk.into(headers, start, len(data), 0)
    return Message(tuple((name, unwrapped(value)) for name, value in headers), tuple(walk.parts))


_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")


def _split(data: bytes, start: int, end: int) -> tuple[list[tuple[str, str]], int]:
    """The headers (raw values, unfolded) of data[start:end], and where its body starts."""
    for line_end in (b"\r\n", b"\n"):
        if data.startswith(line_end, start, end):
            return [], start + len(line_end)
    blank = _BLANK.search(data, start, min(end, start + caps.MAX_HEADERS))
    if blank is None and end - start > caps.MAX_HEADERS:
        raise InputTooLarge("The mail's headers are over 256 KB.", "Paste the text of the mail instead.")
    text = decode(data[start : blank.start() if blank else end], "utf-8").replace("\r\n", "\n").replace("\r", "\n")
    headers: list[tuple[str, list[str]]] = []
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and headers:
            headers[-1][1].append(" " + line.strip())
        elif colon and re.fullmatch(r"[!-9;-~]{1,80}", name.strip()):
            headers.append((name.strip().lower(), [value.strip()]))
    return [(name, "".join(value)) for name, value in headers], blank.end() if blank else end


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """A Content-Type or Content-Disposition: its main value and its parameters, both in lower case but the values (RFC 2231)."""
    main, _, rest = value[: caps.MAX_HEADER_VALUE].partition(";")
    found: dict[str, str] = {}
    for part in re.finditer(r'([\w!#$%&+.^`|~-]{1,60}(?:\*\d{1,2})?\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;]*))', rest):
        name = part[1].lower()
        text = re.sub(r"\\(.)", r"\1", part[2]) if part[2] is not None else part[3]
        stem = name.split("*")[0]
        if name.endswith("*"):
            text = _extended(text)
        found[stem] = found.get(stem, "") + text if "*" in name else text
    return main.strip().lower(), found


def _extended(text: str) -> str:
    charset, quote, tail = text.partition("'")
    raw = tail.partition("'")[2] if quote else text
    data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), raw.encode("utf-8", "replace"))
    return decode(data, charset if quote else None)


@dataclass
class _Walk:
    """The way through the parts of one message, by places in its bytes: a mail of 25 MB is not copied at each depth."""

    data: bytes
    parts: list[Part] = field(default_factory=list)
    count: int = 0

    def into(self, headers: list[tuple[str, str]], start: int, end: int, depth: int) -> None:
        """Add the leaves of the entity whose body is data[start:end]."""
        self.count += 1
        if depth > caps.MAX_DEPTH or self.count > caps.MAX_PARTS:
            what = "nested over 50 deep" if depth > caps.MAX_DEPTH else "over 1,000"
            raise InputTooLarge(f"The mail's parts are {what}.", "Paste the text of the mail instead.")
        named = dict(reversed(headers))
        kind, params = parameters(named.get("content-type", "text/plain"))
        boundary = params.get("boundary", "").rstrip()
        if kind.startswith("multipart/") and boundary:
            for first, last in _pieces(self.data, boundary.encode("utf-8", "replace"), start, end):
                inner, body = _split(self.data, first, last)
                self.into(inner, body, last, depth + 1)
        else:
            self.parts.append(self._leaf(kind if "/" in kind else "text/plain", params, named, slice(start, end)))

    def _leaf(self, kind: str, params: dict[str, str], named: dict[str, str], place: slice) -> Part:
        disposition, more = parameters(named.get("content-disposition", ""))
        name = more.get("filename") or params.get("name")
        encoding = named.get("content-transfer-encoding", "").strip().lower()
        wanted = kind.startswith(("text/", "message/")) or kind in OPENED or (name or "").lower().endswith(OPENED_NAMES)
        body = self.data[place] if wanted else b""
        return Part(kind, params, unwrapped(name) if name else None, encoding, body, attached=disposition == "attachment")


OPENED = ("application/ics", "application/ld+json")
OPENED_NAMES = (".ics", ".ical", ".eml")


_AFTER_MARK = (b"\r", b"\n", b"-", b" ", b"\t", b"")


def _pieces(data: bytes, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places between the delimiter lines (RFC 2046 §5.1.1); a missing last one is forgiven."""
    mark, first = b"--" + boundary, -1
    at = data.find(mark, start, end)
    while at >= 0:
        after = at + len(mark)
        if (at == start or data[at - 1 : at] == b"\n") and data[after : after + 1] in _AFTER_MARK:
            if first >= 0:
                yield first, max(first, at - (2 if data[at - 2 : at] == b"\r\n" else 1))
            line_end = data.find(b"\n", after, end)
            rest = data[after : line_end if line_end >= 0 else end].strip()
            if rest.startswith(b"--") or line_end < 0:
                return
            first = after = line_end + 1
        at = data.find(mark, after, end)
    if first >= 0:
        yield first, end
