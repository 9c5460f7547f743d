"""Methods as functions."""

import ast

import pytest

from qspark.data.methods import NotHonest, as_function

PLAIN = '''
def rank(self, n):
    """Rank of n, counted from the end.

    Args:
        n: a number.
    """
    return self.size() - n
'''


def method(source: str) -> ast.FunctionDef:
    found = ast.parse(source).body[0]
    assert isinstance(found, ast.FunctionDef)
    return found


def test_the_object_becomes_the_first_argument() -> None:
    function = as_function("QuantumCircuit", method(PLAIN))
    assert ast.unparse(function.args) == "circuit: QuantumCircuit, n"
    assert "return circuit.size() - n" in ast.unparse(function)


def test_the_docstring_says_so() -> None:
    docstring = ast.get_docstring(as_function("QuantumCircuit", method(PLAIN))) or ""
    assert "The first argument, circuit, is the QuantumCircuit" in docstring
    assert "n: a number." in docstring


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    function = as_function("Pauli", method("def f(self, pauli):\n    'It.'\n    return self == pauli\n"))
    assert ast.unparse(function.args) == "pauli_: Pauli, pauli"
    assert "return pauli_ == pauli" in ast.unparse(function)


@pytest.mark.parametrize(
    "source",
    [
        "def f(self):\n    return self._data\n",
        "def _f(self):\n    return self.data\n",
        "@property\ndef f(self):\n    return self.data\n",
        "def f(cls):\n    return cls()\n",
        "def f(self):\n    return super().f()\n",
    ],
)
def test_what_needs_more_than_the_public_side_is_no_function(source: str) -> None:
    with pytest.raises(NotHonest):
        as_function("Operator", method(source))


def test_methods_of_other_classes_are_left_alone() -> None:
    with pytest.raises(NotHonest):
        as_function("Unknown", method(PLAIN))
