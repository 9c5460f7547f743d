# %% task  id=quickstart/noisy-state  difficulty=intermediate  tags=hardware,noise,states
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    """Return the state that a circuit prepares from |0...0> when its two-qubit gates are noisy.

    After each two-qubit gate, the depolarizing channel rho -> (1 - p) rho + p Tr(rho) I / 4 acts on the
    two qubits of the gate. One-qubit gates are perfect. The circuit consists of one- and two-qubit
    gates. The result must be right to 1e-9.
    """
# %% solution
    from qiskit.quantum_info import Operator, SuperOp
    from qiskit_aer.noise import depolarizing_error

    channel = SuperOp(depolarizing_error(p, 2))
    state = DensityMatrix.from_label("0" * circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
        state = state.evolve(Operator(step.operation), qubits)
        if len(qubits) == 2:
            state = state.evolve(channel, qubits)
    return state
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Operator, Pauli


def check(candidate):
    bell = QuantumCircuit(2)
    bell.h(0)
    bell.cx(0, 1)
    mixed = QuantumCircuit(3)
    mixed.ry(0.7, 0)
    mixed.cx(0, 2)
    mixed.t(2)
    mixed.h(1)
    mixed.cz(1, 2)
    mixed.rx(0.4, 0)
    mixed.rzz(0.9, 0, 1)
    mixed.h(2)
    alone = QuantumCircuit(1)
    alone.rx(0.3, 0)
    for circuit in (bell, mixed, alone):
        n = circuit.num_qubits
        for p in (0.1, 0.0, 0.6, 1.0):
            rho = np.zeros((2**n, 2**n), dtype=complex)
            rho[0, 0] = 1
            for step in circuit.data:
                qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
                u = Operator(np.eye(2**n)).compose(Operator(step.operation), qubits).data
                rho = u @ rho @ u.conj().T
                if len(qubits) == 2:
                    mixture = np.zeros_like(rho)
                    for a in "IXYZ":
                        for b in "IXYZ":
                            label = ["I"] * n
                            label[n - 1 - qubits[0]], label[n - 1 - qubits[1]] = a, b
                            pauli = Pauli("".join(label)).to_matrix()
                            mixture += pauli @ rho @ pauli.conj().T / 16
                    rho = (1 - p) * rho + p * mixture
            result = candidate(circuit.copy(), p)
            assert isinstance(result, DensityMatrix), f"expected a DensityMatrix, got {type(result).__name__}"
            assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
            difference = abs(result.data - rho).max()
            assert difference < 1e-9, f"p={p}, {n} qubits: the density matrix is off by {difference:.3g}"
# %% wrong: p as the probability of a Pauli error
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Operator, SuperOp
from qiskit_aer.noise import depolarizing_error


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    channel = SuperOp(depolarizing_error(min(1.0, p * 16 / 15), 2))
    state = DensityMatrix.from_label("0" * circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(q).index for q in step.qubits]
        state = state.evolve(Operator(step.operation), qubits)
        if len(qubits) == 2:
            state = state.evolve(channel, qubits)
    return state
# %% wrong: noise on each of the two qubits separately
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Operator, SuperOp
from qiskit_aer.noise import depolarizing_error


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    channel = SuperOp(depolarizing_error(p, 1))
    state = DensityMatrix.from_label("0" * circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(q).index for q in step.qubits]
        state = state.evolve(Operator(step.operation), qubits)
        if len(qubits) == 2:
            for qubit in qubits:
                state = state.evolve(channel, [qubit])
    return state
# %% wrong: noise after CX only
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Operator, SuperOp
from qiskit_aer.noise import depolarizing_error


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    channel = SuperOp(depolarizing_error(p, 2))
    state = DensityMatrix.from_label("0" * circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(q).index for q in step.qubits]
        state = state.evolve(Operator(step.operation), qubits)
        if step.operation.name == "cx":
            state = state.evolve(channel, qubits)
    return state
# %% wrong: noise once on the final state
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    rho = DensityMatrix(circuit).data
    gates = sum(len(step.qubits) == 2 for step in circuit.data)
    keep = (1 - p) ** gates
    return DensityMatrix(keep * rho + (1 - keep) * np.eye(len(rho)) / len(rho))
# %% wrong: returns the noiseless state
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    return DensityMatrix(circuit)
