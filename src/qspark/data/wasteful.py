"""Right programs that do more than they need: the same circuits, deeper or with more gates on two qubits.

Rejected beside a lean answer they teach that a circuit has a cost. Whether a version is still right, and clearly worse,
is measured by the judge.
"""

import ast
import copy
from collections.abc import Callable, Iterator

from qspark.judge.inside import syntax
from qspark.verdict import CircuitMetrics

MORE = 1.5  # times the depth or the gates on two qubits, and at least so many more:
AT_LEAST = 2


def clearly_worse(found: CircuitMetrics | None, lean: CircuitMetrics | None) -> bool:
    """Whether a circuit is as wide as another one, or wider, and clearly deeper or with more gates on two qubits."""
    if found is None or lean is None or found.qubits < lean.qubits:
        return False
    pairs = ((found.depth, lean.depth), (found.two_qubit_gates, lean.two_qubit_gates))
    return all(more >= less for more, less in pairs) and any(
        more >= MORE * less and more >= less + AT_LEAST for more, less in pairs
    )


def versions(program: str) -> Iterator[str]:
    """Wasteful versions of a program: every way, wherever it can be taken, and at one place alone."""
    tree = syntax.parse(program)
    seen = {ast.unparse(tree)}
    for way in _WAYS:
        places = _Rewritten(way, only=None)
        everywhere = places.visit(copy.deepcopy(tree))
        alone = (_Rewritten(way, only=place).visit(copy.deepcopy(tree)) for place in range(places.met))
        for changed in (everywhere, *alone):
            text = ast.unparse(ast.fix_missing_locations(changed))
            if text not in seen:
                seen.add(text)
                yield text + "\n"


_Way = Callable[[ast.Call, str], list[str]]  # of a gate's call and the circuit's name the lines in its place


class _Rewritten(ast.NodeTransformer):
    """Statements that are one call of a gate's method, replaced by several: all that a way takes, or one of them."""

    def __init__(self, way: _Way, only: int | None) -> None:
        self._way = way
        self._only = only
        self.met = 0

    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.stmt]:
        call = node.value
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and not call.keywords:
            lines = self._way(call, ast.unparse(call.func.value))
            if lines:
                self.met += 1
                if self._only is None or self._only == self.met - 1:
                    return list(syntax.parse("\n".join(lines)).body)
        return node


def _name(call: ast.Call) -> str:
    assert isinstance(call.func, ast.Attribute)
    return call.func.attr


def _by_cz(call: ast.Call, circuit: str) -> list[str]:
    """CNOT gates as CZ between Hadamard gates, and the other way round."""
    if _name(call) not in ("cx", "cz") or len(call.args) != 2:
        return []
    control, target = map(ast.unparse, call.args)
    other = "cz" if _name(call) == "cx" else "cx"
    return [f"{circuit}.h({target})", f"{circuit}.{other}({control}, {target})", f"{circuit}.h({target})"]


def _thrice(call: ast.Call, circuit: str) -> list[str]:
    """Gates that are their own inverse, three times."""
    if _name(call) not in ("cx", "cz", "swap", "ccx", "x", "h", "z", "y"):
        return []
    return ["for _ in range(3):", f"    {ast.unparse(call)}"]


def _swap_by_cx(call: ast.Call, circuit: str) -> list[str]:
    if _name(call) != "swap" or len(call.args) != 2:
        return []
    a, b = map(ast.unparse, call.args)
    return [f"{circuit}.cx({a}, {b})", f"{circuit}.cx({b}, {a})", f"{circuit}.cx({a}, {b})"]


def _in_halves(call: ast.Call, circuit: str) -> list[str]:
    """Turns as two half turns."""
    if _name(call) not in ("rx", "ry", "rz", "p", "crx", "cry", "crz", "cp", "rxx", "ryy", "rzz") or len(call.args) < 2:
        return []
    angle, *where = map(ast.unparse, call.args)
    return ["for _ in range(2):", f"    {circuit}.{_name(call)}(({angle}) / 2, {', '.join(where)})"]


_WAYS: tuple[_Way, ...] = (_by_cz, _swap_by_cx, _thrice, _in_halves)
