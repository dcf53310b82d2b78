"""Listening, right before the last byte leaves, whether the server is still there: that takes half of the doubts away."""

from __future__ import annotations

import select
import socket
import ssl

LISTEN = 0.02
"""Seconds."""


def hung_up(sock: socket.socket) -> bool:
    """Whether the server has ended the line, or says something unasked (421, BYE), in a moment when it has nothing to say.

    Where it has, the line is of no use any more: a byte of what it said may have been taken.
    """
    if not select.select([sock], [], [], LISTEN)[0]:
        return False
    patience = sock.gettimeout()
    sock.settimeout(0)
    try:
        sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        sock.settimeout(patience)
        return False
    except OSError:
        return True
    return True
