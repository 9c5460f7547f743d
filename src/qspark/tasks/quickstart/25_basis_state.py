# %% task  id=quickstart/basis-state  difficulty=basic  tags=states,endianness
# %% prompt
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    """Return a circuit on len(bits) qubits that prepares the computational basis state |bits> from |0...0>.

    The string is in Qiskit's order: its rightmost character belongs to qubit 0. The circuit has no
    measurements. The global phase does not matter.
    """
# %% solution
    circuit = QuantumCircuit(len(bits))
    for qubit, bit in enumerate(reversed(bits)):
        if bit == "1":
            circuit.x(qubit)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for bits in ("10", "1", "0", "0010", "1101", "000", "11100"):
        circuit = candidate(bits)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == len(bits), f"{bits}: expected {len(bits)} qubits, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), f"{bits}: expected no measurements"
        state = Statevector(circuit)
        expected = Statevector.from_label(bits)
        assert state.equiv(expected), f"{bits}: got the state with probabilities {state.probabilities_dict()}"
# %% wrong: leftmost character on qubit 0
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(bits))
    for qubit, bit in enumerate(bits):
        if bit == "1":
            circuit.x(qubit)
    return circuit
# %% wrong: flips the zeros
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(bits))
    for qubit, bit in enumerate(reversed(bits)):
        if bit == "0":
            circuit.x(qubit)
    return circuit
# %% wrong: leading zeros lost
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    value = int(bits, 2)
    circuit = QuantumCircuit(max(1, value.bit_length()))
    for qubit in range(circuit.num_qubits):
        if value >> qubit & 1:
            circuit.x(qubit)
    return circuit
# %% wrong: tests the character for truth
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    circuit = QuantumCircuit(len(bits))
    for qubit, bit in enumerate(reversed(bits)):
        if bit:
            circuit.x(qubit)
    return circuit
