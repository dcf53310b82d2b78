"""Real mail servers for the tests of this folder, where their programs are installed."""

from __future__ import annotations

import os
from collections.abc import Iterator

import mail_servers
import pytest


@pytest.fixture(scope="session")
def servers() -> Iterator[mail_servers.Servers]:
    """Postfix and Dovecot; the test is left out, saying so, where they are not installed (never where nothing may be left out)."""
    if why := mail_servers.missing():
        if os.environ.get("BOWOUT_NOTHING_LEFT_OUT"):
            pytest.fail(why)
        pytest.skip(why)
    with mail_servers.running() as started:
        yield started


@pytest.fixture(autouse=True)
def empty_mailboxes(request: pytest.FixtureRequest) -> None:
    """No mail of an earlier test."""
    if "servers" in request.fixturenames:
        started = request.getfixturevalue("servers")
        for user in (mail_servers.ME, mail_servers.THEM):
            started.empty(user)
