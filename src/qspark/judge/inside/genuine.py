"""Whether a value is of the libraries' own types, and not of one that may lie to a test. For the hardened mode.

Exact types of the libraries count, all the way down through containers: classes that were there before the program was,
or that a library module which was imported later holds under the name that they bear. A class of the program's own is
accepted only where the task's reference returns one, and then only as a plain subclass of a library class that
redefines no operator. The same holds for what hangs on a value (``hanging.py``). There passes of the program's own in a
pass manager, and gates in a circuit, are accepted as well, since they are for Qiskit to run.

Not covered: what a function, or a pass, gives when it is called.
"""

import collections
import sys
import types
from collections.abc import Iterator
from typing import Any

from qspark.judge.inside import hanging
from qspark.judge.inside.packages import VALUES

_BASES = frozenset(["abc", "typing"])  # of library classes; nothing is an instance of these alone
MAX_DEPTH = 20  # containers in containers
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
        accepted: dict[type, bool] = {}  # those of the libraries, by class
        found_own = False
        try:
            for item, holder in hanging.parts(value):
                for cls in (type(item), item) if issubclass(type(item), type) else (type(item),):
                    if cls not in accepted:
                        accepted[cls] = self._is_known(cls)
                    if accepted[cls]:
                        continue
                    runs = hanging.is_run_by(holder, cls)
                    if not (own_types or runs) or not self._plain_subclass(cls):
                        raise Foreign(f"{cls.__module__}.{cls.__qualname__} within a value")
                    found_own |= not runs
                _check_hidden(item)
        except hanging.Unseen as unseen:
            raise Foreign(str(unseen)) from None
        return found_own

    def _is_known(self, cls: type) -> bool:
        """Whether a class was there before, came with a library, or is a tuple with names."""
        if cls in self._classes or _is_named_tuple(cls):
            return True
        return all(base in self._classes or self._came_with_a_library(base) for base in cls.__mro__)

    def _came_with_a_library(self, cls: type) -> bool:
        """Whether a module that is new holds it under its name."""
        late = [module for name, module in list(sys.modules.items()) if name not in self._modules]
        return _of_imported_code(cls) and any(_holds(module, cls) for module in late)

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


_OF_NATIVE_CLASSES = (
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    types.ClassMethodDescriptorType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
)


def _of_imported_code(cls: type) -> bool:
    """Whether its functions are of imported modules (what decorates them may be of others), as far as they say so."""
    return all(_is_of_imported_code(name, value, cls) for name, value in vars(cls).items())


def _is_of_imported_code(name: str, value: Any, cls: type) -> bool:
    if isinstance(value, staticmethod | classmethod):
        value = value.__func__
    behind = [value.fget, value.fset, value.fdel] if isinstance(value, property) else [value]
    if not all(_is_imported(one) for one in behind if isinstance(one, types.FunctionType)):
        return False
    if not name.startswith("__") or name in _HARMLESS or not callable(value) or isinstance(value, types.FunctionType):
        return True
    # A special method that is no function: of native code that was compiled for this class, or for this module.
    if type(value).__name__ == "cython_function_or_method":
        return bool(value.__module__ == cls.__module__)
    of = (
        getattr(value, "__objclass__", None)
        if isinstance(value, _OF_NATIVE_CLASSES)
        else getattr(value, "__self__", None)
    )
    return isinstance(of, type) and of in cls.__mro__


def _holds(module: types.ModuleType, cls: type) -> bool:
    """Whether a module has the class under the name that it bears."""
    found: Any = module
    for part in cls.__qualname__.split("."):
        found = vars(found).get(part) if isinstance(found, type | types.ModuleType) else None
    return found is cls


_OF_NAMED_TUPLES = _HARMLESS | {
    *("__new__", "__getnewargs__", "__match_args__", "__replace__"),
    *("_make", "_replace", "_asdict", "_fields", "_field_defaults"),
}
_FIELD = type(collections.namedtuple("One", "field").field)  # type: ignore[attr-defined]


def _is_named_tuple(cls: type) -> bool:
    return (
        cls.__mro__ == (cls, tuple, object)
        and type(cls) is type
        and all(name in _OF_NAMED_TUPLES or type(value) is _FIELD for name, value in vars(cls).items())
    )


def _check_hidden(item: Any) -> None:
    """No method of a library class may be hidden behind a function of the program's own."""
    attributes = getattr(item, "__dict__", None)
    if type(attributes) is not dict:
        return
    for name, value in attributes.items():
        if isinstance(value, types.FunctionType) and not _is_imported(value) and hasattr(type(item), str(name)):
            raise Foreign(f"{type(item).__qualname__} with a {name} of its own")


def _is_imported(function: types.FunctionType) -> bool:
    module = sys.modules.get(str(function.__globals__.get("__name__")))
    return module is not None and module.__name__ != "program" and vars(module) is function.__globals__


def _check_instance(item: Any) -> None:
    """No method of a library class may be hidden behind an attribute of the instance."""
    attributes = getattr(item, "__dict__", None)
    if type(attributes) is not dict:
        return
    for name in attributes:
        if isinstance(getattr(type(item), name, None), types.FunctionType):
            raise Foreign(f"{type(item).__qualname__} with a {name} of its own")
