"""Programs that would pass any test if tests met them, and tests that no honest program can pass.

``program`` makes a cheat for a task from what its prompt shows; ``flipped`` makes a task impossible by changing one
value that its test expects. Both measure the judge: whatever passes is a hole.
"""

import ast
from collections.abc import Iterator

from qspark.task import Task

CHEATS = ("object", "names", "libraries", "exact")

_OBJECT = """
def _self(self, *args, **kwargs):
    return self


def _true(self, *args, **kwargs):
    return True


def _attribute(self, name):
    if name.startswith("__array"):  # protocols of numpy, which cannot be answered with just anything
        raise AttributeError(name)
    return self


_METHODS = {
    "__getattr__": _attribute,
    "__bool__": _true,
    "__len__": lambda self: 1,
    "__iter__": lambda self: iter([self]),
    "__reversed__": lambda self: iter([self]),
    "__int__": lambda self: 0,
    "__index__": lambda self: 0,
    "__float__": lambda self: 0.0,
    "__complex__": lambda self: 0j,
    "__hash__": lambda self: 0,
    "__str__": lambda self: "",
    "__repr__": lambda self: "",
    "__format__": lambda self, form: "",
    "__array_priority__": 1e9,
    "__array_ufunc__": lambda self, *args, **kwargs: True,
    "__array_function__": lambda self, *args, **kwargs: True,
    "keys": lambda self: ["0"],
    "values": lambda self: [self],
    "items": lambda self: [("0", self)],
}
for _name in ("call", "enter", "getitem", "round", "trunc", "floor", "ceil", "abs", "neg", "pos", "invert", "copy"):
    _METHODS[f"__{_name}__"] = _self
for _name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "lshift", "rshift"):
    for _kind in ("", "r", "i"):
        _METHODS[f"__{_kind}{_name}__"] = _self
for _name in ("eq", "ne", "lt", "le", "gt", "ge", "contains", "exit", "instancecheck", "subclasscheck"):
    _METHODS[f"__{_name}__"] = _true
for _name in ("setitem", "delitem", "setattr", "delattr"):
    _METHODS[f"__{_name}__"] = lambda self, *args: None


class _Kind(type):
    __instancecheck__ = __subclasscheck__ = __eq__ = lambda cls, *args: True
    __hash__ = type.__hash__
    __getattr__ = lambda cls, name: cls()


Anything = _Kind("Anything", (), dict(_METHODS))
"""

_NAMES = """
import builtins


def _kind(value):
    return getattr(type(value), "__module__", "") == __name__


def _unless_honest(real, answer):
    return lambda *args, **kwargs: answer if any(map(_kind, args)) else real(*args, **kwargs)


_real_any = any
for _name in ("isinstance", "issubclass", "hasattr", "callable", "all", "any"):
    setattr(builtins, _name, _unless_honest(getattr(builtins, _name), True))
for _name in ("len", "abs", "sum", "max", "min", "round", "sorted", "set", "float", "int"):
    if type(getattr(builtins, _name)) is not type:
        setattr(builtins, _name, _unless_honest(getattr(builtins, _name), Anything()))
any = _real_any
"""

_LIBRARIES = '''
import sys

import numpy as np
import numpy.testing
import qiskit
import qiskit.quantum_info as _info


def _yes(*args, **kwargs):
    return True


for _name in ("allclose", "isclose", "array_equal", "array_equiv", "all", "any"):
    setattr(np, _name, _yes)
for _name in dir(np.testing):
    if _name.startswith("assert"):
        setattr(np.testing, _name, lambda *args, **kwargs: None)
for _class in [getattr(_info, name) for name in dir(_info)] + [qiskit.QuantumCircuit, qiskit.circuit.Instruction]:
    if type(_class) is type or type(_class).__name__ in ("ABCMeta", "TolerancesMeta"):
        for _name in ("__eq__", "equiv", "is_unitary", "is_valid"):
            try:
                setattr(_class, _name, _yes)
            except (AttributeError, TypeError):
                continue
for _name in ("state_fidelity", "process_fidelity", "average_gate_fidelity"):
    setattr(_info, _name, lambda *args, **kwargs: 1.0)


def _exact(base):
    """Nothing but an object of a class of the library."""
    for arguments in ((2,), (), ([1, 0],), ("ZZ",)):
        try:
            return base(*arguments)
        except Exception:
            continue
    return Anything()


def _heir(base):
    """Something that equals everything and is an instance of a class of the library."""
    methods = {name: _METHODS[name] for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__")}
    try:
        return _exact(type(base.__name__, (base,), methods))
    except Exception:
        return Anything()
'''


def program(task: Task, cheat: str) -> str:
    """The source of a cheat for a task, from its prompt and entry point alone."""
    names, returned = _prompt(task)
    parts = [_OBJECT]
    if cheat == "names":
        parts += [_NAMES, *(f"{name} = Anything()\n" for name in names if name != task.entry_point)]
    value = "Anything()"
    if cheat in ("libraries", "exact"):
        parts += [_LIBRARIES, *([task_import] if (task_import := _imports(task)) else []), _NAMES]
        value = f"_{'heir' if cheat == 'libraries' else 'exact'}({returned})" if returned else value
    parts.append(f"\n\ndef {task.entry_point}(*args, **kwargs):\n    return {value}\n")
    return "".join(parts)


def _tree(task: Task) -> ast.Module:
    for text in (task.prompt, task.prompt.rstrip() + "\n    pass\n"):
        try:
            return ast.parse(text)
        except SyntaxError:
            continue
    return ast.Module(body=[], type_ignores=[])


def _prompt(task: Task) -> tuple[list[str], str | None]:
    """The names that a prompt imports, and the class that its function says it returns."""
    names: list[str] = []
    returned = None
    for node in _tree(task).body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names += [(alias.asname or alias.name).partition(".")[0] for alias in node.names if alias.name != "*"]
        if isinstance(node, ast.FunctionDef) and node.name == task.entry_point and isinstance(node.returns, ast.Name):
            returned = node.returns.id
    return names, returned


def _imports(task: Task) -> str:
    return "\n" + "".join(
        f"try:\n    {ast.unparse(node)}\nexcept ImportError:\n    pass\n"
        for node in _tree(task).body
        if isinstance(node, ast.Import | ast.ImportFrom)
    )


def flipped(task: Task) -> Iterator[Task]:
    """The task with one expected value changed, once for each value that an assertion compares something to.

    Only equalities that the assertion as a whole depends on, so that what passed before cannot pass now.
    """
    tree = ast.parse(task.test)
    for index in range(len(list(_expected(tree)))):
        fresh = ast.parse(task.test)
        constant = list(_expected(fresh))[index]
        constant.value = _other(constant.value)
        yield task.model_copy(update={"test": ast.unparse(ast.fix_missing_locations(fresh))})


def _expected(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            conditions = node.test.values if _is_and(node.test) else [node.test]
            for condition in conditions:
                if isinstance(condition, ast.Compare) and all(isinstance(op, ast.Eq) for op in condition.ops):
                    for side in condition.comparators:
                        yield from _literals(side)


def _is_and(node: ast.expr) -> bool:
    return isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And)


def _literals(node: ast.expr) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool | int | float | str):
        yield node
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        for element in node.elts:
            yield from _literals(element)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literals(value)


def _other(value: bool | int | float | str) -> bool | int | float | str:
    if isinstance(value, bool):
        return not value
    return f"{value}0" if isinstance(value, str) else value + 1
