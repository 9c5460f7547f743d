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
from qspark.quantum.metrics import circuit_metrics, largest_circuit
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


def test_a_condition_on_two_qubits_is_an_operation_and_no_gate(default_environment: Environment) -> None:
    code = "with circuit.if_test((circuit.clbits[0], 1)): circuit.h(0); circuit.h(1)"
    found = measured(default_environment, code)
    assert (found["two_qubit_gates"], found["size"]) == (0, 1)


@pytest.mark.parametrize(
    ("value", "size"),
    [("circuit", 1), ("[1, {'a': (circuit,)}]", 1), ("[circuit, circuit.compose(circuit)]", 2)],
    ids=["itself", "nested", "the larger one"],
)
def test_the_largest_circuit_of_a_value_is_found(default_environment: Environment, value: str, size: int) -> None:
    assert measured(default_environment, "circuit.h(0)", f"largest_circuit({value}, QuantumCircuit).size()") == size


@pytest.mark.parametrize("value", ["1", "[[[[circuit]]]]", "type('Sub', (QuantumCircuit,), {})(1)"])
def test_elsewhere_is_no_circuit(default_environment: Environment, value: str) -> None:
    assert measured(default_environment, "circuit.h(0)", f"largest_circuit({value}, QuantumCircuit)") is None
