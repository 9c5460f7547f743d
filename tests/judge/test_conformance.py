"""The conformance suite, on the real judge: all walls of this machine, and each of its own."""

import pytest

from qspark.judge import Environment, conformance
from qspark.judge.conformance import Result


@pytest.fixture(scope="module")
def results(default_environment: Environment) -> list[Result]:
    return list(conformance.run(default_environment))


def test_every_check_holds(results: list[Result]) -> None:
    assert [(result.walls, result.check.name, result.seen) for result in results if not result.holds] == []


def test_every_rung_that_holds_is_checked_alone(results: list[Result], default_environment: Environment) -> None:
    from qspark.judge.isolation import ALWAYS, chosen

    rungs = set(chosen(default_environment, without=(), at_least=())) - ALWAYS
    assert {result.walls for result in results} == {"all", *(rung.value for rung in rungs)}
