# %% task  id=quickstart/shor-encoder  difficulty=advanced  tags=error-correction,circuits
# %% prompt
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    """Return the encoding circuit of Shor's code on nine qubits.

    It takes a |0> + b |1> on qubit 0, all other qubits in |0>, to a |0_L> + b |1_L>, where |0_L> is
    three copies of (|000> + |111>) / sqrt(2) and |1_L> is three copies of (|000> - |111>) / sqrt(2).
    The three blocks are the qubits 0 to 2, 3 to 5 and 6 to 8. The circuit has no measurements. The
    global phase does not matter.
    """
# %% solution
    circuit = QuantumCircuit(9)
    circuit.cx(0, 3)
    circuit.cx(0, 6)
    for first in (0, 3, 6):
        circuit.h(first)
        circuit.cx(first, first + 1)
        circuit.cx(first, first + 2)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    encoder = candidate()
    assert isinstance(encoder, QuantumCircuit), f"expected a QuantumCircuit, got {type(encoder).__name__}"
    assert encoder.num_qubits == 9, f"expected 9 qubits, got {encoder.num_qubits}"
    assert "measure" not in encoder.count_ops(), "expected no measurements"
    plus, minus = np.zeros(8), np.zeros(8)
    plus[[0, 7]] = 2**-0.5
    minus[0], minus[7] = 2**-0.5, -(2**-0.5)
    zero = np.kron(plus, np.kron(plus, plus))
    one = np.kron(minus, np.kron(minus, minus))
    for theta, phi in ((0.0, 0.0), (np.pi, 0.0), (np.pi / 2, 0.0), (1.1, 0.7), (2.3, -1.9)):
        a, b = np.cos(theta / 2), np.exp(1j * phi) * np.sin(theta / 2)
        start = np.zeros(512, dtype=complex)
        start[0], start[1] = a, b
        end = Statevector(start).evolve(encoder)
        same = end.equiv(Statevector(a * zero + b * one))
        assert same, f"the state with theta={theta:.2f}, phi={phi:.2f} on qubit 0 is not encoded"
# %% wrong: Hadamard gates missing
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    circuit = QuantumCircuit(9)
    circuit.cx(0, 3)
    circuit.cx(0, 6)
    for first in (0, 3, 6):
        circuit.cx(first, first + 1)
        circuit.cx(first, first + 2)
    return circuit
# %% wrong: phase code inside and bit code outside
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    circuit = QuantumCircuit(9)
    circuit.h(0)
    circuit.cx(0, 3)
    circuit.cx(0, 6)
    for first in (0, 3, 6):
        circuit.cx(first, first + 1)
        circuit.cx(first, first + 2)
    return circuit
# %% wrong: blocks interleaved
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    circuit = QuantumCircuit(9)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    for first in (0, 1, 2):
        circuit.h(first)
        circuit.cx(first, first + 3)
        circuit.cx(first, first + 6)
    return circuit
# %% wrong: Hadamard gates after the inner encoding
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    circuit = QuantumCircuit(9)
    circuit.cx(0, 3)
    circuit.cx(0, 6)
    for first in (0, 3, 6):
        circuit.cx(first, first + 1)
        circuit.cx(first, first + 2)
        circuit.h(first)
    return circuit
# %% wrong: Hadamard on the first block only
from qiskit import QuantumCircuit


def shor_encoder() -> QuantumCircuit:
    circuit = QuantumCircuit(9)
    circuit.cx(0, 3)
    circuit.cx(0, 6)
    circuit.h(0)
    for first in (0, 3, 6):
        circuit.cx(first, first + 1)
        circuit.cx(first, first + 2)
    return circuit
