"""bowout send."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .... import catalogue
from ....errors import BowoutError, UnreadableInput, UsageError
from ..terminal import emit, format_option, read_input, somebody_there

if TYPE_CHECKING:
    from ....delivery.accounts import Account
    from ....delivery.outbox import Entry
    from ....verbs.send import Written
    from ....wiring import House


SECTION = "Sending"


@click.command(
    "send",
    short_help="Let a reply leave: as a draft in your mailbox, or sent when you say so.",
    epilog="""\b
Examples:
  bowout send northwind-analyst
  bowout send invitation-reply.eml --by smtp
  bowout send invitation-reply.eml invitation-reply-calendar.eml --by smtp
  bowout send northwind-analyst --by eml""",
)
@click.argument("what", nargs=-1, required=True, metavar="CASE|FILE…")
@click.option(
    "--by", "way", type=click.Choice(catalogue.ids("deliveries")), help="Else a draft in your mailbox, or the mail program."
)
@click.option("--account", "account_name", metavar="NAME", help="From which of your accounts, by name or address.")
@click.option("--yes", is_flag=True, help="Send without the question; the seconds to undo remain.")
@click.option(
    "--undo", type=click.IntRange(0, 600), metavar="SECONDS", help="How long it can be undone (else the account's, 10)."
)
@click.option(
    "--calendar-file", type=click.Path(path_type=Path), help="Also write an .ics that takes the entry out of your own calendar."
)
@format_option()
def command(
    what: tuple[str, ...], way: str | None, account_name: str | None, yes: bool, undo: int | None, calendar_file: Path | None,
    format_: str,
) -> int:  # fmt: skip
    """Send the reply of a case in the record, or reply files (.eml). A draft is the default; nothing is sent unasked.

    With `--by smtp` the message is shown in full, then asked about, then held for some seconds in which Ctrl-C stops it. Exit
    status 1 where something is left to see to: a doubt, or a server that could not take it yet.
    """
    from ....verbs.send import still_to_do, way_out
    from ....wiring import House

    house = House()
    written = _written(house, what)
    channels, deliveries = catalogue.load("channels"), catalogue.load("deliveries")
    chosen = way_out(written.channel, way, channels=channels, deliveries=deliveries, accounts=house.accounts)
    if deliveries[chosen]["outbox"]:
        entries = _through_the_outbox(house, written, chosen, account_name, yes=yes, undo=undo, quiet=format_ == "json")
        answer: dict[str, Any] = {"way": chosen, "messages": [entry.to_json() for entry in entries]}
        status = 0 if entries and all(entry.state == "sent" for entry in entries) else 1
    else:
        from ..handing_over import hand_over

        answer = {"way": chosen, "messages": [], "handed_over": hand_over(house, written, chosen, quiet=format_ == "json")}
        status = 0
    if calendar_file:
        _write_cancellation(house, written, calendar_file)
    to_do = still_to_do(written.facts)
    if format_ == "json":
        emit(answer | {"to_do": to_do})
    else:
        from ..showing_letters import show_to_do, show_unsettled

        if not deliveries[chosen]["outbox"] or any(each["state"] != "withdrawn" for each in answer["messages"]):
            show_to_do(to_do)
        show_unsettled(house.unsettled())
        if written.case and chosen == "smtp" and status == 0:
            _show_what_follows(house, written.case)
    return status


def _show_what_follows(house: House, case: str) -> None:
    """Where the case stands now, and what is to follow and when."""
    from ....verbs.sent import Standing
    from ..showing_record import show_standing

    history = house.show(case)
    follow_ups = tuple(each for each in history.follow_ups if each.state == "open")
    show_standing(Standing(history.case, follow_ups), house.diary.entries, house.clock())


def _written(house: House, what: tuple[str, ...]) -> Written:
    """Files that are there are files; a name alone is a case."""
    from ....verbs.send import Written, written

    if len(what) == 1 and what[0] != "-" and not Path(what[0]).exists() and not what[0].endswith(".eml"):
        return written(house.record, what[0])
    return Written("email", "", tuple((name, _mail(name)) for name in what))


def _mail(name: str) -> bytes:
    """The mail in a file. Raises UnreadableInput where it is addressed to nobody: a draft's text, say, or some other file."""
    from email.parser import BytesHeaderParser

    data = read_input(name)
    if "to" not in BytesHeaderParser().parsebytes(data):
        raise UnreadableInput(f"{name} is no mail that is addressed to somebody.", "Give an .eml as `bowout reply` writes it.")
    return data


def _through_the_outbox(
    house: House, written: Written, way: str, name: str | None, *, yes: bool, undo: int | None, quiet: bool
) -> list[Entry]:  # fmt: skip
    from ....delivery.outgoing import outgoing, sender_of
    from ..leaving import agreed, delivered, undone
    from ..showing_letters import show_entry, show_letter

    needs = catalogue.load("deliveries")[way]["needs"]
    account = house.account(name, needs=needs, sender=sender_of(written.files[0][1]) if written.files else None)
    mails = [outgoing(data, sender=account.address, to_leave=way == "smtp") for _, data in written.files]
    if not mails:
        raise UsageError("There is no mail to send.", "Write one with `bowout reply`.")
    if not quiet:
        for mail in mails:
            show_letter(mail)
    if way == "smtp" and not yes:
        if quiet or not somebody_there():
            raise UsageError("Nothing is sent unasked.", "Say --yes, or leave a draft with --by draft.")
        if not agreed(f"Send {'this' if len(mails) == 1 else 'these'} now through {account.smtp_host}?"):
            print("Nothing was sent.")
            return []
    entries = [
        house.hold(mail, way=way, account=account, case=written.case, answers=number == 0) for number, mail in enumerate(mails)
    ]
    if way == "smtp" and undone(account.undo if undo is None else undo):
        for entry in entries:
            house.letters.withdraw(entry.id)
        if not quiet:
            print("Undone. Nothing was sent.")
        return [house.letters.entry(entry.id) for entry in entries]
    entries = [delivered(house, entry.id) for entry in entries]
    if not quiet:
        for entry in entries:
            show_entry(entry)
            if way == "smtp" and entry.state == "sent" and house.letters.elsewhere(entry.message_id, way):
                print("      A draft of it lies in your mailbox too: delete it, so that it is not sent again.")
    if way == "smtp" and all(entry.state == "sent" for entry in entries):
        _clear_calendar(house, [mail.data for mail in mails], account, quiet=quiet)
    return entries


def _clear_calendar(house: House, mails: list[bytes], account: Account, *, quiet: bool) -> None:
    """A calendar that does not answer makes no message unsent: it is only said."""
    try:
        count = house.clear_calendar(mails, account)
    except BowoutError as why:
        print(f"bowout: your own calendar is as it was. {why}", file=sys.stderr)
        return
    if count and not quiet:
        print("The entry is out of your own calendar.")


def _write_cancellation(house: House, written: Written, path: Path) -> None:
    from ....delivery.files import save
    from ....delivery.own_calendar import cancellation, entries_of

    entries = [entry for _, data in written.files for entry in entries_of(data)]
    if not entries:
        raise UsageError("The reply declines no calendar entry.", "Leave --calendar-file out.")
    save(path, cancellation(entries, now=house.clock()))
