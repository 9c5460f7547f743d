"""Wrong versions of a right program, with the mistakes that people and models make.

Each kind is one class of mistake; ``mutants`` takes turns among the kinds, so that none of them makes up the bulk (gate
replacement alone is half of all circuit mutants, and the easiest to see). Kinds that leave the program the same in
effect are possible: whether a mutant is wrong is for the judge to say.

The operators follow what was found in practice: order and bit conventions, ignored results, angles, loop bounds,
dropped steps, control and target, sibling gates and classes, Python's own, and misuse of the library's API
(``misuse.py``).
"""

import ast
import copy
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qspark.data import misuse
from qspark.judge.inside import syntax

GATES = {  # a gate and one that is taken for it
    "h": "x", "x": "z", "z": "x", "y": "x", "s": "sdg", "sdg": "s", "t": "tdg", "tdg": "t", "sx": "x",
    "rx": "ry", "ry": "rz", "rz": "rx", "p": "rx", "cx": "cz", "cz": "cx", "cy": "cx", "ch": "cx", "swap": "iswap",
    "crx": "cry", "cry": "crz", "crz": "cp", "cp": "crx", "rxx": "rzz", "ryy": "rxx", "rzz": "rxx",
}  # fmt: skip
TURNS = frozenset({"rx", "ry", "rz", "p", "crx", "cry", "crz", "cp", "rxx", "ryy", "rzz", "u"})
PAIRS = frozenset({"cx", "cz", "cy", "ch", "swap", "crx", "cry", "crz", "cp", "measure", "dcx", "ecr"})
SYMMETRIC = frozenset({"cz", "swap", "cp"})
SIBLINGS = {
    "Statevector": "DensityMatrix",
    "DensityMatrix": "Statevector",
    "inverse": "copy",
    "to_gate": "copy",
    "adjoint": "conjugate",
    "conjugate": "transpose",
    "compose": "tensor",
    "probabilities_dict": "to_dict",
    "min": "max",
    "max": "min",
    "sin": "cos",
    "cos": "sin",
    "floor": "ceil",
    "ceil": "floor",
    "log2": "log",
}


@dataclass(frozen=True)
class Mutant:
    """A changed program, and the class of mistake."""

    kind: str
    source: str


def mutants(source: str, entry_point: str, count: int, seed: int) -> list[Mutant]:
    """At most ``count`` different mutants of a program, kinds in turn. The same for the same arguments.

    ``source``: a whole program; only the function ``entry_point`` and what the program defines beside it is changed,
    imports are not. Raises SyntaxError if the source does not parse.
    """
    chance = random.Random(f"{seed}/{entry_point}/{source}")
    tree = syntax.parse(source)
    plain = ast.unparse(tree)
    waiting = {kind: list(_of(tree, change)) for kind, change in _KINDS.items()}
    waiting |= {kind: list(changed(tree)) for kind, changed in _WHOLE.items()}
    for sites in waiting.values():
        chance.shuffle(sites)
    found: list[Mutant] = []
    seen = {plain}
    while len(found) < count and any(waiting.values()):
        for kind, sites in waiting.items():
            while sites and len(found) < count:
                text = sites.pop()
                if text not in seen:
                    seen.add(text)
                    found.append(Mutant(kind, text + "\n"))
                    break
    return found


_Change = Callable[[ast.AST], Iterator[ast.AST | None]]


def _of(tree: ast.Module, change: _Change) -> Iterator[str]:
    """The program once for every change that can be made at one of its nodes."""
    nodes = [node for node in ast.walk(tree) if not isinstance(node, ast.Import | ast.ImportFrom | ast.Module)]
    for number, node in enumerate(nodes):
        for replacement in change(copy.deepcopy(node)):
            changed = _Replace(number, replacement).visit(copy.deepcopy(tree))
            yield ast.unparse(ast.fix_missing_locations(changed))


class _Replace(ast.NodeTransformer):
    """Puts another node in the place of one, which is counted as ``ast.walk`` counts."""

    def __init__(self, number: int, replacement: ast.AST | None) -> None:
        self._number = number
        self._replacement = replacement

    def visit_Module(self, tree: ast.Module) -> ast.AST:
        walk = [node for node in ast.walk(tree) if not isinstance(node, ast.Import | ast.ImportFrom | ast.Module)]
        self._wanted = walk[self._number]
        return self.generic_visit(tree)

    def visit(self, node: ast.AST) -> ast.AST:
        if node is getattr(self, "_wanted", None):
            return ast.Pass() if self._replacement is None else self._replacement
        return super().visit(node)  # type: ignore[no-any-return]


def _is_label(text: str) -> bool:
    """Of a state or a Pauli, and not the same from both ends."""
    return 1 < len(text) <= 20 and set(text) <= set("01IXYZ+-") and text != text[::-1]


def _method(node: ast.AST) -> str:
    return node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""


def _swapped(node: ast.AST) -> Iterator[ast.AST]:
    """Control for target, qubit for bit, one argument for the next."""
    if isinstance(node, ast.Call) and _method(node) not in SYMMETRIC:
        first = len(node.args) - 2
        if first >= 0 and (_method(node) in PAIRS or isinstance(node.func, ast.Name)):
            node.args[first], node.args[first + 1] = node.args[first + 1], node.args[first]
            yield node


