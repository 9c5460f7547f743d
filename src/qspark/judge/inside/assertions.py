"""Rewrites a test so that it leaves evidence: which of its assertions were reached and which of them held.

``assert x, message`` and calls of assertion helpers as statements (``np.testing.assert_allclose(...)``,
``self.assertEqual(...)``) are numbered in source order. Each tells the recorder when it is reached and when it held.
"""

import ast
import importlib.util
import marshal
from dataclasses import dataclass
from types import CodeType

from qspark.judge.inside import syntax

RECORDER = "__qspark_evidence__"
FILE = "<test>"  # what the code of a test says it is from


class Evidence:
    """Numbers of the assertions that were reached and that held every time they were reached."""

    def __init__(self, total: int) -> None:
        self.total = total
        self._reached: dict[int, int] = {}
        self._held: dict[int, int] = {}

    def reach(self, number: int) -> None:
        self._reached[number] = self._reached.get(number, 0) + 1

    def hold(self, number: int) -> None:
        self._held[number] = self._held.get(number, 0) + 1

    @property
    def counts(self) -> dict[str, int]:
        held = sum(self._held.get(number, 0) == times for number, times in self._reached.items())
        return {"passed": held, "reached": len(self._reached), "total": self.total}

    @property
    def complete(self) -> bool:
        """Every assertion that was reached held, and where the test has any, at least one was reached."""
        return self._held == self._reached and (self.total == 0 or bool(self._reached))


class _Instrument(ast.NodeTransformer):
    def __init__(self) -> None:
        self.count = 0

    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        failure = ast.Raise(
            exc=ast.Call(
                func=ast.Name(id="AssertionError", ctx=ast.Load()), args=[node.msg] if node.msg else [], keywords=[]
            )
        )
        not_held = ast.UnaryOp(op=ast.Not(), operand=node.test)
        return self._recorded(node, ast.If(test=not_held, body=[failure], orelse=[]))

    def visit_Expr(self, node: ast.Expr) -> ast.stmt | list[ast.stmt]:
        call = node.value
        if not isinstance(call, ast.Call):
            return node
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        return self._recorded(node, node) if name.startswith("assert") else node

    def _recorded(self, original: ast.stmt, statement: ast.stmt) -> list[ast.stmt]:
        number, self.count = self.count, self.count + 1
        return [
            ast.fix_missing_locations(ast.copy_location(piece, original))
            for piece in (self._tell("reach", number), statement, self._tell("hold", number))
        ]

    @staticmethod
    def _tell(method: str, number: int) -> ast.stmt:
        recorder = ast.Attribute(value=ast.Name(id=RECORDER, ctx=ast.Load()), attr=method, ctx=ast.Load())
        return ast.Expr(value=ast.Call(func=recorder, args=[ast.Constant(number)], keywords=[]))


@dataclass(frozen=True)
class Compiled:
    """A test with its assertions rewritten, and the statements of the prompt that it may lean on."""

    code: CodeType
    assertions: int
    prelude: tuple[CodeType, ...]


def compiled(test: str, prompt: str, entry_point: str) -> Compiled:
    """Compile a test with its assertions rewritten. Raises SyntaxError or ValueError if it is not Python.

    A call of ``check`` at the top level (the hard variant of Qiskit HumanEval ends with one) is dropped: the judge
    makes that call itself.
    """
    tree = syntax.parse(test, FILE)
    tree.body = [statement for statement in tree.body if not _calls_check(statement)]
    rewriter = _Instrument()
    tree = rewriter.visit(tree)
    code = _code(ast.fix_missing_locations(tree), FILE)
    statements = prelude(prompt, entry_point)
    return Compiled(code, rewriter.count, tuple(_code(_module(one), "<prompt>") for one in statements))


def packed(what: Compiled) -> bytes:
    """For another process, whose interpreter may be of another kind."""
    return importlib.util.MAGIC_NUMBER + marshal.dumps((what.code, what.assertions, what.prelude))


def unpacked(data: bytes) -> Compiled | None:
    """What was ``packed``, or None if an interpreter of another kind did that. Only for the judge's own data."""
    magic = importlib.util.MAGIC_NUMBER
    return Compiled(*marshal.loads(data[len(magic) :])) if data.startswith(magic) else None


def _module(statement: ast.stmt) -> ast.Module:
    return ast.Module(body=[statement], type_ignores=[])


def _code(tree: ast.Module, name: str) -> CodeType:
    # Not optimised, whatever the supervisor was started with: helpers of a prompt may assert something.
    return compile(tree, name, "exec", dont_inherit=True, optimize=0)


def _calls_check(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id == "check"
    )


def prelude(prompt: str, entry_point: str) -> list[ast.stmt]:
    """The statements of a trusted prompt that a test may lean on: imports, constants, helpers; not the entry point.

    A prompt that is prose has none.
    """
    for text in (prompt, prompt.rstrip() + "\n    pass\n"):
        try:
            body = syntax.parse(text, "<prompt>").body
        except (SyntaxError, ValueError):
            continue
        return [s for s in body if getattr(s, "name", None) != entry_point and not isinstance(s, ast.Expr)]
    return []
