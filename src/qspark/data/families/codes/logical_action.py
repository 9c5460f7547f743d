# %% draft  id=codes/$code_id/logical-action  about=code  tags=error-correction,stabilizer,logical
# %% prompt
from qiskit.quantum_info import Pauli


def logical_action(operator: str) -> str:
    """What a Pauli operator does to the logical qubit of $code_says, whose stabilizer generators are $code_generators,
    with logical X = $code_logical_x and logical Z = $code_logical_z. In every label the rightmost letter acts on
    qubit 0. Return 'detected' if the operator anticommutes with any generator; else 'X' if it anticommutes with
    logical Z alone, 'Z' if with logical X alone, 'Y' if with both, and 'I' if with neither.
    """
# %% solution
    generators = $code_generators
    pauli = Pauli(operator)
    if not all(pauli.commutes(Pauli(generator)) for generator in generators):
        return "detected"
    flips_z = not pauli.commutes(Pauli($code_logical_z))
    flips_x = not pauli.commutes(Pauli($code_logical_x))
    return {(True, False): "X", (False, True): "Z", (True, True): "Y", (False, False): "I"}[flips_z, flips_x]
# %% solution: letter by letter
    def clash(label):
        return sum(a != b and "I" not in (a, b) for a, b in zip(operator, label)) % 2

    if any(map(clash, $code_generators)):
        return "detected"
    return "IXZY"[clash($code_logical_z) + 2 * clash($code_logical_x)]
# %% wrong: an error that is detected counts as nothing
return "detected" --> return "I"
# %% wrong: X and Z exchanged
return {(True, False): "X", (False, True): "Z", (True, True): "Y", (False, False): "I"}[flips_z, flips_x] --> return {(True, False): "Z", (False, True): "X", (True, True): "Y", (False, False): "I"}[flips_z, flips_x]
# %% wrong: only the first generator is asked
if not all(pauli.commutes(Pauli(generator)) for generator in generators): --> if not all(pauli.commutes(Pauli(generator)) for generator in generators[:1]):
# %% setup  uses=random_label
from qiskit.quantum_info import Pauli


def times(*labels):
    """Their product, without its phase."""
    product = Pauli("I" * $code_qubits)
    for label in labels:
        product = product.dot(Pauli(label))
    return Pauli((product.z, product.x)).to_label()


GENERATORS, X, Z = $code_generators, $code_logical_x, $code_logical_z
# %% inputs
("I" * $code_qubits,)
(X,)
(Z,)
(times(X, Z),)
(times(X, GENERATORS[0]),)
(times(Z, GENERATORS[-1]),)
(times(X, Z, GENERATORS[0], GENERATORS[-1]),)
(times(*GENERATORS),)
(random_label($code_qubits, 1, 1),)
(random_label($code_qubits, 1, 2),)
(random_label($code_qubits, 2, 3),)
(random_label($code_qubits, 3, 4),)
