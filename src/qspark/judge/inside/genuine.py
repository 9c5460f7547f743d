"""Whether a value is of the libraries' own types, and not of one that may lie to a test. For the hardened mode.

Exact types of the libraries count, all the way down through containers: classes that were there before the program was,
or that a library module which was imported later holds under the name that they bear. A class of the program's own is
accepted only where the task's reference returns one, and then only as a plain subclass of a library class that
redefines no operator. The same holds for what hangs on a value: attributes, and containers of every kind. There a
transpiler pass of the program's own is accepted as well, since it is for Qiskit to run, and classes that a library made
while the program ran.

Not covered: what a function, or a pass, gives when it is called.
"""

import collections
import gc
import sys
import types
from collections.abc import Iterator
from typing import Any

import numpy as np
from qiskit.passmanager.base_tasks import Task

from qspark.judge.inside.packages import VALUES

_BASES = frozenset(["abc", "typing"])  # of library classes; nothing is an instance of these alone
MAX_DEPTH = 20  # containers in containers
# Parts of a value, with all that hangs on it. A drawing of five qubits has 5,000, a simulator of a device of 127 qubits
# 250,000, which take 0.4 s.
MAX_PARTS = 2_000_000
# Code, and what holds all there is: nothing that a test compares.
_NOT_ENTERED = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.CodeType, types.FrameType)
# What a plain subclass may define; any other double underscore could lie to a comparison.
_HARMLESS = frozenset(
    [
        "__module__",
        "__doc__",
        "__qualname__",
        "__dict__",
        "__weakref__",
        "__annotations__",
        "__firstlineno__",
        "__static_attributes__",
        "__slots__",
        "__abstractmethods__",
        "__parameters__",
        "__orig_bases__",
        "__init__",
        "__post_init__",
        "__init_subclass__",
        "__repr__",
        "__str__",
        "__annotate__",
        "__annotate_func__",
    ]
)
_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE: a class made by a class statement


class Foreign(Exception):
    """A value of a type that may lie; the message names the type."""


class Genuine:
    """The classes of the libraries, as they are while nothing of the program has run."""

    def __init__(self) -> None:
        self._classes = frozenset(_everywhere())  # kept, so that none lends its id to another
        self._modules = frozenset(sys.modules)

    def check(self, value: Any, *, own_types: bool) -> bool:
        """Whether a class of the program's own is in a value. Raises Foreign where one is not accepted, or may lie."""
        seen: set[int] = set()
        found_own = False
        waiting: list[tuple[Any, int]] = [(value, 0)]
        while waiting:
            item, depth = waiting.pop()
            cls = item if isinstance(item, type) else type(item)
            if not self._of_library(cls):
                if not own_types or not self._plain_subclass(cls):
                    raise Foreign(f"{cls.__module__}.{cls.__qualname__}")
                found_own = True
            if id(item) in seen:
                continue
            seen.add(id(item))
            if depth > MAX_DEPTH:
                raise Foreign("containers without end")
            if type(item) in (list, tuple, set, frozenset, collections.deque):
                waiting += [(part, depth + 1) for part in item]
            elif type(item) in (dict, collections.OrderedDict, collections.defaultdict, collections.Counter):
                waiting += [(part, depth + 1) for pair in dict.items(item) for part in pair]
            elif not isinstance(item, type):
                _check_instance(item)
        return self._check_what_hangs_on(value, own_types=own_types) or found_own

    def _check_what_hangs_on(self, value: Any, *, own_types: bool) -> bool:
        seen: dict[int, Any] = {}  # kept, so that none lends its id to another
        waiting, found_own = [value], False
        while waiting:
            item = waiting.pop()
            cls = type(item)
            if id(item) in seen or issubclass(cls, _NOT_ENTERED):
                continue
            seen[id(item)] = item
            if len(seen) > MAX_PARTS:
                raise Foreign("a value of more parts than are looked at")
            if cls not in self._classes and not _made_by_library(cls):
                if not (own_types or issubclass(cls, Task)) or not self._plain_subclass(cls):
                    raise Foreign(f"{cls.__module__}.{cls.__qualname__} within a value")
                found_own |= not issubclass(cls, Task)
            if issubclass(cls, np.ndarray) and item.dtype.hasobject:  # not told of by arrays themselves
                waiting += np.ndarray.ravel(item).tolist()
            waiting += gc.get_referents(item)
        return found_own

    def _of_library(self, cls: type) -> bool:
        module = cls.__module__
        if not isinstance(module, str) or module.partition(".")[0] not in VALUES:
            return module == "types" and cls in (types.FunctionType, types.GeneratorType)
        found: Any = sys.modules.get(module)
        for part in cls.__qualname__.split("."):
            found = getattr(found, part, None)
        # Some builtin types are not found under their own name (NoneType, function): they cannot be subclassed anew.
        if found is not cls:
            return module == "builtins" and not cls.__flags__ & _HEAP_TYPE
        return cls in self._classes or (module not in self._modules and _of_imported_code(cls))

    def _plain_subclass(self, cls: type) -> bool:
        own = [base for base in cls.__mro__ if not self._of_library(base) and base.__module__ not in _BASES]
        library = [base for base in cls.__mro__ if self._of_library(base) and base.__module__ != "builtins"]
        redefined = {name for base in own for name in vars(base) if name.startswith("__")} - _HARMLESS
        return bool(library) and not redefined and type(cls) in {type(base) for base in library}


def _everywhere() -> Iterator[type]:
    """Every class there is."""
    seen: set[type] = set()
    waiting: list[type] = [object]
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            yield cls
            waiting += type.__subclasses__(cls)


def _of_imported_code(cls: type) -> bool:
    """Whether its functions are of imported modules (what decorates them may be of others), as far as they say so."""
    functions = [value for value in vars(cls).values() if isinstance(value, types.FunctionType)]
    names = [function.__globals__.get("__name__") for function in functions]
    return "program" not in names and all(
        isinstance(name, str) and name in sys.modules and vars(sys.modules[name]) is function.__globals__
        for name, function in zip(names, functions, strict=True)
    )


def _made_by_library(cls: type) -> bool:
    """Whether a class that is new looks like one that a library made while it ran: imported, a tuple with names, ..."""
    if not isinstance(cls.__module__, str) or cls.__module__ not in sys.modules:
        return False
    special = [item for name, item in vars(cls).items() if name.startswith("__") and name not in _HARMLESS]
    hidden = [item for item in special if callable(item) and not isinstance(item, types.FunctionType | type)]
    return not hidden and _of_imported_code(cls)


def _check_instance(item: Any) -> None:
    """No method of a library class may be hidden behind an attribute of the instance."""
    attributes = getattr(item, "__dict__", None)
    if type(attributes) is not dict:
        return
    for name in attributes:
        if isinstance(getattr(type(item), name, None), types.FunctionType):
            raise Foreign(f"{type(item).__qualname__} with a {name} of its own")
