"""Hidden tests, compiled once for all their trials: of what a referee does, the most that is the same every time."""

import functools
import re
import warnings

from qspark.judge.inside import assertions

# A test may hold "\\d" or `x is 1`; that is its author's to hear of, not the judge's.
for _file in ("<test>", "<prompt>"):
    warnings.filterwarnings("ignore", module=re.escape(_file))


@functools.lru_cache(maxsize=256)
def compiled(test: str, prompt: str, entry_point: str) -> bytes:
    """For the referee's order; nothing if it does not compile, which the referee finds out and reports.

    An environment may have an interpreter of another kind than this one: then its referees compile the test themselves.
    """
    try:
        return assertions.packed(assertions.compiled(test, prompt, entry_point))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return b""
