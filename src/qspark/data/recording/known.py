"""Which text is taken for an argument: an expression of plain values and of what hidden tests can import, no more."""

import ast

from qspark.data.values import NAMES
from qspark.judge.inside import syntax

MOST = 600  # characters; as in expression.py, whose word is not taken for it
_CONSTRUCTORS = frozenset({"CouplingMap", "Layout.from_intlist", "np.array", "nx.Graph", "range", "frozenset", "set"})
_NODES = (ast.Expression, ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Load, ast.keyword)
_SIGNS = (ast.UnaryOp, ast.BinOp, ast.USub, ast.Add, ast.Sub)  # of numbers


def is_known(text: object) -> bool:
    """Whether it is such an expression."""
    if not isinstance(text, str) or len(text) > MOST or not text.isprintable():
        return False
    try:
        node = syntax.expression(text)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return _is_known(node)


def _is_known(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        inside = [*node.args, *(keyword.value for keyword in node.keywords)]
        return (called in NAMES or called in _CONSTRUCTORS) and all(map(_is_known, inside))
    if isinstance(node, ast.Subscript):  # a bit of a register
        return isinstance(node.value, ast.Call) and _is_known(node.value) and isinstance(node.slice, ast.Constant)
    if not isinstance(node, _NODES + _SIGNS):
        return False
    return all(map(_is_known, ast.iter_child_nodes(node)))
