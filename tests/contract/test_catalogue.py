"""The catalogue: compiled files are those of the TOML as it stands."""

import sys
from pathlib import Path

import pytest

from bowout import catalogue

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import compile_catalogue


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_the_compiled_file_is_fresh(kind: str) -> None:
    compiled = (catalogue.COMPILED / f"{kind}.json").read_text(encoding="utf-8")
    assert compiled == catalogue.compiled_text(kind), "run: make catalogue"


@pytest.mark.parametrize("name", compile_catalogue.OTHERS)
def test_what_is_compiled_besides_is_fresh(name: str) -> None:
    compiled = (catalogue.COMPILED / f"{name}.json").read_text(encoding="utf-8")
    assert compiled == compile_catalogue.OTHERS[name](), "run: make catalogue"


def test_there_is_no_compiled_file_without_its_sources() -> None:
    compiled = {path.stem for path in catalogue.COMPILED.glob("*.json")}
    assert compiled == {*catalogue.kinds(), *compile_catalogue.OTHERS}
