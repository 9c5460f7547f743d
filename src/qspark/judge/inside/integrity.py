"""Whether a program that shares its process with a test has tampered with what the test stands on.

For the hardened mode. What is looked at, before the program is loaded, after each of its calls and at the end:

* the libraries: no function, class or method of Qiskit, numpy and their kin, of the builtins and of the judge was
  replaced, removed or given other code (what is *added*, as lazy imports do, is not looked at), and no class that a
  value may be of;
* the interpreter: no trace or profile function, no import hook, no signal handler, no callback of the collector that
  was not there before, and no thread that runs anything but a library.

Not covered: a program that looks for the judge in the memory of its own process and takes its time over it. That is why
the mode is labelled, and no ground for a reward.
"""

import builtins
import gc
import secrets
import signal
import sys
import threading
import types
from collections.abc import Iterator
from typing import Any

from qspark.judge.inside.packages import PACKAGES, STANDARD, VALUES

_CHANGING = ("matplotlib.pyplot",)  # rebinds functions of its own when it first loads a backend
_BUILTINS = frozenset(vars(builtins))
# What the interpreter itself adds to a class later on.
_ADDED = frozenset({"__annotate__", "__annotate_func__", "__annotations__", "__annotations_cache__"})
_WRAPPED = 4  # functions around functions that are looked through
FREQUENT = 10  # so many calls are followed by a check each; of n later ones about FREQUENT * log(n / FREQUENT)
_below = secrets.SystemRandom().randrange  # bound before a program can put another in its place


class Tampered(Exception):
    """The program changed what the test stands on; the message says what."""


def _guarded() -> Iterator[tuple[str, types.ModuleType]]:
    for name, module in list(sys.modules.items()):
        known = name.partition(".")[0] in PACKAGES | STANDARD and name not in _CHANGING
        if known and isinstance(module, types.ModuleType):
            yield name, module


def _classes() -> set[type]:
    """In the namespaces of guarded modules, and of those that values may come from."""
    modules = [module for _, module in _guarded()]
    modules += [module for name, module in list(sys.modules.items()) if name.partition(".")[0] in VALUES - PACKAGES]
    return {value for module in modules for value in list(vars(module).values()) if isinstance(value, type)}


def _code(value: Any, depth: int = 0) -> Any:
    """What a callable does, by identity: code and defaults of a function, and the functions that it wraps or that a
    descriptor has behind it.
    """
    if depth > _WRAPPED:
        return None
    if isinstance(value, staticmethod | classmethod):
        value = value.__func__
    if isinstance(value, property):
        return tuple((one, _code(one, depth + 1)) for one in (value.fget, value.fset, value.fdel))
    if isinstance(value, types.FunctionType):
        named = tuple(sorted((value.__kwdefaults__ or {}).items(), key=lambda item: item[0]))
        # Of what a function closes over, functions decide what it does; the rest may be its memory.
        around = [_content(cell) for cell in value.__closure__ or ()]
        inner = tuple((one, _code(one, depth + 1)) for one in around if isinstance(one, types.FunctionType))
        return value.__code__, value.__defaults__, tuple((name, id(default)) for name, default in named), inner
    wrapped = getattr(value, "__wrapped__", None) if type(value).__module__.partition(".")[0] in PACKAGES else None
    return (wrapped, _code(wrapped, depth + 1)) if isinstance(wrapped, types.FunctionType) else None


