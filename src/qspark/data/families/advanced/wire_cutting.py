# %% draft  id=advanced/algorithms/wire-cut  tags=advanced,circuit-cutting
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Pauli, Statevector


def cut_expectation(first: QuantumCircuit, second: QuantumCircuit, label: str) -> tuple[float, list[float]]:
    """Cut one wire: the last qubit of the circuit first (a qubits) continues as qubit 0 of the circuit second (b qubits), whose
    other qubits start in |0>. No measurements in the circuits. label is a Pauli string on the a - 1 other qubits of first
    (its rightmost letters, qubit 0 rightmost) and the b qubits of second (the letters left of these, second's qubit 0
    rightmost among them). Return its expectation value and the four products that add up to it, in the order I, X, Y, Z of
    the Pauli P on the wire: 1/2 <label on first, with P on its last qubit> times Tr(label second(P on qubit 0)).
    """
# %% solution
    a = first.num_qubits
    below, above = label[len(label) - (a - 1):], label[: len(label) - (a - 1)]
    state = Statevector(first)
    zeros = np.zeros((2 ** (second.num_qubits - 1),) * 2)
    zeros[0, 0] = 1
    products = []
    for letter in "IXYZ":
        left = state.expectation_value(Pauli(letter + below)).real
        start = np.kron(zeros, Pauli(letter).to_matrix())
        end = DensityMatrix(start).evolve(second)
        right = np.trace(Pauli(above).to_matrix() @ end.data).real
        products.append(float(left * right / 2))
    return sum(products), products
# %% solution: by the eigenstates of each Pauli
    a = first.num_qubits
    below, above = label[len(label) - a + 1 :], label[: len(label) - a + 1]
    kets = {"X": ([1, 1], [1, -1]), "Y": ([1, 1j], [1, -1j]), "Z": ([1, 0], [0, 1]), "I": ([1, 0], [0, 1])}
    found = []
    for letter in "IXYZ":
        right = 0.0
        for sign, ket in zip((1, 1 if letter == "I" else -1), kets[letter]):
            ket = np.array(ket) / np.linalg.norm(ket)
            start = Statevector(ket)
            for _ in range(second.num_qubits - 1):
                start = Statevector([1, 0]).tensor(start)
            right += sign * start.evolve(second).expectation_value(Pauli(above)).real
        found.append(float(Statevector(first).expectation_value(Pauli(letter + below)).real * right / 2))
    return sum(found), found
# %% wrong: the cut qubit taken for the first one
Pauli(letter + below) --> Pauli(below + letter)
# %% wrong: without the factor one half
left * right / 2 --> left * right
# %% wrong: the wire enters at the other end
np.kron(zeros, Pauli(letter).to_matrix()) --> np.kron(Pauli(letter).to_matrix(), zeros)
# %% wrong: the Y term is left out
in "IXYZ": --> in "IXZ":
# %% wrong: the two parts of the label exchanged
below, above = label[len(label) - (a - 1):], label[: len(label) - (a - 1)] --> below, above = label[: a - 1], label[a - 1 :]
# %% setup  uses=made
A = made([("ry", 0.7, 0), ("cx", 0, 1), ("rx", 0.4, 1), ("t", 0), ("ry", 0.3, 0)], 2)
B = made([("ry", 0.5, 1), ("cx", 0, 1), ("rx", 1.1, 0), ("s", 1), ("ry", 0.2, 1), ("rz", 0.8, 0), ("ry", 0.6, 0)], 2)
# %% inputs
(A, B, "ZXZ")
(A, B, "YZX")
(made([("ry", 0.4, 2), ("cx", 2, 0), ("cx", 0, 1), ("rx", 0.9, 1), ("ry", 0.8, 2)], 3), B, "XZYZ")
