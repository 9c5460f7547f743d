"""Programs that do the same are found, whatever they look like. With a real judge."""

import ast
from dataclasses import replace

import pytest
from drafting import ADD

from qspark.data.behaviour import Shape, alike
from qspark.data.draft import Comparison
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


def test_one_that_never_ends_does_not_hide_the_others(judge: Judge) -> None:
    assert alike(judge, ADD, programs(HANGS, OTHERWISE)) == [1]


def test_more_than_one_trial_bears(judge: Judge) -> None:
    sources = [WRONG] * 20 + [OTHERWISE] + [WRONG] * 3
    assert alike(judge, ADD, programs(*sources)) == [20]


def test_where_conditions_decide_nothing_is_alike(judge: Judge) -> None:
    assert alike(judge, replace(ADD, compare=Comparison(value=False)), programs(OTHERWISE)) == []


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
        ("(a) -> int", "(x) -> str", False),
        ("(a, b=1)", "(x)", True),
        ("(a)", "(x, y)", False),
        ("()", "()", True),
    ],
)
def test_shapes(own: str, other: str, takes: bool) -> None:
    assert shape(own).takes(shape(other)) is takes
