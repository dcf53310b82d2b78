"""What every test shares: no network but loopback, no settings or data of the person who runs them, and the shared material."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

HOME = Path(__file__).resolve().parent.parent
SHARED = HOME.parent / "shared"
FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"

settings.register_profile("bowout", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("bowout")

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that would leave the machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test reached for the network: {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings and data in a folder of the test's own."""
    folder = tmp_path_factory.mktemp("person")
    for variable in [
        name
        for name in os.environ
        if name.startswith("BOWOUT_") and name not in ("BOWOUT_TEST_SIZE", "BOWOUT_UPDATE_GOLDEN", "BOWOUT_NOTHING_LEFT_OUT")
    ]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("BOWOUT_SETTINGS", str(folder / "settings.toml"))
    monkeypatch.setenv("BOWOUT_DATA", str(folder / "data"))


@pytest.fixture(autouse=True)
def loops_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser keeps a loop running in its worker's main thread; the loops of other tests get a thread of their own."""
    run = asyncio.run

    def apart(main: Coroutine[Any, Any, Any], **options: Any) -> Any:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(run, main, **options).result()

    monkeypatch.setattr(asyncio, "run", apart)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development material beside the checkout; the test is left out, saying so, where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("left out: ../shared is not here")
    return SHARED


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where nothing may be left out (CI, with everything installed), a skipped test is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("BOWOUT_NOTHING_LEFT_OUT") and reporter and reporter.stats.get("skipped") and exitstatus == 0:
        reporter.write_line("tests were left out, and BOWOUT_NOTHING_LEFT_OUT is set", red=True)
        session.exitstatus = 1
