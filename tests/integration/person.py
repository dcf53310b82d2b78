"""Somebody at the command line, with an account on the test's servers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from mail_servers import ME, PASSWORD, Servers

HOME = Path(__file__).resolve().parents[2]


def hears_ctrl_c() -> None:
    """A shell's background job is started deaf to Ctrl-C, and so would be its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Person:
    """Somebody at the command line, with an account on the test's servers."""

    def __init__(self, folder: Path, servers: Servers) -> None:
        self.folder = folder
        self.env = os.environ | {
            "PYTHONPATH": str(HOME / "src"), "BOWOUT_SETTINGS": str(folder / "settings.toml"), "BOWOUT_DATA": str(folder / "data"),
            "BOWOUT_PASSWORD": PASSWORD, "BOWOUT_ADDRESSES": ME, "BOWOUT_NAME": "Amara Okonkwo",
        }  # fmt: skip
        added = self.bowout(
            "account",
            "add",
            ME,
            "--name",
            "home",
            "--smtp",
            f"none://127.0.0.1:{servers.smtp}",
            "--imap",
            f"none://127.0.0.1:{servers.imap}",
        )
        assert added.returncode == 0, added.stderr

    def bowout(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bowout", *words], env=self.env, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "bowout", *words],
            env=self.env,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=hears_ctrl_c,  # noqa: PLW1509 (one call to the C library, before anything else)
        )

    def json(self, *words: str) -> dict:
        done = self.bowout(*words, "--format", "json")
        assert "Traceback" not in done.stderr, done.stderr
        return json.loads((done.stdout or done.stderr).splitlines()[-1])

    def outbox(self) -> list[dict]:
        return self.json("outbox", "--all")["messages"]

    def case(self, invitation: str, *more: str) -> str:
        """The invitation, answered; gives the name of its case."""
        (self.folder / "invitation.eml").write_text(invitation)
        told = self.json("reply", "invitation.eml", "--because", "other-offer", *more)
        return told["kept"]
