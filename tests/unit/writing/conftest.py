import pytest

from bowout import catalogue
from bowout.writing import Words


@pytest.fixture(scope="session")
def words() -> Words:
    return Words.of(catalogue.load)
