# %% draft  id=codes/$code_id/is-in-code-space  about=code  tags=error-correction,stabilizer
# %% prompt
from qiskit.quantum_info import Pauli, Statevector


def in_code_space(state: Statevector) -> bool:
    """Whether a state of $code_state_qubits qubits lies in the code space of $code_says: the joint +1 eigenspace of
    $code_generators. In every label the rightmost letter acts on qubit 0. Allow for rounding errors of 1e-6 in each
    expectation value.
    """
# %% solution
    generators = $code_generators
    return all(abs(state.expectation_value(Pauli(label)) - 1) < 1e-6 for label in generators)
# %% solution: by applying the generators
    for label in $code_generators:
        if not abs(state.evolve(Pauli(label)).inner(state) - 1) < 1e-6:
            return False
    return True
# %% wrong: one generator is enough
    generators = $code_generators
    return any(abs(state.expectation_value(Pauli(label)) - 1) < 1e-6 for label in generators)
# %% wrong: eigenvalue -1 is let through
    generators = $code_generators
    return all(abs(abs(state.expectation_value(Pauli(label))) - 1) < 1e-6 for label in generators)
# %% wrong: the last generator is left out
    generators = $code_generators
    return all(abs(state.expectation_value(Pauli(label)) - 1) < 1e-6 for label in generators[:-1])
# %% wrong: compares with 0
    generators = $code_generators
    return all(abs(state.expectation_value(Pauli(label))) < 1e-6 for label in generators)
# %% setup  uses=projected
from qiskit.quantum_info import random_statevector

GENERATORS = $code_generators
COUNT = len(GENERATORS)


def member(seed, flipped):
    signs = [-1 if number in flipped else 1 for number in range(COUNT)]
    return projected(random_statevector(2**$code_state_qubits, seed=seed), GENERATORS, signs)
# %% inputs
(member(1, []),)
(member(2, [0]),)
(member(3, [COUNT - 1]),)
(member(4, [COUNT // 2]),)
(member(5, range(COUNT)),)
(random_statevector(2**$code_state_qubits, seed=9),)
(Statevector.from_label("0" * $code_state_qubits),)
(member(6, []),)
