"""How long the commands take as whole processes, each beside the bare interpreter's own start in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
RUNS = 15
BARE = [sys.executable, "-c", "import argparse, json, re"]
BOWOUT = [sys.executable, "-P", "-m", "bowout"]
LETTER = "Dear Ms Okoro,\n\nThank you for the invitation. I have accepted another offer and must decline.\n\nBest,\nAlex\n"


def seconds(command: list[str], folder: str) -> float:
    env = os.environ | {"PYTHONPATH": str(HOME / "src"), "BOWOUT_DATA": folder, "BOWOUT_SETTINGS": f"{folder}/none.toml"}
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.txt"
        letter.write_text(LETTER, encoding="utf-8")
        invitation = str(HOME / "examples" / "google-invite.eml")
        commands = {
            "bowout --help": [*BOWOUT, "--help"],
            "bowout review letter.txt": [*BOWOUT, "review", str(letter)],
            "bowout read google-invite.eml": [*BOWOUT, "read", invitation],
            "bowout reply google-invite.eml": [
                *BOWOUT,
                "reply",
                invitation,
                "--because",
                "fit",
                "--me",
                "Alex Morgan",
                "--force",
            ],
        }
        for name, command in commands.items():
            pairs = [(seconds(command, folder), seconds(BARE, folder)) for _ in range(RUNS + 1)][1:]
            ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(
                f"{name:34} {ours * 1000:6.0f} ms   {ours / bare:4.1f} × bare Python with argparse, json, re ({bare * 1000:.0f} ms)"
            )


if __name__ == "__main__":
    main()
