"""Settings changed from the page: the file stays the person's own."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.errors import BadSettings
from bowout.faces.web.setting import with_setting

FILE = '# mine\nname = "Amara"  # as I sign\n\ntone = "warm"\n\n[rules]\ncurt = "off"\n'


def test_one_setting_is_changed_and_all_else_stands() -> None:
    changed = with_setting(FILE, "tone", "formal")
    assert changed == FILE.replace('"warm"', '"formal"')


def test_a_new_one_stands_before_the_tables() -> None:
    changed = with_setting(FILE, "region", "UK")
    assert tomllib.loads(changed) == tomllib.loads(FILE) | {"region": "UK"}
    assert changed.index("region") < changed.index("[rules]")
    assert "# mine" in changed


def test_one_is_taken_out() -> None:
    assert tomllib.loads(with_setting(FILE, "name", None)) == {"tone": "warm", "rules": {"curt": "off"}}
    assert with_setting(FILE, "zone", None) == FILE


def test_lists_and_numbers_are_written_as_such() -> None:
    text = with_setting(with_setting("", "addresses", ["a@b.example", "c@d.example"]), "look_again", 4)
    assert tomllib.loads(text) == {"addresses": ["a@b.example", "c@d.example"], "look_again": 4}


@pytest.mark.parametrize("text", ['addresses = [\n  "a@b.example",\n]\n', 'name = """\nAmara\n"""\n', "name.first = 1\n"])
def test_what_stands_over_several_lines_is_left_to_the_person(text: str) -> None:
    with pytest.raises(BadSettings):
        with_setting(text, text.split(maxsplit=1)[0].partition(".")[0], "x")


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_any_text_comes_back_as_it_was_typed(value: str) -> None:
    try:
        assert tomllib.loads(with_setting(FILE, "name", value))["name"] == value
    except BadSettings:
        assert any(character == "\x7f" or ord(character) < 32 for character in value)
