"""The HTML of a mail as lines of text (the only user of selectolax).

Blocks become lines, links `text <address>`, quoted mail lines that start with ">"; what is hidden, styled or scripted is left
out. JSON-LD (schema.org) is handed on apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from . import caps
from .labelled import key_of

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote"])
_SKIPPED = frozenset(
    ["head", "script", "style", "template", "noscript", "svg", "object", "iframe", "select", "textarea", "title"]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|mso-hide\s*:\s*all", re.IGNORECASE)
_QUOTES = re.compile(r"\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)\b|^(?:divRplyFwdMsg|appendonsend)$")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an HTML part and its JSON-LD scripts."""

    text: str
    linked_data: tuple[str, ...] = ()


def page(html: str) -> Page:
    """The text of a mail's HTML, at most 500 KB of it read."""
    from selectolax.lexbor import LexborHTMLParser

    html = html[: caps.MAX_HTML].replace("\x00", "")
    if _nested_too_deep(html):
        return Page(re.sub(r"<[^>]{0,2000}>", " ", re.sub(r"(?is)<(style|script)\b.*?</\1>", " ", html)))
    tree = LexborHTMLParser(html)
    scripts = tuple(node.text() for node in tree.css('script[type="application/ld+json"]')[:5])
    walk = _Walk()
    if tree.body is not None:
        walk.through(tree.body)
    return Page(walk.text(), scripts)


_CLOSED_BY_THEMSELVES = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
    ]
)


def _nested_too_deep(html: str) -> bool:
    """Whether more elements are open at once than any mail needs (the parser's time grows with their square)."""
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,20})", html):
        if tag[2].lower() not in _CLOSED_BY_THEMSELVES:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest > 1_000


class _Walk:
    """One pass over the tree without recursion; pieces of text gathered line by line."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def through(self, root: Any) -> None:
        """Visit each node as it opens and closes, in the order of the document."""
        node, closing = root, False
        while node is not None:
            if not closing:
                inside = self._open(node)
                if inside and node.child is not None:
                    node = node.child
                    continue
            self._close(node)
            if node.mem_id == root.mem_id:
                return
            if node.next is not None:
                node, closing = node.next, False
            else:
                node, closing = node.parent, True

    def _open(self, node: Any) -> bool:
        tag = node.tag
        if tag == "-text":
            self.pieces.append(re.sub(r"\s+", " ", node.text_content or ""))
            return False
        if tag in _SKIPPED or not isinstance(tag, str) or tag.startswith(("-", "_", "!")):
            return False
        attributes = node.attributes
        if _HIDDEN.search(attributes.get("style") or "") or "hidden" in attributes:
            return False
        if tag == "br":
            self.pieces.append("\n")
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")
        if tag == "li":
            self.pieces.append("- ")
        if tag == "blockquote" and _is_quote(attributes):
            self.pieces.append("\x01")
        return True

    def _close(self, node: Any) -> None:
        tag = node.tag
        if tag == "a":
            self._link(node.attributes.get("href") or "")
        elif tag in ("td", "th"):
            self.pieces.append(" \t")
        elif tag == "blockquote" and _is_quote(node.attributes):
            self.pieces.append("\x02\n")
        elif tag in _BLOCKS and tag not in _SKIPPED:
            self.pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")

    def _link(self, address: str) -> None:
        address = address.strip()
        if re.match(r"https?://|mailto:", address, re.IGNORECASE) and len(address) < 2_000:
            address = re.sub(r"\s", "", address)
            before = "".join(self.pieces[-3:])
            bare = re.sub(r"(?i)^mailto:", "", address)
            if not before.rstrip().endswith(bare):
                self.pieces.append(f" <{address}>")

    def text(self) -> str:
        """The lines, at most one blank between them, quoted ones marked."""
        lines: list[str] = []
        quoted = 0
        for raw in "".join(self.pieces).split("\n"):
            quoted += raw.count("\x01")
            line = _row(raw.replace("\x01", "").replace("\x02", ""))
            if line or (lines and lines[-1].strip("> ")):
                lines.append("> " + line if quoted > 0 else line)
            quoted -= raw.count("\x02")
        return caps.plain("\n".join(lines)).strip("\n")


def _row(raw: str) -> str:
    """A line without needless blanks; of a table's row whose first cell is a label, "label: value"."""
    label, _, value = (" ".join(each.split()) for each in raw.partition("\t"))
    if value and not label.endswith((":", "：")) and key_of(label) is not None:
        return f"{label}: {' '.join(value.split())}"
    return " ".join(raw.split())


def _is_quote(attributes: dict[str, str | None]) -> bool:
    """Whether a block quote holds the mail that is answered, and not just an indented paragraph."""
    return bool(
        _QUOTES.search(attributes.get("class") or "")
        or attributes.get("type") == "cite"
        or "border-left" in (attributes.get("style") or "")
    )
