# %% task  id=quickstart/flip-all  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def flip_all(n: int) -> QuantumCircuit:
    """Return a circuit on n qubits that applies an X gate to every qubit. Do not measure."""
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.x(qubit)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for n in (2, 1, 4):
        circuit = candidate(n)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"n={n}: expected {n} qubits, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), f"n={n}: expected no measurements"
        expected = Operator(np.fliplr(np.eye(2**n)))
        assert Operator(circuit).equiv(expected), f"n={n}: not an X gate on every qubit"
# %% wrong: only the first qubit
from qiskit import QuantumCircuit


def flip_all(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.x(0)
    return circuit
# %% wrong: leaves out the last qubit
from qiskit import QuantumCircuit


def flip_all(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for qubit in range(n - 1):
        circuit.x(qubit)
    return circuit
# %% wrong: always two qubits
from qiskit import QuantumCircuit


def flip_all(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.x([0, 1])
    return circuit
# %% wrong: Hadamard gates
from qiskit import QuantumCircuit


def flip_all(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    return circuit
