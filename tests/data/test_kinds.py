"""What kinds of things a function was seen to take and give. With a real judge."""

from dataclasses import replace

import pytest
from drafting import ADD

from qspark.data.kinds import Kinds, kinds_of
from qspark.judge import Judge


def kinds(text: str) -> Kinds:
    """From "number,text number -> several"."""
    given, _, result = text.partition("->")
    return Kinds(tuple(frozenset(one.split(",")) for one in given.split()), frozenset(result.strip().split(",")))


def test_kinds_are_those_of_the_inputs_and_of_what_comes_back(judge: Judge) -> None:
    assert kinds_of(judge, ADD) == kinds("number number -> number")


def test_each_kind_that_was_seen_counts(judge: Judge) -> None:
    either = replace(
        ADD,
        signature="def turn(a, b):",
        body="    return [a] if b else None\n",
        inputs=("(1, True)", "('x', False)"),
    )
    assert kinds_of(judge, either) == kinds("number,text flag -> none,several")


def test_a_reference_that_raises_has_none(judge: Judge) -> None:
    assert kinds_of(judge, replace(ADD, body="    raise ValueError(a)\n")) is None


@pytest.mark.parametrize(
    ("own", "other", "may"),
    [
        ("number -> text", "number -> text", True),
        ("number -> text", "number,text -> text,none", True),
        ("number -> text", "circuit -> text", False),
        ("number -> text", "number -> circuit", False),
        ("number number -> text", "number -> text", True),
        ("number circuit -> text", "number text -> text", False),
    ],
)
def test_only_what_met_the_same_kinds_may_do_the_same(own: str, other: str, may: bool) -> None:
    assert kinds(own).may_do_as(kinds(other)) is may
