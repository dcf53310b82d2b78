"""The launcher's first run where something is missing: one clear sentence, and nothing half-made that counts as ready."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As much of the project as the launcher needs, with no environment yet."""
    for name in ("bowout", "tools", "requirements", "src"):
        source = HOME / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    return tmp_path


def launch(checkout: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([checkout / "bowout", "--version"], env=env, capture_output=True, text=True, timeout=120)


def only(folder: Path, **programs: str) -> str:
    """A PATH that holds the few programs of a POSIX system and those named here."""
    folder.mkdir()
    for name in ("sh", "dirname", "readlink", "env"):
        (folder / name).symlink_to(shutil.which(name) or "")
    for name, script in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return str(folder)


def test_an_old_python_is_named(checkout: Path, tmp_path: Path) -> None:
    path = only(tmp_path / "path", python3='case "$1" in --version) echo Python 3.9.2 ;; *) exit 1 ;; esac')
    done = launch(checkout, PATH=path)
    assert done.returncode == 2
    assert done.stderr.startswith("bowout: this needs Python 3.11 or later, and found only Python 3.9.2.")
    assert "apt install" in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_python_at_all(checkout: Path, tmp_path: Path) -> None:
    done = launch(checkout, PATH=only(tmp_path / "path"))
    assert done.returncode == 2
    assert done.stderr.startswith("bowout: this needs Python 3.11 or later.")


def test_no_network_says_so_and_is_tried_again(checkout: Path) -> None:
    env = os.environ | {
        "BOWOUT_PYTHON": sys.executable, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_EXTRA_INDEX_URL": "", "PIP_NO_CACHE_DIR": "1",
        "PIP_CONFIG_FILE": os.devnull, "UV_INDEX_URL": "http://127.0.0.1:9/simple", "UV_NO_CACHE": "1", "UV_HTTP_RETRIES": "0",
    }  # fmt: skip
    done = launch(checkout, **env)
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert "needs the network this once" in last
    assert not (checkout / ".venv" / "ready").exists()


def test_a_missing_venv_module_names_the_package(checkout: Path, tmp_path: Path) -> None:
    shadow = tmp_path / "sitecustomize"
    shadow.mkdir()
    (shadow / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\nu.find_spec = lambda name, *rest: None if name == 'ensurepip' else find(name, *rest)\n",
        encoding="utf-8",
    )
    done = launch(checkout, **(os.environ | {"BOWOUT_PYTHON": sys.executable, "PYTHONPATH": str(shadow)}))
    assert done.returncode == 2
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"apt install python{version}-venv" in done.stderr
