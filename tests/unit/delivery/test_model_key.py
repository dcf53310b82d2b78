"""The key of the person's own model: from its variable or its command, and from nowhere else."""

import sys

import pytest

from bowout.delivery.secrets import key_of
from bowout.errors import NoSecret


def test_where_it_comes_from() -> None:
    command = f'"{sys.executable}" -c "print(12345)"'
    assert key_of(command, environ={"BOWOUT_MODEL_KEY": "sesame"}).reveal() == "sesame"
    assert key_of(command, environ={}).reveal() == "12345"
    assert key_of(None, environ={}) is None


def test_a_mail_password_is_no_key() -> None:
    assert key_of(None, environ={"BOWOUT_PASSWORD": "mine", "BOWOUT_TOKEN": "mine", "BOWOUT_TOKEN_MODEL": "mine"}) is None


@pytest.mark.parametrize("text", ["ключ", "two\nlines", "bell\x07"])
def test_what_cannot_stand_in_a_header_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises(NoSecret) as told:
        key_of(None, environ={"BOWOUT_MODEL_KEY": text})
    assert text not in str(told.value)
