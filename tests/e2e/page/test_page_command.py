"""`bowout open`: a process of its own that prints an address, lets one browser in, and ends with Ctrl-C."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "src"


def test_the_page_is_opened_and_closed(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV_")} | {
        "PYTHONPATH": str(SOURCE),
        "PYTHONWARNINGS": "error",
    }
    command = [sys.executable, "-m", "bowout", "open", "--no-browser"]
    with subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        said = [running.stdout.readline(), running.stdout.readline()]
        found = re.search(r"http://127\.0\.0\.1:(\d+)(/enter\?token=\S+)", said[1])
        assert found, said
        line = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=10)
        line.request("GET", found[2], headers={"Sec-Fetch-Site": "none"})
        with closing(line), closing(line.getresponse()) as answer:
            assert answer.status == 303
        running.send_signal(signal.SIGINT)
        out, fault = running.communicate(timeout=20)
    assert running.returncode == 0, fault
    assert "Traceback" not in fault + out
    assert "closed" in fault


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    import socket

    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = str(held.getsockname()[1])
        env = os.environ | {"PYTHONPATH": str(SOURCE)}
        done = subprocess.run(
            [sys.executable, "-m", "bowout", "open", "--no-browser", "--port", port],
            cwd=tmp_path, env=env, capture_output=True, text=True, timeout=30, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == f"bowout: Port {port} is taken. Name another with --port, or leave it out.\n"
