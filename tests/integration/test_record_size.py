"""The record at size: every list goes by an index, and with BOWOUT_TEST_SIZE=full the figures hold at 100,000 cases, 500,000 events."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from bowout.record.sqlite import SqliteRecord
from bowout.settings import Settings
from bowout.wiring import House

HOME = Path(__file__).resolve().parents[2]
FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"
CASES = 100_000 if FULL else 1_000
SLACK = 1 if FULL else 20
"""The figures are those of a quiet machine at full size; otherwise only what is far off fails."""


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_of_the_record", HOME / "bench" / "record.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder(bench: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    record = SqliteRecord(folder / "record.db")
    bench.fill(record, CASES, datetime.now(UTC))
    record.close()
    return folder


@pytest.fixture
def house(folder: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("BOWOUT_DATA", str(folder))
    return House(Settings())


QUESTIONS = {
    "today": lambda house: house.today(limit=30),
    "log": lambda house: house.log(limit=21),
    "log --state": lambda house: house.log(state="went", limit=21),
    "doors": lambda house: house.doors(limit=20),
    "show": lambda house: house.show(house.log(limit=1)[0].name),
    "search": lambda house: house.search("northwind anal"),
    "reminder": lambda house: house.remind(),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_list_reads_no_table_from_end_to_end(house: House, name: str) -> None:
    asked: list[str] = []
    house.record._db(write=name == "reminder").set_trace_callback(asked.append)  # type: ignore[attr-defined]
    QUESTIONS[name](house)
    path = house.record.path  # type: ignore[attr-defined]
    house.record.close()  # type: ignore[attr-defined]
    with closing(sqlite3.connect(path)) as db:
        plans = [
            step[3]
            for sql in asked
            if sql.startswith(("SELECT", "UPDATE")) and "case_words_" not in sql.replace("'", "")
            for step in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        ]
    assert plans
    assert not [
        step for step in plans if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step and "CONSTANT ROW" not in step
    ]


@pytest.mark.parametrize(("name", "most"), {"today": 10, "log": 10, "doors": 10, "search": 50}.items())
def test_the_figures_inside(house: House, bench: ModuleType, name: str, most: float) -> None:
    assert bench.inside(lambda: QUESTIONS[name](house)) < most * SLACK
    house.record.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["today", "log", "doors"])
def test_the_figures_of_whole_commands(house: House, bench: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert house.record.cases(limit=1)
    house.record.close()  # type: ignore[attr-defined]
    monkeypatch.setenv("PYTHONPATH", str(HOME / "src"))
    assert bench.whole(name) < 150 * SLACK


def test_an_import_of_ten_thousand_cases(
    bench: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HOME / "src"))
    monkeypatch.setenv("BOWOUT_DATA", str(tmp_path))
    bench.import_of(10_000 if FULL else 300, tmp_path)
    seconds = float(capfd.readouterr().out.rpartition(":")[2].strip().split()[0])
    assert seconds < 20
