"""Handing a message over to what bowout cannot look into: the mail program, the clipboard, the person's own voice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import UsageError
from .terminal import paint, somebody_there

if TYPE_CHECKING:
    from ...verbs.send import Written
    from ...wiring import House


def hand_over(house: House, written: Written, way: str, *, quiet: bool) -> bool:
    """Hand it over, say what happened, and ask whether it was then sent. False where the system had no program for it."""
    done = {"eml": _in_the_program, "mailto": _as_address, "copy": _on_the_clipboard, "script": _as_script}[way](written, quiet)
    if written.case and not quiet and somebody_there():
        from .leaving import agreed

        question = "Have you made the call?" if way == "script" else "Have you sent it?"
        if agreed(question):
            from .showing_record import show_standing

            show_standing(house.sent(written.case, channel=written.channel), house.diary.entries, house.clock())
        else:
            print(f"When you have: bowout sent {written.case}")
    return done


def _in_the_program(written: Written, quiet: bool) -> bool:
    """The files, opened; those of a case are first written to a folder of their own, which the mail program may keep open."""
    from ...delivery.program import opened

    if not written.files:
        raise UsageError("There is no mail to open.", "Write one with `bowout reply`.")
    names = [name for name, _ in written.files]
    if written.case:
        from ...delivery.files import save

        folder = Path(tempfile.mkdtemp(prefix="bowout-"))
        for name, data in written.files:
            save(folder / Path(name).name, data)
        names = [str(folder / Path(name).name) for name in names]
    done = min([opened(name) for name in names])  # every one is tried
    if not quiet:
        print("Handed over to your mail program." if done else f"Open it in your mail program: {', '.join(names)}")
    return done


def _as_address(written: Written, quiet: bool) -> bool:
    from ...delivery.mailto import address
    from ...delivery.outgoing import outgoing
    from ...delivery.program import opened

    if not written.files:
        raise UsageError("There is no mail to hand over.", "Write one with `bowout reply`.")
    made = address(outgoing(written.files[0][1], sender="nobody@localhost.invalid"))
    done = opened(made)
    if not quiet:
        print(
            "Handed over to your mail program: the words alone, outside the thread." if done else f"Open this address: {made}"
        )
    return done


def _on_the_clipboard(written: Written, quiet: bool) -> bool:
    from ...delivery.clipboard import copy

    done = copy(written.body)
    if not quiet:
        print(written.body.rstrip() + "\n")
        print(
            "It is on the clipboard: paste it where they wrote to you."
            if done
            else "Copy it from here: no clipboard was found."
        )
    return done


def _as_script(written: Written, quiet: bool) -> bool:
    if not quiet:
        for line in filter(None, (each.strip() for each in written.body.splitlines())):
            print(f"{paint('[ ]', bold=True)} {line}")
        print()
    return True
