"""bowout inbox."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from ..terminal import emit, format_option, paint

SECTION = "Sending"


@click.command(
    "inbox",
    short_help="Invitations in your mailbox that wait for an answer, the oldest first.",
    epilog="""\b
Examples:
  bowout inbox
  bowout inbox --days 14 --account work
  bowout inbox --path ~/Maildir
  bowout reply 1 --because other-offer""",
)
@click.option("--account", metavar="NAME", help="Which of your accounts, by name or address.")
@click.option("--path", type=click.Path(path_type=Path, exists=True), help="A Maildir or an mbox, instead of an account.")
@click.option("--folder", metavar="NAME", default="INBOX", show_default=True, help="The account's folder.")
@click.option("--days", type=click.IntRange(1, 3650), default=60, show_default=True, help="How far back to look.")
@format_option()
def command(account: str | None, path: Path | None, folder: str, days: int, format_: str) -> int:
    """List the invitations that wait for an answer. The mailbox is only read: nothing is marked as seen, moved or kept.

    `bowout reply` takes one by its number. Exit status 1 where none waits.
    """
    from ....wiring import House
    from ..showing import say_when

    house = House()
    where = path or house.account(account, needs="imap_host")
    waiting = house.inbox(where, folder=folder, days=days, progress=_bar)
    for each in waiting:
        invitation = each.invitation
        if format_ == "json":
            emit(each.to_json())
            continue
        sent = invitation.envelope.date
        who = invitation.company or invitation.agency or invitation.contact or invitation.envelope.from_address or "?"
        print(
            f"{paint(f'{each.number:>3}', bold=True)}  {f'{sent:%Y-%m-%d}' if sent else '':10}  {who}: {invitation.role or invitation.kind}"
        )
        if invitation.interview_at:
            print(f"     {' · '.join(say_when(slot) for slot in invitation.interview_at)}")
    if format_ == "text":
        print("Take one with: bowout reply NUMBER --because REASON" if waiting else "No invitation waits for an answer.")
    return 0 if waiting else 1


def _bar(count: int) -> Callable[[], None]:
    """A progress bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty() or not count:
        return lambda: None
    bar = click.progressbar(length=count, label="Reading", file=sys.stderr)
    bar.render_progress()
    done = 0

    def seen() -> None:
        nonlocal done
        done += 1
        bar.update(1)
        if done == count:
            bar.render_finish()

    return seen
