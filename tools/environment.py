#!/usr/bin/env python3
"""Make or refresh one of the checkout's own environments: `environment.py run` (.venv) or `environment.py dev` (.venv-dev).

Called by ./bowout on its first run and by make; needs nothing but Python 3.11 and, the first time, the network. Everything is
installed from the locked, hashed lists in requirements/ by uv: the one on PATH, or a pinned one of our own in .venv.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
FOLDERS = {"run": ".venv", "dev": ".venv-dev"}
OFFLINE = ("error sending request", "dns error", "failed to resolve", "connection refused", "network is unreachable",
           "name resolution", "timed out", "could not connect", "max retries", "newconnectionerror", "failed to fetch",
           "no matching distribution found")  # fmt: skip


def say(text: str) -> None:
    print(f"bowout: {text}", file=sys.stderr, flush=True)


def stop(text: str) -> None:
    say(text)
    raise SystemExit(2)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    return subprocess.run([str(word) for word in command], env=env, capture_output=True, text=True, check=False)


def check(done: subprocess.CompletedProcess[str], doing: str) -> None:
    """Turn a failed step into one clear sentence, with the tool's own last words."""
    if done.returncode == 0:
        return
    words = (done.stderr + done.stdout).strip()
    if any(sign in words.lower() for sign in OFFLINE):
        stop(f"no package index can be reached, and {doing} needs the network this once. Connect, then run the same again.")
    last = words.splitlines()[-1] if words else f"exit status {done.returncode}"
    stop(f"{doing} failed: {last}")


def bin_of(venv: Path, name: str) -> Path:
    return venv / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def make_venv(venv: Path) -> None:
    """A bare environment; says which Debian package is missing where the distribution splits venv off."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        stop(
            f"this Python lacks its venv module. On Debian or Ubuntu: apt install python{version}-venv; then run the same again."
        )
    say(f"setting up {venv.name} (once, under a minute)…")
    check(run(sys.executable, "-m", "venv", "--clear", venv), "making the virtual environment")


def uv_for(venv: Path) -> Path:
    """uv from PATH, else the pinned one, kept beside the environment."""
    if on_path := shutil.which("uv"):
        return Path(on_path)
    own = bin_of(venv, "uv")
    if not own.exists():
        pinned = HOME / "requirements" / "uv.txt"
        check(
            run(
                bin_of(venv, "python"),
                "-m",
                "pip",
                "install",
                "-q",
                "--retries",
                "1",
                "--no-deps",
                "--require-hashes",
                "-r",
                pinned,
            ),
            "fetching uv",
        )
    return own


def link_source(venv: Path) -> None:
    """Put src on the environment's path by a relative line, so that the checkout may be moved."""
    asked = run(bin_of(venv, "python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    packages = Path(asked.stdout.strip())
    (packages / "bowout-source.pth").write_text(os.path.relpath(HOME / "src", packages) + "\n", encoding="utf-8")


def refresh(name: str) -> None:
    """Bring one environment to what its lock says; a stop half way leaves no stamp, so the next run goes on."""
    venv = HOME / FOLDERS[name]
    stamp = venv / "ready"
    if not bin_of(venv, "python").exists():
        make_venv(venv)
    stamp.unlink(missing_ok=True)
    uv = uv_for(venv)
    say("installing the locked dependencies…")
    lock = HOME / "requirements" / f"{name}.txt"
    with tempfile.TemporaryDirectory() as cache:
        keep = () if os.environ.get("UV_CACHE_DIR") or shutil.which("uv") else ("--cache-dir", cache)
        check(
            run(
                uv,
                "pip",
                "install",
                "-q",
                "--compile-bytecode",
                "--require-hashes",
                "--python",
                bin_of(venv, "python"),
                *keep,
                "-r",
                lock,
            ),
            "installing the dependencies",
        )
    link_source(venv)
    # Compiled ahead, so that the first command is as quick as the second.
    run(bin_of(venv, "python"), "-m", "compileall", "-q", HOME / "src")
    stamp.write_text(time.strftime("%Y-%m-%dT%H:%M:%S\n"), encoding="utf-8")
    say("ready.")


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 (an older Python may well run this file)
        stop(f"this needs Python 3.11 or later; {sys.executable} is {sys.version.split()[0]}.")
    if sys.argv[1:] not in (["run"], ["dev"]):
        stop("usage: environment.py run|dev")
    try:
        refresh(sys.argv[1])
    except OSError as why:
        stop(f"setting up failed: {why.strerror or why} ({why.filename or HOME}).")


if __name__ == "__main__":
    main()
