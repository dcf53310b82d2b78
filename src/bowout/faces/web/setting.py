"""The settings, each where it can be changed; the file stays the person's own, with its comments and order."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from ... import settings as table_of
from ...errors import BadSettings
from ..api.tokens import Tokens
from .admitting import DAYS, USUAL
from .visit import Visit, page, to

OF_THE_FILE = "table"
"""The shape of settings that are changed in the file alone."""
OF_THE_TERMINAL = ("fail_on",)
OF_A_MODEL = "model_"
"""How the settings begin that most people never need."""


def settings(visit: Visit) -> Response:
    """Every setting with its value, where that comes from, and what it does."""
    standing = table_of.load()
    rows = [
        {"name": name, "row": row, "value": getattr(standing, name), "origin": standing.origin.get(name)}
        for name, row, _ in table_of.table()
        if row["shape"] != OF_THE_FILE and name not in OF_THE_TERMINAL
    ]
    plain, model = ([row for row in rows if row["name"].startswith(OF_A_MODEL) == folded] for folded in (False, True))
    return page(
        "settings.html", here="settings", rows=plain, model=model, file=table_of.settings_file(), saved=visit.query.get("saved"), ended=_number(visit.query.get("ended")),
        accounts=visit.home.accounts(), tokens=Tokens.at_home().all(), days=DAYS, usual=USUAL,
    )  # fmt: skip


def _number(told: str | None) -> str | None:
    return told if told and told.isdecimal() else None


def change(visit: Visit) -> Response:
    """Write what was changed into the settings file."""
    given = {name: visit.said(name) for name, _, _ in table_of.table() if name in visit.form}
    keep(visit, given)
    return to("/settings?saved=1")


def keep(visit: Visit, told: Mapping[str, str | None]) -> None:
    """Keep settings in the file, as they were typed (None: taken out); from then on they hold."""
    from ...delivery.files import save

    path = table_of.settings_file()
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    standing = table_of.load()
    for name, row, _ in table_of.table():
        if name in told and not standing.origin.get(name, "").startswith("BOWOUT_"):
            typed = told[name]
            value = _value(typed, row["shape"]) if typed else None
            if value != _plain(getattr(standing, name)):
                text = with_setting(text, name, value)
    path.parent.mkdir(parents=True, exist_ok=True)
    _check(text)
    save(path, text.encode(), force=True)
    visit.home.settings_changed()


def _value(told: str, shape: str) -> Any:
    if shape == "list":
        return [part.strip() for part in told.split(",") if part.strip()]
    return int(told) if shape == "number" and told.isdecimal() else told


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) and value else value or None


def with_setting(text: str, name: str, value: Any) -> str:
    """The text of a settings file with one top-level setting changed (None: taken out) and all else as it stands.

    Raises BadSettings where the setting stands over several lines, which is the person's to change.
    """
    head, bracket, rest = _parted(text)
    line = re.compile(rf"^[ \t]*{name}[ \t]*=.*(?:\n|$)", re.MULTILINE)
    new = f"{name} = {json.dumps(value, ensure_ascii=False)}\n" if value is not None else ""
    if line.search(head):
        head = line.sub(lambda _: new, head, count=1)
    elif new:
        head = head + ("" if not head or head.endswith("\n") else "\n") + new
    changed = head + bracket + rest
    before, after = _read(text), _read(changed)
    before.pop(name, None)
    if after is None or {key: each for key, each in after.items() if key != name} != before or after.get(name) != value:
        raise BadSettings(
            f"{name} stands in the settings file in a way that is not changed here.", "Change it in the file itself."
        )
    return changed


def _parted(text: str) -> tuple[str, str, str]:
    """The top-level settings, and the tables after them."""
    found = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    return (text[: found.start()], text[found.start() : found.end()], text[found.end() :]) if found else (text, "", "")


def _read(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {"": None}


def _check(text: str) -> None:
    """Refuse a file that would no longer load."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "settings.toml"
        trial.write_text(text, encoding="utf-8")
        table_of.load(trial)
