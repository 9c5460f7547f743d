"""Functions and inputs on which they say something. With a real judge."""

import pytest

from qspark.data.funnel import Step
from qspark.data.mining import LacksInputs, NoDraft, draft
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


IN_PLACE = '''
from qiskit import QuantumCircuit


def marked(circuit: QuantumCircuit, times: int):
    """{says}

    Args:
        circuit: where the gates are.
        times: how many.
    """
    for _ in range(times):
        circuit.x(0)
    return {value}
'''
CALLS = tuple((f"made([('h', 0)], {n})", str(n)) for n in range(1, 7))


def in_place(says: str, value: str) -> Snippet:
    text = IN_PLACE.format(says=says, value=value)
    (found,) = snippets([Module("pack", text, "pack", "MIT", "pack")], Step("cut out", "functions"), importable=False)
    return found


def test_what_becomes_of_its_arguments_is_what_a_function_says(judge: Judge) -> None:
    made = draft(judge, in_place("X gates on the first qubit of a circuit.", "None"), 0, CALLS)
    assert made.compare.arguments


def test_it_changes_its_arguments_only_as_its_callers_have_it(judge: Judge) -> None:
    with pytest.raises(LacksInputs, match="nobody is seen to call it"):
        draft(judge, in_place("X gates on the first qubit of a circuit.", "None"), 0)


def test_a_change_that_the_prompt_does_not_tell_of_is_not_asked_for(judge: Judge) -> None:
    silent = draft(judge, in_place("Number of gates after X gates on the first qubit.", "circuit.size()"), 0, CALLS)
    told = draft(judge, in_place("Add X gates in place; the number of gates.", "circuit.size()"), 0, CALLS)
    assert told.compare.arguments
    assert not silent.compare.arguments


PREPARES = '''
from qiskit import QuantumCircuit


def flipped(number: int) -> QuantumCircuit:
    """{says}

    Args:
        number: of qubits.
    """
    circuit = QuantumCircuit(number)
    circuit.x(range(number))
    return circuit
'''


@pytest.mark.parametrize(
    ("says", "sense"),
    [
        ("Prepare the state |1...1> on new qubits, as many as are asked for.", "preparation"),
        ("A circuit that flips each of its qubits, as many as are asked for.", "action"),
    ],
)
def test_a_circuit_that_prepares_a_state_is_compared_by_that_state(judge: Judge, says: str, sense: str) -> None:
    text = PREPARES.format(says=says)
    (found,) = snippets([Module("pack", text, "pack", "MIT", "pack")], Step("cut out", "functions"), importable=False)
    assert draft(judge, found, 0).compare.sense == sense
