"""The codes that families ask about are codes: their generators and logical operators obey the relations that they must.

Bits of a label: the X part above the Z part, so that two operators commute if their symplectic product is even.
"""

import ast
from itertools import combinations, product

import pytest

from qspark.data.families.family import FOLDER, SUBJECTS, read_subjects
from qspark.data.families.subject import Subject

CODES = [one for one in read_subjects(FOLDER / SUBJECTS) if one.kind == "code"]
LARGEST = 9  # qubits up to which the distance is found by trying all errors
X, Z = str.maketrans("IXYZ", "0110"), str.maketrans("IXYZ", "0011")
by_code = pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)


def bits(label: str) -> int:
    return int(label.translate(X) + label.translate(Z), 2)


def clash(first: int, second: int, qubits: int) -> bool:
    """Whether two operators anticommute."""
    swapped = second >> qubits | (second & ((1 << qubits) - 1)) << qubits
    return bool((first & swapped).bit_count() % 2)


def rank(rows: list[int]) -> int:
    pivots: dict[int, int] = {}
    for row in rows:
        while row and row.bit_length() in pivots:
            row ^= pivots[row.bit_length()]
        if row:
            pivots[row.bit_length()] = row
    return len(pivots)


def value(code: Subject, name: str) -> list[int]:
    """The operators of a value, of which a logical qubit alone has a label and several have a list."""
    text = code.values.get(name) or code.values[f"{name}s"]
    found = ast.literal_eval(text)
    return [bits(label) for label in ([found] if isinstance(found, str) else found)]


def generators(code: Subject) -> list[int]:
    return value(code, "generators")


def size(code: Subject) -> int:
    return int(code.values["qubits"])


def errors(qubits: int, weight: int) -> list[int]:
    return [
        bits("".join(dict(zip(places, letters, strict=True)).get(place, "I") for place in range(qubits)))
        for places in combinations(range(qubits), weight)
        for letters in product("XYZ", repeat=weight)
    ]


@by_code
def test_labels_have_one_letter_for_each_qubit(code: Subject) -> None:
    labels = ast.literal_eval(code.values["generators"])
    assert {len(label) for label in labels} == {size(code)}
    assert len(labels) == int(code.values["checks"])


@by_code
def test_generators_commute_and_are_independent(code: Subject) -> None:
    found = generators(code)
    assert not any(clash(one, other, size(code)) for one, other in combinations(found, 2))
    assert rank(found) == len(found)


@by_code
def test_logical_operators_commute_with_generators(code: Subject) -> None:
    logical = value(code, "logical x") + value(code, "logical z")
    assert not any(clash(one, check, size(code)) for one in logical for check in generators(code))


@by_code
def test_each_logical_x_anticommutes_with_its_own_logical_z_alone(code: Subject) -> None:
    xs, zs = value(code, "logical x"), value(code, "logical z")
    assert len(xs) == len(zs) == size(code) - len(generators(code))
    assert [[clash(x, z, size(code)) for z in zs] for x in xs] == [
        [i == j for j in range(len(zs))] for i in range(len(xs))
    ]
    assert not any(clash(*pair, size(code)) for same in (xs, zs) for pair in combinations(same, 2))


@by_code
def test_supports_are_those_of_the_generators(code: Subject) -> None:
    if not code.values.keys() & {"x supports", "z supports"}:
        pytest.skip("its generators mix X and Z, or it has none of a kind")
    found = {
        bits("".join(letter if place in support else "I" for place in reversed(range(size(code)))))
        for letter in "XZ"
        for support in ast.literal_eval(code.values.get(f"{letter.lower()} supports", "[]"))
    }
    assert found == set(generators(code))


@by_code
def test_distance_is_the_smallest_weight_of_a_logical_operator(code: Subject) -> None:
    if "distance" not in code.values or size(code) > LARGEST:
        pytest.skip("no distance is given, or there are too many errors to try")
    checks, qubits = generators(code), size(code)

    def is_logical(error: int) -> bool:
        return not any(clash(error, check, qubits) for check in checks) and rank([*checks, error]) > len(checks)

    weights = (weight for weight in range(1, qubits + 1) if any(map(is_logical, errors(qubits, weight))))
    assert next(weights) == int(code.values["distance"])


@by_code
def test_perfect_letters_give_every_syndrome_once(code: Subject) -> None:
    if "perfect letters" not in code.values:
        pytest.skip("no such letters")
    letters = ast.literal_eval(code.values["perfect letters"])
    labels = ["I" * size(code)]
    labels += [f"{'I' * at}{letter}{'I' * (size(code) - 1 - at)}" for at in range(size(code)) for letter in letters]
    syndromes = {tuple(clash(bits(label), check, size(code)) for check in generators(code)) for label in labels}
    assert len(syndromes) == len(labels) == 2 ** len(generators(code))
