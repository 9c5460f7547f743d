# %% task  id=quickstart/grover  difficulty=intermediate  tags=algorithms
# %% prompt
from qiskit import QuantumCircuit


def grover(n: int, marked: list[str], iterations: int) -> QuantumCircuit:
    """Return the state preparation of Grover's search on n >= 2 qubits after a number of iterations.

    The circuit starts with the uniform superposition. Each iteration flips the sign of the marked basis
    states and then reflects about the uniform superposition. marked holds different bit strings of
    length n in Qiskit's order (qubit 0 on the right). The circuit acts on exactly n qubits and has no
    measurements. The global phase does not matter.
    """
# %% solution
    from math import pi

    def flip(circuit: QuantumCircuit, bits: str) -> None:
        zeros = [qubit for qubit, bit in enumerate(reversed(bits)) if bit == "0"]
        if zeros:
            circuit.x(zeros)
        circuit.mcp(pi, list(range(n - 1)), n - 1)
        if zeros:
            circuit.x(zeros)

    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        for bits in marked:
            flip(circuit, bits)
        circuit.h(range(n))
        flip(circuit, "0" * n)
        circuit.h(range(n))
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    cases = [
        (2, ["01"], 1),
        (3, ["110"], 2),
        (3, ["001", "101"], 1),
        (4, ["0111"], 3),
        (4, ["0010", "1100", "1111"], 2),
        (3, ["011"], 0),
        (5, ["00101"], 4),
    ]
    for n, marked, iterations in cases:
        circuit = candidate(n, list(marked), iterations)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"expected {n} qubits, got {circuit.num_qubits}"
        angle = (2 * iterations + 1) * np.arcsin(np.sqrt(len(marked) / 2**n))
        expected = np.full(2**n, np.cos(angle) / np.sqrt(2**n - len(marked)))
        expected[[int(bits, 2) for bits in marked]] = np.sin(angle) / np.sqrt(len(marked))
        same = Statevector(circuit).equiv(Statevector(expected))
        assert same, f"n={n}, marked={marked}, {iterations} iterations: wrong state"
# %% wrong: marks the reversed strings
from math import pi

from qiskit import QuantumCircuit


def grover(n: int, marked: list[str], iterations: int) -> QuantumCircuit:
    def flip(circuit, bits):
        zeros = [qubit for qubit, bit in enumerate(bits) if bit == "0"]
        if zeros:
            circuit.x(zeros)
        circuit.mcp(pi, list(range(n - 1)), n - 1)
        if zeros:
            circuit.x(zeros)

    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        for bits in marked:
            flip(circuit, bits)
        circuit.h(range(n))
        flip(circuit, "0" * n)
        circuit.h(range(n))
    return circuit
# %% wrong: X gates missing in the diffusion
from math import pi

from qiskit import QuantumCircuit


def grover(n: int, marked: list[str], iterations: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        for bits in marked:
            zeros = [qubit for qubit, bit in enumerate(reversed(bits)) if bit == "0"]
            if zeros:
                circuit.x(zeros)
            circuit.mcp(pi, list(range(n - 1)), n - 1)
            if zeros:
                circuit.x(zeros)
        circuit.h(range(n))
        circuit.mcp(pi, list(range(n - 1)), n - 1)
        circuit.h(range(n))
    return circuit
# %% wrong: one iteration too many
from math import pi

from qiskit import QuantumCircuit


def grover(n: int, marked: list[str], iterations: int) -> QuantumCircuit:
    def flip(circuit, bits):
        zeros = [qubit for qubit, bit in enumerate(reversed(bits)) if bit == "0"]
        if zeros:
            circuit.x(zeros)
        circuit.mcp(pi, list(range(n - 1)), n - 1)
        if zeros:
            circuit.x(zeros)

    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations + 1):
        for bits in marked:
            flip(circuit, bits)
        circuit.h(range(n))
        flip(circuit, "0" * n)
        circuit.h(range(n))
    return circuit
# %% wrong: marks the first string only
from math import pi

from qiskit import QuantumCircuit


def grover(n: int, marked: list[str], iterations: int) -> QuantumCircuit:
    def flip(circuit, bits):
        zeros = [qubit for qubit, bit in enumerate(reversed(bits)) if bit == "0"]
        if zeros:
            circuit.x(zeros)
        circuit.mcp(pi, list(range(n - 1)), n - 1)
        if zeros:
            circuit.x(zeros)

    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        flip(circuit, marked[0])
        circuit.h(range(n))
        flip(circuit, "0" * n)
        circuit.h(range(n))
    return circuit
