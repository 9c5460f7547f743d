# %% task  id=quickstart/ghz-state  difficulty=basic  tags=states,entanglement
# %% prompt
from qiskit import QuantumCircuit


def ghz_state(n: int) -> QuantumCircuit:
    """Return a circuit on n >= 1 qubits that prepares (|0...0> + |1...1>) / sqrt(2) from |0...0>.

    For n = 1 this is (|0> + |1>) / sqrt(2). The circuit has no measurements. The global phase does not
    matter.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for qubit in range(n - 1):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for n in (3, 1, 2, 4, 6):
        circuit = candidate(n)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"n={n}: expected {n} qubits, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), f"n={n}: expected no measurements"
        expected = np.zeros(2**n)
        expected[[0, -1]] = 2**-0.5
        assert Statevector(circuit).equiv(Statevector(expected)), f"n={n}: the state is not the GHZ state"
# %% wrong: last qubit left out of the chain
from qiskit import QuantumCircuit


def ghz_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for qubit in range(n - 2):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: always three qubits
from qiskit import QuantumCircuit


def ghz_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    return circuit
# %% wrong: uniform superposition
from qiskit import QuantumCircuit


def ghz_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for qubit in range(n - 1):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: chain built from the far end
from qiskit import QuantumCircuit


def ghz_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for qubit in reversed(range(n - 1)):
        circuit.cx(qubit, qubit + 1)
    return circuit
