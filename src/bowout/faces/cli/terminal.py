"""What the commands share of the terminal: colour only where it is wanted, questions only where somebody is there, input and JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from ...errors import BowoutError, UnreadableInput, UsageError

if TYPE_CHECKING:
    from ...nouns import Brief

Command = TypeVar("Command", bound=Callable[..., Any])
MOST_INPUT = 25 * 1024 * 1024
"""Bytes of one file that are read at all (the cap on a whole message)."""


def format_option() -> Callable[[Command], Command]:
    """The `--format` option that every verb has."""
    import click

    return click.option(
        "--format",
        "format_",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="For people, or for programs.",
    )


def paint(text: str, **style: Any) -> str:
    """Colour a text for standard output, where that is a terminal and NO_COLOR is not set (no-color.org)."""
    wanted = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if not wanted:
        return text
    import click

    return click.style(text, **style)


def somebody_there() -> bool:
    """Whether questions can be asked: both ends are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def emit(answer: Mapping[str, Any]) -> None:
    """Print one answer as a line of JSON."""
    print(json.dumps(answer, ensure_ascii=False), flush=True)


def read_input(name: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises UnreadableInput, naming the file."""
    if name == "-":
        if sys.stdin is None:
            raise UnreadableInput("There is no standard input.", "Name a file.")
        return sys.stdin.buffer.read(MOST_INPUT + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_INPUT + 1)
    except FileNotFoundError:
        raise UnreadableInput(f"There is no file {name}.", "Check the name, or give - to paste the text.") from None
    except IsADirectoryError:
        raise UnreadableInput(f"{name} is a folder.", "Name the files in it.") from None
    except OSError as why:
        raise UnreadableInput(f"{name} cannot be read ({why.strerror}).") from None


def read_text(name: str) -> str:
    """The text of a file or of standard input, line ends as they stand. Raises UnreadableInput where it is no UTF-8 text."""
    data = read_input(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableInput(f"{name} is no UTF-8 text.", "Save it as UTF-8, or paste it with -.") from None


def read_case(name: str | None) -> Brief | None:
    """The brief in a JSON file, or None where none is named. Raises UnreadableInput or BadCase."""
    if name is None:
        return None
    from ...nouns import Brief

    try:
        case = json.loads(read_text(name))
    except json.JSONDecodeError as why:
        raise UnreadableInput(
            f"{name} is no valid JSON ({why.msg}, line {why.lineno}).", "A case is one JSON object."
        ) from None
    brief = Brief.from_json(case)
    _tell_of_slips(case, name)
    return brief


def _tell_of_slips(case: dict[str, Any], name: str) -> None:
    """A field nearly like one of a case's is most likely misspelt; others are let pass, for a case may hold more."""
    import difflib

    from ...nouns import Brief

    for field in case.keys() - set(Brief._fields):
        if near := difflib.get_close_matches(field, Brief._fields, 1, cutoff=0.8):
            print(f"bowout: {name} has {field!r}, which is left aside. Is {near[0]!r} meant?", file=sys.stderr)


def batch(name: str) -> Iterator[tuple[dict[str, Any] | None, BowoutError | None]]:
    """The objects of a JSON Lines file, one by one; a line that is none comes as the error that says so."""
    try:
        with sys.stdin if name == "-" else Path(name).open(encoding="utf-8-sig") as lines:
            yield from (_line(name, number, line) for number, line in enumerate(_progress(lines, name), 1) if line.strip())
    except FileNotFoundError:
        raise UnreadableInput(f"There is no file {name}.") from None
    except (OSError, UnicodeDecodeError) as why:
        raise UnreadableInput(f"{name} cannot be read as UTF-8 text ({why}).") from None


def _line(name: str, number: int, line: str) -> tuple[dict[str, Any] | None, BowoutError | None]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None, UnreadableInput(f"Line {number} of {name} is no valid JSON.")
    if not isinstance(row, dict):
        return None, UnreadableInput(f"Line {number} of {name} is no JSON object.")
    return row, None


def _progress(lines: TextIO, name: str) -> Iterator[str]:
    """The lines, with a bar on standard error where that is a terminal and the length is known."""
    if name == "-" or not sys.stderr.isatty():
        yield from lines
        return
    import click

    with click.progressbar(length=Path(name).stat().st_size, label=Path(name).name, file=sys.stderr) as bar:
        for line in lines:
            yield line
            bar.update(len(line.encode("utf-8", "surrogatepass")))


def one_of(first: Any, second: Any, what: str) -> None:
    """Refuse a call that gives both or neither of two ways in. Raises UsageError."""
    if (first is None) == (second is None):
        raise UsageError(f"Give {what}.", "One of the two, not both." if first is not None else "")
