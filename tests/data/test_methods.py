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


def owner(name: str) -> ast.ClassDef:
    found = ast.parse(f"class {name}:\n    pass\n").body[0]
    assert isinstance(found, ast.ClassDef)
    return found


def test_the_object_becomes_the_first_argument() -> None:
    function, _ = as_function(owner("QuantumCircuit"), method(PLAIN))
    assert ast.unparse(function.args) == "circuit: QuantumCircuit, n"
    assert "return circuit.size() - n" in ast.unparse(function)


def test_the_docstring_says_so() -> None:
    docstring = ast.get_docstring(as_function(owner("QuantumCircuit"), method(PLAIN))[0]) or ""
    assert "The first argument, circuit, is the QuantumCircuit" in docstring
    assert "n: a number." in docstring


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    function, _ = as_function(owner("Pauli"), method("def f(self, pauli):\n    'It.'\n    return self == pauli\n"))
    assert ast.unparse(function.args) == "pauli_: Pauli, pauli"
    assert "return pauli_ == pauli" in ast.unparse(function)


@pytest.mark.parametrize(
    "source",
    [
        "def f(self):\n    return self._data\n",
        "def __f__(self):\n    return self.data\n",
        "@data.setter\ndef f(self, to):\n    return self.of(to)\n",
        "@classmethod\ndef f(cls):\n    return cls()\n",
        "def f(self):\n    return super().f()\n",
    ],
)
def test_what_needs_more_than_the_public_side_is_no_function(source: str) -> None:
    with pytest.raises(NotHonest):
        as_function(owner("Operator"), method(source))


def test_methods_of_other_classes_are_left_alone() -> None:
    with pytest.raises(NotHonest):
        as_function(owner("Unknown"), method(PLAIN))


KEEPER = '''
class PhaseKick:
    """Turn qubits by an angle.

    Args:
        angle: by which each
            qubit is turned.
    """

    def __init__(self, angle: float, seen=None):
        self._angle = angle
        self.seen = seen

    @property
    def angle(self):
        return self._angle

    def turned(self, circuit, times=1):
        """Turn every qubit of the circuit so many times."""
        circuit.rz(self.angle * times, circuit.qubits)
        return circuit

    def marked(self, circuit):
        """Remember the circuit."""
        self.seen = circuit
        return circuit

    def again(self, circuit):
        """Turn the circuit twice."""
        return self.turned(circuit, 2)

    def told(self, circuit):
        """Say what was seen beside the circuit."""
        return self.seen, circuit

    @staticmethod
    def bare(circuit):
        """Circuit without what it measures."""
        return circuit.remove_final_measurements(inplace=False)
'''


def kept(name: str) -> ast.FunctionDef:
    (keeper,) = ast.parse(KEEPER).body
    assert isinstance(keeper, ast.ClassDef)
    (found,) = (node for node in keeper.body if isinstance(node, ast.FunctionDef) and node.name == name)
    return as_function(keeper, found)[0]


def test_a_setting_that_the_constructor_only_keeps_becomes_an_argument() -> None:
    function = kept("turned")
    assert ast.unparse(function.args) == "circuit, angle: float, times=1"
    assert "circuit.rz(angle * times, circuit.qubits)" in ast.unparse(function)
    assert "angle: by which each qubit is turned." in (ast.get_docstring(function) or "")


def test_a_static_method_is_a_function_already() -> None:
    assert ast.unparse(kept("bare").args) == "circuit"


@pytest.mark.parametrize("name", ["marked", "again", "told"])
def test_what_changes_or_calls_its_object_stays_a_method(name: str) -> None:
    with pytest.raises(NotHonest):
        kept(name)
