"""The size of a circuit, measured in the interpreter of the environment."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from qspark.judge import Environment

SOURCE = Path(__file__).parents[2] / "src"
WARM = """
import json
from qiskit import QuantumCircuit
from qspark.quantum.metrics import circuit_metrics, largest_metrics
circuit = QuantumCircuit(3, 1)
"""


def measured(environment: Environment, code: str, expression: str = "circuit_metrics(circuit)") -> Any:
    done = subprocess.run(
        [environment.python, "-c", f"{WARM}{code}\nprint(json.dumps({expression}))"],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_gates_count_and_barriers_do_not(default_environment: Environment) -> None:
    code = "circuit.h(0); circuit.barrier(0, 1); circuit.cx(0, 1); circuit.ccx(0, 1, 2); circuit.measure(0, 0)"
    found = measured(default_environment, code)
    assert found == {"depth": 4, "qubits": 3, "two_qubit_gates": 1, "size": 4}


CONTROLLED = {
    "a condition": ("with circuit.if_test((circuit.clbits[0], 1)): circuit.h(0); circuit.h(1)", (0, 2, 1)),
    "the larger branch": (
        "with circuit.if_test((circuit.clbits[0], 1)) as other: circuit.h(0)\nwith other: circuit.cx(0, 1); circuit.h(0)",
        (1, 2, 2),
    ),
    "a loop": ("with circuit.for_loop(range(7)): circuit.cx(0, 1); circuit.h(2)", (7, 14, 7)),
    "a box": ("with circuit.box(): circuit.cx(0, 1); circuit.cx(1, 2)", (2, 2, 2)),
    "after what it waits for": (
        "circuit.h(0); circuit.measure(0, 0)\nwith circuit.if_test((circuit.clbits[0], 1)): circuit.x(1)",
        (0, 3, 3),
    ),
    "an annotated control": (
        "from qiskit.circuit import AnnotatedOperation, ControlModifier\nfrom qiskit.circuit.library import XGate\n"
        "for k in (0, 1): circuit.append(AnnotatedOperation(XGate(), ControlModifier(1)), [k, k + 1])",
        (2, 2, 2),
    ),
    "an annotated gate": (
        "from qiskit.circuit import AnnotatedOperation\ninner = QuantumCircuit(2)\nfor _ in range(9): inner.cx(0, 1)\n"
        "circuit.append(AnnotatedOperation(inner.to_gate(), []), [0, 1])",
        (9, 9, 9),
    ),
}


@pytest.mark.parametrize("name", CONTROLLED)
def test_what_is_in_blocks_counts(default_environment: Environment, name: str) -> None:
    code, expected = CONTROLLED[name]
    found = measured(default_environment, code)
    assert (found["two_qubit_gates"], found["size"], found["depth"]) == expected


@pytest.mark.parametrize(
    ("value", "size"),
    [("circuit", 1), ("[1, {'a': (circuit,)}]", 1), ("[circuit, circuit.compose(circuit)]", 2)],
    ids=["itself", "nested", "the larger one"],
)
def test_the_largest_circuit_of_a_value_is_found(default_environment: Environment, value: str, size: int) -> None:
    assert measured(default_environment, "circuit.h(0)", f"largest_metrics({value})['size']") == size


@pytest.mark.parametrize("value", ["1", "[[[[circuit]]]]", "type('Sub', (QuantumCircuit,), {})(1)"])
def test_elsewhere_is_no_circuit(default_environment: Environment, value: str) -> None:
    assert measured(default_environment, "circuit.h(0)", f"largest_metrics({value})") is None


MANY = """
from qiskit.circuit.random import random_circuit
answers = []
for seed in range(60):
    circuit = random_circuit(4, 6, measure=seed % 2 == 0, conditional=False, seed=seed)
    found = circuit_metrics(circuit)
    answers.append((found["depth"], found["size"]) == (circuit.depth(), circuit.size()))
