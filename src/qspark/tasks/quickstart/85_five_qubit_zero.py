# %% task  id=quickstart/five-qubit-zero  difficulty=advanced  tags=error-correction,clifford
# %% prompt
from qiskit import QuantumCircuit


def five_qubit_zero() -> QuantumCircuit:
    """Return a circuit that prepares the logical zero of the five-qubit code from |00000>.

    The state is a +1 eigenstate of the stabilizers XZZXI, IXZZX, XIXZZ and ZXIXZ and of the logical
    operator ZZZZZ. The circuit acts on exactly five qubits and has no measurements and no resets. The
    global phase does not matter.
    """
# %% solution
    from qiskit.quantum_info import StabilizerState

    labels = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ", "ZZZZZ"]
    return StabilizerState.from_stabilizer_list(labels).clifford.to_circuit()
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 5, f"expected 5 qubits, got {circuit.num_qubits}"
    names = set(circuit.count_ops())
    assert not names & {"measure", "reset"}, "expected no measurements and no resets"
    state = Statevector(circuit)
    for label in ("XZZXI", "IXZZX", "XIXZZ", "ZXIXZ", "ZZZZZ"):
        value = state.expectation_value(Pauli(label)).real
        assert abs(value - 1) < 1e-9, f"expected <{label}> = 1, got {value:.6f}"
# %% wrong: logical one
from qiskit import QuantumCircuit
from qiskit.quantum_info import StabilizerState


def five_qubit_zero() -> QuantumCircuit:
    labels = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ", "-ZZZZZ"]
    return StabilizerState.from_stabilizer_list(labels).clifford.to_circuit()
# %% wrong: logical plus
from qiskit import QuantumCircuit
from qiskit.quantum_info import StabilizerState


def five_qubit_zero() -> QuantumCircuit:
    labels = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ", "XXXXX"]
    return StabilizerState.from_stabilizer_list(labels).clifford.to_circuit()
# %% wrong: bare zero state
from qiskit import QuantumCircuit


def five_qubit_zero() -> QuantumCircuit:
    return QuantumCircuit(5)
# %% wrong: GHZ state of a repetition code
from qiskit import QuantumCircuit


def five_qubit_zero() -> QuantumCircuit:
    circuit = QuantumCircuit(5)
    circuit.h(0)
    for qubit in range(4):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: ring graph state
from qiskit import QuantumCircuit


def five_qubit_zero() -> QuantumCircuit:
    circuit = QuantumCircuit(5)
    circuit.h(range(5))
    for qubit in range(5):
        circuit.cz(qubit, (qubit + 1) % 5)
    return circuit
