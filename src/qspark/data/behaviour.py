"""Which programs do the same as a draft's reference, however they are written and named?

Asked by running: every program that takes and gives the same kinds of things gets the draft's own inputs, and its
answers are looked at as an answer to the draft's task would be, conditions and changes of arguments included. One trial
asks about many programs, and each of them only until it first differs. So what a comparison of texts cannot see is
found: a benchmark's task in other words and other code, and two tasks that ask for the same.
"""

import ast
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qspark.data.draft import COPIES, Draft
from qspark.data.probe import told
from qspark.judge import Judge
from qspark.judge.inside import syntax
from qspark.task import Program

AT_A_TIME = 48  # programs in one trial
LONGEST_S = 1.0  # CPU time of one call, without what the program imports; what takes longer does something else
_PROGRAM = """
import signal

PROGRAMS = {programs!r}


def _ended(number, frame):
    raise TimeoutError


def {entry_point}(number, arguments):
    source, name, most = PROGRAMS[number]
    names = {{"__name__": "program"}}
    exec(source, names)
    signal.signal(signal.SIGPROF, _ended)
    signal.setitimer(signal.ITIMER_PROF, {longest_s})
    try:
        return names[name](*arguments[:most])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
"""
_TEST = """

def check(candidate):
    tell(",".join(str(number) for number in range({count}) if _same(candidate, number)))


def _same(candidate, number):
    for make in INPUTS:
        arguments = make()
        {copies}
        try:
            found = candidate(number, given)
{compared}
        except Exception:
            return False
    return True
"""


@dataclass(frozen=True)
class Shape:
    """What a function takes and gives: annotations of its parameters and result, empty where there is none."""

    parameters: tuple[str, ...]
    needed: int  # parameters without a default
    result: str

    @classmethod
    def of(cls, function: ast.FunctionDef) -> "Shape | None":
        """None if it takes parameters that cannot be counted."""
        arguments = function.args
        if arguments.vararg or arguments.kwarg or arguments.kwonlyargs:
            return None
        every = [*arguments.posonlyargs, *arguments.args]
        return cls(
            tuple(ast.unparse(one.annotation).strip("'\"") if one.annotation else "" for one in every),
            len(every) - len(arguments.defaults),
            ast.unparse(function.returns).strip("'\"") if function.returns else "",
        )

    def takes(self, given: "Shape") -> bool:
        """Whether a function of this shape can stand in for one of the other, as far as annotations tell.

        It need not know the other's last parameters where these have defaults: they may well change nothing.
        """
        if not (self.needed <= len(given.parameters) and given.needed <= len(self.parameters)):
            return False
        pairs = [*zip(self.parameters, given.parameters, strict=False), (self.result, given.result)]
        return all(own == other or not own or not other for own, other in (map(_outer, pair) for pair in pairs))


def _outer(annotation: str) -> str:
    """Without what is in a container: a list of numbers may be asked for as a list."""
    return annotation.partition("[")[0]


@lru_cache(maxsize=4096)  # a benchmark's programs are asked about every draft
def shape_of(program: str, entry_point: str) -> Shape | None:
    """The shape of a program's function. Raises SyntaxError."""
    for statement in syntax.parse(program).body:
        if isinstance(statement, ast.FunctionDef) and statement.name == entry_point:
            return Shape.of(statement)
    return None


def alike(judge: Judge, draft: Draft, programs: Sequence[Program], apart: set[Program] | None = None) -> list[int]:
    """The numbers of the programs that pass the draft's own test, on each of its inputs.

    Args:
        apart: programs that have spoiled a trial by themselves, such as those that end their process or give what
            cannot leave it. Those are asked apart, here and, since they are put into the set, the next time.
    """
    known = apart if apart is not None else set()
    together = [number for number, program in enumerate(programs) if program not in known]
    found = _alike(judge, draft, programs, [n for n in range(len(programs)) if programs[n] in known], 1, known)
    return sorted(found + _alike(judge, draft, programs, together, AT_A_TIME, known))


def _alike(
    judge: Judge, draft: Draft, programs: Sequence[Program], some: Sequence[int], at_a_time: int, apart: set[Program]
) -> list[int]:
    found = []
    for start in range(0, len(some), at_a_time):
        part = some[start : start + at_a_time]
        same = _asked(judge, draft, [programs[number] for number in part])
        if same is not None:
            found += [part[place] for place in same]
        elif len(part) > 1:
            found += _alike(judge, draft, programs, part, (len(part) + 1) // 2, apart)
        else:
            apart.add(programs[part[0]])
    return found


def _most(program: Program) -> int | None:
    """How many arguments it takes; None for as many as there are."""
    shape = shape_of(program.source, program.entry_point)
    return len(shape.parameters) if shape else None


def _asked(judge: Judge, draft: Draft, programs: Sequence[Program]) -> list[int] | None:
    """None if the trial gave no answer."""
    program = _PROGRAM.format(
        programs=[(one.source, one.entry_point, _most(one)) for one in programs],
        entry_point=draft.entry_point,
        longest_s=LONGEST_S,
    )
    compared = textwrap.indent("\n".join(draft.compared()), " " * 12)
    test = _TEST.format(count=len(programs), copies=COPIES, compared=compared)
    same, _ = told(judge, draft, "alike", test, program)
    return None if same is None else [int(number) for number in same.split(",") if number]
