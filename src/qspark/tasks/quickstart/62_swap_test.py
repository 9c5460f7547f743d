# %% task  id=quickstart/swap-test  difficulty=intermediate  tags=algorithms
# %% prompt
from qiskit import QuantumCircuit


def swap_test(a: QuantumCircuit, b: QuantumCircuit) -> QuantumCircuit:
    """Return the circuit of the swap test of two states, without its measurement.

    a and b prepare the states from |0...0> on n qubits each. The result has 2 n + 1 qubits: the ancilla
    is qubit 0, a's state is prepared on qubits 1 to n and b's on qubits n + 1 to 2 n. At the end, the
    ancilla is found in |0> with probability (1 + |<a|b>|^2) / 2.
    """
# %% solution
    n = a.num_qubits
    circuit = QuantumCircuit(2 * n + 1)
    circuit.compose(a, range(1, n + 1), inplace=True)
    circuit.compose(b, range(n + 1, 2 * n + 1), inplace=True)
    circuit.h(0)
    for qubit in range(1, n + 1):
        circuit.cswap(0, qubit, n + qubit)
    circuit.h(0)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate
from qiskit.quantum_info import Statevector, random_unitary


def check(candidate):
    def preparation(n, seed):
        circuit = QuantumCircuit(n)
        circuit.append(UnitaryGate(random_unitary(2**n, seed=seed)), range(n))
        return circuit

    zero, one = QuantumCircuit(1), QuantumCircuit(1)
    one.x(0)
    skew = QuantumCircuit(2)
    skew.x(0)
    mirrored = QuantumCircuit(2)
    mirrored.x(1)
    pairs = [(zero, one), (one, one), (skew, mirrored), (skew, skew)]
    pairs += [(preparation(n, seed), preparation(n, seed + 50)) for n, seed in ((1, 1), (2, 2), (2, 3), (3, 4))]
    for a, b in pairs:
        circuit = candidate(a.copy(), b.copy())
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        n = a.num_qubits
        assert circuit.num_qubits == 2 * n + 1, f"expected {2 * n + 1} qubits, got {circuit.num_qubits}"
        assert "measure" not in circuit.count_ops(), "expected no measurements"
        overlap = abs(Statevector(a).inner(Statevector(b))) ** 2
        state = Statevector(circuit)
        p = state.probabilities([0])[0]
        assert abs(p - (1 + overlap) / 2) < 1e-9, f"|<a|b>|^2 = {overlap:.6f}: P(ancilla = 0) is {p:.6f}"
        both = state.probabilities(list(range(1, 2 * n + 1)))
        straight = Statevector(b).tensor(Statevector(a)).probabilities()
        crossed = Statevector(a).tensor(Statevector(b)).probabilities()
        mean = (straight + crossed) / 2
        assert abs(both - mean).max() < 1e-9, "the two states are not on qubits 1 to n and n + 1 to 2 n"
# %% wrong: second Hadamard missing
from qiskit import QuantumCircuit


def swap_test(a: QuantumCircuit, b: QuantumCircuit) -> QuantumCircuit:
    n = a.num_qubits
    circuit = QuantumCircuit(2 * n + 1)
    circuit.compose(a, range(1, n + 1), inplace=True)
    circuit.compose(b, range(n + 1, 2 * n + 1), inplace=True)
    circuit.h(0)
    for qubit in range(1, n + 1):
        circuit.cswap(0, qubit, n + qubit)
    return circuit
# %% wrong: swaps mirrored qubits
from qiskit import QuantumCircuit


def swap_test(a: QuantumCircuit, b: QuantumCircuit) -> QuantumCircuit:
    n = a.num_qubits
    circuit = QuantumCircuit(2 * n + 1)
    circuit.compose(a, range(1, n + 1), inplace=True)
    circuit.compose(b, range(n + 1, 2 * n + 1), inplace=True)
    circuit.h(0)
    for qubit in range(n):
        circuit.cswap(0, 1 + qubit, 2 * n - qubit)
    circuit.h(0)
    return circuit
# %% wrong: ancilla on the last qubit
from qiskit import QuantumCircuit


def swap_test(a: QuantumCircuit, b: QuantumCircuit) -> QuantumCircuit:
    n = a.num_qubits
    circuit = QuantumCircuit(2 * n + 1)
    circuit.compose(a, range(n), inplace=True)
    circuit.compose(b, range(n, 2 * n), inplace=True)
    circuit.h(2 * n)
    for qubit in range(n):
        circuit.cswap(2 * n, qubit, n + qubit)
    circuit.h(2 * n)
    return circuit
# %% wrong: swaps one pair of qubits only
from qiskit import QuantumCircuit


def swap_test(a: QuantumCircuit, b: QuantumCircuit) -> QuantumCircuit:
    n = a.num_qubits
    circuit = QuantumCircuit(2 * n + 1)
    circuit.compose(a, range(1, n + 1), inplace=True)
    circuit.compose(b, range(n + 1, 2 * n + 1), inplace=True)
    circuit.h(0)
    circuit.cswap(0, 1, n + 1)
    circuit.h(0)
    return circuit
