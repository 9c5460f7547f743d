"""What a draft writes: prompts, programs, hidden tests."""

import ast
import warnings
from dataclasses import replace

from drafting import ADD

from qspark.data.draft import Check, Comparison


def test_prompt_and_solution_make_the_reference() -> None:
    task = ADD.task()
    assert task.canonical_solution is not None
    whole = ast.parse(task.prompt + task.canonical_solution)
    function = whole.body[-1]
    assert isinstance(function, ast.FunctionDef)
    assert (ast.get_docstring(function) or "").strip() == ADD.ask
    assert ast.unparse(function.body[1:][0]) == "total = first + second"


def test_the_instruction_says_the_same_in_prose() -> None:
    instruction = ADD.task().instruction
    assert "`add_angles(first: float, second: float) -> float`" in instruction
    assert ADD.ask in instruction
    assert "from math import pi" in instruction


def test_no_prompt_holds_the_solution() -> None:
    task = ADD.task()
    assert "total" not in task.prompt + task.instruction


def test_every_input_is_one_assertion() -> None:
    test = ast.parse(ADD.test())
    check = test.body[-1]
    assert isinstance(check, ast.FunctionDef)
    assert sum(isinstance(node, ast.Assert) for node in check.body) == len(ADD.inputs)


def test_checks_and_changed_arguments_are_asserted_too() -> None:
    draft = replace(ADD, checks=(Check("found < 9", "too large"),), compare=Comparison(value=False, arguments=True))
    source = replace(draft, inputs=("(1, 2)",)).test()
    assert "assert found < 9, 'too large'" in source
    assert "difference(given, again)" in source
    assert "difference(found, expected" not in source


def test_a_docstring_with_backslashes_stays_as_it_is() -> None:
    draft = replace(ADD, ask="Sum for k \\ge 3 of two angles.")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        function = ast.parse(draft.head + draft.body).body[-1]
    assert isinstance(function, ast.FunctionDef)
    assert (ast.get_docstring(function) or "").strip() == draft.ask


def test_helpers_make_the_solution_stand_alone() -> None:
    draft = replace(ADD, helpers="TURN = 6.28", body="    return first / TURN\n")
    assert draft.task().canonical_solution == draft.program()
    assert "TURN" not in draft.task().prompt