"""


def test_depth_and_size_are_those_of_qiskit(default_environment: Environment) -> None:
    assert measured(default_environment, MANY, "answers") == [True] * 60


@pytest.mark.parametrize("wrapped", ["to_gate()", "to_instruction()", "to_gate().to_mutable()", "to_gate().inverse()"])
def test_what_is_wrapped_into_a_gate_counts_as_what_is_in_it(default_environment: Environment, wrapped: str) -> None:
    code = (
        "circuit = QuantumCircuit(3)\nfor _ in range(20): circuit.cx(0, 1); circuit.h(2)\n"
        f"outer = QuantumCircuit(3); outer.append(circuit.{wrapped}, [2, 0, 1])\n"
        "again = QuantumCircuit(3); again.append(outer.to_instruction(), [0, 1, 2])"
    )
    assert (
        measured(default_environment, code, "[circuit_metrics(one) for one in (outer, again)]")
        == [{"depth": 20, "qubits": 3, "two_qubit_gates": 20, "size": 40}] * 2
    )


def test_a_matrix_counts_as_the_gates_that_it_needs(default_environment: Environment) -> None:
    code = "circuit.unitary(np.eye(8), [0, 1, 2]); circuit.unitary(np.eye(2), [0])"
    found = measured(default_environment, f"import numpy as np; {code}")
    assert (found["depth"], found["size"]) == (14 + 1, 14 + 1)


@pytest.mark.parametrize("leaf", ["inner.h(0)", "pass"])
def test_gates_of_gates_without_end_are_many(default_environment: Environment, leaf: str) -> None:
    code = f"""
from qiskit.circuit import Gate
inner = QuantumCircuit(1)
{leaf}
for _ in range(40):
    outer = QuantumCircuit(1)
    gate = Gate("gate", 1, [])
    gate.definition = inner
    outer.append(gate, [0], copy=False)
    outer.append(gate, [0], copy=False)
    inner = outer
"""
    assert measured(default_environment, code, "circuit_metrics(inner)")["depth"] > 10_000


def test_blocks_within_blocks_are_counted_once_each(default_environment: Environment) -> None:
    code = """
def ladder(depth):
    with circuit.if_test((0, 1)) as otherwise:
        circuit.x(0)
    with otherwise:
        circuit.y(0)
        if depth:
            ladder(depth - 1)
circuit = QuantumCircuit(1, 1)
ladder(24)
"""
    assert measured(default_environment, code)["size"] == 25


def test_a_power_counts_as_often(default_environment: Environment) -> None:
    code = "inner = QuantumCircuit(1); inner.h(0); inner.x(0); circuit.append(inner.to_gate().power(50, annotated=True), [0])"
    assert measured(default_environment, code)["depth"] == 100


def test_the_cx_gates_that_a_matrix_needs_are_two_qubit_gates(default_environment: Environment) -> None:
    code = "import numpy as np; circuit.unitary(np.eye(8), [0, 1, 2])"
    assert measured(default_environment, code)["two_qubit_gates"] == 14


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        ("circuit.prepare_state(np.ones(8) / np.sqrt(8), [0, 1, 2])", 4),
        ("circuit.initialize(np.ones(8) / np.sqrt(8), [0, 1, 2])", 4),
        ("circuit.prepare_state('+01', [0, 1, 2])", 1),
        ("circuit.append(DiagonalGate([1, -1, 1, -1, 1, 1, 1, 1]), [0, 1, 2])", 6),
        ("circuit.append(UCRYGate([0.1, 0.2, 0.3, 0.4]), [0, 1, 2])", 4),
        ("circuit.append(UCGate([np.eye(2)] * 4), [0, 1, 2])", 9),
        ("circuit.append(PauliEvolutionGate(SparsePauliOp(['XXX', 'IZZ', 'IIY'])), [0, 1, 2])", 6),
        ("circuit.append(PauliEvolutionGate(SparseObservable('XXX')), [0, 1, 2])", 4),
    ],
)
def test_what_is_given_by_numbers_counts_as_the_gates_that_it_needs(
    default_environment: Environment, given: str, needed: int
) -> None:
    imports = "import numpy as np; from qiskit.circuit.library import *; from qiskit.quantum_info import *"
    assert measured(default_environment, f"{imports}; {given}")["depth"] == needed
