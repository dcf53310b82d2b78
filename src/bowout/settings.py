"""A person's defaults: one table (the rows in `Settings`), one file, found the platform's way.

A setting comes from its environment variable (`BOWOUT_` + NAME), else from the settings file, else from its default. The
manual's page and `bowout settings` are printed from the same table.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import BadSettings
from .vocabulary import REGIONS, TONES

if TYPE_CHECKING:
    from datetime import tzinfo

SEVERITIES = ("error", "warning", "suggestion", "off")
"""What a rule may be set to; the first three are how grave a finding is."""


class Row:
    """One row of the table: a setting's default, and what is said of it."""

    def __init__(self, default: Any, about: Mapping[str, Any]) -> None:
        self.default, self.about = default, about


def setting(default: Any, help_: str, *, shape: str = "text", choices: tuple[str, ...] = (), example: str = "") -> Any:
    """One row of the table. `shape`: "text", "list" (of texts), "choice", "number" (whole, 1 or more), "zone" or "table" (of choices)."""
    return Row(default, {"help": help_, "shape": shape, "choices": choices, "example": example})


class Settings:
    """Every setting with its value, and in `origin` where each value came from: a value, it does not change once it is made.

    The class holds the table, its rows by name; no dataclass, because `dataclasses` is felt at every start.
    """

    name: str | None = setting(None, "Your name, as you sign.", example='"Amara Okonkwo"')
    sign_off: str | None = setting(
        None, "The closing line above your name, where you always use the same.", example='"Best wishes"'
    )
    tone: str | None = setting(
        None, "The tone of what is written; without it, warm.", shape="choice", choices=TONES, example='"formal"'
    )
    region: str | None = setting(
        None, "Whose spelling, dates and closings to use.", shape="choice", choices=REGIONS, example='"UK"'
    )  # fmt: skip
    addresses: tuple[str, ...] = setting(
        (), "Your own e-mail addresses, so that the calendar's answer is given for the invited one.", shape="list",
        example='["amara@home.example", "a.okonkwo@work.example"]',
    )  # fmt: skip
    fail_on: str = setting(
        "warning",
        "From which severity on a review's exit status is 1.",
        shape="choice",
        choices=SEVERITIES[:3],
        example='"error"',
    )
    rules: Mapping[str, str] = setting(
        {}, "Rules of the review set to another severity, or off.", shape="table", choices=SEVERITIES, example='{ no-open-door = "off" }'
    )  # fmt: skip
    zone: str | None = setting(
        None, "Your time zone, by which days are counted; without it, this machine's.", shape="zone", example='"Europe/London"'
    )  # fmt: skip
    country: str | None = setting(
        None, "Whose public holidays are no working days: two letters, with a part of the country where it matters.",
        example='"GB-SCT"',
    )  # fmt: skip
    look_again: int | None = setting(
        None, "Months after the last contact when to look in again; without it, as the case suggests.", shape="number",
        example="4",
    )  # fmt: skip
    model_url: str | None = setting(
        None, "Where a model of your own answers, for --polish: any address that speaks the OpenAI chat completions, up to /v1. Without "
        "it nothing is asked anywhere.", example='"http://localhost:11434/v1"',
    )  # fmt: skip
    model_name: str | None = setting(None, "Which of the models there, as it is called there.", example='"gemma3"')
    model_key_command: str | None = setting(
        None, "A program that prints the model's key, where it needs one; or put the key into BOWOUT_MODEL_KEY. No key is kept here.",
        example='"keyring get bowout model"',
    )  # fmt: skip
    model_patience: int | None = setting(
        None, "Seconds to wait for the model's answer; without it, 60.", shape="number", example="120"
    )
    origin: Mapping[str, str]

    def __init__(self, *, origin: Mapping[str, str] | None = None, **values: Any) -> None:
        defaults = {name: default for name, _, default in table()}
        if unknown := values.keys() - defaults.keys():
            raise TypeError(f"no settings: {', '.join(sorted(unknown))}")
        vars(self).update(defaults | values, origin=origin or {})

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"settings do not change: {name} stays as it is")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


def table() -> list[tuple[str, Mapping[str, Any], Any]]:
    """Each setting as (name, what is said of it, its default), in the order of the manual."""
    return [(name, row.about, row.default) for name, row in vars(Settings).items() if isinstance(row, Row)]


