"""The table of an experiment compares stages on the tasks that both were scored on."""

from dataclasses import replace

import pytest

from qspark.experiment.table import Row, cells, columns, markdown, with_gains

BASE = Row("m", "base", "set", 3, {"a": [True, False], "b": [False, False]}, (1, 2), 2, True)
TRAINED = replace(BASE, stage="sft", samples={"b": [True, True], "a": [True, False], "c": [True, True]})


def test_the_gain_is_of_the_tasks_that_both_have() -> None:
    base, trained = with_gains([BASE, TRAINED], "base")
    assert base.gain is None
    assert trained.gain == 0.5  # "a" as before, "b" from nothing to all; "c" has no other side
    assert trained.gain_ci95 is not None
    assert trained.gain_ci95[0] < 0.5 < trained.gain_ci95[1]


def test_nothing_in_common_is_no_gain() -> None:
    assert with_gains([BASE, replace(TRAINED, samples={"c": [True]})], "base")[1].gain is None


def test_a_row_is_read_as_it_is_written() -> None:
    rows = [row.as_json() for row in with_gains([BASE, TRAINED], "base")]
    assert [rows[0][k] for k in columns(rows)] == [pytest.approx(0.25), pytest.approx(0.5)]
    assert cells(rows[1], columns(rows))[:2] == ["sft", "set (3)"]
    assert "+50.0%" in cells(rows[1], columns(rows))
    assert len({line.count("|") for line in markdown(rows).splitlines()}) == 1
