"""The catalogue: compiled files are those of the TOML as it stands."""

import pytest

from bowout import catalogue


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_the_compiled_file_is_fresh(kind: str) -> None:
    compiled = (catalogue.COMPILED / f"{kind}.json").read_text(encoding="utf-8")
    assert compiled == catalogue.compiled_text(kind), "run: make catalogue"


def test_there_is_no_compiled_file_without_its_sources() -> None:
    assert {path.stem for path in catalogue.COMPILED.glob("*.json")} == set(catalogue.kinds())
