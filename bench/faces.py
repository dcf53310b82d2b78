"""For assistants and programs: how soon `bowout mcp` answers, how fast then, and what the API bears on loopback (wrk if it is there).

The client shares the machine's cores with the server. The floor of the first answer is the SDK's own import, timed in the same run.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

HOME = Path(__file__).resolve().parent.parent
STARTS = 10
CALLS = 500
SECONDS = 8
CONNECTIONS = 8
LETTERS = [
    "Dear Ms Okoro,\n\nThank you for the invitation. I have accepted another offer and must decline.\n\nBest,\nAlex\n",
    "Hi Dana,\n\nThank you for the invitation to interview for the Operations Analyst role. I might have to pass. Sorry, sorry!\n\nAlex",
    "Hello,\n\nI am withdrawing from the process. The commute would be 90 minutes each way. I hope our paths cross again.\n\nAlex Morgan",
]
HELLO = {
    "jsonrpc": "2.0", "id": 0, "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "bench", "version": "1"}},
}  # fmt: skip


def environment(folder: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(HOME / "src"), "BOWOUT_DATA": folder, "BOWOUT_SETTINGS": f"{folder}/none.toml"}


def call(number: int) -> dict[str, Any]:
    arguments = {"body": LETTERS[number % len(LETTERS)]}
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": "review", "arguments": arguments}}


class Line:
    """A line to `bowout mcp` in plain JSON-RPC, so that no client library is timed with it."""

    def __init__(self, folder: str) -> None:
        self.began = time.perf_counter()
        command = [sys.executable, "-P", "-m", "bowout", "mcp"]
        self.child = subprocess.Popen(
            command, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.child.stdin
        assert self.child.stdout
        self.out: IO[bytes] = self.child.stdin
        self.back: IO[bytes] = self.child.stdout

    def send(self, message: dict[str, Any]) -> None:
        self.out.write(json.dumps(message).encode() + b"\n")
        self.out.flush()

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        self.send(message)
        while (answer := json.loads(self.back.readline())).get("id") != message["id"]:
            pass
        assert "result" in answer, answer
        assert not answer["result"].get("isError"), answer
        return answer

    def close(self) -> None:
        self.out.close()
        self.child.wait(10)
        self.back.close()


def told(name: str, seconds: list[float]) -> None:
    ranked = sorted(seconds)
    p99 = ranked[min(len(ranked) - 1, int(0.99 * len(ranked)))]
    print(
        f"{name:52} median {statistics.median(ranked) * 1000:7.1f} ms   p99 {p99 * 1000:7.1f} ms   worst {ranked[-1] * 1000:7.1f} ms   n={len(ranked)}"
    )


def assistants(folder: str) -> None:
    sdk, first, second = [], [], []
    for _ in range(STARTS + 1):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import os, mcp.server.mcpserver; os._exit(0)"], check=True)
        sdk.append(time.perf_counter() - began)
        line = Line(folder)
        line.ask(HELLO)
        first.append(time.perf_counter() - line.began)
        line.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        line.ask(call(1))
        second.append(time.perf_counter() - line.began)
        line.close()
    told("the SDK's import alone, as a process", sdk[1:])
    told("bowout mcp: start to its first answer (initialize)", first[1:])
    told("bowout mcp: start to the first review", second[1:])
    line = Line(folder)
    line.ask(HELLO)
    line.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
    time.sleep(1)  # as long as a person needs to say what they want
    took = []
    for number in range(1, CALLS + 1):
        began = time.perf_counter()
        line.ask(call(number))
        took.append(time.perf_counter() - began)
    line.close()
    told("bowout mcp: the first review a second after the start", took[:1])
    told("bowout mcp: review", took)


SERVER = """
import sys
from pathlib import Path
from bowout.faces.api.tokens import Tokens
from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.wiring import House, local_now
page = Page(House(), Desk(Path(sys.argv[1]) / "desk.sqlite3"), port=0)
print(page.port, Tokens.at_home().make(now=local_now(), days=1)[0], flush=True)
page.run()
"""


@contextmanager
def serving(folder: str) -> Iterator[tuple[int, str]]:
    child = subprocess.Popen([sys.executable, "-c", SERVER, folder], env=environment(folder), stdout=subprocess.PIPE, text=True)
    assert child.stdout
    port, token = child.stdout.readline().split()
    yield int(port), token
    child.terminate()
    child.wait(10)
    child.stdout.close()


async def _one(port: int, token: str, until: float, took: list[float], faults: list[bytes], first: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    number = first
    while time.perf_counter() < until:
        body = json.dumps({"body": LETTERS[number % len(LETTERS)]}).encode()
        number += 1
        began = time.perf_counter()
        writer.write(
            f"POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(int(each.split(b":")[1]) for each in head.lower().split(b"\r\n") if each.startswith(b"content-length"))
        await reader.readexactly(length)
        took.append(time.perf_counter() - began)
        if not head.startswith(b"HTTP/1.1 200"):
            faults.append(head)
    writer.close()


def programs(folder: str) -> None:
    with serving(folder) as (port, token):
        for connections in (1, CONNECTIONS):
            took: list[float] = []
            faults: list[bytes] = []

            async def load(many: int = connections, took: list[float] = took, faults: list[bytes] = faults) -> None:
                until = time.perf_counter() + SECONDS
                await asyncio.gather(*(_one(port, token, until, took, faults, first) for first in range(many)))

            asyncio.run(load())
            told(f"API review, {connections} at once: {len(took) / SECONDS:.0f} a second, {len(faults)} faults", took)
        if wrk := shutil.which("wrk"):
            script = Path(folder) / "review.lua"
            script.write_text(f"wrk.method = 'POST'\nwrk.body = {json.dumps(json.dumps({'body': LETTERS[1]}))}\n")
            headers = ["-H", f"Authorization: Bearer {token}", "-H", "Content-Type: application/json"]
            address = f"http://127.0.0.1:{port}/api/v1/review"
            subprocess.run(
                [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", str(script), *headers, address], check=True
            )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        assistants(folder)
        programs(folder)


if __name__ == "__main__":
    main()
