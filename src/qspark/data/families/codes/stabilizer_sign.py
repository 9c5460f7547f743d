# %% draft  id=codes/$code_id/stabilizer-sign  about=code  tags=error-correction,stabilizer
# %% prompt
from qiskit.quantum_info import Pauli


def sign_in_group(label: str) -> int:
    """Whether a signed Pauli operator is in the stabilizer group of $code_says, whose generators are $code_generators.
    In every label the rightmost letter acts on qubit 0; the argument may begin with '-'. Return 1 if the operator is in
    the group, -1 if minus the operator is, and 0 if neither is.
    """
# %% solution
    elements = [Pauli("I" * $code_state_qubits)]
    for generator in $code_generators:
        elements += [element.compose(Pauli(generator)) for element in elements]
    signs = {(tuple(e.z), tuple(e.x)): e.phase for e in elements}
    pauli = Pauli(label)
    phase = signs.get((tuple(pauli.z), tuple(pauli.x)))
    return 0 if phase is None else 1 if phase == pauli.phase else -1
# %% solution: one element after the other
    from itertools import product

    pauli = Pauli(label)
    for choice in product((False, True), repeat=$code_checks):
        element = Pauli("I" * $code_state_qubits)
        for taken, generator in zip(choice, $code_generators):
            if taken:
                element = element.dot(Pauli(generator))
        if element == pauli:
            return 1
        if element == -pauli:
            return -1
    return 0
# %% wrong: whatever commutes counts
    pauli = Pauli(label)
    if any(pauli.anticommutes(Pauli(generator)) for generator in $code_generators):
        return 0
    return -1 if label.startswith("-") else 1
# %% wrong: generators only
    generators = $code_generators
    return 1 if label in generators else -1 if label.lstrip("-") in generators else 0
# %% wrong: the sign ignored
return 0 if phase is None else 1 if phase == pauli.phase else -1 --> return 0 if phase is None else 1 if phase == pauli.phase else 1
# %% setup  uses=random_label
GENERATORS = $code_generators


def member(numbers, sign=""):
    """A product of generators, as a label with its sign, turned by another one."""
    product = Pauli("I" * $code_state_qubits)
    for number in numbers:
        product = product.dot(Pauli(GENERATORS[number]))
    label = product.to_label()
    return label if not sign else label[1:] if label.startswith("-") else "-" + label
# %% inputs
(member([]),)
(member([], "-"),)
(member([0, 1]),)
(member([0, 1], "-"),)
(member(range(len(GENERATORS))),)
(member(range(len(GENERATORS)), "-"),)
(member([1, len(GENERATORS) - 1], "-"),)
(random_label($code_state_qubits, 1, 5),)
("-" + random_label($code_state_qubits, 2, 6),)
($code_logical_z,)
("-" + $code_logical_x,)
