"""`make lock`: resolve the dependencies of pyproject.toml into the hashed lists of requirements/, for every platform at once."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
UV = "uv==0.13.9"
COMMON = [
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--python-version",
    "3.11",
    "--custom-compile-command",
    "make lock",
    "--no-annotate",
    "-q",
]
LISTS = {
    "run": [],
    "dev": ["--all-extras", *(word for group in ("test", "train", "bench", "build") for word in ("--group", group))],
}


def resolve(source: str | Path, name: str, *extra: str) -> None:
    uv = Path(sys.executable).parent / "uv"
    target = HOME / "requirements" / f"{name}.txt"
    subprocess.run([str(uv), "pip", "compile", str(source), *extra, *COMMON, "-o", str(target)], check=True, cwd=HOME)


def main() -> None:
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", UV], check=True)
    with tempfile.NamedTemporaryFile("w", suffix=".in") as pinned:
        pinned.write(UV + "\n")
        pinned.flush()
        resolve(pinned.name, "uv")
    for name, extra in LISTS.items():
        resolve("pyproject.toml", name, *extra)


if __name__ == "__main__":
    main()
