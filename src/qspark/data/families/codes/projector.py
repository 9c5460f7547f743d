# %% draft  id=codes/$code_id/projector  about=code  tags=error-correction,syndrome,stabilizer
# %% prompt
from qiskit.quantum_info import Operator, Pauli


def syndrome_projector(syndrome: list[int]) -> Operator:
    """Projector onto the space of $code_few_qubits qubits in which a measurement of the stabilizer generators of
    $code_says gives the syndrome: entry k is 0 for the eigenvalue +1 of generator k and 1 for -1. The generators are
    $code_generators; in every label the rightmost letter acts on qubit 0.
    """
# %% solution
    projector = Operator(Pauli("I" * $code_few_qubits))
    for label, bit in zip($code_generators, syndrome):
        sign = -1 if bit else 1
        projector = projector @ ((Operator(Pauli("I" * $code_few_qubits)) + sign * Operator(Pauli(label))) / 2)
    return projector
# %% solution: from the eigenvectors of a weighted sum
    import numpy as np

    generators = $code_generators
    total = sum(2**k * Pauli(label).to_matrix() for k, label in enumerate(generators))
    wanted = sum(2**k * (-1) ** bit for k, bit in enumerate(syndrome))
    values, vectors = np.linalg.eigh(total)
    chosen = vectors[:, np.isclose(values, wanted)]
    return Operator(chosen @ chosen.conj().T)
# %% wrong: the factor 1/2 is forgotten
projector = projector @ ((Operator(Pauli("I" * $code_few_qubits)) + sign * Operator(Pauli(label))) / 2) --> projector = projector @ ((Operator(Pauli("I" * $code_few_qubits)) + sign * Operator(Pauli(label))))
# %% wrong: the signs exchanged
sign = -1 if bit else 1 --> sign = 1 if bit else -1
# %% wrong: the sum instead of the product
projector = projector @ ((Operator(Pauli("I" * $code_few_qubits)) + sign * Operator(Pauli(label))) / 2) --> projector = projector + ((Operator(Pauli("I" * $code_few_qubits)) + sign * Operator(Pauli(label))) / 2)
# %% wrong: the syndrome is ignored
sign = -1 if bit else 1 --> sign = 1
# %% doubtful: the syndrome from the last generator on
for label, bit in zip($code_generators, syndrome): --> for label, bit in zip($code_generators, syndrome[::-1]):
# %% compare  phase=yes
# %% inputs
([0] * $code_checks,)
([1] + [0] * ($code_checks - 1),)
([0] * ($code_checks - 1) + [1],)
([1] * $code_checks,)
