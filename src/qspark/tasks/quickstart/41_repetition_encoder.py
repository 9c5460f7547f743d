# %% task  id=quickstart/repetition-encoder  difficulty=basic  tags=error-correction,circuits
# %% prompt
from qiskit import QuantumCircuit


def repetition_encoder(distance: int) -> QuantumCircuit:
    """Return the encoding circuit of the bit-flip repetition code on distance >= 1 qubits.

    It takes a |0> + b |1> on qubit 0, all other qubits in |0>, to a |0...0> + b |1...1>. It has no
    measurements.
    """
# %% solution
    circuit = QuantumCircuit(distance)
    for qubit in range(1, distance):
        circuit.cx(0, qubit)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for distance, theta, phi in ((3, 1.1, 0.4), (5, 2.0, -1.3), (1, 0.6, 2.2), (2, 0.0, 0.0), (4, np.pi, 0.0)):
        encoder = candidate(distance)
        assert isinstance(encoder, QuantumCircuit), f"expected a QuantumCircuit, got {type(encoder).__name__}"
        assert encoder.num_qubits == distance, f"expected {distance} qubits, got {encoder.num_qubits}"
        assert "measure" not in encoder.count_ops(), "expected no measurements"
        circuit = QuantumCircuit(distance)
        circuit.ry(theta, 0)
        circuit.p(phi, 0)
        circuit.compose(encoder, inplace=True)
        expected = np.zeros(2**distance, dtype=complex)
        expected[0] = np.cos(theta / 2)
        expected[-1] = np.exp(1j * phi) * np.sin(theta / 2)
        same = Statevector(circuit).equiv(Statevector(expected))
        assert same, f"distance {distance}: the state of qubit 0 is not encoded"
# %% wrong: prepares a GHZ state
from qiskit import QuantumCircuit


def repetition_encoder(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(distance)
    circuit.h(0)
    for qubit in range(1, distance):
        circuit.cx(0, qubit)
    return circuit
# %% wrong: only distance 3
from qiskit import QuantumCircuit


def repetition_encoder(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    return circuit
# %% wrong: encodes the last qubit
from qiskit import QuantumCircuit


def repetition_encoder(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(distance)
    for qubit in range(distance - 1):
        circuit.cx(distance - 1, qubit)
    return circuit
# %% wrong: phase-flip code
from qiskit import QuantumCircuit


def repetition_encoder(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(distance)
    for qubit in range(1, distance):
        circuit.cx(0, qubit)
    circuit.h(range(distance))
    return circuit
