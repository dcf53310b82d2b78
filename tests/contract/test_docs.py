"""The reference is complete and fresh, the links of the pages lead somewhere, and the examples of the Python page run."""

import doctest
import re
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME / "tools"))

import make_docs  # noqa: E402
from bowout import catalogue, errors  # noqa: E402
from bowout.faces.cli.group import bowout  # noqa: E402
from bowout.nouns import Brief, Invitation  # noqa: E402
from bowout.settings import table  # noqa: E402

PAGES = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md")])


@pytest.mark.parametrize("name", make_docs.PAGES)
def test_a_reference_page_is_what_the_code_says(name: str) -> None:
    assert (HOME / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8") == make_docs.PAGES[name](), "run: make docs"


def test_the_picture_of_the_readme_is_a_real_run() -> None:
    assert make_docs.PICTURE.read_text(encoding="utf-8") == make_docs.reply_picture(), "run: make docs"


def test_everything_has_its_entry() -> None:
    reference = {path.stem: path.read_text(encoding="utf-8") for path in (HOME / "docs" / "reference").glob("*.md")}
    for command in bowout.list_commands(None):  # type: ignore[arg-type]
        assert f"\n## {command}\n" in reference["commands"]
        for parameter in bowout.get_command(None, command).params:  # type: ignore[arg-type, union-attr]
            for option in parameter.opts:
                assert not option.startswith("--") or option in reference["commands"], f"{command} {option}"
    for name, _, _ in table():
        assert f"\n## {name}\n" in reference["settings"]
    for kind in ("rules", "reasons", "channels"):
        for entry in catalogue.load(kind):
            assert f"\n## {entry}\n" in reference[kind]
    for error in make_docs.every_error(errors.BowoutError):
        assert f"`{error.code}`" in reference["errors"]


@pytest.mark.parametrize("noun", [Brief(), Invitation(is_invitation=True)], ids=["case", "invitation"])
def test_every_field_of_the_json_is_told(noun: Brief | Invitation) -> None:
    page = (HOME / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    assert [field for field in noun.to_json() if f"`{field}`" not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(HOME)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_examples_of_the_python_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME)
    results = doctest.testfile(str(HOME / "docs" / "reference" / "python.md"), module_relative=False)
    assert results.attempted > 5
    assert results.failed == 0
