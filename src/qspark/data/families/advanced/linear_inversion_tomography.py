# %% draft  id=advanced/measurement/state-tomography  tags=advanced,measurement,tomography
# %% prompt
import itertools
import numpy as np
from qiskit.quantum_info import DensityMatrix, Pauli


def reconstructed(counts: dict[str, dict[str, int]], n: int) -> DensityMatrix:
    """Linear-inversion tomography of n qubits. counts has an entry for every basis, a string of X, Y, Z, with the counts of
    outcomes; in both the rightmost character belongs to qubit 0. Estimate <P> of every Pauli string P from all bases that
    agree with P on its letters other than I, as the mean of these bases' estimates (each basis with equal weight), and
    return sum of <P> P / 2**n, with <I...I> = 1. The result need not be positive.
    """
# %% solution
    matrix = np.zeros((2**n, 2**n), dtype=complex)
    for letters in itertools.product("IXYZ", repeat=n):
        label = "".join(letters)
        estimates = []
        for basis, observed in counts.items():
            if any(a not in ("I", b) for a, b in zip(label, basis)):
                continue
            total = 0
            for bits, count in observed.items():
                ones = sum(bit == "1" for bit, letter in zip(bits, label) if letter != "I")
                total += (-1) ** ones * count
            estimates.append(total / sum(observed.values()))
        matrix += np.mean(estimates) * Pauli(label).to_matrix() / 2**n
    return DensityMatrix(matrix)
# %% solution: projector by projector
    result = np.zeros((2**n, 2**n), dtype=complex)
    pieces = {"X": np.array([[0, 1], [1, 0]]), "Y": np.array([[0, -1j], [1j, 0]]), "Z": np.diag([1, -1])}
    for basis, observed in counts.items():
        shots = sum(observed.values())
        for bits, count in observed.items():
            matrix = np.eye(1)
            for bit, axis in zip(bits, basis):
                matrix = np.kron(matrix, np.eye(2) / 3 + (-1) ** int(bit) * pieces[axis])
            result += count / shots * matrix / 2**n
    return DensityMatrix(result)
# %% wrong: the first basis that agrees
np.mean(estimates) --> estimates[0]
# %% wrong: not normalised
.to_matrix() / 2**n --> .to_matrix()
# %% wrong: bits from the other end
zip(bits, label) if --> zip(bits[::-1], label) if
# %% wrong: all bits count
for bit, letter in zip(bits, label) if letter != "I") --> for bit, letter in zip(bits, label))
# %% setup
def data(seed, n):
    import random

    chance = random.Random(seed)
    return {
        "".join(basis): {format(k, f"0{n}b"): chance.randint(1, 60) for k in range(2**n)}
        for basis in itertools.product("XYZ", repeat=n)
    }
# %% inputs
(data(1, 1), 1)
(data(2, 2), 2)
(data(3, 3), 3)
