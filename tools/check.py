"""`make test`: style, types, layers, then every test on both cores with branch coverage; says what was left out and stops at a fault."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
STEPS = {
    "style": [PYTHON, "-m", "ruff", "check", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [str(Path(PYTHON).parent / "lint-imports"), "--no-cache"],
    "tests": [PYTHON, "-m", "pytest", "-q", "-n", str(min(os.cpu_count() or 1, 4)), "--cov", "--cov-report=term:skip-covered"],
}


def main() -> int:
    os.chdir(HOME)
    env = os.environ | {"PYTHONPATH": str(HOME / "src")}
    for old in HOME.glob(".coverage*"):
        old.unlink()
    for name, command in STEPS.items():
        began = time.monotonic()
        print(f"== {name}", flush=True)
        done = subprocess.run(command, env=env, check=False)
        print(f"   {time.monotonic() - began:.0f} s", flush=True)
        if done.returncode:
            print(f"{name} failed: {' '.join(command[1:])}", file=sys.stderr)
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