def _content(cell: types.CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # nothing was put into it yet
        return None


def _is_code(value: Any) -> bool:
    """Whether a value decides what a library does: code, modules, and numbers such as tolerances."""
    return callable(value) or isinstance(value, staticmethod | classmethod | property | float | types.ModuleType)


class Guard:
    """A picture of the libraries and the interpreter, taken while nothing of the program has run."""

    def __init__(self) -> None:
        # Values are kept, not only their ids: an object that is gone could lend its id to another.
        self._modules = {
            name: {key: (value, _code(value)) for key, value in vars(module).items() if _is_code(value)}
            for name, module in _guarded()
        }
        self._classes: dict[type, dict[str, tuple[Any, Any]]] = {}
        for value in _classes():
            members = vars(value).items()
            self._classes[value] = {key: (member, _code(member)) for key, member in members if _is_code(member)}
        self._members = {cls: (frozenset(vars(cls)), cls.__bases__, type(cls)) for cls in self._classes}
        self._kinds = {name: type(module) for name, module in _guarded()}
        self._hidden = {name: _BUILTINS & vars(module).keys() for name, module in _guarded()}
        self._hooks = _hooks()
        self._finders = _finders()
        self._calls = 0

    def check_now_and_then(self) -> None:
        """``check`` after each of the first calls, and after later ones ever more rarely, by chance."""
        self._calls += 1
        if _below(self._calls) < FREQUENT:
            self.check()

    def check(self) -> None:
        """Raises Tampered."""
        for name, before in self._modules.items():
            now = sys.modules.get(name)
            if now is None:
                raise Tampered(f"module {name} was removed")
            if type(now) is not self._kinds[name]:
                raise Tampered(f"module {name} is of another class")
            _compare(vars(now), before, name)
            if _BUILTINS & vars(now).keys() != self._hidden[name]:
                raise Tampered(f"{name} hides a builtin")
        for cls, before in self._classes.items():
            _compare(vars(cls), before, cls.__qualname__)
            members, bases, kind = self._members[cls]
            if cls.__bases__ != bases or type(cls) is not kind:
                raise Tampered(f"{cls.__qualname__} has other bases, or is a class of another kind")
            for key in vars(cls).keys() - members:
                counts = key.startswith("__") or any(key in vars(base) for base in cls.__mro__[1:])
                if counts and key not in _ADDED and _is_code(vars(cls)[key]):
                    raise Tampered(f"{cls.__qualname__}.{key} was added")
        for what, state in _hooks().items():
            if state != self._hooks[what]:
                raise Tampered(f"{what} changed")
        for finder in _finders():
            if finder not in self._finders and not _is_of_module(finder):
                raise Tampered("the import system changed")
        for thread, frame in sys._current_frames().items():
            if thread != threading.get_ident() and (stranger := _stranger(frame)):
                raise Tampered(f"a thread runs {stranger}")


def _compare(now: Any, before: dict[str, tuple[Any, Any]], where: str) -> None:
    for key, (value, code) in before.items():
        found = now.get(key)
        if found is not value or _code(found) != code:
            raise Tampered(f"{where}.{key} was replaced")


def _hooks() -> dict[str, Any]:
    monitoring = getattr(sys, "monitoring", None)
    return {
        "the trace function": (sys.gettrace(), threading.gettrace()),
        "the profile function": (sys.getprofile(), threading.getprofile()),
        "the collector": tuple(map(id, gc.callbacks)),
        "a signal handler": tuple(signal.getsignal(number) for number in signal.valid_signals()),
        "a timer": (signal.getitimer(signal.ITIMER_REAL)[0] > 0, signal.getitimer(signal.ITIMER_PROF)[0] > 0),
        "the monitoring": tuple(monitoring.get_tool(tool) for tool in range(6)) if monitoring else (),
    }


def _finders() -> list[Any]:
    return [*sys.meta_path, *sys.path_hooks]


def _is_of_module(value: Any) -> bool:
    """Whether a class, function or instance belongs to an imported module other than the program (six adds such)."""
    owner = value if isinstance(value, type | types.FunctionType) else type(value)
    module = sys.modules.get(str(owner.__module__))
    return module is not None and module.__name__ != "program" and vars(module).get(owner.__name__) is owner


def _stranger(frame: types.FrameType | None) -> str:
    """The first function on a thread's stack that belongs to no imported module; nothing if there is none."""
    while frame is not None:
        module = sys.modules.get(str(frame.f_globals.get("__name__")))
        if module is None or vars(module) is not frame.f_globals or module.__name__ == "program":
            return frame.f_code.co_name
        frame = frame.f_back
    return ""
