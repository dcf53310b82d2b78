"""The group of commands, and how it is run."""

from __future__ import annotations

import importlib
import itertools
from pathlib import Path

import click

from ... import __version__
from ...catalogue import load as load_catalogue
from ...errors import UsageError
from .running import guarded

EPILOG = """\b
Examples:
  bowout reply invitation.eml --because other-offer
  bowout reply invitation.eml --because logistics --detail "the commute would be 90 minutes"
  bowout review my-draft.txt
  bowout decide invitation.eml

Nothing leaves this machine but what you send yourself. More on a command: bowout COMMAND --help"""


class Commands(click.Group):
    """Commands are the modules of `commands/`; `_` in a module's name is `-` in the command's."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Names, in the order of the alphabet."""
        folder = Path(__file__).parent / "commands"
        return sorted(path.stem.replace("_", "-") for path in folder.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Import the one command that is called for."""
        module = f"{__package__}.commands.{cmd_name.replace('-', '_')}"
        try:
            command: click.Command = importlib.import_module(module).command
        except ModuleNotFoundError as missing:
            if missing.name != module:
                raise
            return None
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's signature)
        """The commands by section, from the compiled list: importing two dozen modules would be felt."""
        for section, rows in itertools.groupby(load_catalogue("commands").items(), key=lambda row: row[1]["section"]):
            with formatter.section(section):
                formatter.write_dl([(name, entry["help"]) for name, entry in rows])


@click.group(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Turn down, or pull out of, a job interview gracefully, so that the door stays open.",
)
@click.version_option(__version__, prog_name="bowout")
def bowout() -> None:
    """Hold the commands; each does its own work."""


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit status and never lets a traceback out for a person's mistake."""

    def act() -> object:
        try:
            return bowout.main(arguments or ["--help"], prog_name="bowout", standalone_mode=False)
        except click.ClickException as error:
            raise _usage(error) from None
        except click.Abort:
            raise KeyboardInterrupt from None

    return guarded(act, as_json=_wants_json(arguments))


def _wants_json(arguments: list[str]) -> bool:
    return "--format=json" in arguments or any(pair == ("--format", "json") for pair in itertools.pairwise(arguments))


def _usage(error: click.ClickException) -> UsageError:
    """A refusal of click's as one of ours, pointing to the help of the command that was meant."""
    where = getattr(getattr(error, "ctx", None), "command_path", "bowout")
    message = error.format_message()
    return UsageError(message if message.endswith((".", "?")) else message + ".", f"See: {where} --help")
