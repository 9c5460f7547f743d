# %% draft  id=codes/$code_id/hook-errors  about=code  tags=error-correction,fault-tolerance,syndrome
# Dennis et al., J. Math. Phys. 43, 4452 (2002), section IV.B; only codes whose generators have weight 3 and
# more.
# %% prompt
from qiskit.quantum_info import Pauli


def hook_errors(k: int, order: list[int]) -> list[str]:
    """Data errors that an ancilla spreads while generator k (counted from 0) of $code_says is measured. The stabilizer
    generators are $code_generators; in every label the rightmost letter acts on qubit 0. The ancilla, in |+> at the
    start, controls one Pauli gate for each data qubit on which the generator acts, with its letter there; the qubits come
    in the sequence of ``order``, which is a permutation of them. For j = 1, 2, ... up to one less than the number of those
    gates, an X error on the ancilla right after gate j becomes an error on the data: the product of the Paulis of the
    gates after it. Return one label for each j, without a sign: the error, or its product with generator k if that has
    a smaller weight.
    """
# %% solution
    label = $code_generators[k]
    found = []
    for j in range(1, len(order)):
        letters = ["I"] * len(label)
        for qubit in order[j:]:
            letters[-1 - qubit] = label[-1 - qubit]
        error = Pauli("".join(letters))
        other = error.dot(Pauli(label))
        if int((other.x | other.z).sum()) < int((error.x | error.z).sum()):
            error = Pauli((other.z, other.x))
        found.append(error.to_label())
    return found
# %% solution: the shorter side of the cut
    found = []
    for j in range(1, len(order)):
        side = order[j:] if len(order) - j <= j else order[:j]
        label = $code_generators[k]
        places = {len(label) - 1 - qubit for qubit in side}
        found.append("".join(letter if place in places else "I" for place, letter in enumerate(label)))
    return found
# %% wrong: one gate too many
for qubit in order[j:]: --> for qubit in order[j - 1:]:
# %% wrong: the order of the qubits is ignored
for qubit in order[j:]: --> for qubit in sorted(order, reverse=True)[j:]:
# %% wrong: labels read from the left
letters[-1 - qubit] = label[-1 - qubit] --> letters[qubit] = label[-1 - qubit]
# %% doubtful: never multiplied with the generator
if int((other.x | other.z).sum()) < int((error.x | error.z).sum()): --> if False and int((other.x | other.z).sum()) < int((error.x | error.z).sum()):
# %% setup
import random

GENERATORS = $code_generators
SMALLEST = $code_smallest_check


def shuffled(k, seed):
    qubits = [qubit for qubit, letter in enumerate(reversed(GENERATORS[k])) if letter != "I"]
    random.Random(seed).shuffle(qubits)
    return qubits
# %% inputs
(0, shuffled(0, 1))
(1, shuffled(1, 2))
($code_checks - 1, shuffled($code_checks - 1, 3))
(0, shuffled(0, 4))
(1, shuffled(1, 5))
(2, sorted(shuffled(2, 0)))
