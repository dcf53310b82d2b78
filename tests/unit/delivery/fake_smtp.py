"""A mail server of a few lines that says what a test wants it to say."""

from __future__ import annotations

import base64
import contextlib
import re
import socket
import ssl
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self


@dataclass
class FakeSmtp:
    """Answers by `answers` (the beginning of a line → reply), else as a friendly server; keeps what it was told and the messages."""

    offers: tuple[str, ...] = ("AUTH PLAIN LOGIN XOAUTH2", "8BITMIME")
    answers: dict[str, str] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    private: bool = False
    told: list[str] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    secret: str = ""

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._lines: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._lines):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError):
            if self.tls and self.private:
                line = self.tls.wrap_socket(line, server_side=True)
            self._lines.append(line)
            self._say(line, "220 fake ESMTP")
            self._talk(line)
        with contextlib.suppress(OSError):
            line.close()

    def _talk(self, line: socket.socket) -> None:
        reader = line.makefile("rb")
        while raw := reader.readline():
            words = raw.decode("utf-8", "replace").strip()
            self.told.append(words)
            told = next((answer for begin, answer in self.answers.items() if words.upper().startswith(begin)), None)
            if told is not None:
                self._say(line, told.replace("%SECRET", self.secret))
                if told.startswith("221") or told == "":
                    return
            elif re.match("EHLO", words, re.IGNORECASE):
                self._say(line, "\r\n".join(f"250{' ' if last else '-'}{each}" for each, last in self._offered()))
            elif words.upper() == "STARTTLS" and self.tls:
                self._say(line, "220 go")
                line = self.tls.wrap_socket(line, server_side=True)
                self._lines.append(line)
                reader = line.makefile("rb")
            elif words.upper() == "DATA":
                self._say(line, "354 go on")
                body = b""
                while (piece := reader.readline()) != b".\r\n":
                    if not piece:
                        return
                    body += piece
                self.messages.append(body)
                self._say(line, "250 taken")
            elif not words:
                self._say(line, "535 5.7.8 expired")
            elif words.upper() == "QUIT":
                self._say(line, "221 bye")
                return
            else:
                self._say(line, "235 come in" if words.upper().startswith("AUTH") else "250 fine")

    def _offered(self) -> list[tuple[str, bool]]:
        listed = ["fake", *self.offers, *(["STARTTLS"] if self.tls and not self.private else [])]
        return [(each, each is listed[-1]) for each in listed]

    def _say(self, line: socket.socket, words: str) -> None:
        line.sendall(words.encode() + b"\r\n")

    def logins(self) -> list[str]:
        """What was given to AUTH PLAIN and XOAUTH2, decoded."""
        given = [words.split()[-1] for words in self.told if words.upper().startswith("AUTH ")]
        return [base64.b64decode(each).decode() for each in given if len(each) > 8]


def certificate(folder: Path, name: str = "localhost") -> tuple[Path, ssl.SSLContext]:
    """A certificate that signs itself, and the server's context with it."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", f"/CN={name}",
         "-addext", f"subjectAltName=DNS:{name},IP:127.0.0.1" if name == "localhost" else f"subjectAltName=DNS:{name}"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context
