"""`make docs`: the reference pages and the picture of a run, made from the code and its data; `--check` only says what is stale."""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import click

import grounds_page
from bowout import catalogue, errors
from bowout.faces.cli.group import bowout
from bowout.settings import table

HOME = Path(__file__).resolve().parent.parent
PICTURE = HOME / "docs" / "pictures" / "reply.svg"
REFERENCE = HOME / "docs" / "reference"
NOTE = "<!-- Made by `make docs`; change the code or its data, not this page. -->\n"


def commands() -> str:
    """The help of every command, as the command line prints it."""
    context = click.Context(bowout, info_name="bowout", **bowout.context_settings)
    text = [f"# Commands\n\n{NOTE}\n```\n{bowout.get_help(context)}\n```\n"]
    for name in bowout.list_commands(context):
        command = bowout.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100)
        text.append(f"## {name}\n\n```\n{command.get_help(inner)}\n```\n")
    text.append(
        "## Exit status\n\n0: done, and nothing found. 1: done, and there is something to see to. 2: it cannot be done.\n\n"
        "Errors go to standard error as one line that says what and what to do; with `--format json` as\n"
        '`{"error": {"code", "message", "hint"}}` ([errors](errors.md)).\n'
    )
    return "\n".join(text)


def settings() -> str:
    """The table of settings."""
    text = [
        (
            f"# Settings\n\n{NOTE}\nOne TOML file, whose place `bowout settings` shows; a variable `BOWOUT_` + the name goes before it.\n"
            "`BOWOUT_SETTINGS` names another file, `BOWOUT_DATA` another folder for what is kept.\n"
        )
    ]
    for name, row, default in table():
        choices = f" One of: {', '.join(row['choices'])}." if row["choices"] else ""
        default_text = default if default not in (None, (), {}) else "not set"
        text.append(
            f"## {name}\n\n{row['help']}{choices}\n\nDefault: {default_text}. For example:\n\n```toml\n{name} = {row['example']}\n```\n"
        )
    return "\n".join(text)


def rules() -> str:
    """Every rule with a text that it flags and one that it lets pass."""
    text = [
        (
            f"# Rules of the review\n\n{NOTE}\nA rule may be set to another severity, or off, in the [settings](settings.md):\n"
            '`rules = { no-open-door = "off" }`.\n'
        )
    ]
    for name, rule in catalogue.sources("rules").items():
        text.append(f"## {name}\n\n**{rule['severity']}** · {rule['message']}\n\n{rule['why']}\n")
        for key, lead in (("flag", "Flagged"), ("pass", "Let pass")):
            if examples := rule.get(key):
                text.append(f"{lead}:\n\n" + quoted(examples[0]) + "\n")
    return "\n".join(text)


def quoted(example: Any) -> str:
    body = example if isinstance(example, str) else example.get("text") or example.get("body") or ""
    return "\n".join(f"> {line}".rstrip() for line in str(body).strip().splitlines())


def reasons() -> str:
    """Every reason that a letter may give."""
    text = [f"# Reasons\n\n{NOTE}\nWhat `--because` takes, and what each stands for.\n"]
    for name, reason in catalogue.sources("reasons").items():
        text.append(f"## {name}\n\n{reason['label']}\n")
        if unsaid := reason.get("not_to_say"):
            text.append("Better left out: " + (unsaid if isinstance(unsaid, str) else "; ".join(unsaid)) + "\n")
    return "\n".join(text)


def channels() -> str:
    """Every channel with its bounds."""
    text = [f"# Channels\n\n{NOTE}\nWhat `--channel` takes.\n"]
    for name, channel in catalogue.sources("channels").items():
        text.append(f"## {name}\n\n{channel['label']}{'. ' + channel['how'] if 'how' in channel else ''}\n")
    return "\n".join(text)


def failures() -> str:
    """Every error that a person may meet, by its code."""
    load_everything()
    text = [f"# Errors\n\n{NOTE}\n| code | exit status | HTTP status | what it means |\n|---|---|---|---|"]
    for kind in sorted(every_error(errors.BowoutError), key=lambda kind: kind.code):
        meaning = (kind.__doc__ or "").strip().splitlines()[0]
        text.append(f"| `{kind.code}` | {kind.exit_status} | {kind.http_status} | {meaning} |")
    return "\n".join(text) + "\n"


def load_everything() -> None:
    """So that an error is known wherever it is defined, whatever was loaded before."""
    for module in pkgutil.walk_packages([str(HOME / "src" / "bowout")], "bowout."):
        if module.name != "bowout.__main__" and not module.name.startswith("bowout.faces.mcp."):  # an extra
            importlib.import_module(module.name)


def every_error(kind: type[errors.BowoutError]) -> list[type[errors.BowoutError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in every_error(child))]


PAGES: dict[str, Callable[[], str]] = {
    "commands": commands, "settings": settings, "rules": rules, "reasons": reasons, "channels": channels, "errors": failures, "grounds": grounds_page.page,
}  # fmt: skip


def stale() -> list[str]:
    """The pages that are not what the code says."""
    return [name for name, page in PAGES.items() if read(REFERENCE / f"{name}.md") != page()]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def reply_picture() -> str:
    """The README's picture: a real run on an example, at a fixed time."""
    from contextlib import redirect_stdout
    from datetime import datetime

    from bowout.faces.cli.showing import show_reply
    from bowout.settings import Settings
    from bowout.wiring import House
    from terminal_picture import picture

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    house = House(Settings(), clock=lambda: datetime.fromisoformat("2026-11-25T09:30:00-05:00"))
    invitation = house.read((HOME / "examples" / "google-invite.eml").read_bytes(), name="google-invite.eml")
    reply = house.reply(
        invitation, house.brief_for(invitation, reason="other-offer", candidate="Alex Morgan"), stem="google-invite-reply"
    )
    with mock.patch.dict(os.environ, {"TERM": "xterm", "NO_COLOR": ""}), redirect_stdout(Terminal()) as screen:
        show_reply(reply, Path())
    return picture("./bowout reply examples/google-invite.eml --because other-offer", screen.getvalue())


def main() -> int:
    if "--check" in sys.argv:
        for name in (names := stale()):
            print(f"docs/reference/{name}.md is stale: run make docs")
        return bool(names)
    REFERENCE.mkdir(parents=True, exist_ok=True)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(reply_picture(), encoding="utf-8")
    for name, page in PAGES.items():
        (REFERENCE / f"{name}.md").write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
