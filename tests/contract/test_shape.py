"""The shape of the code: short modules and functions, told in public docstrings, named for what they are."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "bowout"
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES, MOST_FUNCTION_LINES = 400, 60
VAGUE = ("util", "utils", "helper", "helpers", "manager", "misc", "common")


def name_of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short_documented_and_well_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= MOST_LINES, f"{name_of(path)} has grown past {MOST_LINES} lines"
    assert ast.get_docstring(tree), f"{name_of(path)} does not say what it is"
    assert path.stem not in VAGUE
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= MOST_FUNCTION_LINES, f"{name_of(path)}: {node.name} is {length} lines long"
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
    missing = [node.name for node in public if not ast.get_docstring(node)]
    assert not missing, f"{name_of(path)}: no docstring on {missing}"
