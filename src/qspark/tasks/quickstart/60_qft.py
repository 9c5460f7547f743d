# %% task  id=quickstart/qft  difficulty=intermediate  tags=algorithms,gates,endianness
# %% prompt
from qiskit import QuantumCircuit


def qft(n: int) -> QuantumCircuit:
    """Return a circuit for the quantum Fourier transform on n >= 1 qubits.

    Its unitary must have the entries exp(2 pi i j k / 2**n) / sqrt(2**n), up to a global phase, where
    the row j and the column k are basis state indices in Qiskit's order (qubit 0 is the least
    significant bit).
    """
# %% solution
    from math import pi

    circuit = QuantumCircuit(n)
    for target in reversed(range(n)):
        circuit.h(target)
        for control in range(target):
            circuit.cp(pi / 2 ** (target - control), control, target)
    for qubit in range(n // 2):
        circuit.swap(qubit, n - 1 - qubit)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for n in (3, 1, 2, 4):
        circuit = candidate(n)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"expected {n} qubits, got {circuit.num_qubits}"
        index = np.arange(2**n)
        expected = np.exp(2j * np.pi * np.outer(index, index) / 2**n) / np.sqrt(2**n)
        assert Operator(circuit).equiv(Operator(expected)), f"n={n}: the unitary is not the Fourier transform"
# %% wrong: qubits not swapped at the end
from math import pi

from qiskit import QuantumCircuit


def qft(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for target in reversed(range(n)):
        circuit.h(target)
        for control in range(target):
            circuit.cp(pi / 2 ** (target - control), control, target)
    return circuit
# %% wrong: inverse transform
from math import pi

from qiskit import QuantumCircuit


def qft(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for target in reversed(range(n)):
        circuit.h(target)
        for control in range(target):
            circuit.cp(-pi / 2 ** (target - control), control, target)
    for qubit in range(n // 2):
        circuit.swap(qubit, n - 1 - qubit)
    return circuit
# %% wrong: phases too large by a factor of two
from math import pi

from qiskit import QuantumCircuit


def qft(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for target in reversed(range(n)):
        circuit.h(target)
        for control in range(target):
            circuit.cp(2 * pi / 2 ** (target - control), control, target)
    for qubit in range(n // 2):
        circuit.swap(qubit, n - 1 - qubit)
    return circuit
# %% wrong: starts with the least significant qubit
from math import pi

from qiskit import QuantumCircuit


def qft(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for target in range(n):
        circuit.h(target)
        for control in range(target):
            circuit.cp(pi / 2 ** (target - control), control, target)
    for qubit in range(n // 2):
        circuit.swap(qubit, n - 1 - qubit)
    return circuit
