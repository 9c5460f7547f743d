# %% task  id=quickstart/single-cnot  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def single_cnot() -> QuantumCircuit:
    """Return a circuit on two qubits that applies a CNOT gate: control on qubit 0, target on qubit 1.

    Do not measure.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 2, f"expected 2 qubits, got {circuit.num_qubits}"
    assert "measure" not in circuit.count_ops(), "expected no measurements"
    expected = Operator([[1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0], [0, 1, 0, 0]])
    assert Operator(circuit).equiv(expected), "not a CNOT gate with control 0 and target 1"
# %% wrong: control and target exchanged
from qiskit import QuantumCircuit


def single_cnot() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.cx(1, 0)
    return circuit
# %% wrong: prepares a Bell state
from qiskit import QuantumCircuit


def single_cnot() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: controlled Z
from qiskit import QuantumCircuit


def single_cnot() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.cz(0, 1)
    return circuit
# %% wrong: measures although it must not
from qiskit import QuantumCircuit


def single_cnot() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit
