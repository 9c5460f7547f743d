# %% task  id=quickstart/classify-pauli  difficulty=intermediate  tags=error-correction,paulis
# %% prompt
def classify_pauli(stabilizers: list[str], pauli: str) -> str:
    """Say what a Pauli string does to the code space of a stabilizer code.

    stabilizers holds independent, commuting generators of the stabilizer group. All labels have the
    same length and no signs, and signs are to be ignored. Return "detectable" if the Pauli string
    anticommutes with a generator, "stabilizer" if it is a product of generators up to a sign (the
    identity included), and "logical" if it commutes with all generators without being such a product.
    """
# %% solution
    from qiskit.quantum_info import Pauli

    def row(label: str) -> int:
        p = Pauli(label)
        return sum(1 << k for k, bit in enumerate([*p.x, *p.z]) if bit)

    if not all(Pauli(pauli).commutes(Pauli(generator)) for generator in stabilizers):
        return "detectable"
    group = {0}
    for generator in stabilizers:
        group |= {row(generator) ^ other for other in group}
    return "stabilizer" if row(pauli) in group else "logical"
# %% test
def check(candidate):
    flip = ["IZZ", "ZZI"]
    five = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"]
    four = ["XXXX", "ZZZZ"]
    cases = [
        (flip, "III", "stabilizer"),
        (flip, "ZZI", "stabilizer"),
        (flip, "ZIZ", "stabilizer"),
        (flip, "XXX", "logical"),
        (flip, "IIZ", "logical"),
        (flip, "ZZZ", "logical"),
        (flip, "YXX", "logical"),
        (flip, "IXI", "detectable"),
        (flip, "XXI", "detectable"),
        (four, "XXII", "logical"),
        (four, "YYYY", "stabilizer"),
        (four, "ZIIZ", "logical"),
        (four, "XZII", "detectable"),
        (four, "YYXX", "logical"),
        (five, "XXXXX", "logical"),
        (five, "ZZZZZ", "logical"),
        (five, "ZZXIX", "stabilizer"),
        (five, "XYIYX", "stabilizer"),
        (five, "IIIIY", "detectable"),
        (five, "XXXII", "detectable"),
    ]
    for stabilizers, pauli, expected in cases:
        result = candidate(list(stabilizers), pauli)
        assert result == expected, f"{pauli} for the code {stabilizers}: expected {expected!r}, got {result!r}"
# %% wrong: knows the generators but not their products
from qiskit.quantum_info import Pauli


def classify_pauli(stabilizers: list[str], pauli: str) -> str:
    if not all(Pauli(pauli).commutes(Pauli(g)) for g in stabilizers):
        return "detectable"
    if pauli in stabilizers or set(pauli) == {"I"}:
        return "stabilizer"
    return "logical"
# %% wrong: all that commutes is a stabilizer
from qiskit.quantum_info import Pauli


def classify_pauli(stabilizers: list[str], pauli: str) -> str:
    commutes = all(Pauli(pauli).commutes(Pauli(g)) for g in stabilizers)
    return "stabilizer" if commutes else "detectable"
# %% wrong: detectable only if it anticommutes with all
from itertools import product

from qiskit.quantum_info import Pauli


def classify_pauli(stabilizers: list[str], pauli: str) -> str:
    if not any(Pauli(pauli).commutes(Pauli(g)) for g in stabilizers):
        return "detectable"
    for choice in product((0, 1), repeat=len(stabilizers)):
        element = Pauli("I" * len(pauli))
        for chosen, generator in zip(choice, stabilizers):
            if chosen:
                element = element.dot(Pauli(generator))
        if element.to_label().lstrip("-i") == pauli:
            return "stabilizer"
    return "logical"
# %% wrong: products of at most two generators, and their signs count
from itertools import combinations

from qiskit.quantum_info import Pauli


def classify_pauli(stabilizers: list[str], pauli: str) -> str:
    if not all(Pauli(pauli).commutes(Pauli(g)) for g in stabilizers):
        return "detectable"
    elements = {Pauli("I" * len(pauli)).to_label(), *stabilizers}
    elements |= {Pauli(a).dot(Pauli(b)).to_label() for a, b in combinations(stabilizers, 2)}
    return "stabilizer" if pauli in elements else "logical"
