"""A process that sends one message and is killed at a given step: `python sending_child.py '{"outbox": …, "kill_at": N}'`."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from pathlib import Path

WATCHED = ("/bowout/delivery/", "/smtplib.py", "/imaplib.py")


def main() -> None:
    told = json.loads(sys.argv[1])
    sys.path.insert(0, told["source"])
    from bowout.delivery import drafts, imap, sent, smtp  # noqa: F401 (loaded before the steps are counted)
    from bowout.delivery.accounts import Account
    from bowout.delivery.dispatch import dispatch
    from bowout.delivery.outbox import Outbox
    from bowout.delivery.outgoing import outgoing
    from bowout.delivery.secrets import Secret
    from bowout.wiring import local_now

    steps = 0

    def step(frame, event, _arg):
        nonlocal steps
        if not any(each in frame.f_code.co_filename for each in WATCHED):
            return None
        if event == "line":
            steps += 1
            if steps == told.get("kill_at"):
                os.kill(os.getpid(), signal.SIGKILL)
            if steps == told.get("stop_at"):
                os.kill(os.getpid(), signal.SIGSTOP)
        return step

    outbox = Outbox(Path(told["outbox"]), clock=local_now)
    account, secret = Account(**told["account"]), Secret(told["password"])
    mail = outgoing(told["eml"].encode())
    threading.settrace(step)
    sys.settrace(step)
    entry = outbox.save(
        way=told["way"], account=account.name, message_id=mail.message_id, sender=mail.sender, recipients=mail.recipients,
        subject=mail.subject, data=mail.data,
    )  # fmt: skip
    print(json.dumps({"saved": entry.id}), flush=True)
    outbox.release(entry.id)
    done = dispatch(outbox, entry.id, account=account, secret=secret, pause=lambda seconds: None)
    sys.settrace(None)
    print(json.dumps({"steps": steps, "state": done.state, "said": done.said}), flush=True)


main()
