"""A terminal's text as a small SVG, for the README: real output, drawn as text that can be selected and scaled."""

from __future__ import annotations

import re
from html import escape

CHARACTER, LINE, MARGIN = 8.4, 20, 24
COLOURS = {
    "1": 'font-weight="700"',
    "2": 'opacity="0.6"',
    "31": 'fill="#f38ba8"',
    "32": 'fill="#a6e3a1"',
    "33": 'fill="#f9e2af"',
}
STYLED = re.compile(r"\x1b\[([0-9;]*)m")


def picture(title: str, text: str) -> str:
    """The SVG of a terminal window that shows `text` (with ANSI styles) under its prompt line `title`."""
    lines = [f"\x1b[32m$\x1b[0m \x1b[1m{title}\x1b[0m", *text.rstrip().split("\n")]
    width = MARGIN * 2 + CHARACTER * max(len(STYLED.sub("", line)) for line in lines)
    height = MARGIN * 2 + 12 + LINE * len(lines)
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + 28 + LINE * n}" xml:space="preserve">{spans(line)}</text>'
        for n, line in enumerate(lines)
    )
    dots = "".join(
        f'<circle cx="{MARGIN + 18 * n}" cy="20" r="5.5" fill="{colour}"/>'
        for n, colour in enumerate(("#f38ba8", "#f9e2af", "#a6e3a1"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{escape(title)}" '
        f'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#cdd6f4">\n'
        f'<rect width="100%" height="100%" rx="10" fill="#1e1e2e"/>\n{dots}\n{rows}\n</svg>\n'
    )


def spans(line: str) -> str:
    """One line with its styles as tspans."""
    out, style = [], ""
    for n, piece in enumerate(STYLED.split(line)):
        if n % 2:
            style = " ".join(COLOURS.get(code, "") for code in piece.split(";") if code not in ("", "0")).strip()
        elif piece:
            out.append(f"<tspan {style}>{escape(piece)}</tspan>" if style else escape(piece))
    return "".join(out)
