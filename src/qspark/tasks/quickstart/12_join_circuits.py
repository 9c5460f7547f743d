# %% task  id=quickstart/join-circuits  difficulty=basic  tags=circuits
# %% prompt
from qiskit import QuantumCircuit


def join_circuits(first: QuantumCircuit, second: QuantumCircuit) -> QuantumCircuit:
    """Return a circuit that applies first and then second, on the same qubits.

    Both circuits have the same number of qubits and contain gates only.
    """
# %% solution
    return first.compose(second)
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    bell = QuantumCircuit(2)
    bell.h(0)
    bell.cx(0, 1)
    phases = QuantumCircuit(2)
    phases.s(0)
    phases.x(1)
    phases.rx(0.6, 1)
    for first, second in ((bell, phases), (phases, bell)):
        expected = Operator(second) @ Operator(first)
        result = candidate(first.copy(), second.copy())
        assert isinstance(result, QuantumCircuit), f"expected a QuantumCircuit, got {type(result).__name__}"
        assert result.num_qubits == 2, f"expected 2 qubits, got {result.num_qubits}"
        assert Operator(result).equiv(expected), "the result does not apply the first circuit and then the second"
# %% wrong: second before first
from qiskit import QuantumCircuit


def join_circuits(first: QuantumCircuit, second: QuantumCircuit) -> QuantumCircuit:
    return second.compose(first)
# %% wrong: throws the joined circuit away
from qiskit import QuantumCircuit


def join_circuits(first: QuantumCircuit, second: QuantumCircuit) -> QuantumCircuit:
    first.compose(second)
    return first
# %% wrong: side by side
from qiskit import QuantumCircuit


def join_circuits(first: QuantumCircuit, second: QuantumCircuit) -> QuantumCircuit:
    return first.tensor(second)
# %% wrong: only the second circuit
from qiskit import QuantumCircuit


def join_circuits(first: QuantumCircuit, second: QuantumCircuit) -> QuantumCircuit:
    result = first.copy_empty_like()
    result.compose(second, inplace=True)
    return result
