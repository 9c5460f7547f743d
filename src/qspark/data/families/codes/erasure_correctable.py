# %% draft  id=codes/$code_id/erasure-correctable  about=code  tags=error-correction,erasure,stabilizer
# %% prompt
from qiskit.quantum_info import Pauli


def is_correctable(erased: list[int]) -> bool:
    """Whether $code_says can recover from the loss of the given qubits, whose places are known. Its stabilizer
    generators are $code_generators; in every label the rightmost letter acts on qubit 0. That is so if every Pauli
    operator that acts as the identity outside the erased qubits and commutes with all generators is in the stabilizer
    group, up to a phase.
    """
# %% solution
    def rank(rows):
        pivots = {}
        for row in rows:
            while row and row.bit_length() in pivots:
                row ^= pivots[row.bit_length()]
            if row:
                pivots[row.bit_length()] = row
        return len(pivots)

    def bits(label, qubits):
        value = 0
        for qubit in qubits:
            letter = label[-1 - qubit]
            value = value << 2 | {"I": 0, "X": 1, "Z": 2, "Y": 3}[letter]
        return value

    generators = $code_generators
    kept = [qubit for qubit in range($code_state_qubits) if qubit not in erased]
    inside = len(generators) - rank([bits(label, kept) for label in generators])
    commuting = 2 * len(set(erased)) - rank([bits(label, sorted(set(erased))) for label in generators])
    return inside == commuting
# %% solution: by trying all operators on the erased qubits
    from itertools import product

    generators = [Pauli(label) for label in $code_generators]
    places = sorted(set(erased))
    commuting = 0
    for letters in product("IXYZ", repeat=len(places)):
        label = ["I"] * $code_state_qubits
        for place, letter in zip(places, letters):
            label[-1 - place] = letter
        commuting += all(Pauli("".join(label)).commutes(generator) for generator in generators)
    rows = [[generator.x[q] for q in range($code_state_qubits) if q not in places] + [generator.z[q] for q in range($code_state_qubits) if q not in places] for generator in generators]
    numbers = [sum(bool(bit) << place for place, bit in enumerate(row)) for row in rows]
    count = 0
    independent = []
    for number in numbers:
        for other in independent:
            number = min(number, number ^ other)
        if number:
            independent.append(number)
    return commuting == 2 ** (len(generators) - len(independent))
# %% wrong: more checks than erased qubits
    return len(set(erased)) <= len($code_generators)
# %% wrong: a qubit named twice counts twice
commuting = 2 * len(set(erased)) - rank([bits(label, sorted(set(erased))) for label in generators]) --> commuting = 2 * len(erased) - rank([bits(label, sorted(set(erased))) for label in generators])
# %% wrong: the whole group is inside
inside = len(generators) - rank([bits(label, kept) for label in generators]) --> inside = len(generators)
# %% wrong: whether every erased qubit is checked
    return all(any(label[-1 - qubit] != "I" for label in $code_generators) for qubit in erased)
# %% doubtful: nothing can be recovered
return inside == commuting --> return commuting == 0
# %% doubtful: as many as the distance
    return len(set(erased)) < $code_distance
# %% doubtful: half of the distance
    return len(set(erased)) <= ($code_distance - 1) // 2
# %% doubtful: the labels read from the left
letter = label[-1 - qubit] --> letter = label[qubit]
# %% setup
import random


def some(count, seed):
    return sorted(random.Random(seed).sample(range($code_state_qubits), min(count, $code_state_qubits)))
# %% inputs
([],)
([0],)
([$code_state_qubits - 1],)
(some(2, 1),)
(some(2, 2),)
(some(3, 3),)
(some(3, 4),)
(some(4, 5),)
([0, 1, 2],)
([0, 3],)
([1, 1],)
([1, 3],)
([1, 2],)
