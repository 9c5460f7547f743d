# %% draft  id=codes/$code_id/syndrome-of-error  about=code  tags=error-correction
# %% prompt
from qiskit.quantum_info import Pauli


def syndrome(error: str) -> list[int]:
    """Syndrome of a Pauli error on $code_says, whose stabilizer generators are, in this order: $code_generators. In
    every label the rightmost letter acts on qubit 0. Return one entry per generator: 0 if the error commutes with it,
    1 if not.
    """
# %% solution
    generators = $code_generators
    return [0 if Pauli(error).commutes(Pauli(generator)) else 1 for generator in generators]
# %% solution: letter by letter
    found = []
    for generator in $code_generators:
        different = sum(a != b and "I" not in (a, b) for a, b in zip(error, generator))
        found.append(different % 2)
    return found
# %% wrong: in the opposite order
    generators = $code_generators
    return [0 if Pauli(error).commutes(Pauli(generator)) else 1 for generator in reversed(generators)]
# %% wrong: the signs the other way round
    generators = $code_generators
    return [1 if Pauli(error).commutes(Pauli(generator)) else 0 for generator in generators]
# %% wrong: counts where the letters agree
    generators = $code_generators
    return [int(any(a == b != "I" for a, b in zip(error, g))) for g in generators]
# %% setup
import random


def error(seed, weight):
    chance = random.Random(seed)
    letters = ["I"] * $code_qubits
    for place in chance.sample(range(len(letters)), min(weight, len(letters))):
        letters[place] = chance.choice("XYZ")
    return "".join(letters)
# %% inputs
("I" * $code_qubits,)
(error(1, 1),)
(error(2, 1),)
(error(3, 1),)
(error(4, 2),)
(error(5, 2),)
(error(6, 3),)
(error(7, 3),)
