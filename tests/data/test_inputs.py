"""Arguments that are found for parameters."""

import ast

import pytest

from qspark.data.inputs import NoInput, arguments
from qspark.data.snippets import Parameter
from qspark.data.values import setup


def found(kind: str, name: str = "value", body: str = "") -> tuple[str, ...]:
    return arguments((Parameter(name, kind, None),), 40, "seed", body)


KINDS = {
    "list[tuple[int, int]]": list,
    "Sequence[Sequence[float]]": list,
    "dict[int, tuple[str, int]]": dict,
    "Optional[List[str]]": (list, type(None)),
    "frozenset[int]": frozenset,
    "tuple[float, ...]": tuple,
    "Tuple[int, str]": tuple,
    "Literal['a', 'b']": str,
    "int | None": (int, type(None)),
    "Union[int, List[int]]": (int, list),
}


@pytest.mark.parametrize("kind", KINDS)
def test_containers_are_built_from_what_they_hold(kind: str) -> None:
    values = [eval(expression, {"frozenset": frozenset})[0] for expression in found(kind)]
    assert len(values) > 1
    assert all(isinstance(value, KINDS[kind]) for value in values)


def test_a_string_is_tried_with_the_words_that_the_function_knows() -> None:
    body = "    if method == 'exact' or method in ('fast', 'slow'):\n        return 1\n"
    assert {"('exact',)", "('fast',)", "('slow',)"} <= set(found("str", "method", body))


def test_arrays_have_the_kind_of_elements_that_is_asked_for() -> None:
    assert all("True" in expression for expression in found("npt.NDArray[np.bool_]"))


@pytest.mark.parametrize(
    "kind", ["", "Unheard", "list[Unheard]", "dict[str, Unheard]", "tuple[int, Unheard]", "(((", "x[" * 500]
)
def test_nothing_is_guessed_where_a_type_is_not_known(kind: str) -> None:
    with pytest.raises(NoInput):
        found(kind)


def test_the_same_seed_gives_the_same_arguments() -> None:
    parameters = (Parameter("n", "int", None), Parameter("angle", "float", "0.5"), Parameter("kind", "str", None))
    assert arguments(parameters, 30, "a") == arguments(parameters, 30, "a") != arguments(parameters, 30, "b")


def test_every_default_stays_among_what_is_tried() -> None:
    assert "(0.125,)" in arguments((Parameter("angle", "float", "0.125"),), 40, "seed")


def test_a_test_imports_only_what_its_inputs_use() -> None:
    assert setup(["(1, 2.5)"]) == ""
    used = setup(["(made([('h', 0)], 1), Pauli('X'))"])
    assert "from qiskit.quantum_info import Pauli\n" in used
    assert "from qiskit import QuantumCircuit" in used
    assert "GenericBackendV2" not in used
    ast.parse(used)
