# %% task  id=quickstart/single-hadamard  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def single_hadamard() -> QuantumCircuit:
    """Return a circuit on one qubit that applies a Hadamard gate to it. Do not measure."""
# %% solution
    circuit = QuantumCircuit(1)
    circuit.h(0)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 1, f"expected 1 qubit, got {circuit.num_qubits}"
    assert "measure" not in circuit.count_ops(), "expected no measurements"
    expected = Operator(np.array([[1, 1], [1, -1]]) / np.sqrt(2))
    assert Operator(circuit).equiv(expected), f"not a Hadamard gate, but {Operator(circuit).data.tolist()}"
# %% wrong: flips the qubit
from qiskit import QuantumCircuit


def single_hadamard() -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.x(0)
    return circuit
# %% wrong: on two qubits
from qiskit import QuantumCircuit


def single_hadamard() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h([0, 1])
    return circuit
# %% wrong: measures although it must not
from qiskit import QuantumCircuit


def single_hadamard() -> QuantumCircuit:
    circuit = QuantumCircuit(1, 1)
    circuit.h(0)
    circuit.measure(0, 0)
    return circuit
# %% wrong: only right on |0>
from qiskit import QuantumCircuit


def single_hadamard() -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.ry(1.5707963267948966, 0)
    return circuit
