"""The words on the clipboard, through the program that the system has for it."""

from __future__ import annotations

import shutil
import subprocess

PROGRAMS = (
    ("pbcopy",), ("clip.exe",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"), ("termux-clipboard-set",),
)  # fmt: skip
PATIENCE = 5
"""Seconds."""


def copy(text: str) -> bool:
    """Put a text on the clipboard; False where no program of this system did it, so that the person copies it by hand."""
    for program, *options in PROGRAMS:
        if path := shutil.which(program):
            data = text.encode("utf-16-le" if program == "clip.exe" else "utf-8")
            try:
                done = subprocess.run(  # noqa: S603 (one of the programs above)
                    [path, *options],
                    input=data,
                    timeout=PATIENCE,
                    check=False,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except (OSError, subprocess.TimeoutExpired):
                continue
            if done.returncode == 0:
                return True
    return False
