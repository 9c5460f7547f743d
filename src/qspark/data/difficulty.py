"""How hard a task is, from what predicts that models fail at it: the length of its solution and the calls it takes.

On a benchmark of this kind the rank correlation with the pass rate was -0.39 for the length of the solution, -0.34 for
distinct calls and for the use of primitives, and under 0.1 in size for numbers of gates; so those set the level, and
the size of the circuit (depth, gates on two qubits) is only recorded. Where a model was asked, its pass rate decides.
"""

import ast

from qspark.data.likeness import tokens
from qspark.judge.inside import syntax
from qspark.task import Difficulty
from qspark.verdict import CircuitMetrics

# Thresholds on the score below, for which most of 140 tasks (the 90 of quickstart, and 50 drawn from a build) get the
# level that somebody gave them who read them: 70 % do; five of the others are off by two levels.
INTERMEDIATE, ADVANCED = 140.0, 350.0
OFTEN, SELDOM = 2 / 3, 1 / 3  # of a model's answers pass
_CALL, _PRIMITIVE = 8.0, 40.0  # in tokens of the solution
_PRIMITIVES = frozenset(["StatevectorSampler", "StatevectorEstimator", "SamplerV2", "EstimatorV2", "BackendSamplerV2"])


def score(program: str) -> float:
    """Tokens of the syntax tree, and so many more for each distinct call and for primitives."""
    names = _called(program)
    return len(tokens(program)) + _CALL * len(names) + _PRIMITIVE * bool(names & _PRIMITIVES)


def level(program: str) -> Difficulty:
    """The level of a task with this solution."""
    value = score(program)
    if value < INTERMEDIATE:
        return Difficulty.BASIC
    return Difficulty.INTERMEDIATE if value < ADVANCED else Difficulty.ADVANCED


def measured(pass_rate: float) -> Difficulty:
    """The level of a task that a model solves with this rate."""
    if pass_rate >= OFTEN:
        return Difficulty.BASIC
    return Difficulty.INTERMEDIATE if pass_rate >= SELDOM else Difficulty.ADVANCED


def features(program: str, circuit: CircuitMetrics | None) -> dict[str, float]:
    """What is recorded of a task beside its level: what the level follows from, and the size of the circuit."""
    names = _called(program)
    found: dict[str, float] = {
        "solution_tokens": len(tokens(program)),
        "distinct_calls": len(names),
        "primitives": len(names & _PRIMITIVES),
    }
    if circuit:
        found |= {"depth": circuit.depth, "qubits": circuit.qubits, "two_qubit_gates": circuit.two_qubit_gates}
    return found


def _called(program: str) -> set[str]:
    calls = [node.func for node in ast.walk(syntax.parse(program)) if isinstance(node, ast.Call)]
    return {call.attr if isinstance(call, ast.Attribute) else ast.unparse(call)[:40] for call in calls}
