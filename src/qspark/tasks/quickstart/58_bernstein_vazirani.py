# %% task  id=quickstart/bernstein-vazirani  difficulty=intermediate  tags=algorithms,endianness
# %% prompt
from qiskit import QuantumCircuit


def hidden_string(oracle: QuantumCircuit) -> str:
    """Find the hidden string of a Bernstein-Vazirani oracle.

    The oracle acts on n + 1 qubits: it maps |x> |y> to |x> |y XOR (s . x) XOR b>, where s . x is the
    scalar product modulo 2, b is an unknown constant bit, x is on qubits 0 to n - 1 and y on the last
    qubit, n. Return s as a string of n characters in Qiskit's order: the rightmost character belongs to
    qubit 0. The oracle contains no measurements. Simulate locally.
    """
# %% solution
    from qiskit.quantum_info import Statevector

    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    probabilities = Statevector(circuit).probabilities(list(range(n)))
    return format(int(probabilities.argmax()), f"0{n}b")
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    for s, b in (("011", 0), ("1", 0), ("100", 1), ("1101", 0), ("00010", 1), ("000", 0), ("10110", 0), ("0", 1)):
        n = len(s)
        oracle = QuantumCircuit(n + 1)
        if b:
            oracle.x(n)
        for qubit, bit in enumerate(reversed(s)):
            if bit == "1":
                oracle.cx(qubit, n)
        result = candidate(oracle)
        assert isinstance(result, str), f"expected a string, got {type(result).__name__}"
        assert result == s, f"the hidden string is {s} (constant bit {b}), got {result!r}"
# %% wrong: string reversed
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def hidden_string(oracle: QuantumCircuit) -> str:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    return format(int(Statevector(circuit).probabilities(list(range(n))).argmax()), f"0{n}b")[::-1]
# %% wrong: output qubit read along
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def hidden_string(oracle: QuantumCircuit) -> str:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n + 1))
    return format(int(Statevector(circuit).probabilities().argmax()), f"0{n + 1}b")
# %% wrong: classical queries that assume b = 0
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def hidden_string(oracle: QuantumCircuit) -> str:
    n = oracle.num_qubits - 1
    bits = []
    for qubit in reversed(range(n)):
        circuit = QuantumCircuit(n + 1)
        circuit.x(qubit)
        circuit.compose(oracle, inplace=True)
        bits.append(str(round(Statevector(circuit).probabilities([n])[1])))
    return "".join(bits)
# %% wrong: leading zeros lost
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def hidden_string(oracle: QuantumCircuit) -> str:
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    return f"{int(Statevector(circuit).probabilities(list(range(n))).argmax()):b}"
