# %% task  id=quickstart/add-constant  difficulty=advanced  tags=algorithms,arithmetic,endianness
# %% prompt
from qiskit import QuantumCircuit


def add_constant(n: int, a: int) -> QuantumCircuit:
    """Return a circuit on exactly n >= 1 qubits that adds the integer a modulo 2**n.

    It takes every basis state |x> to |(x + a) mod 2**n>, where qubit 0 is the least significant bit of
    x, with the same phase for all x. a may be negative. There are no ancillas, no measurements and no
    resets.
    """
# %% solution
    from math import pi

    def fourier(circuit: QuantumCircuit, sign: int) -> None:
        """Fourier transform without its swaps, or the inverse of that."""
        gates = []
        for target in reversed(range(n)):
            gates.append((target,))
            gates += [(control, target) for control in range(target)]
        for gate in gates[::sign]:
            if len(gate) == 1:
                circuit.h(gate[0])
            else:
                circuit.cp(sign * pi / 2 ** (gate[1] - gate[0]), *gate)

    circuit = QuantumCircuit(n)
    fourier(circuit, 1)
    for qubit in range(n):
        circuit.p(2 * pi * a / 2 ** (qubit + 1), qubit)
    fourier(circuit, -1)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for n, a in ((3, 3), (3, 1), (2, 2), (4, 11), (1, 1), (3, 0), (3, -2), (4, 21), (5, 6)):
        circuit = candidate(n, a)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"n={n}: expected {n} qubits, got {circuit.num_qubits}"
        expected = np.zeros((2**n, 2**n))
        for x in range(2**n):
            expected[(x + a) % 2**n, x] = 1
        assert Operator(circuit).equiv(Operator(expected)), f"n={n}, a={a}: the circuit does not add {a}"
# %% wrong: subtracts
from math import pi

from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate


def add_constant(n: int, a: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.append(QFTGate(n), range(n))
    for qubit in range(n):
        circuit.p(-2 * pi * a * 2**qubit / 2**n, qubit)
    circuit.append(QFTGate(n).inverse(), range(n))
    return circuit
# %% wrong: phases in the order of the qubits before the swaps
from math import pi

from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate


def add_constant(n: int, a: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.append(QFTGate(n), range(n))
    for qubit in range(n):
        circuit.p(2 * pi * a / 2 ** (qubit + 1), qubit)
    circuit.append(QFTGate(n).inverse(), range(n))
    return circuit
# %% wrong: no carry
from qiskit import QuantumCircuit


def add_constant(n: int, a: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        if a >> qubit & 1:
            circuit.x(qubit)
    return circuit
# %% wrong: one extra qubit for the carry
from math import pi

from qiskit import QuantumCircuit
from qiskit.circuit.library import QFTGate


def add_constant(n: int, a: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n + 1)
    circuit.append(QFTGate(n + 1), range(n + 1))
    for qubit in range(n + 1):
        circuit.p(2 * pi * a * 2**qubit / 2 ** (n + 1), qubit)
    circuit.append(QFTGate(n + 1).inverse(), range(n + 1))
    return circuit
# %% wrong: increments once
from qiskit import QuantumCircuit


def add_constant(n: int, a: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    for qubit in reversed(range(1, n)):
        circuit.mcx(list(range(qubit)), qubit)
    circuit.x(0)
    return circuit
