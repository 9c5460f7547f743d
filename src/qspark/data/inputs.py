"""Arguments for functions of which only the parameters are known: by type, by name, by default.

An argument is an expression, so that a test can show it. What no expression is known for makes the function unusable,
which is counted; nothing is guessed at. ``SETUP`` defines what the expressions use.

Not covered here: arguments recorded from the packages' own tests.
"""

import random
import re
from collections.abc import Sequence

from qspark.data.setup import MADE
from qspark.data.snippets import Parameter

SETUP = (
    """
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import CXGate, HGate, RYGate, SGate, XGate
from qiskit.quantum_info import (
    Clifford,
    DensityMatrix,
    Operator,
    Pauli,
    PauliList,
    SparsePauliOp,
    Statevector,
    random_clifford,
    random_density_matrix,
    random_statevector,
    random_unitary,
)
from qiskit.transpiler import CouplingMap

"""
    + MADE
)
_CIRCUITS = (
    "made([('h', 0), ('cx', 0, 1), ('t', 1)], 2)",
    "made([('ry', 0.4, 0), ('cx', 0, 2), ('s', 2), ('cz', 1, 2)], 3)",
    "made([('x', 0)], 1)",
    "made([('h', 1), ('cp', 0.7, 1, 0), ('swap', 0, 2), ('rz', 1.1, 2)], 3)",
    "made([], 2)",
)
_BY_TYPE: dict[str, tuple[str, ...]] = {
    "int": ("2", "3", "1", "4", "5"),
    "float": ("0.5", "1.2", "-0.7", "0.0", "2.9"),
    "complex": ("1 + 2j", "0.5", "-1j"),
    "bool": ("True", "False"),
    "QuantumCircuit": _CIRCUITS,
    "Clifford": tuple(
        f"random_clifford({qubits}, seed={seed})" for qubits, seed in ((3, 1), (2, 2), (4, 3), (3, 4), (1, 5))
    ),
    "Statevector": tuple(
        f"random_statevector({2**qubits}, seed={seed})" for qubits, seed in ((2, 1), (1, 2), (3, 3), (2, 4))
    ),
    "DensityMatrix": tuple(
        f"random_density_matrix({2**qubits}, seed={seed})" for qubits, seed in ((1, 1), (2, 2), (2, 3))
    ),
    "Operator": tuple(f"random_unitary({2**qubits}, seed={seed})" for qubits, seed in ((1, 1), (2, 2), (2, 3), (3, 4))),
    "SparsePauliOp": (
        "SparsePauliOp(['ZZ', 'XI'], [1.0, -0.5])",
        "SparsePauliOp(['XYZ', 'IIZ', 'ZZI'], [0.3, 2.0, 1.0])",
        "SparsePauliOp(['Y'])",
        "SparsePauliOp(['ZZ', 'ZZ', 'IX'], [1.0, 2.0, 0.25])",
    ),
    "Pauli": ("Pauli('XZ')", "Pauli('IYZ')", "Pauli('-ZX')", "Pauli('Y')"),
    "PauliList": ("PauliList(['XX', 'ZZ', 'IY'])", "PauliList(['ZI', 'IX'])"),
    "CouplingMap": ("CouplingMap.from_line(4)", "CouplingMap.from_ring(5)", "CouplingMap([(0, 1), (1, 2), (1, 3)])"),
    "Gate": ("HGate()", "RYGate(0.4)", "CXGate()", "SGate()"),
    "ndarray": (
        "random_unitary(4, seed=1).data",
        "random_unitary(2, seed=2).data",
        "np.array([0.5, -0.25, 1.0])",
        "np.eye(4)",
        "np.array([1.0, 2.0, 3.0, 4.0])",
    ),
    "list[int]": ("[0, 1]", "[1, 0, 2]", "[2]", "[3, 1, 0, 2]"),
    "list[float]": ("[0.5, 1.5]", "[0.1, -0.4, 2.0, 1.0]", "[1.0]"),
    "list[str]": ("['01', '10']", "['XX', 'ZI']", "['0']"),
    "list[bool]": ("[True, False]", "[False, False, True]"),
    "list[list[int]]": ("[[0, 1], [1, 2]]", "[[0, 1], [1, 2], [0, 2]]"),
    "tuple[int, int]": ("(0, 1)", "(2, 1)"),
    "dict[str, int]": ("{'00': 5, '11': 3}", "{'010': 7, '101': 1, '111': 2}"),
    "dict[str, float]": ("{'00': 0.5, '11': 0.5}", "{'01': 0.25, '10': 0.75}"),
    "None": ("None",),
}
_ALIASES = {
    "integer": "int",
    "boolean": "bool",
    "array": "ndarray",
    "np.array": "ndarray",
    "np.ndarray": "ndarray",
    "numpy.ndarray": "ndarray",
    "ArrayLike": "ndarray",
    "npt.NDArray": "ndarray",
    "Sequence[int]": "list[int]",
    "Iterable[int]": "list[int]",
    "Sequence[float]": "list[float]",
    "ParameterValueType": "float",
    "Instruction": "Gate",
    "BaseOperator": "SparsePauliOp",
    "List[int]": "list[int]",
    "List[float]": "list[float]",
    "Real": "float",
}
_BY_NAME: tuple[tuple[str, str], ...] = (
    (r"(num|number|n)_.*|.*_(num|count)|n|k|reps|order|size|depth|width|num", "int"),
    (r"(theta|phi|lam|alpha|beta|gamma|angle|phase|time|prob.*|p|eps.*|tol.*)", "float"),
    (r"(circuit|qc|circ)", "QuantumCircuit"),
    (r"(unitary|matrix|mat|mat1|mat2|u|umat)", "ndarray"),
    (r"(cliff|clifford)", "Clifford"),
    (r"(pauli)", "Pauli"),
    (r"(counts)", "dict[str, int]"),
    (r"(qubits|pattern|perm.*)", "list[int]"),
    (r"(coupling_map)", "CouplingMap"),
)
_UNITARIES = tuple(f"random_unitary({2**n}, seed={seed}).data" for n, seed in ((1, 2), (2, 1), (2, 3), (3, 4)))
_IS_UNITARY = re.compile(r"unitary|^u$|mat")
_QUBITS = ("0", "1", "2", "1", "0")  # for parameters that name a single qubit


