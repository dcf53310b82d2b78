"""bowout completion."""

from __future__ import annotations

import click

SHELLS = {
    "bash": 'eval "$(bowout completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(bowout completion zsh)"    # in ~/.zshrc',
    "fish": "bowout completion fish | source   # in ~/.config/fish/config.fish",
}


SECTION = "Setting up"


@click.command(
    "completion",
    short_help="Completion for your shell.",
    epilog="\b\nExamples:\n" + "\n".join(f"  {line}" for line in SHELLS.values()),
)
@click.argument("shell", type=click.Choice(list(SHELLS)))
def command(shell: str) -> int:
    """Print the lines that let your shell complete bowout's commands and options."""
    from click.shell_completion import get_completion_class

    from ..group import bowout

    complete = get_completion_class(shell)
    assert complete is not None, "every choice is a shell that click knows"
    print(complete(bowout, {}, "bowout", "_BOWOUT_COMPLETE").source())
    return 0
