# %% task  id=quickstart/deutsch-jozsa  difficulty=intermediate  tags=algorithms
# %% prompt
from qiskit import QuantumCircuit


def is_constant(oracle: QuantumCircuit) -> bool:
    """Decide with the Deutsch-Jozsa algorithm whether the function of an oracle is constant.

    The oracle acts on n + 1 qubits: it maps |x> |y> to |x> |y XOR f(x)>, with x on qubits 0 to n - 1
    and y on the last qubit, n. The function f is either constant or balanced. Return True if it is
    constant and False if it is balanced. The oracle contains no measurements. Simulate the algorithm
    locally.
    """
# %% solution
    from qiskit.quantum_info import Statevector

    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    return bool(Statevector(circuit).probabilities(list(range(n)))[0] > 0.5)
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    def oracle(n, *gates):
        made = QuantumCircuit(n + 1)
        for name, *arguments in gates:
            getattr(made, name)(*arguments)
        return made

    cases = [
        ("f = 0", oracle(3), True),
        ("f = 1", oracle(3, ("x", 3)), True),
        ("f = x0", oracle(2, ("cx", 0, 2)), False),
        ("f = x0 + x1", oracle(2, ("cx", 0, 2), ("cx", 1, 2)), False),
        ("f = x1 + 1", oracle(3, ("cx", 1, 3), ("x", 3)), False),
        ("f = x0 x1 + x2", oracle(3, ("ccx", 0, 1, 3), ("cx", 2, 3)), False),
        ("f = x0 + x0", oracle(3, ("cx", 0, 3), ("cx", 0, 3)), True),
        ("f = x, one input", oracle(1, ("cx", 0, 1)), False),
        ("f = 1, one input", oracle(1, ("x", 1)), True),
        ("f = x0 x1 + x2 + x3 + 1", oracle(4, ("ccx", 0, 1, 4), ("cx", 2, 4), ("cx", 3, 4), ("x", 4)), False),
    ]
    for name, given, expected in cases:
        result = candidate(given)
        assert result in (True, False), f"expected a bool, got {result!r}"
        assert bool(result) is expected, f"{name}: expected {expected}, got {result}"
# %% wrong: output qubit not prepared
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def is_constant(oracle: QuantumCircuit) -> bool:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.h(range(n))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    return bool(Statevector(circuit).probabilities(list(range(n)))[0] > 0.25)
# %% wrong: answer inverted
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def is_constant(oracle: QuantumCircuit) -> bool:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    return bool(Statevector(circuit).probabilities(list(range(n)))[0] < 0.5)
# %% wrong: output qubit taken to be the first
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def is_constant(oracle: QuantumCircuit) -> bool:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(0)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(1, n + 1))
    return bool(Statevector(circuit).probabilities(list(range(1, n + 1)))[0] > 0.5)
# %% wrong: compares only the first and the last input
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def is_constant(oracle: QuantumCircuit) -> bool:
    n = oracle.num_qubits - 1
    values = []
    for ones in (False, True):
        circuit = QuantumCircuit(n + 1)
        if ones:
            circuit.x(range(n))
        circuit.compose(oracle, inplace=True)
        values.append(round(Statevector(circuit).probabilities([n])[1]))
    return values[0] == values[1]
