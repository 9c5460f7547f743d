# %% task  id=quickstart/pauli-product  difficulty=basic  tags=paulis,operators
# %% prompt
def pauli_product(a: str, b: str) -> tuple[complex, str]:
    """Multiply two Pauli strings: return (phase, label) with a b = phase times the Pauli string label.

    a b is the matrix product, in this order. a and b have the same length and consist of the letters I,
    X, Y, Z; so does the label, without any sign in it. phase is 1, -1, 1j or -1j. For example, "X"
    times "Y" is (1j, "Z").
    """
# %% solution
    from qiskit.quantum_info import Pauli

    product = Pauli(a).dot(Pauli(b))
    return (-1j) ** product.phase, Pauli((product.z, product.x)).to_label()
# %% test
from itertools import product

import numpy as np


def check(candidate):
    matrices = {
        "I": np.eye(2),
        "X": np.array([[0, 1], [1, 0]]),
        "Y": np.array([[0, -1j], [1j, 0]]),
        "Z": np.diag([1, -1]),
    }

    def matrix(label):
        result = np.eye(1)
        for letter in label:
            result = np.kron(result, matrices[letter])
        return result

    pairs = [(a, b) for a, b in product("IXYZ", repeat=2)]
    pairs += [("XY", "YX"), ("XX", "YZ"), ("ZIY", "XYZ"), ("YYY", "XZX"), ("IZXY", "ZZYI")]
    for a, b in pairs:
        phase, label = candidate(a, b)
        assert isinstance(label, str), f"expected a label, got {type(label).__name__}"
        assert len(label) == len(a), f"{a} times {b}: expected {len(a)} letters, got {label!r}"
        assert set(label) <= set("IXYZ"), f"{a} times {b}: expected letters I, X, Y, Z only, got {label!r}"
        same = np.allclose(complex(phase) * matrix(label), matrix(a) @ matrix(b))
        assert same, f"{a} times {b} is not {phase} times {label}"
# %% wrong: product in the other order
from qiskit.quantum_info import Pauli


def pauli_product(a: str, b: str) -> tuple[complex, str]:
    product = Pauli(a).compose(Pauli(b))
    return (-1j) ** product.phase, Pauli((product.z, product.x)).to_label()
# %% wrong: phase lost
from qiskit.quantum_info import Pauli


def pauli_product(a: str, b: str) -> tuple[complex, str]:
    product = Pauli(a).dot(Pauli(b))
    return 1, Pauli((product.z, product.x)).to_label()
# %% wrong: phase counted as powers of +i
from qiskit.quantum_info import Pauli


def pauli_product(a: str, b: str) -> tuple[complex, str]:
    product = Pauli(a).dot(Pauli(b))
    return 1j**product.phase, Pauli((product.z, product.x)).to_label()
# %% wrong: sign left in the label
from qiskit.quantum_info import Pauli


def pauli_product(a: str, b: str) -> tuple[complex, str]:
    product = Pauli(a).dot(Pauli(b))
    return (-1j) ** product.phase, product.to_label()