def _reversed(node: ast.AST) -> Iterator[ast.AST]:
    """The other end first: ranges, and strings and lists that were turned around."""
    if isinstance(node, ast.For) and isinstance(node.iter, ast.Call) and _name(node.iter) == "range":
        node.iter = ast.Call(ast.Name("reversed"), [node.iter], [])
        yield node
    elif isinstance(node, ast.Call) and _name(node) == "reversed" and len(node.args) == 1:
        yield node.args[0]
    elif isinstance(node, ast.Subscript) and ast.unparse(node.slice) == "::-1":
        yield node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_label(node.value):
        yield ast.Constant(node.value[::-1])


def _dropped(node: ast.AST) -> Iterator[None]:
    """A step that is forgotten."""
    if isinstance(node, ast.AugAssign) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _method(node.value)
    ):
        yield None


def _angle(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and _method(node) in TURNS and node.args:
        angle = node.args[0]
        for wrong in (
            ast.UnaryOp(ast.USub(), angle),
            ast.BinOp(angle, ast.Mult(), ast.Constant(2)),
            ast.BinOp(angle, ast.Div(), ast.Constant(2)),
        ):
            changed = copy.deepcopy(node)
            changed.args[0] = wrong
            yield changed


def _bound(node: ast.AST) -> Iterator[ast.AST]:
    """A loop that ends one too early, or begins one too late."""
    if isinstance(node, ast.Call) and _name(node) == "range" and 1 <= len(node.args) <= 2:
        shorter = copy.deepcopy(node)
        shorter.args[-1] = ast.BinOp(shorter.args[-1], ast.Sub(), ast.Constant(1))
        yield shorter
        later = copy.deepcopy(node)
        later.args = (
            [ast.Constant(1), later.args[0]]
            if len(later.args) == 1
            else [ast.BinOp(later.args[0], ast.Add(), ast.Constant(1)), later.args[1]]
        )
        yield later


def _gate(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _method(node) in GATES:
        node.func.attr = GATES[node.func.attr]
        yield node


def _sibling(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Attribute) and node.attr in SIBLINGS:
        node.attr = SIBLINGS[node.attr]
        yield node
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in SIBLINGS:
        node.id = SIBLINGS[node.id]
        yield node


def _result(node: ast.AST) -> Iterator[ast.AST]:
    """A result that is not used: methods that return a new object taken for ones that change the old one."""
    if (
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and ast.unparse(node.targets[0]) == ast.unparse(node.value.func.value)
    ):
        yield ast.Expr(node.value)
    elif (
        isinstance(node, ast.Return) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute)
    ):
        yield ast.Return(node.value.func.value)


def _operator(node: ast.AST) -> Iterator[ast.AST]:
    swaps: dict[type[ast.operator], ast.operator] = {
        ast.Add: ast.Sub(), ast.Sub: ast.Add(), ast.Mult: ast.Div(), ast.Div: ast.Mult(), ast.FloorDiv: ast.Mod(),
        ast.Mod: ast.FloorDiv(), ast.BitXor: ast.BitOr(), ast.BitAnd: ast.BitOr(), ast.BitOr: ast.BitAnd(),
        ast.LShift: ast.RShift(), ast.RShift: ast.LShift(), ast.Pow: ast.Mult(),
    }  # fmt: skip
    if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in swaps:
        node.op = swaps[type(node.op)]
        yield node


def _condition(node: ast.AST) -> Iterator[ast.AST]:
    turned: dict[type[ast.cmpop], ast.cmpop] = {
        ast.Eq: ast.NotEq(), ast.NotEq: ast.Eq(), ast.Lt: ast.LtE(), ast.LtE: ast.Lt(), ast.Gt: ast.GtE(),
        ast.GtE: ast.Gt(), ast.In: ast.NotIn(), ast.NotIn: ast.In(),
    }  # fmt: skip
    if isinstance(node, ast.Compare) and type(node.ops[0]) in turned:
        node.ops[0] = turned[type(node.ops[0])]
        yield node
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        yield node


def _constant(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) < 1000:
        yield ast.Constant(node.value + 1)
        if node.value > 0:
            yield ast.Constant(node.value - 1)
    elif isinstance(node, ast.Constant) and type(node.value) is float:
        yield ast.Constant(node.value * 2)


def _name(node: ast.AST) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


_KINDS: dict[str, _Change] = {
    "order": _swapped,
    "reversal": _reversed,
    "missing-step": _dropped,
    "angle": _angle,
    "bound": _bound,
    "unused-result": _result,
    "sibling": _sibling,
    "condition": _condition,
    "operator": _operator,
    "constant": _constant,
    "gate": _gate,
}
_WHOLE: dict[str, Callable[[ast.Module], Iterator[str]]] = {
    "old-api": misuse.old_api,
    "primitives": misuse.primitives,
}
KINDS = (*_KINDS, *_WHOLE)
