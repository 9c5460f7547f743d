"""Alike and not alike."""

import json
import os
from pathlib import Path

import pytest
from drafting import ADD

from qspark.data.contamination import Benchmarks
from qspark.data.draft import Draft
from qspark.data.likeness import duplicates, likeness, similarity

ONE = (
    "def ghz(n):\n    c = QuantumCircuit(n)\n    c.h(0)\n    for k in range(1, n):\n        c.cx(0, k)\n    return c\n"
)
RENAMED = (
    "def cat_state(size):\n    '''Other words.'''\n    # a remark\n    circuit = QuantumCircuit( size )\n    circuit.h(0)\n"
    "    for target in range(1, size):\n        circuit.cx(0, target)\n    return circuit\n"
)
OTHER = "def counts(c):\n    job = StatevectorSampler().run([c], shots=100)\n    return job.result()[0].data.meas.get_counts()\n"


def test_names_and_layout_do_not_matter() -> None:
    assert similarity(likeness("", ONE).code, likeness("", RENAMED).code) == 1


def test_other_code_is_not_alike() -> None:
    assert similarity(likeness("", ONE).code, likeness("", OTHER).code) < 0.2


def test_a_duplicate_has_both_code_and_prompt_alike() -> None:
    same = likeness("Make a GHZ state on n qubits please", ONE)
    renamed = likeness("Make a GHZ state on n qubits please", RENAMED)
    asked_otherwise = likeness("Something else entirely is wanted from this", RENAMED)
    assert duplicates([same, renamed, asked_otherwise], code=0.8, prompt=0.7) == [None, 0, None]


def test_code_that_does_not_parse_is_like_nothing() -> None:
    broken = likeness("a b c", "def (")
    assert duplicates([broken, broken], code=0.8, prompt=0.7) == [None, None]


PLANTED = (0, 8, 41, 83, 120)


@pytest.mark.parametrize("number", PLANTED)
def test_a_disguised_benchmark_task_is_caught(number: int) -> None:
    """Renamed, reformatted and asked in other words."""
    data = Path(os.environ.get("QSPARK_DATA", "/nonexistent")) / "qiskit_humaneval.json"
    if not data.exists():
        pytest.skip("no benchmark here: set QSPARK_DATA")
    tasks = json.loads(data.read_text(encoding="utf-8"))
    from qspark.tasks import load

    known = Benchmarks(load("qhe"))
    row = tasks[number]
    body = "\n".join(line.rstrip() + "  # see above" for line in row["canonical_solution"].splitlines() if line.strip())
    planted = Draft(
        name="planted",
        group="planted",
        signature="def planted(" + row["prompt"].partition(f"def {row['entry_point']}(")[2].partition('"""')[0].strip(),
        ask="Please write what one would expect under such a title; mind the details of it.",
        imports="\n".join(line for line in row["prompt"].splitlines() if line.startswith(("import", "from"))),
        body=body + "\n",
        inputs=("()",),
    )
    near = known.near(planted)
    assert near is not None
    assert near.task_id == row["task_id"]


def test_an_own_task_is_not_near() -> None:
    from qspark.tasks import load

    if "QSPARK_DATA" not in os.environ:
        pytest.skip("no benchmark here: set QSPARK_DATA")
    assert Benchmarks(load("qhe")).near(ADD) is None
