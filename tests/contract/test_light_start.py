"""Light start: what a command may load. Speed itself is measured by `make bench`, never here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
HEAVY = {
    "numpy",
    "icalendar",
    "selectolax",
    "sqlite3",
    "ssl",
    "asyncio",
    "http.client",
    "urllib.request",
    "zoneinfo",
    "platformdirs",
}
LETTER = (
    "Dear Ms Reyes,\n\nThank you for the invitation. I have accepted another offer and must decline.\n\nBest wishes,\nAmara"
)


def loaded(arguments: list[str], tmp_path: Path) -> set[str]:
    code = (
        "import contextlib, io, json, sys\n"
        "from bowout.faces.cli.group import run\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    run(sys.argv[1:])\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    env = {"PYTHONPATH": str(SOURCE), "BOWOUT_SETTINGS": str(tmp_path / "none.toml"), "BOWOUT_DATA": str(tmp_path), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code, *arguments], env=env, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["review", "letter.txt"], ["settings"], ["reply", "--help"]], ids=" ".join)
def test_a_light_command_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    modules = loaded([str(letter) if word == "letter.txt" else word for word in arguments], tmp_path)
    assert not modules & HEAVY
    rooms = {name.split(".")[1] for name in modules if name.startswith("bowout.")}
    if arguments[0] != "review":
        assert not rooms & {"invitation", "decision", "writing", "review", "reviewing", "delivery", "itip"}


def test_help_loads_no_mail_parser(tmp_path: Path) -> None:
    assert "email.message" not in loaded(["--help"], tmp_path)


def test_a_draft_alone_loads_nothing_that_is_felt(tmp_path: Path) -> None:
    """Each of these took a thirtieth to a sixth of the time of reading one letter over."""
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER.replace("I have accepted another offer and must", "I might have to"), encoding="utf-8")
    code = "import sys\nfrom bowout.faces.cli import main\ntry:\n    main()\nfinally:\n    print(*sys.modules)"
    env = {"PYTHONPATH": str(SOURCE), "BOWOUT_SETTINGS": str(tmp_path / "none.toml"), "BOWOUT_DATA": str(tmp_path), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code, "review", str(letter)], env=env, capture_output=True, text=True, check=False
    )
    assert "[hedged-decision]" in done.stdout
    assert not {"dataclasses", "datetime", "textwrap", "click"} & set(done.stdout.splitlines()[-1].split())


def test_a_draft_alone_is_read_over_without_click_and_as_with_it(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    code = "import sys\nfrom bowout.faces.cli import main\ntry:\n    main()\nfinally:\n    print('click' in sys.modules)"
    env = {"PYTHONPATH": str(SOURCE), "BOWOUT_SETTINGS": str(tmp_path / "none.toml"), "BOWOUT_DATA": str(tmp_path), "PATH": ""}

    def run(*arguments: str) -> tuple[int, list[str]]:
        command = [sys.executable, "-c", code, "review", *arguments]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.splitlines()

    (status, alone), (other_status, with_click) = run(str(letter)), run(str(letter), "--format", "text")
    assert (status, alone[:-1]) == (other_status, with_click[:-1])
    assert (alone[-1], with_click[-1]) == ("False", "True")
