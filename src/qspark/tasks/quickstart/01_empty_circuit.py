# %% task  id=quickstart/empty-circuit  difficulty=basic  tags=circuits
# %% prompt
from qiskit import QuantumCircuit


def empty_circuit(n: int) -> QuantumCircuit:
    """Return a circuit with n qubits and nothing on them: no gates and no measurements."""
# %% solution
    return QuantumCircuit(n)
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    for n in (3, 1, 5):
        circuit = candidate(n)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"n={n}: expected {n} qubits, got {circuit.num_qubits}"
        assert len(circuit.data) == 0, f"n={n}: expected an empty circuit, got {dict(circuit.count_ops())}"
# %% wrong: always one qubit
from qiskit import QuantumCircuit


def empty_circuit(n: int) -> QuantumCircuit:
    return QuantumCircuit(1)
# %% wrong: classical bits instead of qubits
from qiskit import QuantumCircuit


def empty_circuit(n: int) -> QuantumCircuit:
    return QuantumCircuit(0, n)
# %% wrong: measures the qubits
from qiskit import QuantumCircuit


def empty_circuit(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.measure_all()
    return circuit
# %% wrong: a Hadamard gate on every qubit
from qiskit import QuantumCircuit


def empty_circuit(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    return circuit
