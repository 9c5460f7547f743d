# %% task  id=quickstart/inverse-circuit  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def inverse_circuit(circuit: QuantumCircuit) -> QuantumCircuit:
    """Return the inverse of the circuit: the circuit that undoes it. The circuit contains gates only."""
# %% solution
    return circuit.inverse()
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    first = QuantumCircuit(1)
    first.h(0)
    first.s(0)
    second = QuantumCircuit(3)
    second.rx(0.4, 0)
    second.cx(0, 1)
    second.t(1)
    second.ry(-0.9, 2)
    second.cz(1, 2)
    second.h(1)
    for circuit in (first, second):
        expected = Operator(circuit).adjoint()
        result = candidate(circuit)
        assert isinstance(result, QuantumCircuit), f"expected a QuantumCircuit, got {type(result).__name__}"
        n = expected.num_qubits
        assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
        assert Operator(result).equiv(expected), f"{n} qubits: the result is not the inverse of the circuit"
# %% wrong: the circuit itself
from qiskit import QuantumCircuit


def inverse_circuit(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit
# %% wrong: order reversed, gates not inverted
from qiskit import QuantumCircuit


def inverse_circuit(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit.reverse_ops()
# %% wrong: gates inverted, order kept
from qiskit import QuantumCircuit


def inverse_circuit(circuit: QuantumCircuit) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        result.append(step.operation.inverse(), step.qubits)
    return result
# %% wrong: an empty circuit
from qiskit import QuantumCircuit


def inverse_circuit(circuit: QuantumCircuit) -> QuantumCircuit:
    return QuantumCircuit(circuit.num_qubits)
