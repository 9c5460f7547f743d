"""Of which types a decoded value is: builtins' and libraries' own, exactly, all the way down."""

import collections
import datetime
import decimal
import enum
import fractions
import sys
import types
from typing import Any

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import Instruction

LIBRARIES = {
    "numpy", "scipy", "qiskit", "qiskit_aer", "qiskit_ibm_runtime", "qiskit_experiments", "rustworkx", "networkx",
}  # fmt: skip
PLAIN = (
    type(None), bool, int, float, complex, str, bytes, bytearray, type(...), range, slice, fractions.Fraction,
    decimal.Decimal, datetime.datetime,
)  # fmt: skip
NESTS = (
    list, tuple, set, frozenset, dict, collections.deque, collections.OrderedDict, collections.Counter,
    collections.defaultdict,
)  # fmt: skip
# Code: nothing that the other side sends may come out as any of these.
CODE = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.ModuleType,
    types.CodeType,
    types.FrameType,
)
MAX_OBJECTS = 20_000


def known_classes() -> set[type]:
    """Every class that there is now."""
    found: set[type] = {object}
    frontier: list[type] = [object]
    while frontier:
        below: type
        for below in type.__subclasses__(frontier.pop()):
            if below not in found:
                found.add(below)
                frontier.append(below)
    return found


def faults(value: Any, known: set[type]) -> list[str]:
    """What is wrong with the types in a value; nothing if they are as they should be."""
    found: list[str] = []
    seen: dict[int, Any] = {}
    frontier = [value]
    while frontier and len(seen) < MAX_OBJECTS:
        item = frontier.pop()
        kind = type(item)
        if kind in PLAIN or id(item) in seen:
            continue
        seen[id(item)] = item
        if isinstance(item, CODE):
            found.append(f"code: {kind.__name__}")
        elif kind in NESTS:
            frontier.extend(dict.keys(item) if isinstance(item, dict) else item)
            if isinstance(item, dict):
                frontier.extend(dict.values(item))
            if isinstance(item, collections.defaultdict):
                frontier.append(item.default_factory)
        elif isinstance(item, type):
            if item not in known and not _importable(item):
                found.append(f"a class made here: {_module(item)}.{item.__qualname__}")
        elif kind not in known and not _importable(kind):
            found.append(f"of a class made here: {_module(kind)}.{kind.__qualname__}")
        elif not _ours(item):
            found.append(f"of a class of no library: {_module(kind)}.{kind.__qualname__}")
        else:
            frontier.extend(_parts(item))
            found.extend(_shadowed(item))
    return found


def _importable(cls: type) -> bool:
    module = _module(cls)
    return module.partition(".")[0] in LIBRARIES and getattr(sys.modules.get(module), cls.__name__, None) is cls


def _module(cls: type) -> str:
    """Where a class is from; singleton gates do not say it of themselves."""
    return next(base.__module__ for base in cls.__mro__ if isinstance(base.__module__, str))


def _ours(item: Any) -> bool:
    kind = type(item)
    root = _module(kind).partition(".")[0]
    if root == "builtins":  # iterators, exceptions; rustworkx and qiskit name some of theirs like this
        return not isinstance(item, PLAIN + NESTS)
    return root in LIBRARIES or _module(kind).startswith("qspark.quantum.ibm") or isinstance(item, enum.Enum)


def _parts(item: Any) -> list[Any]:
    kind = type(item)
    if kind is np.ndarray and item.dtype.kind == "O":
        return list(item.flat)
    if isinstance(item, QuantumCircuit):
        parts = [item.name, item.metadata, item.global_phase, *item.qregs, *item.cregs]
        return [*parts, *(i.operation for i in item.data), *(q for i in item.data for q in (*i.qubits, *i.clbits))]
    if isinstance(item, Instruction):
        return [item.name, item.label, *item.params]
    if isinstance(item, dict):  # counts and their like
        return [*dict.keys(item), *dict.values(item)]
    if isinstance(item, BaseException):
        return list(item.args)
    return []


def _shadowed(item: Any) -> list[str]:
    """Attributes of an instance in place of methods of its class."""
    try:
        own = object.__getattribute__(item, "__dict__")
    except AttributeError:
        return []
    names = [name for name in own if isinstance(getattr(type(item), str(name), None), types.FunctionType)]
    return [f"{type(item).__name__}.{name} is hidden" for name in names]