def settings_file(environ: Mapping[str, str] | None = None) -> Path:
    """Where the settings file is (or would be): `BOWOUT_SETTINGS`, else the platform's folder for configuration."""
    environ = os.environ if environ is None else environ
    if named := environ.get("BOWOUT_SETTINGS"):
        return Path(named)
    return _folder("config", environ) / "settings.toml"


def data_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where bowout keeps what it must remember: `BOWOUT_DATA`, else the platform's folder for data."""
    environ = os.environ if environ is None else environ
    if named := environ.get("BOWOUT_DATA"):
        return Path(named)
    return _folder("data", environ)


_USUAL = {"config": (".config", "bowout"), "data": (".local", "share", "bowout")}
"""Where the folders are on Linux if nothing else is said (XDG Base Directory Specification)."""


def _folder(kind: str, environ: Mapping[str, str]) -> Path:
    """The platform's folder for our "config" or "data"; the usual ones without platformdirs, whose import is felt at every start."""
    home = environ.get("HOME", "")
    if sys.platform == "linux" and home.startswith("/") and f"XDG_{kind.upper()}_HOME" not in environ:
        return Path(home, *_USUAL[kind])
    import platformdirs

    return Path({"config": platformdirs.user_config_dir, "data": platformdirs.user_data_dir}[kind]("bowout", False))


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings; a missing file is no fault.

    Raises BadSettings, naming file or variable and the setting, for what is no TOML, no setting or no fit value.
    """
    environ = os.environ if environ is None else environ
    path = path or settings_file(environ)
    told = _from_file(path)
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for name, row, _ in table():
        variable = f"BOWOUT_{name.upper()}"
        if variable in environ:
            values[name] = _fit(_unfold(environ[variable], row), row, f"{variable} is")
            origin[name] = variable
        elif name in told:
            values[name] = _fit(told[name], row, f"{name} in {path} is")
            origin[name] = str(path)
    return Settings(**values, origin=origin)


def _from_file(path: Path) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as why:
        raise BadSettings(f"The settings file {path} cannot be read ({why.strerror}).") from None
    import tomllib

    try:
        told = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as why:
        raise BadSettings(f"The settings file {path} is no valid TOML: {why}.", "Mend or remove that line.") from None
    known = [name for name, _, _ in table()]
    if unknown := [name for name in told if name not in known]:
        hint = f"The settings are {', '.join(known)}; `bowout settings` explains each."
        raise BadSettings(f"{path} has {unknown[0]!r}, which is no setting.", hint)
    return told


def _unfold(text: str, row: Mapping[str, Any]) -> Any:
    """A variable's text in the setting's shape: lists by commas, tables as name=value by commas."""
    items = [item.strip() for item in text.split(",") if item.strip()]
    if row["shape"] == "list":
        return items
    if row["shape"] == "number" and text.strip().isdecimal():
        return int(text)
    if row["shape"] == "table":
        return dict([part.strip() for part in item.partition("=")[::2]] for item in items)
    return text


def _fit(value: Any, row: Mapping[str, Any], what: str) -> Any:
    shape, choices = row["shape"], row["choices"]
    if shape == "list" and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if shape == "table" and isinstance(value, dict) and all(item in choices for item in value.values()):
        return dict(value)
    if shape == "text" and isinstance(value, str):
        return value.strip() or None
    if shape == "choice" and value in choices:
        return value
    if shape == "number" and isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    if shape == "zone" and isinstance(value, str) and _is_zone(value):
        return value
    wanted = {
        "zone": "the name of a time zone", "list": "a list of texts", "table": f"a table whose values are {', '.join(choices)}", "text": "a text", "number": "a whole number above 0",
        "choice": f"one of {', '.join(choices)}",
    }[shape]  # fmt: skip
    raise BadSettings(f"{what} {value!r}.", f"It is {wanted}, as in {row['example']}.")


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        return bool(ZoneInfo(name))
    except (ValueError, OSError, KeyError):
        return False


def zone_of(settings: Settings) -> tzinfo | None:
    """The person's time zone; None: this machine's. Raises BadSettings for a name that is none."""
    if settings.zone is None:
        return None
    if not _is_zone(settings.zone):
        raise BadSettings(f"There is no time zone {settings.zone!r}.", 'Name one as "Europe/London" or "Asia/Tokyo".')
    from zoneinfo import ZoneInfo

    return ZoneInfo(settings.zone)
