"""What the tests of the page share: files, sizes, dropping, waiting."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
Visit = Callable[..., Any]


def within(milliseconds: float) -> float:
    """A bound in time; where the machine is busy with much else, five times that, for then it is not the page that is measured."""
    busy = os.getloadavg()[0] > 2 * (os.cpu_count() or 1)
    return milliseconds * (5 if busy else 1)


def dropped(page: Any, file: Path) -> None:
    """Drop a file on the page, as from the desktop."""
    page.evaluate(
        """([name, bytes]) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], name));
            const at = document.querySelector("[data-drop]");
            for (const kind of ["dragover", "drop"]) at.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        [file.name, list(file.read_bytes())],
    )
    page.wait_for_url("**/letters/*")


def quiet(page: Any) -> None:
    """Wait until the page has kept and looked over what it has."""
    page.wait_for_function(
        "() => { const letter = document.querySelector('[data-letter]')?.living; if (!letter || letter.clashed) return false;"
        " const now = letter.standing(); return letter.seen === now && letter.looked === now && !letter.looking && !letter.keeping; }"
    )
