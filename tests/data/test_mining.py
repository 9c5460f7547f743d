"""Functions and inputs on which they say something. With a real judge."""

import pytest

from qspark.data.funnel import Step
from qspark.data.mining import NoDraft, draft
from qspark.data.snippets import Snippet, snippets
from qspark.data.sources import Module
from qspark.judge import Judge

TEXT = '''
import math
from qiskit import QuantumCircuit


def depth_per_angle(circuit: QuantumCircuit, angle: float) -> float:
    """Depth of a circuit, divided by the {what} of an angle.

    Args:
        circuit: whose depth it is.
        angle: in radians.
    """
    depth = circuit.depth() + 1
    return {body}
'''


def snippet(what: str, body: str) -> Snippet:
    text = TEXT.format(what=what, body=body)
    (found,) = snippets([Module("pack", text, "pack", "MIT", "pack")], Step("cut out", "functions"), importable=False)
    return found


def test_inputs_that_work_become_those_of_the_test(judge: Judge) -> None:
    made = draft(judge, snippet("cosine", "depth / math.cos(angle)"), 0)
    assert len(made.inputs) >= 3


def test_an_input_whose_result_is_no_number_does_not_work(judge: Judge) -> None:
    with pytest.raises(NoDraft, match="too few"):
        draft(judge, snippet("infinity", "depth * (math.inf - math.inf) + angle"), 0)


def test_a_result_that_is_infinite_is_none(judge: Judge) -> None:
    with pytest.raises(NoDraft, match="too few"):
        draft(judge, snippet("nothing", "depth * math.inf + angle"), 0)


def test_a_function_that_changes_its_argument_says_something_by_that(judge: Judge) -> None:
    text = '''
from qiskit import QuantumCircuit


def marked(circuit: QuantumCircuit, times: int) -> None:
    """Add X gates to the first qubit of a circuit, in place.

    Args:
        circuit: it gets the gates.
        times: how many.
    """
    for _ in range(times):
        circuit.x(0)
    return None
'''
    (found,) = snippets([Module("pack", text, "pack", "MIT", "pack")], Step("cut out", "functions"), importable=False)
    made = draft(judge, found, 0)
    assert made.compare.arguments
