# %% draft  id=codes/$code_id/knill-laflamme  about=code  tags=error-correction,stabilizer,fault-tolerance
# %% prompt
import numpy as np
from qiskit.quantum_info import Pauli


def knill_laflamme(errors: list[str]) -> np.ndarray | None:
    """Knill-Laflamme conditions for $code_says and Pauli errors E_0, E_1, ... given by their labels. With P the
    projector onto the code space, the joint +1 eigenspace of $code_generators, the conditions are P E_i E_j P =
    c[i, j] P for all i and j. Return the square array c of complex numbers (all of them real or imaginary units or 0)
    if all conditions hold within 1e-9, else None. In every label the rightmost letter acts on qubit 0.
    """
# %% solution
    size = 2**$code_few_qubits
    projector = np.eye(size)
    for label in $code_generators:
        projector = projector @ (np.eye(size) + Pauli(label).to_matrix()) / 2
    count = len(errors)
    found = np.zeros((count, count), dtype=complex)
    for i, first in enumerate(errors):
        for j, second in enumerate(errors):
            product = projector @ Pauli(first).to_matrix() @ Pauli(second).to_matrix() @ projector
            found[i, j] = np.trace(product) / np.trace(projector)
            if not np.allclose(product, found[i, j] * projector, atol=1e-9):
                return None
    return found
# %% solution: within the stabilizer group
    group = [Pauli("I" * $code_few_qubits)]
    for label in $code_generators:
        group += [element.dot(Pauli(label)) for element in group]
    found = np.zeros((len(errors), len(errors)), dtype=complex)
    for i, first in enumerate(errors):
        for j, second in enumerate(errors):
            product = Pauli(first).dot(Pauli(second))
            if all(product.commutes(Pauli(label)) for label in $code_generators):
                same = [e for e in group if (e.x == product.x).all() and (e.z == product.z).all()]
                if not same:
                    return None
                found[i, j] = (-1j) ** int((product.phase - same[0].phase) % 4)
    return found
# %% wrong: the condition is not checked
if not np.allclose(product, found[i, j] * projector, atol=1e-9): --> if False:
# %% wrong: the identity matrix if the conditions hold
return found --> return np.eye(count, dtype=complex)
# %% wrong: the trace of the projector forgotten
found[i, j] = np.trace(product) / np.trace(projector) --> found[i, j] = np.trace(product)
# %% wrong: only errors that differ
    size = 2**$code_few_qubits
    projector = np.eye(size)
    for label in $code_generators:
        projector = projector @ (np.eye(size) + Pauli(label).to_matrix()) / 2
    count = len(errors)
    found = np.zeros((count, count), dtype=complex)
    for i, first in enumerate(errors):
        for j, second in enumerate(errors):
            product = projector @ Pauli(first).to_matrix() @ Pauli(second).to_matrix() @ projector
            found[i, j] = np.trace(product) / np.trace(projector)
            if i == j:
                found[i, j] = 0
            elif not np.allclose(product, found[i, j] * projector, atol=1e-9):
                return None
    return found
# %% inputs
(["I" * $code_few_qubits, "I" * ($code_few_qubits - 1) + "X"],)
(["I" * $code_few_qubits, "Z" + "I" * ($code_few_qubits - 1), "I" * ($code_few_qubits - 1) + "Z"],)
(["I" * ($code_few_qubits - 1) + letter for letter in "XYZ"],)
([$code_generators[0], "I" * $code_few_qubits, $code_generators[1]],)
(["X" + "I" * ($code_few_qubits - 1), "I" * ($code_few_qubits - 2) + "XI"],)
([$code_logical_x, "I" * $code_few_qubits],)
