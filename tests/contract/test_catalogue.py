"""The catalogue: compiled files are those of the TOML as it stands."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bowout import catalogue

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import compile_catalogue
import traces


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_the_compiled_file_is_fresh(kind: str) -> None:
    compiled = (catalogue.COMPILED / f"{kind}.json").read_text(encoding="utf-8")
    assert compiled == catalogue.compiled_text(kind), "run: make catalogue"


def test_the_help_of_the_commands_is_fresh() -> None:
    compiled = (catalogue.COMPILED / "commands.json").read_text(encoding="utf-8")
    assert compiled == compile_catalogue.commands_text(), "run: make catalogue"


@pytest.mark.parametrize(("name", "patterns"), [("traces", traces.patterns), ("hints", traces.hints)])
def test_the_letters_of_the_patterns_are_fresh(name: str, patterns: Callable[[], list[str]]) -> None:
    compiled = (catalogue.COMPILED / f"{name}.json").read_text(encoding="utf-8")
    assert compiled == traces.traces_text(patterns()), "run: make catalogue"


def test_the_letters_of_the_shapes_are_fresh() -> None:
    compiled = (catalogue.COMPILED / "shapes.json").read_text(encoding="utf-8")
    assert compiled == traces.shapes_text(), "run: make catalogue"


def test_there_is_no_compiled_file_without_its_sources() -> None:
    assert {path.stem for path in catalogue.COMPILED.glob("*.json")} == {
        *catalogue.kinds(),
        "commands",
        "hints",
        "shapes",
        "traces",
    }
