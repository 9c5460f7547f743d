"""Right programs written for another API: names of earlier Qiskit releases, results of primitives read the wrong way.

The names come from the tables of flake8-qiskit-migration, which say for each removed name what to use instead; here
they are run backwards. The primitives are what models get wrong most: of their failures by API on a benchmark of this
kind two thirds were about primitives V2 and their results (register names, ``backend=`` for ``mode=``, V1 results).
"""

import ast
import copy
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from flake8_qiskit_migration.deprecated_methods import DEPRECATED_METHODS_V1
from flake8_qiskit_migration.deprecated_paths import DEPRECATED_PATHS
from flake8_qiskit_migration.deprecated_paths_v2 import DEPRECATED_PATHS_V2

_RENAMED = re.compile(r"use `\.(\w+)\(\)` instead")
_INSTEAD = re.compile(r"(?:with|to|use) `([A-Za-z_][\w.]*)`")
# Removed with Qiskit 1.0, and not in the tables, which cannot tell such short names from other libraries' methods.
_SHORT = {"p": "u1", "cp": "cu1", "id": "i"}
_REGISTERS = ("meas", "c")  # of measure_all, and of QuantumCircuit(n, n)


def old_api(tree: ast.Module) -> Iterator[str]:
    """The program with one name, or one construct, of an earlier release."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            for old in _methods().get(node.func.attr, ()):
                yield _with(tree, node, partial(_renamed, old))
        elif isinstance(node, ast.With) and (condition := _if_test(node)):
            yield _with(tree, node, partial(_conditioned, condition))
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                for old_path in _paths(statement.module or "", alias.name):
                    yield _imported(tree, statement, alias, *old_path)


def primitives(tree: ast.Module) -> Iterator[str]:
    """The program with one wrong use of a primitive or its result."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "mode":
            yield _with(tree, node, partial(_set, "arg", "backend"))
        elif isinstance(node, ast.Attribute) and _of_data(node) and node.attr in _REGISTERS:
            yield _with(tree, node, partial(_set, "attr", _REGISTERS[1 - _REGISTERS.index(node.attr)]))
        elif isinstance(node, ast.Attribute) and _of_data(node) and node.attr == "evs":
            yield _with(tree, node, _values)
        elif _reads_counts(node):
            yield _with(tree, node, _quasi)
            yield _with(tree, node, _from_result)


def _reads_counts(node: ast.AST) -> bool:
    """Whether it is ``X.data.name.get_counts()``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "get_counts" and _of_data(node.func.value)


def _of_data(node: ast.AST) -> bool:
    """Whether it is ``X.data.name``."""
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "data"


@cache
def _methods() -> dict[str, tuple[str, ...]]:
    """Method: what it was called before."""
    found: dict[str, tuple[str, ...]] = {new: (old,) for new, old in _SHORT.items()}
    for old, advice in DEPRECATED_METHODS_V1.items():
        if match := _RENAMED.search(advice):
            found[match[1]] = (*found.get(match[1], ()), old)
    return found


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Removed path, and what its advice names in its place."""
    found = []
    for old, advice in {**DEPRECATED_PATHS, **DEPRECATED_PATHS_V2}.items():
        named = [name for name in _INSTEAD.findall(advice) if name != old]
        if named:
            found.append((old, named[-1]))
    return tuple(found)


def _paths(module: str, name: str) -> Iterator[tuple[str, str]]:
    """Modules and names from which the same was once imported."""
    for old, new in _table():
        new_module, _, new_name = new.rpartition(".")
        old_module, _, old_name = old.rpartition(".")
        if new == module:  # a module that moved
            yield old, name
        elif new_name == name and (not new_module or new_module == module or module.startswith(new_module)):
            yield old_module, old_name


def _if_test(node: ast.With) -> tuple[ast.expr, ast.expr] | None:
    """Bit and value of ``with circuit.if_test((bit, value)):`` over statements that are calls only."""
    call = node.items[0].context_expr
    if (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "if_test"
        and node.items[0].optional_vars is None
        and len(call.args) == 1
        and isinstance(call.args[0], ast.Tuple)
        and len(call.args[0].elts) == 2
        and all(isinstance(one, ast.Expr) and isinstance(one.value, ast.Call) for one in node.body)
    ):
        return call.args[0].elts[0], call.args[0].elts[1]
    return None


def _conditioned(condition: tuple[ast.expr, ast.expr], block: ast.With) -> list[ast.stmt]:
    """Its statements as gates with ``c_if``."""
    return [ast.Expr(ast.Call(ast.Attribute(one.value, "c_if"), list(condition), [])) for one in block.body]  # type: ignore[attr-defined]


def _quasi(call: ast.Call) -> ast.expr:
    """``R[0].data.x.get_counts()`` as ``R.quasi_dists[0]``, as results of V1 were read."""
    result, index = _result(call.func.value)  # type: ignore[attr-defined]
    return ast.Subscript(ast.Attribute(result, "quasi_dists"), index)


def _from_result(call: ast.Call) -> ast.expr:
    """``R[0].data.x.get_counts()`` as ``R.get_counts()``, as results of backends are read."""
    result, _ = _result(call.func.value)  # type: ignore[attr-defined]
    return ast.Call(ast.Attribute(result, "get_counts"), [], [])


def _values(access: ast.Attribute) -> ast.expr:
    """``R[0].data.evs`` as ``R.values[0]``, as results of V1 were read."""
    result, index = _result(access)
    return ast.Subscript(ast.Attribute(result, "values"), index)


def _result(access: ast.Attribute) -> tuple[ast.expr, ast.expr]:
    """R and i of ``R[i].data.x``; the result of one circuit, where it has a name of its own, counts as R."""
    pub = access.value.value  # type: ignore[attr-defined]
    return (pub.value, pub.slice) if isinstance(pub, ast.Subscript) else (pub, ast.Constant(0))


def _renamed(old: str, call: ast.AST) -> ast.AST:
    assert isinstance(call, ast.Call)
    assert isinstance(call.func, ast.Attribute)
    call.func.attr = old
    return call


def _set(field: str, value: str, node: ast.AST) -> ast.AST:
    setattr(node, field, value)
    return node


def _imported(tree: ast.Module, statement: ast.ImportFrom, alias: ast.alias, module: str, old: str) -> str:
    """The program with one import from where it was, and its name everywhere."""
    new = alias.asname or alias.name
    changed = copy.deepcopy(tree)
    place = tree.body.index(statement)
    left = [one for one in statement.names if one is not alias]
    imports: list[ast.stmt] = [ast.ImportFrom(statement.module, left, 0)] if left else []
    imports.append(ast.ImportFrom(module, [ast.alias(old, alias.asname)], 0))
    changed.body[place : place + 1] = imports
    if alias.asname is None:
        for node in ast.walk(changed):
            if isinstance(node, ast.Name) and node.id == new:
                node.id = old
    return ast.unparse(ast.fix_missing_locations(changed))


def _with(tree: ast.Module, node: ast.AST, change: Callable[..., ast.AST | list[ast.stmt]]) -> str:
    """The program with one node changed."""
    number = next(number for number, other in enumerate(ast.walk(tree)) if other is node)
    changed = copy.deepcopy(tree)
    wanted = next(other for place, other in enumerate(ast.walk(changed)) if place == number)

    class Put(ast.NodeTransformer):
        def visit(self, other: ast.AST) -> Any:
            return change(other) if other is wanted else super().visit(other)

    return ast.unparse(ast.fix_missing_locations(Put().visit(changed)))
