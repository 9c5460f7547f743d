# %% task  id=quickstart/fold-circuit  difficulty=intermediate  tags=hardware,error-mitigation
# %% prompt
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    """Return the globally folded circuit U (U^dagger U)^k of zero-noise extrapolation.

    U is the circuit that is passed in (unitary gates only); it must not be changed. The gates of the
    result, in their order, are those of U, then k times those of U^dagger followed by those of U. Every
    gate of U^dagger is the inverse of one gate of U. Nothing is cancelled or simplified; barriers may
    stand anywhere. k >= 0.
    """
# %% solution
    folded = circuit.copy()
    for _ in range(k):
        folded.barrier()
        folded.compose(circuit.inverse(), inplace=True)
        folded.barrier()
        folded.compose(circuit, inplace=True)
    return folded
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    first = QuantumCircuit(2)
    first.h(0)
    first.cx(0, 1)
    first.t(1)
    second = QuantumCircuit(3)
    second.rx(0.3, 0)
    second.s(1)
    second.cx(1, 2)
    second.rz(-0.8, 2)
    second.cp(0.5, 0, 2)
    for circuit in (first, second):
        size = len(circuit.data)
        forward, backward = Operator(circuit), Operator(circuit).adjoint()
        for k in (1, 0, 2, 3):
            given = circuit.copy()
            folded = candidate(given, k)
            assert given == circuit, "the circuit that was passed in has been changed"
            assert isinstance(folded, QuantumCircuit), f"expected a QuantumCircuit, got {type(folded).__name__}"
            assert folded.num_qubits == circuit.num_qubits, f"expected {circuit.num_qubits} qubits"
            steps = [step for step in folded.data if step.operation.name != "barrier"]
            assert len(steps) == (2 * k + 1) * size, f"k={k}: expected {(2 * k + 1) * size} gates, got {len(steps)}"
            for part in range(2 * k + 1):
                segment = QuantumCircuit(circuit.num_qubits)
                for step in steps[part * size : (part + 1) * size]:
                    segment.append(step.operation, [folded.find_bit(qubit).index for qubit in step.qubits])
                expected = backward if part % 2 else forward
                assert Operator(segment).equiv(expected), f"k={k}: part {part} of the circuit is wrong"
# %% wrong: one pair too few
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    folded = circuit.copy()
    for _ in range(k - 1):
        folded.compose(circuit.inverse(), inplace=True)
        folded.compose(circuit, inplace=True)
    return folded
# %% wrong: repeats U without its inverse
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    folded = circuit.copy()
    for _ in range(2 * k):
        folded.compose(circuit, inplace=True)
    return folded
# %% wrong: reverses the gates without inverting them
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    folded = circuit.copy()
    for _ in range(k):
        folded.compose(circuit.reverse_ops(), inplace=True)
        folded.compose(circuit, inplace=True)
    return folded
# %% wrong: folds gate by gate
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    folded = circuit.copy_empty_like()
    for step in circuit.data:
        folded.append(step)
        for _ in range(k):
            folded.append(step.operation.inverse(), step.qubits)
            folded.append(step)
    return folded
# %% wrong: folds the caller's circuit
from qiskit import QuantumCircuit


def fold(circuit: QuantumCircuit, k: int) -> QuantumCircuit:
    forward, backward = circuit.copy(), circuit.inverse()
    for _ in range(k):
        circuit.compose(backward, inplace=True)
        circuit.compose(forward, inplace=True)
    return circuit
