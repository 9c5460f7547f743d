# %% task  id=quickstart/rotate-x  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def rotate_x(theta: float) -> QuantumCircuit:
    """Return a circuit on one qubit that rotates it about the x axis by the angle theta (in radians), with
    Qiskit's RX gate. Do not measure.
    """
# %% solution
    circuit = QuantumCircuit(1)
    circuit.rx(theta, 0)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for theta in (0.7, np.pi / 2, -2.0, 3.0):
        circuit = candidate(float(theta))
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == 1, f"expected 1 qubit, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), "expected no measurements"
        cos, sin = np.cos(theta / 2), np.sin(theta / 2)
        expected = Operator([[cos, -1j * sin], [-1j * sin, cos]])
        assert Operator(circuit).equiv(expected), f"theta={theta:.3f}: not a rotation about x by theta"
# %% wrong: about the y axis
from qiskit import QuantumCircuit


def rotate_x(theta: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.ry(theta, 0)
    return circuit
# %% wrong: half the angle
from qiskit import QuantumCircuit


def rotate_x(theta: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.rx(theta / 2, 0)
    return circuit
# %% wrong: a fixed angle
from qiskit import QuantumCircuit


def rotate_x(theta: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.rx(1.5707963267948966, 0)
    return circuit
# %% wrong: takes theta for degrees
import math

from qiskit import QuantumCircuit


def rotate_x(theta: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.rx(math.radians(theta), 0)
    return circuit
