# %% draft  id=codes/$code_id/coset-weight  about=code  tags=error-correction,stabilizer,decoder
# %% prompt
from qiskit.quantum_info import Pauli


def smallest_weight(error: str) -> int:
    """The smallest weight (number of letters other than I) of all Pauli operators that act on the code space of
    $code_says as the given one does up to a phase: its products with the stabilizer group, which the generators
    $code_generators generate. In every label the rightmost letter acts on qubit 0.
    """
# %% solution
    operators = [Pauli(error)]
    for generator in $code_generators:
        operators += [operator.dot(Pauli(generator)) for operator in operators]
    return min(int((operator.x | operator.z).sum()) for operator in operators)
# %% solution: with integers for bits
    def bits(label):
        x = int("".join(str(int(letter in "XY")) for letter in label), 2)
        z = int("".join(str(int(letter in "YZ")) for letter in label), 2)
        return x, z

    x, z = bits(error)
    generators = [bits(label) for label in $code_generators]
    best = len(error)
    for choice in range(2 ** len(generators)):
        a, b = x, z
        for number, (dx, dz) in enumerate(generators):
            if choice >> number & 1:
                a, b = a ^ dx, b ^ dz
        best = min(best, (a | b).bit_count())
    return best
# %% wrong: the weight of the operator itself
    return sum(letter != "I" for letter in error)
# %% wrong: the largest weight
return min(int((operator.x | operator.z).sum()) for operator in operators) --> return max(int((operator.x | operator.z).sum()) for operator in operators)
# %% wrong: only the X part is counted
return min(int((operator.x | operator.z).sum()) for operator in operators) --> return min(int(operator.x.sum()) for operator in operators)
# %% wrong: only the Z part is counted
return min(int((operator.x | operator.z).sum()) for operator in operators) --> return min(int(operator.z.sum()) for operator in operators)
# %% doubtful: X and Z parts counted apart
return min(int((operator.x | operator.z).sum()) for operator in operators) --> return min(int(operator.x.sum() + operator.z.sum()) for operator in operators)
# %% doubtful: no products of several generators
operators += [operator.dot(Pauli(generator)) for operator in operators] --> operators.append(operators[0].dot(Pauli(generator)))
# %% setup  uses=random_label
def times(*labels):
    """Their product, without its phase."""
    product = Pauli("I" * $code_state_qubits)
    for label in labels:
        product = product.dot(Pauli(label))
    return Pauli((product.z, product.x)).to_label()


GENERATORS = $code_generators
# %% inputs
("I" * $code_state_qubits,)
(times(*GENERATORS),)
(times(GENERATORS[0], GENERATORS[-1], random_label($code_state_qubits, 1, 1)),)
(times(*GENERATORS, random_label($code_state_qubits, 2, 2)),)
(random_label($code_state_qubits, $code_state_qubits, 3),)
(random_label($code_state_qubits, $code_state_qubits - 1, 4),)
("X" * $code_state_qubits,)
("Z" * $code_state_qubits,)
(random_label($code_state_qubits, $code_state_qubits, 5),)
