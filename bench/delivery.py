"""How long sending takes with the promise and without it, on a Postfix and a Dovecot of this machine.

Prints milliseconds a message: kept and sent by bowout (with BDAT and with DATA), by smtplib alone (the peer: no outbox, no promise),
a draft laid into Dovecot, one commit of the outbox; and how long until a message that was sent is seen over IMAP.

    .venv-dev/bin/python bench/delivery.py [--count 40]
"""

from __future__ import annotations

import argparse
import smtplib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME / "src"), str(HOME / "tests" / "integration")]

import mail_servers  # noqa: E402

from bowout.delivery.accounts import Account  # noqa: E402
from bowout.delivery.outbox import Outbox  # noqa: E402
from bowout.delivery.outgoing import outgoing  # noqa: E402
from bowout.delivery.secrets import Secret  # noqa: E402
from bowout.verbs.send import hold, send  # noqa: E402
from bowout.wiring import local_now  # noqa: E402


def letter(tag: str) -> bytes:
    return (
        f"From: Amara <{mail_servers.ME}>\nTo: Ms Reyes <{mail_servers.THEM}>\nSubject: Re: Interview\nMessage-ID: <{tag}@home.test>\n\n"
        + "Thank you for the invitation. I have to decline.\n" * 20
    ).encode()


def each(count: int, act: Callable[[int], object]) -> str:
    """The median and the slowest of many, in milliseconds."""
    times = []
    for number in range(count):
        began = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - began) * 1000)
    return f"{statistics.median(times):7.1f} ms  (slowest {max(times):.1f})"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40)
    count = parser.parse_known_args()[0].count  # bench/run.py has words of its own
    if why := mail_servers.missing():
        print(why)
        return 0
    with mail_servers.running() as servers, tempfile.TemporaryDirectory() as folder:
        outbox = Outbox(Path(folder) / "outbox.db", clock=local_now)

        def account(port: int) -> Account:
            return Account(
                name="home", address=mail_servers.ME, smtp_host="127.0.0.1", smtp_port=port, smtp_security="none",
                imap_host="127.0.0.1", imap_port=servers.imap, imap_security="none", server_files_sent=True,
            )  # fmt: skip

        def by_bowout(kind: str, port: int, way: str = "smtp") -> Callable[[int], object]:
            def act(number: int) -> None:
                entry = hold(outbox, outgoing(letter(f"{kind}{number}")), way=way, account=account(port))
                done = send(outbox, entry.id, account=account(port), secret=Secret(mail_servers.PASSWORD), pause=time.sleep)
                assert done.state == "sent", done.said

            return act

        def by_smtplib(number: int) -> None:
            mail = outgoing(letter(f"peer{number}"))
            with smtplib.SMTP("127.0.0.1", servers.dotted, "localhost") as line:
                line.login(mail_servers.ME, mail_servers.PASSWORD)
                line.sendmail(mail.sender, list(mail.recipients), mail.data)

        def seen(number: int) -> None:
            by_bowout("seen", servers.smtp)(number)
            while f"<seen{number}@home.test>" not in servers.ids():
                time.sleep(0.002)

        print("bowout, BDAT            ", each(count, by_bowout("bdat", servers.smtp)))
        print("bowout, DATA            ", each(count, by_bowout("data", servers.dotted)))
        print("smtplib alone, DATA     ", each(count, by_smtplib))
        print("bowout, draft over IMAP ", each(count, by_bowout("draft", servers.smtp, "draft")))
        numbers = iter([entry.id for entry in outbox.entries("sent")])
        print("one commit of the outbox", each(count, lambda _: outbox.file(next(numbers), "Sent")))
        servers.settled(60)
        servers.empty(mail_servers.THEM)
        print("sent until seen         ", each(min(count, 10), seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
