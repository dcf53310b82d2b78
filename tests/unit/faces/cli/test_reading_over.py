"""`bowout review` of a draft with nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout.errors import UsageError
from bowout.faces.cli.reading_over import read_over


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_draft_is_said_to_be_empty(tmp_path: Path, text: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="empty") as told:
        read_over(str(draft))
    assert told.value.exit_status == 2
