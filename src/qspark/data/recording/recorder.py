"""In the sandbox: runs chosen tests of a package, and tells what the functions asked for were given.

``WANTED`` holds for each function its module, its qualified name, and how each argument is had from a call: a
parameter's name, or an attribute of one. ``TESTS`` are the files to run, with the names of the tests in them.

A function's code object is replaced by one that records and then calls the original. So every name that it goes by
records, and everything else runs at full speed; a profiler would slow down every call of every function.
"""

import importlib
import inspect
import os
import re
import types
import warnings
from typing import Any

import pytest

from .expression import Unwritable, expression

ROWS = 16  # of a function, all different
CALLS = 400  # of a function that are looked at
VARIANTS = 8  # of a test that is run with many parameters
TESTS_AT_MOST = 60  # of a file

# Set by the script: see ``qspark.data.recording``.
WANTED: dict[str, dict[str, Any]] = {}
TESTS: dict[str, list[str]] = {}
tell: Any = None


class _Recorded:
    """What one function was given."""

    def __init__(self, key: str, function: types.FunctionType, taken: list[str]) -> None:
        self.key, self.taken = key, taken
        self.calls = 0
        self.rows: set[tuple[str | None, ...]] = set()
        self.signature = inspect.signature(function, follow_wrapped=False)

    looking = False  # any of them: what writes a value down may itself be asked for

    def look(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        if self.calls >= CALLS or self.full or _Recorded.looking:
            return
        self.calls += 1
        _Recorded.looking = True
        try:
            self._note(args, kwargs)
        finally:
            _Recorded.looking = False

    def _note(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        try:
            bound = self.signature.bind(*args, **kwargs)
        except TypeError:  # the call itself will say so
            return
        bound.apply_defaults()
        row = tuple(self._argument(accessor, bound.arguments) for accessor in self.taken)
        if row not in self.rows and any(part is not None for part in row):
            self.rows.add(row)
            tell({"function": self.key, "arguments": list(row)})

    @property
    def full(self) -> bool:
        return len(self.rows) >= ROWS

    @staticmethod
    def _argument(accessor: str, given: dict[str, Any]) -> str | None:
        name, _, attribute = accessor.partition(".")
        try:
            value = given[name]
            return expression(getattr(value, attribute) if attribute else value)
        except Unwritable:
            return None
        # Values of the tests' own making may do anything when they are looked at.
        except Exception:  # noqa: BLE001
            return None


def hook(key: str, module: str, qualified: str, taken: list[str]) -> _Recorded | None:
    """Record calls of a function; None if there is none of that name, or none whose code can be replaced."""
    try:
        return _hooked(key, module, qualified, taken)
    # Whatever a module raises when it is imported, the others can be recorded.
    except (Exception, SystemExit):  # noqa: BLE001
        return None


def _hooked(key: str, module: str, qualified: str, taken: list[str]) -> _Recorded | None:
    found = importlib.import_module(module)
    for name in qualified.split("."):
        found = inspect.getattr_static(found, name)
    for wrapping in ("__func__", "fget", "func"):  # static methods, properties, cached properties
        found = getattr(found, wrapping, found) if not isinstance(found, types.FunctionType) else found
    found = inspect.unwrap(found) if callable(found) else found
    if not isinstance(found, types.FunctionType) or found.__code__.co_freevars:
        return None
    recorded = _Recorded(key, found, taken)
    original = types.FunctionType(found.__code__, found.__globals__, found.__name__, found.__defaults__)
    original.__kwdefaults__ = found.__kwdefaults__

    def call(*args: Any, **kwargs: Any) -> Any:
        recorded.look(args, kwargs)
        return original(*args, **kwargs)

    found.__code__ = _calling(call)
    found.__defaults__ = found.__kwdefaults__ = None
    return recorded


def _calling(target: Any) -> types.CodeType:
    """Code that hands its arguments on. The target is a constant of it: the module's names are none of ours."""

    def handed(*args: Any, **kwargs: Any) -> Any:
        call: Any = "target"
        return call(*args, **kwargs)

    constants = tuple(target if constant == "target" else constant for constant in handed.__code__.co_consts)
    return handed.__code__.replace(co_consts=constants)


class _Chosen:
    """A plugin: runs the tests that were asked for, until every function has been seen often enough."""

    def __init__(self) -> None:
        self.recorded: list[_Recorded] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, session: Any, config: Any, items: list[Any]) -> None:
        kept: list[Any] = []
        seen: dict[str | None, int] = {}
        for item in items:
            wanted = TESTS.get(str(item.path.relative_to(config.rootpath)), [])
            name = next(
                (one for one in wanted if re.fullmatch(rf"{one}(\[.*|_\d+(_.*)?)?", item.name, re.DOTALL)), None
            )
            seen[name] = seen.get(name, 0) + 1
            if name is not None and seen[name] <= VARIANTS:
                kept.append(item)
        items[:] = kept[:TESTS_AT_MOST]
        # Only now: what is called while modules are imported is no test's doing.
        hooks = (hook(key, one["module"], one["name"], one["taken"]) for key, one in WANTED.items())
        self.recorded = [one for one in hooks if one is not None]
        if not self.recorded:
            items.clear()
        tell({"tests": len(items), "functions": len(self.recorded)})

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            tell({"broken": str(report.longrepr)[-300:]})

    def pytest_runtest_logfinish(self, nodeid: str, location: Any) -> None:
        if self.recorded and all(one.full for one in self.recorded):
            pytest.exit("enough", returncode=0)


def main() -> None:
    """Run them. What they print, and whether they pass, is of no interest."""
    warnings.simplefilter("ignore")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--maxfail=1000", "--assert=plain"]
    pytest.main([*options, "-c", "pytest.ini", *TESTS], plugins=[_Chosen()])
