# %% task  id=quickstart/bloch-state  difficulty=basic  tags=states,gates
# %% prompt
from qiskit import QuantumCircuit


def bloch_state(theta: float, phi: float) -> QuantumCircuit:
    """Return a circuit on one qubit that prepares cos(theta/2) |0> + exp(i phi) sin(theta/2) |1> from |0>.

    theta and phi are the polar and azimuthal angles on the Bloch sphere, in radians. The circuit has no
    measurements. The global phase does not matter.
    """
# %% solution
    circuit = QuantumCircuit(1)
    circuit.ry(theta, 0)
    circuit.p(phi, 0)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    rng = np.random.default_rng(7)
    angles = [(0.0, 0.0), (np.pi, 0.3), (np.pi / 2, np.pi / 2), (np.pi / 2, -np.pi / 2)]
    angles += [(rng.uniform(0, np.pi), rng.uniform(-np.pi, np.pi)) for _ in range(6)]
    for theta, phi in angles:
        circuit = candidate(float(theta), float(phi))
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == 1, f"expected 1 qubit, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), "expected no measurements"
        expected = Statevector([np.cos(theta / 2), np.exp(1j * phi) * np.sin(theta / 2)])
        assert Statevector(circuit).equiv(expected), f"wrong state for theta={theta:.3f}, phi={phi:.3f}"
# %% wrong: half the polar angle
from qiskit import QuantumCircuit


def bloch_state(theta: float, phi: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.ry(theta / 2, 0)
    circuit.p(phi, 0)
    return circuit
# %% wrong: phase before the rotation
from qiskit import QuantumCircuit


def bloch_state(theta: float, phi: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.p(phi, 0)
    circuit.ry(theta, 0)
    return circuit
# %% wrong: rotates about x
from qiskit import QuantumCircuit


def bloch_state(theta: float, phi: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.rx(theta, 0)
    circuit.rz(phi, 0)
    return circuit
# %% wrong: angles exchanged in the gate call
from qiskit import QuantumCircuit


def bloch_state(theta: float, phi: float) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    circuit.u(theta, 0, phi, 0)
    return circuit
