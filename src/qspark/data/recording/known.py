"""Which text is taken for an argument: an expression of plain values and of what ``expression.py`` writes, no more."""

import ast
import warnings

from qspark.data.recording.gates import GATES
from qspark.data.values import NAMES
from qspark.judge.inside import syntax

MOST = 600  # characters; as in expression.py, whose word is not taken for it
_DEEPEST = 14  # nested expressions
_CALLS = frozenset(
    {
        *("circuit_to_dag", "Clifford", "StabilizerState", "Pauli", "PauliList", "SparsePauliOp", "Operator"),
        *("Statevector", "DensityMatrix", "QuantumRegister", "ClassicalRegister", "Qubit", "Clbit", "Parameter"),
        *("ParameterVector", "Counts", "ProbDistribution", "QuasiDistribution", "CouplingMap", "Layout.from_intlist"),
        *("np.array", "nx.Graph", "range", "frozenset", "set"),
        *(name for name in NAMES if name.endswith("Gate")),
    }
)
_NODES = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Load)
_SIGNS = (ast.UnaryOp, ast.BinOp, ast.USub, ast.Add, ast.Sub)  # of numbers


def is_known(text: object) -> bool:
    """Whether it is such an expression."""
    if not isinstance(text, str) or len(text) > MOST or not text.isprintable():
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in other people's strings
            node = syntax.expression(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return _is_known(node, _DEEPEST)


def _is_known(node: ast.AST, deep: int) -> bool:
    if not deep:
        return False
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func) if isinstance(node.func, ast.Name | ast.Attribute) else ""
        if any(keyword.arg != "dtype" or called != "np.array" for keyword in node.keywords):
            return False
        inside = [*node.args, *(keyword.value for keyword in node.keywords)]
        known = _is_made(node) if called == "made" else called in _CALLS
        return known and all(_is_known(part, deep - 1) for part in inside)
    if isinstance(node, ast.Subscript):  # a bit of a register
        bit = isinstance(node.value, ast.Call) and isinstance(node.slice, ast.Constant)
        return bit and _is_known(node.value, deep - 1)
    if not isinstance(node, _NODES + _SIGNS):
        return False
    return all(_is_known(part, deep - 1) for part in ast.iter_child_nodes(node))


def _is_made(node: ast.Call) -> bool:
    """Whether a circuit is made of gates: any other method of it could be called by the same word."""
    if not node.args or not isinstance(node.args[0], ast.List):
        return False
    gates = [one.elts[0] if isinstance(one, ast.Tuple) and one.elts else one for one in node.args[0].elts]
    return all(isinstance(name, ast.Constant) and name.value in GATES for name in gates)
