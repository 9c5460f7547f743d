# %% task  id=quickstart/code-distance  difficulty=advanced  tags=error-correction,paulis
# %% prompt
def code_distance(stabilizers: list[str]) -> int:
    """Return the distance of a stabilizer code.

    stabilizers holds independent, commuting generators as Pauli labels without signs, all of the same
    length n <= 9, fewer than n of them. The distance is the smallest weight (number of letters other
    than I) of a Pauli string that commutes with all generators but is not, up to a sign, a product of
    generators.
    """
# %% solution
    from itertools import combinations, product

    n = len(stabilizers[0])

    def bits(label: str) -> tuple[int, int]:
        x = sum(1 << i for i, letter in enumerate(label) if letter in "XY")
        z = sum(1 << i for i, letter in enumerate(label) if letter in "ZY")
        return x, z

    generators = [bits(label) for label in stabilizers]
    group = {(0, 0)}
    for x, z in generators:
        group |= {(x ^ a, z ^ b) for a, b in group}
    for weight in range(1, n + 1):
        for places in combinations(range(n), weight):
            for letters in product(((1, 0), (0, 1), (1, 1)), repeat=weight):
                x = sum(letter[0] << place for letter, place in zip(letters, places))
                z = sum(letter[1] << place for letter, place in zip(letters, places))
                undetected = all(((x & b).bit_count() + (z & a).bit_count()) % 2 == 0 for a, b in generators)
                if undetected and (x, z) not in group:
                    return weight
    raise ValueError("the code has no logical operator")
# %% test
def check(candidate):
    steane = ["".join(p if q + 1 >> d & 1 else "I" for q in range(7)) for p in "XZ" for d in range(3)]
    shor = ["I" * i + "ZZ" + "I" * (7 - i) for i in (0, 1, 3, 4, 6, 7)] + ["XXXXXXIII", "IIIXXXXXX"]
    # X and Z exchanged: the light stabilizers are now X.
    turned = ["".join({"X": "Z", "Z": "X", "I": "I"}[letter] for letter in label) for label in shor]
    cases = [
        ("bit-flip code", ["IZZ", "ZZI"], 1),
        ("four-qubit code", ["XXXX", "ZZZZ"], 2),
        ("five-qubit code", ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"], 3),
        ("Steane code", steane, 3),
        ("Shor code", shor, 3),
        ("turned Shor code", turned, 3),
        ("six qubits, four of them encoded", ["XXXXXX", "ZZZZZZ"], 2),
        ("five-qubit code and an idle qubit", ["XZZXII", "IXZZXI", "XIXZZI", "ZXIXZI", "IIIIIZ"], 3),
        ("surface code of distance 2", ["XXXX", "ZZII", "IIZZ"], 2),
    ]
    for name, stabilizers, expected in cases:
        result = candidate(list(stabilizers))
        assert result == expected, f"{name} {stabilizers}: expected {expected}, got {result!r}"
# %% wrong: smallest weight of a generator
def code_distance(stabilizers: list[str]) -> int:
    return min(len(label) - label.count("I") for label in stabilizers)
# %% wrong: products of generators count as logical operators
from itertools import combinations, product

from qiskit.quantum_info import Pauli


def code_distance(stabilizers: list[str]) -> int:
    n = len(stabilizers[0])
    generators = [Pauli(label) for label in stabilizers]
    for weight in range(1, n + 1):
        for places in combinations(range(n), weight):
            for letters in product("XYZ", repeat=weight):
                label = ["I"] * n
                for place, letter in zip(places, letters):
                    label[place] = letter
                if all(Pauli("".join(label)).commutes(g) for g in generators):
                    return weight
    return n
# %% wrong: looks at X errors only
from itertools import combinations

from qiskit.quantum_info import Pauli


def code_distance(stabilizers: list[str]) -> int:
    n = len(stabilizers[0])
    for weight in range(1, n + 1):
        for places in combinations(range(n), weight):
            error = Pauli("".join("X" if q in places else "I" for q in range(n)))
            if error.to_label() not in stabilizers and all(error.commutes(Pauli(s)) for s in stabilizers):
                return weight
    return n
# %% wrong: number of errors that can be corrected
from itertools import combinations, product


def code_distance(stabilizers: list[str]) -> int:
    n = len(stabilizers[0])

    def bits(label):
        return (
            sum(1 << i for i, c in enumerate(label) if c in "XY"),
            sum(1 << i for i, c in enumerate(label) if c in "ZY"),
        )

    generators = [bits(label) for label in stabilizers]
    group = {(0, 0)}
    for x, z in generators:
        group |= {(x ^ a, z ^ b) for a, b in group}
    for weight in range(1, n + 1):
        for places in combinations(range(n), weight):
            for letters in product("XYZ", repeat=weight):
                x, z = bits("".join(dict(zip(places, letters)).get(q, "I") for q in range(n)))
                free = all(((x & b).bit_count() + (z & a).bit_count()) % 2 == 0 for a, b in generators)
                if free and (x, z) not in group:
                    return (weight - 1) // 2
    return 0
# %% wrong: only the generators themselves are excluded
from itertools import combinations, product


def code_distance(stabilizers: list[str]) -> int:
    n = len(stabilizers[0])

    def clash(a, b):
        return sum(p != "I" and q != "I" and p != q for p, q in zip(a, b)) % 2

    for weight in range(1, n + 1):
        for places in combinations(range(n), weight):
            for letters in product("XYZ", repeat=weight):
                label = "".join(dict(zip(places, letters)).get(q, "I") for q in range(n))
                if label not in stabilizers and not any(clash(label, s) for s in stabilizers):
                    return weight
    return n
