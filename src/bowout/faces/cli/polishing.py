"""`--polish` in the terminal: what is sent where is shown and agreed to before the first time; then the model is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ...errors import NotNow
from .terminal import Command, somebody_there

if TYPE_CHECKING:
    from ...nouns import Brief, Draft
    from ...wiring import House

NOT_AGREED = "Not polished: you did not agree to what would be sent."


def polish_options() -> Callable[[Command], Command]:
    """The `--polish` and `--yes` options of the commands that write."""

    def both(command: Command) -> Command:
        yes = click.option("--yes", is_flag=True, help="With --polish: agree to what is sent where, without the question.")
        polish = click.option(
            "--polish",
            is_flag=True,
            help="Have the model of your own that the settings name reword it; taken only where it holds up.",
        )
        return polish(yes(command))

    return both


def polished(house: House, draft: Draft, brief: Brief, *, yes: bool, may_ask: bool) -> Draft:
    """The draft as the model rewords it, or as it was where the person does not agree.

    Raises NotNow where nothing was agreed to and nobody is there to be asked.
    """
    if not house.may_polish():
        if not yes and not (may_ask and somebody_there()):
            url = house.endpoint.url
            raise NotNow(
                f"Nothing is sent to {url} before you have agreed to it.",
                "Say --yes with --polish, or run it once in a terminal.",
            )
        _show(house, draft, brief)
        if not yes:
            from .leaving import agreed

            if not agreed("Send it there, now and whenever you say --polish?"):
                return replace(draft, notes=(*draft.notes, NOT_AGREED))
        house.agree_to_polish()
    if sys.stderr.isatty():
        print(f"Asking {house.endpoint.model} …", file=sys.stderr)
    return house.polish(draft, brief)


def _show(house: House, draft: Draft, brief: Brief) -> None:
    """What would be sent, word for word, and where: on standard error, beside whatever the command answers."""
    from ...verbs.polish import what, where

    url = house.endpoint.url
    print(f"With --polish this goes to {url} ({where(url)}), for the model {house.endpoint.model}:\n", file=sys.stderr)
    for line in what(draft, house.own(brief), channels=house.words.channels).splitlines():
        print(f"  | {line}", file=sys.stderr)
    print(
        "\nEach time it is the finished message and this request; never your private notes, nor the invitation.",
        file=sys.stderr,
    )
