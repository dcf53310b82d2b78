"""Which lines of a mail are its sender's own, which are quoted, and which belong to a mail that was passed on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..catalogue import load


@dataclass(frozen=True, slots=True)
class Inner:
    """A mail passed on inside the text: its printed head (keys of letter.toml's [headers]) and its text."""

    head: dict[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A text taken apart."""

    own: str
    quoted: str = ""
    inner: Inner | None = None
    signature: str = ""
    """The lines below the closing words; they are part of `own` too."""
    closing: str = field(default="")


def words() -> dict[str, Any]:
    """letter.toml."""
    return load("reading")["letter"]


@cache
def _alternatives(key: str) -> str:
    return "|".join(re.escape(each) for each in sorted(words()[key], key=len, reverse=True))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    labels = "|".join(re.escape(label) for every in words()["headers"].values() for label in every)
    return {
        "forward": re.compile(rf"^[>\s*_-]*(?:{_alternatives('forwards')})\b[\s:*_-]*$", re.IGNORECASE),
        "label": re.compile(rf"^[>\s*]*({labels})\s*:[*\s]*(.*)$", re.IGNORECASE),
        "wrote": re.compile(rf"^[>\s]*.{{3,250}}\b(?:{_alternatives('wrote')})\b.{{0,120}}:\s*$", re.IGNORECASE),
        "closing": re.compile(rf"^(?:{_alternatives('sign_offs')})\b[^.?]{{0,60}}$", re.IGNORECASE),
        "greeting": re.compile(rf"^(?:{_alternatives('greetings')})\b[ ,]*([^,:;!.\n]{{0,80}})[,:;!.\n]?", re.IGNORECASE),
        "forwarded": re.compile(rf"^\s*(?:{_alternatives('forward_prefixes')})\s*:", re.IGNORECASE),
        "prefix": re.compile(
            rf"^(?:\s*(?:{_alternatives('forward_prefixes')}|{_alternatives('reply_prefixes')})\s*(?:\[\d+\])?\s*:|\s*\[(?:ext|external|extern)\])+\s*",
            re.IGNORECASE,
        ),
    }


def bare_subject(subject: str) -> str:
    """The subject without Re:, Fwd: and their like."""
    return _patterns()["prefix"].sub("", subject).strip()


def title_of(subject: str) -> str:
    """The bare subject with its short forms spelled out: "Interview w/ Acme"."""
    return re.sub(r"(?<![\w/])w/ ?(?=\w)", "with ", bare_subject(subject))


def is_answer(subject: str) -> bool:
    """Whether the subject begins with Re: or its like."""
    return bool(_patterns()["prefix"].match(subject))


def apart(text: str, subject: str = "") -> Thread:
    """The thread of a plain text. A passed-on mail is told by its marker, or by a printed head under a Fwd: subject."""
    lines = text.split("\n")
    forwarded = bool(_patterns()["forwarded"].match(subject))
    for at, line in enumerate(lines):
        if _patterns()["forward"].match(line) or _is_head(lines, at):
            before = "\n".join(each for each in lines[:at] if not each.startswith(">")).strip()
            passed_on = forwarded or (_patterns()["forward"].match(line) and "forward" in line.lower()) or len(before) < 15
            if passed_on and (inner := _inner(lines[at:])):
                return Thread(own=_cut(before), inner=inner)
            return _own(lines[:at], "\n".join(lines[at:]))
        if (line.rstrip().endswith(":") and _patterns()["wrote"].match(line)) or _wrapped_attribution(lines, at):
            rest = lines[at + 1 :]
            return (
                _own(lines[:at], "\n".join(rest))
                if any(each.startswith(">") for each in rest[:6]) or at > 1
                else _own(lines, "")
            )
    return _own(lines, "")


_NEW_LINE = re.compile(
    r"\s*(?:$|[-•*–·▪>|#=_]|\d{1,2}[.)]\s|https?://|[^\s:]{1,20}(?: [^\s:]{1,20}){0,3}:(?:\s|$)|--|[A-Za-z.]{0,6}\s?[+(]?\d[\d ()-]{6})"
)


def _goes_on(whole: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    return not _NEW_LINE.match(line) and (line[:1].islower() or len(whole) >= 66)


def unwrapped(text: str) -> str:
    """The text with lines joined that a mail program broke at some 70 letters; lists, labels, quotes and short lines stay."""
    joined: list[str] = []
    whole = ""
    for line in text.split("\n"):
        if (
            joined
            and 55 <= len(whole) <= 90
            and not whole.startswith(">")
            and not whole.rstrip().endswith(":")
            and _goes_on(whole, line)
        ):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        whole = line
    return "\n".join(joined)


def _wrapped_attribution(lines: list[str], at: int) -> bool:
    return at + 1 < len(lines) and bool(re.match(r"(?:on|am|le|el|op|il|em)\b.*\d", lines[at], re.IGNORECASE)) and len(lines[at]) > 20 and bool(
        _patterns()["wrote"].match(f"{lines[at]} {lines[at + 1]}")
    )  # fmt: skip


def _is_head(lines: list[str], at: int) -> bool:
    """Whether a printed mail head starts here: From and at least two more of its fields in the next lines."""
    first = _patterns()["label"].match(lines[at])
    if not first or first[1].lower() not in words()["headers"]["from"] or not first[2].strip():
        return False
    names = {_field(found[1]) for line in lines[at : at + 8] if (found := _patterns()["label"].match(line))}
    return len(names & {"from", "date", "subject", "to"}) >= 3


def _field(label: str) -> str:
    headers: dict[str, list[str]] = words()["headers"]
    return next(key for key, labels in headers.items() if label.lower() in labels)


def _inner(lines: list[str]) -> Inner | None:
    """The passed-on mail: its head, then its text."""
    head: dict[str, str] = {}
    last, below = "", 0
    for below, line in enumerate(lines):  # noqa: B007 (where the head ends is what is wanted)
        found = _patterns()["label"].match(line)
        if found:
            last = _field(found[1])
            head.setdefault(last, found[2].strip())
        elif head and (not line.strip("> ")):
            if len(head) > 1:
                break
        elif head and last and len(head) < 6 and not _patterns()["greeting"].match(line.strip("> ")):
            head[last] += " " + line.strip("> ")
        elif head:
            break
    if "from" not in head:
        return None
    body = lines[below:]
    if sum(each.startswith(">") for each in body) * 2 > len(body):
        body = [re.sub(r"^> ?", "", each) for each in body]
    return Inner(head, "\n".join(body).strip("\n"))


def _own(lines: list[str], quoted: str) -> Thread:
    kept = [each for each in lines if not each.lstrip().startswith(">")]
    dropped = "\n".join(each for each in lines if each.lstrip().startswith(">"))
    own = _cut("\n".join(kept))
    closing, signature = _signature(own)
    return Thread(own, f"{dropped}\n{quoted}".strip(), None, signature, closing)


def _cut(text: str) -> str:
    """Without the lines that phones add, and blank lines at the ends."""
    text = re.sub(
        r"(?im)^\s*(?:sent from (?:my|outlook|mail)|get outlook for|von meinem \w+ gesendet|envoyé de mon|enviado desde mi)\b.*$",
        "",
        text,
    )
    return text.strip("\n _-")


def _signature(own: str) -> tuple[str, str]:
    """The closing words and what stands below them; without closing words, the short lines at the end."""
    lines = own.split("\n")
    for at in range(len(lines) - 1, 0, -1):  # the first line greets: "Ciao Samuel,"
        line = lines[at].strip()
        below = [each for each in lines[at + 1 :] if each.strip()]
        if line in ("--", "-- ") and below:
            closing, above = _signature("\n".join(lines[:at]))
            return closing, "\n".join([above, *lines[at + 1 :]] if closing else lines[at + 1 :]).strip()
        if _patterns()["closing"].match(line) and len(below) <= 15:
            return line, "\n".join(lines[at + 1 :]).strip()
    tail: list[str] = []
    for line in reversed(lines):
        if len(line.strip()) > 90 or line.strip().endswith((".", "!", "?", ":")) or len(tail) >= 12:
            break
        tail.insert(0, line)
    return "", "\n".join(tail).strip()


_MARKUP = re.compile(
    r"\s*(?:#{1,6}\s|#!|```|\|.*\||[-=~+*#]{4,}\s*$|(?:from|import|def|class|return|if|for|assert)\b.*[:()]|\[\[?[\w .\"-]+\]\]?\s*$|@\w"
    r"|[\w\"'.-]+\s*=\s*[\"'\[({\w]|[\]\[})({]|</?[\w!]|//|/\*|\"\"\"|[A-Z][\w-]+-[A-Z][\w-]+: |\.\. |!?\[[^\]]*\]\()"
)


def is_document(text: str) -> bool:
    """Whether a text is no letter but a page, a program, a table: lines of markup or code, and nobody greeted."""
    lines = [line for line in text.split("\n") if line.strip()]
    marked = sum(bool(_MARKUP.match(line)) for line in lines)
    return marked >= 3 and marked * 12 >= len(lines) and not any(greeting(line.strip()) for line in lines[:12])


def greeting(line: str) -> str | None:
    """The name behind the greeting with which a line begins, or None."""
    found = _patterns()["greeting"].match(line)
    name = found[1].strip() if found else ""
    return name if 0 < len(name) <= 60 else None
