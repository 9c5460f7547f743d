# %% task  id=quickstart/superdense-encoder  difficulty=basic  tags=algorithms,entanglement,endianness
# %% prompt
from qiskit import QuantumCircuit


def superdense_encoder(bits: str) -> QuantumCircuit:
    """Return the one-qubit circuit with which the sender encodes two bits in superdense coding.

    Sender and receiver share (|00> + |11>) / sqrt(2), and the sender holds qubit 0. The sender applies
    the returned circuit to qubit 0. The receiver then applies CX with control 0 and target 1, then H on
    qubit 0, and measures both qubits. The measured string, with qubit 1 on the left and qubit 0 on the
    right, must equal bits. The circuit has no measurements.
    """
# %% solution
    circuit = QuantumCircuit(1)
    if bits[0] == "1":
        circuit.x(0)
    if bits[1] == "1":
        circuit.z(0)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for bits in ("01", "10", "11", "00"):
        encoder = candidate(bits)
        assert isinstance(encoder, QuantumCircuit), f"expected a QuantumCircuit, got {type(encoder).__name__}"
        assert encoder.num_qubits == 1, f"expected 1 qubit, got {encoder.num_qubits}"
        assert "measure" not in encoder.count_ops(), "expected no measurements"
        circuit = QuantumCircuit(2)
        circuit.h(0)
        circuit.cx(0, 1)
        circuit.compose(encoder, [0], inplace=True)
        circuit.cx(0, 1)
        circuit.h(0)
        received = Statevector(circuit).probabilities_dict(decimals=9)
        assert set(received) == {bits}, f"sent {bits}, received {received}"
# %% wrong: bits exchanged
from qiskit import QuantumCircuit


def superdense_encoder(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    if bits[1] == "1":
        circuit.x(0)
    if bits[0] == "1":
        circuit.z(0)
    return circuit
# %% wrong: only X for 11
from qiskit import QuantumCircuit


def superdense_encoder(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    if bits == "01":
        circuit.z(0)
    elif bits != "00":
        circuit.x(0)
    return circuit
# %% wrong: whole protocol and not the encoder
from qiskit import QuantumCircuit


def superdense_encoder(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    if bits[0] == "1":
        circuit.x(0)
    if bits[1] == "1":
        circuit.z(0)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.measure([0, 1], [0, 1])
    return circuit
# %% wrong: S in place of Z
from qiskit import QuantumCircuit


def superdense_encoder(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(1)
    if bits[0] == "1":
        circuit.x(0)
    if bits[1] == "1":
        circuit.s(0)
    return circuit
