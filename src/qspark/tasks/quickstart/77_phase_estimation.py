# %% task  id=quickstart/phase-estimation  difficulty=advanced  tags=algorithms
# %% prompt
from qiskit import QuantumCircuit


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    """Estimate an eigenphase with textbook quantum phase estimation, simulated locally.

    eigenstate prepares an eigenstate |psi> of the circuit unitary from |0...0>, with U |psi> = exp(2 pi
    i phi) |psi> and 0 <= phi < 1. The global phase of the circuit unitary belongs to U. Return the most
    likely estimate k / 2**bits (k = 0, ..., 2**bits - 1) that phase estimation with that number of
    counting qubits gives: the multiple of 1 / 2**bits that is closest to phi, modulo 1.
    """
# %% solution
    from math import pi

    from qiskit.quantum_info import Statevector

    n = unitary.num_qubits
    circuit = QuantumCircuit(bits + n)
    circuit.compose(eigenstate, range(bits, bits + n), inplace=True)
    circuit.h(range(bits))
    controlled = unitary.to_gate().control(1)
    for k in range(bits):
        for _ in range(2**k):
            circuit.append(controlled, [k, *range(bits, bits + n)])
    for qubit in range(bits // 2):
        circuit.swap(qubit, bits - 1 - qubit)
    for target in range(bits):
        for control in range(target):
            circuit.cp(-pi / 2 ** (target - control), control, target)
        circuit.h(target)
    return int(Statevector(circuit).probabilities(list(range(bits))).argmax()) / 2**bits
# %% test
from math import pi

from qiskit import QuantumCircuit


def check(candidate):
    one = QuantumCircuit(1)
    one.x(0)
    zero = QuantumCircuit(1)
    minus = QuantumCircuit(1)
    minus.x(0)
    minus.h(0)

    def phase(phi):
        circuit = QuantumCircuit(1)
        circuit.p(2 * pi * phi, 0)
        return circuit

    rotation = QuantumCircuit(1)
    rotation.rz(2 * pi * 5 / 8, 0)
    shifted = phase(0.25)
    shifted.global_phase = 2 * pi * 3 / 16
    bit_flip = QuantumCircuit(1)
    bit_flip.x(0)
    pair = QuantumCircuit(2)
    pair.cp(2 * pi * 11 / 16, 0, 1)
    ones = QuantumCircuit(2)
    ones.x([0, 1])
    cases = [
        ("P(2 pi 3/8) on |1>", phase(3 / 8), one, 3, 3 / 8),
        ("P(2 pi 1/8) on |1>", phase(1 / 8), one, 3, 1 / 8),
        ("P(2 pi 0.3) on |1>", phase(0.3), one, 5, 10 / 32),
        ("P(2 pi 0.71) on |1>", phase(0.71), one, 4, 11 / 16),
        ("P(2 pi 0.99) on |1>", phase(0.99), one, 3, 0.0),
        ("P on |0>", phase(0.3), zero, 3, 0.0),
        ("X on |->", bit_flip, minus, 2, 1 / 2),
        ("RZ(2 pi 5/8) on |1>", rotation, one, 4, 5 / 16),
        ("RZ(2 pi 5/8) on |0>", rotation, zero, 4, 11 / 16),
        ("P(pi/2) with a global phase on |1>", shifted, one, 4, 7 / 16),
        ("CP(2 pi 11/16) on |11>", pair, ones, 4, 11 / 16),
    ]
    for name, unitary, eigenstate, bits, expected in cases:
        result = candidate(unitary.copy(), eigenstate.copy(), bits)
        assert isinstance(result, (int, float)), f"expected a float, got {type(result).__name__}"
        assert abs(result - expected) < 1e-9, f"{name}, {bits} bits: expected {expected}, got {result}"
# %% wrong: bits of the result reversed
from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate
from qiskit.quantum_info import Statevector


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    n = unitary.num_qubits
    circuit = QuantumCircuit(bits + n)
    circuit.compose(eigenstate, range(bits, bits + n), inplace=True)
    circuit.h(range(bits))
    controlled = unitary.to_gate().control(1)
    for k in range(bits):
        for _ in range(2**k):
            circuit.append(controlled, [k, *range(bits, bits + n)])
    circuit.append(QFTGate(bits).inverse(), range(bits))
    k = int(Statevector(circuit).probabilities(list(range(bits))).argmax())
    return int(format(k, f"0{bits}b")[::-1], 2) / 2**bits
# %% wrong: forward transform
from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate
from qiskit.quantum_info import Statevector


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    n = unitary.num_qubits
    circuit = QuantumCircuit(bits + n)
    circuit.compose(eigenstate, range(bits, bits + n), inplace=True)
    circuit.h(range(bits))
    controlled = unitary.to_gate().control(1)
    for k in range(bits):
        for _ in range(2**k):
            circuit.append(controlled, [k, *range(bits, bits + n)])
    circuit.append(QFTGate(bits), range(bits))
    return int(Statevector(circuit).probabilities(list(range(bits))).argmax()) / 2**bits
# %% wrong: U applied k times and not 2**k times
from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate
from qiskit.quantum_info import Statevector


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    n = unitary.num_qubits
    circuit = QuantumCircuit(bits + n)
    circuit.compose(eigenstate, range(bits, bits + n), inplace=True)
    circuit.h(range(bits))
    controlled = unitary.to_gate().control(1)
    for k in range(bits):
        for _ in range(k + 1):
            circuit.append(controlled, [k, *range(bits, bits + n)])
    circuit.append(QFTGate(bits).inverse(), range(bits))
    return int(Statevector(circuit).probabilities(list(range(bits))).argmax()) / 2**bits
# %% wrong: global phase lost in the controlled gate
from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate
from qiskit.quantum_info import Statevector


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    n = unitary.num_qubits
    circuit = QuantumCircuit(bits + n)
    circuit.compose(eigenstate, range(bits, bits + n), inplace=True)
    circuit.h(range(bits))
    bare = unitary.copy()
    bare.global_phase = 0
    controlled = bare.to_gate().control(1)
    for k in range(bits):
        for _ in range(2**k):
            circuit.append(controlled, [k, *range(bits, bits + n)])
    circuit.append(QFTGate(bits).inverse(), range(bits))
    return int(Statevector(circuit).probabilities(list(range(bits))).argmax()) / 2**bits
# %% wrong: rounds down
import cmath
from math import floor, pi

from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def phase_estimation(unitary: QuantumCircuit, eigenstate: QuantumCircuit, bits: int) -> float:
    state = Statevector(eigenstate)
    phi = cmath.phase(state.inner(state.evolve(unitary))) / (2 * pi) % 1
    return floor(phi * 2**bits + 1e-9) / 2**bits % 1
