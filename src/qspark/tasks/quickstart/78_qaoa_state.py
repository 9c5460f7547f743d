# %% task  id=quickstart/qaoa-state  difficulty=advanced  tags=algorithms,simulation
# %% prompt
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    """Return the QAOA circuit for the weighted MaxCut problem of a graph with the vertices 0 to n - 1.

    The circuit starts from the uniform superposition of all basis states. Layer k then applies exp(-i
    gammas[k] C) first and exp(-i betas[k] B) second. C = sum of w (1 - Z_i Z_j) / 2 over all edges (i,
    j, w), and B = sum of X_i over all qubits. gammas and betas have the same length. No measurements.
    The global phase does not matter.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for gamma, beta in zip(gammas, betas, strict=True):
        for i, j, w in edges:
            circuit.rzz(-gamma * w, i, j)
        circuit.rx(2 * beta, range(n))
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector
from scipy.linalg import expm


def check(candidate):
    ring = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]
    weighted = [(0, 2, 0.5), (1, 2, 2.0), (0, 1, -0.7)]
    cases = [
        (2, [(0, 1, 1.0)], [0.8], [0.3]),
        (3, weighted, [0.4], [0.9]),
        (3, weighted, [0.4, 1.1], [0.9, -0.2]),
        (4, ring, [0.3, 0.7, 1.2], [1.0, 0.5, 0.1]),
        (4, [(3, 1, 1.5)], [0.6], [0.25]),
        (2, [(0, 1, 1.0)], [], []),
    ]
    for n, edges, gammas, betas in cases:
        circuit = candidate(n, [tuple(edge) for edge in edges], list(gammas), list(betas))
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"expected {n} qubits, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), "expected no measurements"
        cut = np.array([sum(w for i, j, w in edges if (x >> i ^ x >> j) & 1) for x in range(2**n)])
        mixer = sum(Pauli("I" * (n - 1 - i) + "X" + "I" * i).to_matrix() for i in range(n))
        state = np.full(2**n, 2 ** (-n / 2), dtype=complex)
        for gamma, beta in zip(gammas, betas):
            state = expm(-1j * beta * mixer) @ (np.exp(-1j * gamma * cut) * state)
        same = Statevector(circuit).equiv(Statevector(state))
        assert same, f"n={n}, edges={edges}, gammas={gammas}, betas={betas}: wrong state"
# %% wrong: mixer angle not doubled
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for gamma, beta in zip(gammas, betas):
        for i, j, w in edges:
            circuit.rzz(-gamma * w, i, j)
        circuit.rx(beta, range(n))
    return circuit
# %% wrong: sign of the cost angle
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for gamma, beta in zip(gammas, betas):
        for i, j, w in edges:
            circuit.rzz(gamma * w, i, j)
        circuit.rx(2 * beta, range(n))
    return circuit
# %% wrong: weights ignored
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for gamma, beta in zip(gammas, betas):
        for i, j, _ in edges:
            circuit.rzz(-gamma, i, j)
        circuit.rx(2 * beta, range(n))
    return circuit
# %% wrong: no initial superposition
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for gamma, beta in zip(gammas, betas):
        for i, j, w in edges:
            circuit.rzz(-gamma * w, i, j)
        circuit.rx(2 * beta, range(n))
    return circuit
# %% wrong: all cost layers before all mixer layers
from qiskit import QuantumCircuit


def qaoa(n: int, edges: list[tuple[int, int, float]], gammas: list[float], betas: list[float]) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for gamma in gammas:
        for i, j, w in edges:
            circuit.rzz(-gamma * w, i, j)
    for beta in betas:
        circuit.rx(2 * beta, range(n))
    return circuit
