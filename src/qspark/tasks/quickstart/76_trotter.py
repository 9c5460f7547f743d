# %% task  id=quickstart/trotter  difficulty=advanced  tags=algorithms,simulation
# %% prompt
from qiskit import QuantumCircuit


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    """Return the first-order Trotter circuit of the transverse-field Ising chain.

    H = coupling * sum of Z_i Z_(i+1) for i = 0, ..., n - 2 + field * sum of X_i for i = 0, ..., n - 1
    on n qubits (open chain). Each of the steps, of duration dt = time / steps, applies exp(-i dt
    coupling sum Z_i Z_(i+1)) first and exp(-i dt field sum X_i) second. The unitary of the circuit must
    be this product exactly, up to a global phase.
    """
# %% solution
    dt = time / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n - 1):
            circuit.rzz(2 * coupling * dt, qubit, qubit + 1)
        circuit.rx(2 * field * dt, range(n))
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Pauli
from scipy.linalg import expm


def check(candidate):
    for n, coupling, field, time, steps in (
        (2, 1.0, 0.5, 0.8, 1),
        (3, 0.7, -1.1, 1.3, 3),
        (3, -0.4, 0.9, 2.0, 5),
        (4, 1.2, 0.3, 0.5, 2),
        (1, 1.0, 0.6, 0.7, 2),
    ):
        circuit = candidate(n, coupling, field, time, steps)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"expected {n} qubits, got {circuit.num_qubits}"
        zz = np.zeros((2**n, 2**n), dtype=complex)
        x = np.zeros((2**n, 2**n), dtype=complex)
        for i in range(n):
            x += field * Pauli("I" * (n - 1 - i) + "X" + "I" * i).to_matrix()
        for i in range(n - 1):
            zz += coupling * Pauli("I" * (n - 2 - i) + "ZZ" + "I" * i).to_matrix()
        dt = time / steps
        step = expm(-1j * dt * x) @ expm(-1j * dt * zz)
        expected = Operator(np.linalg.matrix_power(step, steps))
        same = Operator(circuit).equiv(expected)
        assert same, f"n={n}, coupling={coupling}, field={field}, time={time}, steps={steps}: wrong unitary"
# %% wrong: rotation angles not doubled
from qiskit import QuantumCircuit


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    dt = time / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n - 1):
            circuit.rzz(coupling * dt, qubit, qubit + 1)
        circuit.rx(field * dt, range(n))
    return circuit
# %% wrong: full time in every step
from qiskit import QuantumCircuit


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n - 1):
            circuit.rzz(2 * coupling * time, qubit, qubit + 1)
        circuit.rx(2 * field * time, range(n))
    return circuit
# %% wrong: field before coupling
from qiskit import QuantumCircuit


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    dt = time / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        circuit.rx(2 * field * dt, range(n))
        for qubit in range(n - 1):
            circuit.rzz(2 * coupling * dt, qubit, qubit + 1)
    return circuit
# %% wrong: periodic chain
from qiskit import QuantumCircuit


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    dt = time / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n if n > 1 else 0):
            circuit.rzz(2 * coupling * dt, qubit, (qubit + 1) % n)
        circuit.rx(2 * field * dt, range(n))
    return circuit
# %% wrong: exact evolution without Trotter steps
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate
from qiskit.quantum_info import SparsePauliOp
from scipy.linalg import expm


def trotter(n: int, coupling: float, field: float, time: float, steps: int) -> QuantumCircuit:
    terms = [("ZZ", [i, i + 1], coupling) for i in range(n - 1)] + [("X", [i], field) for i in range(n)]
    hamiltonian = SparsePauliOp.from_sparse_list(terms, num_qubits=n).to_matrix()
    circuit = QuantumCircuit(n)
    circuit.append(UnitaryGate(expm(-1j * time * hamiltonian)), range(n))
    return circuit
