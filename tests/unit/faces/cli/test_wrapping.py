"""Lines are cut as `textwrap` cuts them, which is not loaded for it."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.faces.cli import showing

WORDS = st.lists(st.text("abc-’é", min_size=1, max_size=90), min_size=1, max_size=12)


@given(WORDS)
@pytest.mark.parametrize(("indent", "begin"), [("", None), ("    ", None), ("  ", "• ")])
def test_lines_are_cut_as_textwrap_cuts_them(indent: str, begin: str | None, words: list[str]) -> None:
    text = " ".join(words)
    first = indent if begin is None else begin
    lines = textwrap.wrap(
        text, showing.WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    assert showing._wrapped(text, indent, begin=begin) == "\n".join(lines)
