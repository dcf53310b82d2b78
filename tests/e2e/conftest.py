"""The command line as a person runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
Bowout = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def bowout(tmp_path: Path) -> Bowout:
    """Run `bowout …` in a fresh folder; `given` is its standard input."""

    def run(*arguments: str | Path, given: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("COV_")} | {
            "PYTHONPATH": str(HOME / "src"), "BOWOUT_DATA": str(tmp_path / "data"), "BOWOUT_SETTINGS": str(tmp_path / "settings.toml"),
            "PYTHONWARNINGS": "error", **env,
        }  # fmt: skip
        return subprocess.run(
            [sys.executable, "-m", "bowout", *map(str, arguments)], cwd=tmp_path, env=environ, input=given,
            capture_output=True, text=True, encoding="utf-8", timeout=60,
        )  # fmt: skip

    return run
