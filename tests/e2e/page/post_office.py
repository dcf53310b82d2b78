"""A mail server of this machine's own that does as it is told; accounts on it, and a keyring."""

from __future__ import annotations

import socketserver
import threading

from bowout.settings import settings_file

ME = "alex.morgan@mail.example"


class PostOffice(socketserver.ThreadingTCPServer):
    """Takes everything and keeps it, but for what a test tells it: `says` after a mail, `login` after a password (with "%s": what
    it was told), `hangs_up` instead of the answer to a mail, `waits` for an event before that answer.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.mails: list[bytes] = []
        self.says, self.login = b"250 taken", b"235 come in"
        self.hangs_up = False
        self.waits = threading.Event()
        self.waits.set()

    @property
    def address(self) -> str:
        """As a person would name it."""
        return f"none://127.0.0.1:{self.server_address[1]}"


class Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.say(b"220 here")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"EHLO":
                self.say(b"250-here\r\n250 AUTH PLAIN")
            elif word == b"AUTH":
                self.say(self.server.login.replace(b"%s", line.split()[-1]))
            elif word == b"DATA":
                self.say(b"354 go on")
                if not self.taken():
                    return
            elif word == b"QUIT":
                self.say(b"221 bye")
                return
            else:
                self.say(b"250 fine")

    def taken(self) -> bool:
        lines = []
        while (each := self.rfile.readline()) != b".\r\n":
            lines.append(each)
        self.server.mails.append(b"".join(lines))
        self.server.waits.wait(20)
        if not self.server.hangs_up:
            self.say(self.server.says)
        return not self.server.hangs_up

    def say(self, words: bytes) -> None:
        self.wfile.write(words + b"\r\n")


class Ring:
    """A keyring that keeps."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.kept.get(user)

    def set_password(self, service: str, user: str, password: str) -> None:
        self.kept[user] = password

    def delete_password(self, service: str, user: str) -> None:
        self.kept.pop(user)


def account(office: PostOffice, undo: int) -> None:
    """One account there, without a login."""
    path = settings_file().with_name("accounts.toml")
    path.write_text(
        f'[home]\naddress = "{ME}"\nsmtp_host = "127.0.0.1"\nsmtp_port = {office.server_address[1]}\n'
        f'smtp_security = "none"\nlogin = false\nundo = {undo}\n'
    )
