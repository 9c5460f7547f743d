# %% task  id=quickstart/swap-from-cnots  difficulty=basic  tags=gates
# %% prompt
from qiskit import QuantumCircuit


def swap_from_cnots(n: int, a: int, b: int) -> QuantumCircuit:
    """Return a circuit on n qubits that exchanges qubits a and b (a != b) and leaves the others alone.

    The circuit contains exactly three gates, all of them CX gates, and nothing else.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.cx(a, b)
    circuit.cx(b, a)
    circuit.cx(a, b)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for n, a, b in ((2, 0, 1), (2, 1, 0), (3, 0, 2), (4, 3, 1)):
        circuit = candidate(n, a, b)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"expected {n} qubits, got {circuit.num_qubits}"
        assert dict(circuit.count_ops()) == {"cx": 3}, f"expected three CX gates only, got {circuit.count_ops()}"
        expected = QuantumCircuit(n)
        expected.swap(a, b)
        assert Operator(circuit).equiv(Operator(expected)), f"n={n}: qubits {a} and {b} are not exchanged"
# %% wrong: uses the swap gate
from qiskit import QuantumCircuit


def swap_from_cnots(n: int, a: int, b: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.swap(a, b)
    return circuit
# %% wrong: all three in the same direction
from qiskit import QuantumCircuit


def swap_from_cnots(n: int, a: int, b: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for _ in range(3):
        circuit.cx(a, b)
    return circuit
# %% wrong: only two gates
from qiskit import QuantumCircuit


def swap_from_cnots(n: int, a: int, b: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.cx(a, b)
    circuit.cx(b, a)
    return circuit
# %% wrong: always qubits 0 and 1
from qiskit import QuantumCircuit


def swap_from_cnots(n: int, a: int, b: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.cx(0, 1)
    circuit.cx(1, 0)
    circuit.cx(0, 1)
    return circuit
