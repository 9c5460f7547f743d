"""Runs a hidden test on a candidate and says what happened: shared by the referee and the hardened mode."""

import builtins
import dis
import types
import unittest.case
from collections.abc import Callable, Iterator
from typing import Any

from qspark.judge.inside import assertions, program

MAX_DETAIL = 600  # characters
_IMPORTS = {dis.opmap[name] for name in ("IMPORT_NAME", "IMPORT_FROM")}
# What ends a loop, or a case of a suite, without failing it.
_QUIET: tuple[type[Exception], ...] = (
    StopIteration,
    StopAsyncIteration,
    *(
        found
        for found in vars(unittest.case).values()
        if isinstance(found, type) and issubclass(found, Exception) and found.__module__ == "unittest.case"
    ),
)


class Aborted(BaseException):
    """The candidate cannot be judged any further. Not an Exception: no ``except`` of a test swallows it by accident."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


class BrokenTask(Exception):
    """The test cannot run, whatever the program is."""


def visible_error(error: Exception) -> Exception:
    """What a test sees of a program's exception: none that ends a loop or skips a case instead of failing it."""
    if isinstance(error, _QUIET):
        seen = RuntimeError(f"{type(error).__name__}: {error}")
        seen.__notes__ = getattr(error, "__notes__", None) or ["in the program"]
        return seen
    return error


class Test:
    """A compiled hidden test with its evidence."""

    def __init__(self, order: dict[str, Any]) -> None:
        """``order`` holds the test, its prompt, the entry point, and perhaps the two compiled. Raises BrokenTask."""
        self.entry_point = order["entry_point"]
        self._compiled = assertions.unpacked(order.get("compiled", b"")) or _compiled(order)
        self.evidence = assertions.Evidence(self._compiled.assertions)
        # A copy of its own: a program in the same process that rebinds a builtin does not rebind the test's.
        self._names: dict[str, Any] = {
            "__name__": "test",
            "__builtins__": dict(vars(builtins)),
            assertions.RECORDER: self.evidence,
        }

    def prepare(self) -> None:
        """Execute the prompt's imports and helpers and the test's definitions. Raises BrokenTask."""
        for statement in self._compiled.prelude:
            try:
                exec(statement, self._names)
            except (ImportError, NameError):
                continue  # a prompt may import what this environment lacks; a test that needs it will say so
            except Exception as broken:
                raise BrokenTask(f"the prompt raised {type(broken).__name__}: {broken}") from broken
        try:
            exec(self._compiled.code, self._names)
        except Exception as broken:
            raise BrokenTask(f"the test raised {type(broken).__name__}: {broken}") from broken
        if not callable(self._names.get("check")):
            raise BrokenTask("the test defines no function check")

    def run(self, candidate: Callable[..., Any], aborted: Callable[[], Aborted | None]) -> dict[str, Any]:
        """Check the candidate. ``aborted`` tells whether it had to be given up, whatever the test made of that."""
        self._names[self.entry_point] = candidate
        try:
            self._names["check"](candidate)
        except Aborted as forged:
            if aborted() is None:  # a program in the same process gave up in the judge's name
                return self._report("fail", "tampering", forged.detail)
        except AssertionError as failed:
            if (gone := aborted()) is None:
                return self._report("fail", "assertion", str(failed) or "an assertion without a message")
            return self._report("fail", gone.reason, gone.detail)
        except ImportError as missing:
            if not self._raised_here(missing):
                return self._report("fail", "exception", _describe(missing))
            return self._report("error", "broken-task", f"the test needs what the environment lacks: {missing}")
        except MemoryError:
            return self._report("fail", "memory", "out of memory in the test, on a value that the program gave")
        except Exception as error:  # noqa: BLE001  whatever a test raises on a value is evidence against it
            return self._report("fail", "exception", _describe(error))
        except BaseException as error:  # noqa: BLE001  only in the hardened mode can a program get this far
            return self._report("fail", "exit", type(error).__name__)
        if (gone := aborted()) is not None:
            return self._report("fail", gone.reason, gone.detail)
        if not self.evidence.complete:
            return self._report("fail", "assertion", "the test ended before any of its assertions held")
        return self._report("pass", "passed", "")

    def _raised_here(self, error: BaseException) -> bool:
        """Whether the test's own code failed to import something; a program may have code under any file name."""
        if getattr(error, "__notes__", None):
            return False
        own = [
            (frame, last)
            for frame, last in _steps(error.__traceback__)
            if not frame.f_code.co_filename.startswith("<frozen importlib")
        ]
        if not own or own[-1][0].f_globals is not self._names:
            return False
        # Not one that the test was handed, nor text of the program that it executes.
        frame, last = own[-1]
        return frame.f_code.co_filename == assertions.FILE and frame.f_code.co_code[last] in _IMPORTS

    def _report(self, outcome: str, reason: str, detail: str) -> dict[str, Any]:
        return {"outcome": outcome, "reason": reason, "detail": detail[:MAX_DETAIL], "assertions": self.evidence.counts}


def _steps(trace: types.TracebackType | None) -> Iterator[tuple[types.FrameType, int]]:
    """Each frame of a traceback, and the place of the instruction that it was at."""
    while trace is not None:
        yield trace.tb_frame, trace.tb_lasti
        trace = trace.tb_next


def _compiled(order: dict[str, Any]) -> assertions.Compiled:
    try:
        return assertions.compiled(order["test"], order["prompt"], order["entry_point"])
    except (SyntaxError, ValueError) as broken:
        raise BrokenTask(f"the test is not Python: {broken}") from broken


def _describe(error: BaseException) -> str:
    place = program.where(error) or ", ".join(getattr(error, "__notes__", [])) or "in the test, on the program's value"
    return f"{type(error).__name__}: {error} ({place})"
