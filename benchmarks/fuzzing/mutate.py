"""Changes to a program's source: of its tree, and of its text."""

import ast
import random
from collections.abc import Callable

from fuzzing import hostile
from fuzzing.values import Draft

CONSTANTS = (None, True, False, 0, 1, -1, 2, 5, 2**63, 0.5, float("inf"), "", "x", "00", b"", 1j, ...)
OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.BitXor, ast.BitOr, ast.BitAnd)
COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Is, ast.IsNot, ast.In, ast.NotIn)
# A program that calls any of these is left as it is: with another number or name it could meet somebody else.
NEVER = (
    "kill", "rmtree", "unlink", "remove", "rename", "replace(", "chmod", "chown", "mount", "reboot", "system",
    "popen", "Popen", "subprocess", "truncate", "fork", "write_text", "write_bytes", "exec", "spawn", "ptrace",
    "prctl", "ctypes", "rmdir", "chroot", "symlink", "/proc", "open(", "setpriority", "sched_", "setrlimit",
    "prlimit", "process_vm",
)  # fmt: skip


def harmless(source: str) -> bool:
    """Whether any change of the source stays within its own process."""
    return not any(word in source for word in NEVER)


def mutated(draft: Draft, source: str) -> str:
    """The source after one to three changes; the same source where it cannot be changed."""
    for _ in range(draft.rng.choice([1, 1, 1, 2, 3])):
        if draft.rng.random() < 0.06:
            source = _text(draft.rng, source)
            continue
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            return source
        draft.rng.choice(CHANGES)(draft, tree)
        try:
            source = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        except (ValueError, RecursionError, AttributeError, TypeError):
            return source
    return source


def _some(rng: random.Random, tree: ast.AST, kind: type | tuple[type, ...]) -> ast.AST | None:
    found = [node for node in ast.walk(tree) if isinstance(node, kind)]
    return rng.choice(found) if found else None


def _blocks(tree: ast.AST) -> list[list[ast.stmt]]:
    """Every list of statements; one with nothing but ``pass`` where there is none."""
    found: list[list[ast.stmt]] = []
    for node in ast.walk(tree):
        for name in ("body", "orelse"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block:
                found.append(block)
    return found or [[ast.Pass()]]


def _constant(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, ast.Constant)
    if isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, int | float) and draft.rng.random() < 0.5:
            node.value = draft.rng.choice([value + 1, -value, value * 2, 0])
        else:
            node.value = draft.rng.choice(CONSTANTS)


def _operator(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, (ast.BinOp, ast.AugAssign))
    if isinstance(node, ast.BinOp | ast.AugAssign):
        node.op = draft.rng.choice(OPERATORS)()


def _comparison(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, ast.Compare)
    if isinstance(node, ast.Compare):
        node.ops = [draft.rng.choice(COMPARISONS)() for _ in node.ops]


def _name(draft: Draft, tree: ast.AST) -> None:
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    if names:
        draft.rng.choice(names).id = draft.rng.choice(names).id


def _delete(draft: Draft, tree: ast.AST) -> None:
    block = draft.rng.choice(_blocks(tree))
    del block[draft.rng.randrange(len(block))]
    if not block:
        block.append(ast.Pass())


def _repeat(draft: Draft, tree: ast.AST) -> None:
    block = draft.rng.choice(_blocks(tree))
    block.insert(draft.rng.randrange(len(block) + 1), draft.rng.choice(block))


def _move(draft: Draft, tree: ast.AST) -> None:
    block = draft.rng.choice(_blocks(tree))
    block.insert(draft.rng.randrange(len(block)), block.pop(draft.rng.randrange(len(block))))


def _guard(draft: Draft, tree: ast.AST) -> None:
    block = draft.rng.choice(_blocks(tree))
    number = draft.rng.randrange(len(block))
    condition = ast.Constant(draft.rng.random() < 0.5)
    block[number] = ast.If(condition, [block[number]], [ast.Pass()])


def _arguments(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, ast.Call)
    if isinstance(node, ast.Call):
        draft.rng.choice([node.args.reverse, node.args.clear, node.keywords.clear])()


def _attribute(draft: Draft, tree: ast.AST) -> None:
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    if nodes:
        draft.rng.choice(nodes).attr = draft.rng.choice(nodes).attr


def _returned(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, ast.Return)
    if isinstance(node, ast.Return):
        value = node.value or ast.Constant(None)
        form = draft.rng.choice(
            ["[{}]", "({},)", "-({})", "str({})", "list({})", "(lambda: {})", "({}, None)[0]", "iter({})"]
        )
        node.value = ast.parse(form.format(ast.unparse(value)), mode="eval").body


def _strange_value(draft: Draft, tree: ast.AST) -> None:
    node = _some(draft.rng, tree, ast.Return)
    if isinstance(node, ast.Return):
        node.value = ast.parse(
            draft.rng.choice(["None", "0", "[]", "{}", "''", "(yield)", "float('nan')", "object()"]), mode="eval"
        ).body


def _misdeed(draft: Draft, tree: ast.AST) -> None:
    block = draft.rng.choice(_blocks(tree))
    lines = [*IMPORTED, hostile.LINK, *hostile.misdeed(draft)]
    at = draft.rng.randrange(len(block) + 1)
    block[at:at] = ast.parse("\n".join(lines)).body


IMPORTED = [
    "import builtins, ctypes, gc, json, os, random, re, signal, socket, struct, sys, threading, time, weakref",
    "import numpy as np",
    "from qiskit import QuantumCircuit, QiskitError",
    "from qiskit.quantum_info import Operator, Statevector",
]
CHANGES: tuple[Callable[[Draft, ast.AST], None], ...] = (
    _constant, _constant, _operator, _comparison, _name, _name, _delete, _delete, _repeat, _move, _guard, _arguments,
    _attribute, _returned, _returned, _strange_value, _misdeed, _misdeed,
)  # fmt: skip


def _text(rng: random.Random, source: str) -> str:
    """Faults of typing and of transport."""
    lines = source.splitlines(keepends=True) or ["\n"]
    number = rng.randrange(len(lines))
    line = lines[number]
    lines[number] = rng.choice(
        [
            "",
            line * 2,
            " " + line,
            line.lstrip(),
            line[: len(line) // 2] + "\n",
            line.replace("(", "", 1),
            line.rstrip("\n") + rng.choice([" #", "\\\n", "\0\n", "\t\n", "\ufeff\n", "\r\n", "\x0c\n", " é\n"]),
        ]
    )
    return "".join(lines)
