# %% task  id=quickstart/to-basis  difficulty=basic  tags=hardware,transpilation
# %% prompt
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    """Return an equivalent circuit that contains only the gates rz, sx and cx: transpile it to that basis.

    The global phase does not matter. The circuit has no measurements.
    """
# %% solution
    return transpile(circuit, basis_gates=["rz", "sx", "cx"])
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    bell = QuantumCircuit(2)
    bell.h(0)
    bell.cx(0, 1)
    mixed = QuantumCircuit(3)
    mixed.x(0)
    mixed.ry(0.8, 1)
    mixed.cz(0, 1)
    mixed.t(1)
    mixed.cx(2, 1)
    mixed.h(2)
    for circuit in (bell, mixed):
        result = candidate(circuit.copy())
        assert isinstance(result, QuantumCircuit), f"expected a QuantumCircuit, got {type(result).__name__}"
        n = circuit.num_qubits
        assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
        others = sorted(set(result.count_ops()) - {"rz", "sx", "cx", "barrier"})
        assert not others, f"{n} qubits: expected rz, sx and cx only, but found {others}"
        assert Operator(result).equiv(Operator(circuit)), f"{n} qubits: the result is not equivalent to the circuit"
# %% wrong: the circuit itself
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit
# %% wrong: empties the circuit that it was given
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    circuit.clear()
    return circuit
# %% wrong: another basis
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    return transpile(circuit, basis_gates=["u", "cx"])
# %% wrong: x gates left
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    return transpile(circuit, basis_gates=["rz", "sx", "x", "cx"])
# %% wrong: drops the other gates
from qiskit import QuantumCircuit, transpile


def to_basis(circuit: QuantumCircuit) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name in ("rz", "sx", "cx"):
            result.append(step)
    return result
