"""Alike and not alike."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from drafting import ADD, GHZ

from qspark.data.contamination import CODE, PROMPT, Benchmarks
from qspark.data.draft import Draft
from qspark.data.likeness import containment, duplicates, likeness, similarity
from qspark.errors import UserError
from qspark.task import Task

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


BENCHMARK = Task(
    task_id="bench/1",
    prompt='from qiskit import QuantumCircuit\n\ndef cascade(count: int) -> QuantumCircuit:\n    """Entangle count qubits '
    'one after the other, beginning with the first, which is brought into equal superposition."""\n',
    canonical_solution="    made = QuantumCircuit(count)\n    made.h(0)\n    for place in range(1, count):\n"
    "        made.cx(0, place)\n    return made\n",
    test="def check(candidate):\n    assert candidate\n",
    entry_point="cascade",
)
LONG = "Part of the tutorials of a laboratory, kept stable between releases.\n\n{}\n\nArgs:\n    n: Of which the " + (
    "arguments are those of the signature, in the order in which they stand there, and none of them is changed.\n\n"
    "Returns:\n    What was described above, made anew for every call without side effects on files or global state."
)


def test_a_benchmarks_prompt_in_a_longer_docstring_is_caught() -> None:
    words = BENCHMARK.prompt.split('"""')[1]
    planted = replace(ADD, ask=LONG.format(words))
    near = Benchmarks([BENCHMARK]).near(planted)
    assert near is not None
    assert near.prompt_held == 1
    assert near.prompt is not None
    assert near.prompt < PROMPT  # which alone would not have told


def test_the_same_frame_around_another_prompt_is_not_near() -> None:
    assert Benchmarks([BENCHMARK]).near(replace(ADD, ask=LONG.format(ADD.ask))) is None


def test_a_benchmarks_code_within_a_longer_function_is_caught() -> None:
    checks = (
        "    kinds = [type(value) for value in (n, verbose)]\n    if any(kind is None for kind in kinds):\n"
        "        raise TypeError('a kind of value that makes no sense')\n    if verbose:\n"
        "        for step in range(2):\n            print('step', step, 'of', 2, 'is done')\n"
    )
    steps = "".join(f"    {{0}}.rz({angle / 7}, 0)\n    {{0}}.cp({angle / 3}, 0, 1)\n" for angle in range(1, 9))
    solution = f"    made = QuantumCircuit(count)\n{steps.format('made')}    return made\n"
    body = f"    circuit = QuantumCircuit(n)\n{steps.format('circuit')}    return circuit\n"
    signature = "def phases(n: int, verbose: bool = False) -> QuantumCircuit:"
    planted = replace(GHZ, signature=signature, body=checks * 2 + body)
    near = Benchmarks([BENCHMARK.model_copy(update={"canonical_solution": solution})]).near(planted)
    assert near is not None
    assert near.code is not None
    assert near.code < CODE


def test_a_few_shared_runs_mean_nothing() -> None:
    small, large = frozenset({("a",), ("b",)}), frozenset({("a",), ("b",), ("c",)})
    assert (containment(small, large, least=2), containment(small, large, least=3)) == (1.0, 0.0)


def test_a_benchmark_whose_solution_is_no_program_is_one_clear_line() -> None:
    with pytest.raises(UserError, match="bench/1"):
        Benchmarks([BENCHMARK.model_copy(update={"canonical_solution": "    made = = 1\n"})])


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
