"""Programs that do the same are found, whatever they look like. With a real judge."""

import ast
from dataclasses import replace

import pytest
from drafting import ADD

from qspark.data.behaviour import Shape, alike
from qspark.data.draft import Check, Comparison
from qspark.judge import Judge
from qspark.task import Program

OTHERWISE = """
import math

def turn(a, b=0.0):
    values = [a, b]
    return sum(value / math.tau for value in values)
"""
WRONG = "def turn(a, b):\n    return (a - b) / 6.283185307179586\n"
RAISES = "def turn(a, b):\n    raise ValueError(a)\n"
HANGS = "def turn(a, b):\n    while True:\n        pass\n"
NOT_SENT = "def turn(a, b):\n    return (x for x in [a, b])\n"


def programs(*sources: str) -> list[Program]:
    return [Program(source=source, entry_point="turn", how="test") for source in sources]


def test_other_code_that_does_the_same_is_alike(judge: Judge) -> None:
    assert alike(judge, ADD, programs(WRONG, OTHERWISE, RAISES, NOT_SENT)) == [1]


def test_a_parameter_that_changes_nothing_hides_nothing(judge: Judge) -> None:
    draft = replace(ADD, signature="def turn(a: float, b: float, verbose: bool = False) -> float:")
    draft = replace(draft, body=ADD.body.replace("first", "a").replace("second", "b"), inputs=("(1.0, 2.0, True)",))
    assert alike(judge, draft, programs("def turn(a, b):\n    return (a + b) / 6.283185307179586\n", WRONG)) == [0]


def test_one_that_never_ends_does_not_hide_the_others(judge: Judge) -> None:
    assert alike(judge, ADD, programs(HANGS, OTHERWISE)) == [1]


def test_more_than_one_trial_bears(judge: Judge) -> None:
    sources = [WRONG] * 20 + [OTHERWISE] + [WRONG] * 3
    assert alike(judge, ADD, programs(*sources)) == [20]


def test_where_conditions_decide_they_are_asked(judge: Judge) -> None:
    small = Check("abs(found) < 1e6", "a large number")
    draft = replace(ADD, compare=Comparison(value=False), checks=(small,))
    assert alike(judge, draft, programs(WRONG, RAISES)) == [0]
    large = Check("abs(found) > 1e6", "a small number")
    assert alike(judge, replace(ADD, checks=(large,)), programs(OTHERWISE)) == []


def test_what_is_done_to_arguments_counts_where_it_is_asked_for(judge: Judge) -> None:
    draft = replace(
        ADD,
        signature="def turn(items: list) -> None:",
        body="    items.append(1)\n",
        inputs=("([],)", "([2],)"),
        compare=Comparison(arguments=True),
    )
    same = "def turn(items):\n    items += [1]\n"
    nothing = "def turn(items):\n    return None\n"
    assert alike(judge, draft, programs(same, nothing)) == [0]


def test_what_a_program_does_to_its_argument_does_not_change_what_is_asked(judge: Judge) -> None:
    draft = replace(
        ADD,
        signature="def turn(items: list) -> list:",
        body="    return [-item for item in items]\n",
        inputs=("(ITEMS,)", "([3],)"),
        setup="ITEMS = [1, 2]",
        compare=Comparison(value=False),
        checks=(Check("sum(found) == -sum(arguments[0])", "another sum"),),
    )
    empties = "def turn(items):\n    items.clear()\n    return items\n"
    right = "def turn(items):\n    return [0 - item for item in items]\n"
    assert alike(judge, draft, programs(empties, right)) == [1]


def shape(text: str) -> Shape:
    function = ast.parse(f"def f{text}: pass").body[0]
    assert isinstance(function, ast.FunctionDef)
    found = Shape.of(function)
    assert found
    return found


@pytest.mark.parametrize(
    ("own", "other", "takes"),
    [
        ("(a, b)", "(x: int, y: str) -> int", True),
        ("(a: int)", "(x: int)", True),
        ("(a: int)", "(x: str)", False),
        ("(a: list[float])", "(x: list)", True),
        ("(a) -> int", "(x) -> str", False),
        ("(a, b=1)", "(x)", True),
        ("(a)", "(x, y)", False),
        ("(a)", "(x, y=1)", True),
        ("(a: int)", "(x: str, y=1)", False),
        ("(a, b)", "(x)", False),
        ("()", "()", True),
    ],
)
def test_shapes(own: str, other: str, takes: bool) -> None:
    assert shape(own).takes(shape(other)) is takes
