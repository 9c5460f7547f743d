"""The table of an experiment compares stages on the tasks that both were scored on."""

from dataclasses import replace
from pathlib import Path

import pytest

from qspark.experiment.table import Row, Sizes, cells, columns, headings, markdown, sizes_of, with_gains
from qspark.verdict import CircuitMetrics, Verdict

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


def test_the_interval_stands_beside_the_number_that_it_is_of() -> None:
    rows = [BASE.as_json()]
    shown = dict(zip(headings(columns(rows)), cells(rows[0], columns(rows)), strict=True))
    assert list(shown)[2:5] == ["pass@1", "95 %", "pass@2"]
    low, high = rows[0]["ci95"]
    assert cells(rows[0], columns(rows))[3] == f"{low:.1%} to {high:.1%}"


def test_what_the_interval_is_of_is_always_there() -> None:
    row = replace(BASE, ks=(2,)).as_json()
    assert columns([row]) == ["pass@1", "pass@2"]
    assert row["pass@1"] == pytest.approx(0.25)


def test_sizes_are_of_right_answers_over_the_references(tmp_path: Path) -> None:
    def verdict(task_id: str, outcome: str, depth: int | None, qubits: int = 2) -> str:
        circuit = None if depth is None else CircuitMetrics(depth=depth, qubits=qubits, two_qubit_gates=0, size=1)
        return Verdict(task_id=task_id, outcome=outcome, reason="passed", circuit=circuit).model_dump_json() + "\n"

    references = (
        verdict("a", "pass", 4) + verdict("b", "pass", 4) + verdict("c", "pass", None) + verdict("d", "pass", 0)
    )
    (tmp_path / "references.jsonl").write_text(references)
    answers = verdict("a", "pass", 6) + verdict("b", "pass", 2, qubits=4) + verdict("b", "fail", 400)
    (tmp_path / "verdicts.jsonl").write_text(answers + verdict("c", "pass", 9) + verdict("d", "pass", 1))
    assert sizes_of([tmp_path]) == Sizes(depth=1.0, qubits=1.5)


def test_no_circuit_in_a_right_answer_is_no_size(tmp_path: Path) -> None:
    for name in ("references.jsonl", "verdicts.jsonl"):
        (tmp_path / name).write_text("")
    assert sizes_of([tmp_path]) == Sizes()
