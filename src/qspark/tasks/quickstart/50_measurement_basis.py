# %% task  id=quickstart/measurement-basis  difficulty=intermediate  tags=measurement,paulis,endianness
# %% prompt
from qiskit import QuantumCircuit


def measurement_basis(pauli: str) -> QuantumCircuit:
    """Return the circuit V that rotates a Pauli string into the computational basis before a measurement.

    V acts on len(pauli) qubits without measurements and satisfies V P V^dagger = Z_P. P is the Pauli
    string (rightmost character on qubit 0), and Z_P has Z wherever P is not I and I elsewhere, with
    sign +1.
    """
# %% solution
    circuit = QuantumCircuit(len(pauli))
    for qubit, letter in enumerate(reversed(pauli)):
        if letter == "Y":
            circuit.sdg(qubit)
        if letter in "XY":
            circuit.h(qubit)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Pauli


def check(candidate):
    for pauli in ("X", "Y", "Z", "I", "XZ", "YI", "IY", "XYZ", "IXYY", "ZZIX", "YYY"):
        circuit = candidate(pauli)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == len(pauli), f"{pauli}: expected {len(pauli)} qubits, got {circuit.num_qubits}"
        v = Operator(circuit).data
        rotated = v @ Pauli(pauli).to_matrix() @ v.conj().T
        expected = Pauli("".join("I" if letter == "I" else "Z" for letter in pauli)).to_matrix()
        assert not np.allclose(rotated, -expected), f"{pauli} is rotated to the wrong sign"
        assert np.allclose(rotated, expected), f"{pauli} is not rotated to Z on its support"
# %% wrong: S in place of S dagger
from qiskit import QuantumCircuit


def measurement_basis(pauli: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(pauli))
    for qubit, letter in enumerate(reversed(pauli)):
        if letter == "Y":
            circuit.s(qubit)
        if letter in "XY":
            circuit.h(qubit)
    return circuit
# %% wrong: H before S dagger
from qiskit import QuantumCircuit


def measurement_basis(pauli: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(pauli))
    for qubit, letter in enumerate(reversed(pauli)):
        if letter in "XY":
            circuit.h(qubit)
        if letter == "Y":
            circuit.sdg(qubit)
    return circuit
# %% wrong: leftmost character on qubit 0
from qiskit import QuantumCircuit


def measurement_basis(pauli: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(pauli))
    for qubit, letter in enumerate(pauli):
        if letter == "Y":
            circuit.sdg(qubit)
        if letter in "XY":
            circuit.h(qubit)
    return circuit
# %% wrong: prepares the eigenstate instead of undoing it
from qiskit import QuantumCircuit


def measurement_basis(pauli: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(pauli))
    for qubit, letter in enumerate(reversed(pauli)):
        if letter == "X":
            circuit.h(qubit)
        if letter == "Y":
            circuit.h(qubit)
            circuit.s(qubit)
    return circuit
