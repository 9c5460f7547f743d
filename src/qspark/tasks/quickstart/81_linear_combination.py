# %% task  id=quickstart/linear-combination  difficulty=advanced  tags=algorithms,operators
# %% prompt
from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    """Return a block encoding of (c0 U0 + c1 U1) / (c0 + c1), a linear combination of two unitaries.

    u0 and u1 are circuits on the same n qubits without measurements; their global phases count. c0 and
    c1 are positive. The result acts on n + 1 qubits: the system is on qubits 0 to n - 1 and the ancilla
    is qubit n. With the ancilla in |0> at the start and projected on |0> at the end, the system
    undergoes (c0 U0 + c1 U1) / (c0 + c1), up to a global phase of the whole circuit. That is the upper
    left quarter of the circuit's unitary.
    """
# %% solution
    from math import atan2, sqrt

    n = u0.num_qubits
    angle = 2 * atan2(sqrt(c1), sqrt(c0))
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, n)
    circuit.append(u0.to_gate().control(1, ctrl_state=0), [n, *range(n)])
    circuit.append(u1.to_gate().control(1), [n, *range(n)])
    circuit.ry(-angle, n)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate
from qiskit.quantum_info import Operator, random_unitary


def check(candidate):
    def random(n, seed):
        circuit = QuantumCircuit(n)
        circuit.append(UnitaryGate(random_unitary(2**n, seed=seed)), range(n))
        return circuit

    x, z = QuantumCircuit(1), QuantumCircuit(1)
    x.x(0)
    z.z(0)
    phased = QuantumCircuit(2)
    phased.h(0)
    phased.cx(0, 1)
    phased.global_phase = 1.1
    plain = QuantumCircuit(2)
    plain.s(1)
    cases = [(1.0, 1.0, x, z), (0.3, 1.2, x, z), (2.0, 0.5, phased, plain), (0.7, 0.4, random(2, 1), random(2, 2))]
    cases += [(1.5, 0.1, random(1, 3), random(1, 4)), (0.2, 0.6, random(3, 5), random(3, 6))]
    for c0, c1, u0, u1 in cases:
        circuit = candidate(c0, c1, u0.copy(), u1.copy())
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        n = u0.num_qubits
        assert circuit.num_qubits == n + 1, f"expected {n + 1} qubits, got {circuit.num_qubits}"
        expected = (c0 * Operator(u0).data + c1 * Operator(u1).data) / (c0 + c1)
        block = Operator(circuit).data[: 2**n, : 2**n]
        overlap = np.vdot(expected, block)
        assert abs(overlap) > 1e-9, "the upper left block has nothing in common with the linear combination"
        close = np.allclose(block, expected * overlap / abs(overlap), atol=1e-8)
        assert close, f"c0={c0}, c1={c1}, {n} qubits: the upper left block is not the linear combination"
# %% wrong: coefficients in place of their roots
from math import atan2

from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    n = u0.num_qubits
    angle = 2 * atan2(c1, c0)
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, n)
    circuit.append(u0.to_gate().control(1, ctrl_state=0), [n, *range(n)])
    circuit.append(u1.to_gate().control(1), [n, *range(n)])
    circuit.ry(-angle, n)
    return circuit
# %% wrong: ancilla not rotated back
from math import atan2, sqrt

from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    n = u0.num_qubits
    angle = 2 * atan2(sqrt(c1), sqrt(c0))
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, n)
    circuit.append(u0.to_gate().control(1, ctrl_state=0), [n, *range(n)])
    circuit.append(u1.to_gate().control(1), [n, *range(n)])
    return circuit
# %% wrong: both unitaries controlled on 1
from math import atan2, sqrt

from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    n = u0.num_qubits
    angle = 2 * atan2(sqrt(c1), sqrt(c0))
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, n)
    circuit.append(u0.to_gate().control(1), [n, *range(n)])
    circuit.append(u1.to_gate().control(1), [n, *range(n)])
    circuit.ry(-angle, n)
    return circuit
# %% wrong: ancilla on qubit 0
from math import atan2, sqrt

from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    n = u0.num_qubits
    angle = 2 * atan2(sqrt(c1), sqrt(c0))
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, 0)
    circuit.append(u0.to_gate().control(1, ctrl_state=0), range(n + 1))
    circuit.append(u1.to_gate().control(1), range(n + 1))
    circuit.ry(-angle, 0)
    return circuit
# %% wrong: weights given to the wrong unitaries
from math import atan2, sqrt

from qiskit import QuantumCircuit


def linear_combination(c0: float, c1: float, u0: QuantumCircuit, u1: QuantumCircuit) -> QuantumCircuit:
    n = u0.num_qubits
    angle = 2 * atan2(sqrt(c1), sqrt(c0))
    circuit = QuantumCircuit(n + 1)
    circuit.ry(angle, n)
    circuit.append(u1.to_gate().control(1, ctrl_state=0), [n, *range(n)])
    circuit.append(u0.to_gate().control(1), [n, *range(n)])
    circuit.ry(-angle, n)
    return circuit
