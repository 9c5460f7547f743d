"""What kinds of things does a function take and give? Seen on a draft's own inputs.

Much that is mined has no annotations. Two functions that never met the same kinds of things need not be tried on each
other's inputs, and that is most of what a comparison by running would cost.
"""

from dataclasses import dataclass

from qspark.data.draft import Draft
from qspark.data.probe import told
from qspark.judge import Judge

# As ``qspark.quantum.equality`` tells values apart, only coarser: what is of different kinds is never equal there.
_TEST = """
import numbers
from collections.abc import Mapping

import numpy
from qiskit import QuantumCircuit

KINDS = (
    ("flag", (bool, numpy.bool_)),
    ("text", (str, bytes)),
    ("number", (numbers.Number,)),
    ("mapping", (Mapping,)),
    ("several", (list, tuple, range, set, frozenset, numpy.ndarray)),
    ("circuit", (QuantumCircuit,)),
)


def kind(value):
    if value is None:
        return "none"
    if isinstance(value, numpy.ndarray) and value.ndim == 0:
        return "number"
    return next((name for name, classes in KINDS if isinstance(value, classes)), "object")


def check(candidate):
    rows = []
    for make in INPUTS:
        arguments = make()
        row = [kind(argument) for argument in arguments]
        rows.append([*row, kind(reference(*arguments))])
    tell(";".join(",".join(sorted(set(column))) for column in zip(*rows, strict=True)))
"""


@dataclass(frozen=True)
class Kinds:
    """For each parameter, and for the result, the kinds that were seen."""

    parameters: tuple[frozenset[str], ...]
    result: frozenset[str]

    def may_do_as(self, other: "Kinds") -> bool:
        """Whether a function of these kinds may do the same as one of the others; parameters may be left out."""
        given = zip(self.parameters, other.parameters, strict=False)
        return bool(self.result & other.result) and all(own & theirs for own, theirs in given)


def kinds_of(judge: Judge, draft: Draft) -> Kinds | None:
    """None if its reference does not come through on all of its inputs, or they differ in length."""
    seen, _ = told(judge, draft, "kinds", _TEST, draft.program())
    if not seen:
        return None
    *parameters, result = (frozenset(column.split(",")) for column in seen.split(";"))
    return Kinds(tuple(parameters), result)