class NoInput(Exception):
    """No expression is known for a parameter; the message names its type."""


def arguments(parameters: Sequence[Parameter], count: int, seed: str) -> tuple[str, ...]:
    """At most ``count`` different argument tuples. Raises NoInput.

    Parameters with a default keep it in about half of the tuples; positions before the first kept default are given.
    """
    chance = random.Random(seed)
    choices = [_choices(parameter) for parameter in parameters]
    found: dict[str, None] = {}
    for number in range(6 * count):
        # First every parameter's values in step, so that sizes fit each other; then mixed.
        picked = [options[number % len(options)] if number < count else chance.choice(options) for options in choices]
        found[f"({', '.join(picked)},)"] = None
        if len(found) >= count:
            break
    return tuple(found)


def _choices(parameter: Parameter) -> tuple[str, ...]:
    kinds = _kinds(parameter.kind)
    options: list[str] = []
    if re.fullmatch(r"(control|target|qubit|qubit\d?|q\d?|gate_qubit)", parameter.name) and kinds in ([], ["int"]):
        options = list(_QUBITS)
    for kind in kinds:
        options += _UNITARIES if kind == "ndarray" and _IS_UNITARY.search(parameter.name) else _BY_TYPE[kind]
    if not kinds:
        kind = next((kind for pattern, kind in _BY_NAME if re.fullmatch(pattern, parameter.name)), "")
        options += _BY_TYPE.get(kind, ())
    if parameter.default is not None and parameter.default not in options:
        options.append(parameter.default)
    if not options:
        raise NoInput(parameter.kind or "no type is given")
    return tuple(options)


def _kinds(annotation: str) -> list[str]:
    """The types that an annotation, or a docstring, names and that have values here."""
    text = annotation.strip()
    for wrapper in ("Optional", "Union"):
        if text.startswith(f"{wrapper}[") and text.endswith("]"):
            inside = text[len(wrapper) + 1 : -1]
            text = " | ".join(_members(inside)) + (" | None" if wrapper == "Optional" else "")
    parts = (part.strip(" `").removesuffix(", optional") for part in re.split(r"\s*\|\s*|\s+or\s+", text))
    kinds = [_ALIASES.get(part, part) for part in parts]
    return [kind for kind in kinds if kind in _BY_TYPE]


def _members(text: str) -> list[str]:
    """The parts of a list with commas, those inside brackets left alone."""
    parts, depth = [""], 0
    for character in text:
        depth += (character == "[") - (character == "]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]
