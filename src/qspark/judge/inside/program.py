"""Loads a program's source as a module and finds its entry point."""

import linecache
import sys
import traceback
import types
from collections.abc import Callable
from typing import Any

FILE = "<program>"
MODULE = "program"


class NoEntryPoint(Exception):
    """The program does not define what was asked for."""


def load(source: str, entry_point: str) -> Callable[..., Any]:
    """Execute the module; its name is not ``__main__``, so that example code behind that guard does not run.

    Raises NoEntryPoint, and whatever the program raises.
    """
    module = types.ModuleType(MODULE)
    module.__file__ = FILE
    sys.modules[MODULE] = module  # dataclasses, pickling and inspection look it up
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
    exec(compile(source, FILE, "exec"), module.__dict__)
    function = module.__dict__.get(entry_point)
    if not callable(function):
        raise NoEntryPoint(f"the program does not define a function {entry_point}")
    return function


def where(error: BaseException) -> str:
    """The innermost line of the program in an error's traceback, or nothing."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == FILE]
    return f"line {lines[-1]} of the program" if lines else ""
