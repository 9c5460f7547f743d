"""Verdicts to rewards: what pays, what pays nothing, and what is left out."""

import itertools

import hypothesis.strategies as st
import pytest
from hypothesis import given

from qspark.training import rewards
from qspark.training.recipe import Rewards
from qspark.training.rewards import REWARDS, Judged, depth, partial, qubits, weighted
from qspark.verdict import Assertions, CircuitMetrics, Mode, Outcome, Reason, Verdict


def circuit(depth: int, qubits: int) -> CircuitMetrics:
    return CircuitMetrics(depth=depth, qubits=qubits, two_qubit_gates=0, size=depth)


def judged(
    outcome: Outcome = Outcome.PASS,
    *,
    mode: Mode = Mode.SPLIT,
    own: CircuitMetrics | None = None,
    reference: CircuitMetrics | None = None,
    held: int = 0,
    total: int = 4,
    task: str = "a",
) -> Judged:
    held = total if outcome is Outcome.PASS else held
    verdict = Verdict(
        task_id=task,
        outcome=outcome,
        reason=Reason.PASSED if outcome is Outcome.PASS else Reason.ASSERTION,
        mode=mode,
        assertions=Assertions(passed=held, reached=held + 1, total=total),
        circuit=own,
    )
    whole = Verdict(task_id=task, outcome=Outcome.PASS, reason=Reason.PASSED, circuit=reference)
    return Judged(task, "", "", verdict, whole)


@pytest.mark.parametrize("reward", REWARDS.values(), ids=REWARDS)
@pytest.mark.parametrize(
    "unpaid", [judged(Outcome.ERROR), judged(mode=Mode.HARDENED), judged(Outcome.FAIL, mode=Mode.HARDENED)]
)
def test_errors_and_hardened_verdicts_are_left_out_and_no_zero(reward: object, unpaid: Judged) -> None:
    assert reward([judged(), unpaid])[1] is None  # type: ignore[operator]


def test_tests_pay_all_or_nothing() -> None:
    assert rewards.tests([judged(), judged(Outcome.FAIL, held=3)]) == [1.0, 0.0]


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_small_circuit_pays_nothing_unless_it_is_right(own: int, reference: int) -> None:
    wrong = judged(Outcome.FAIL, own=circuit(own, own), reference=circuit(reference, reference))
    assert depth([wrong]) == [0.0]
    assert qubits([wrong]) == [0.0]


@given(st.integers(1, 50), st.integers(1, 50))
def test_depth_and_qubits_are_relative_to_the_reference(own: int, reference: int) -> None:
    right = [judged(own=circuit(own, own + 1), reference=circuit(reference, reference + 1))]
    assert depth(right) == [min(1.0, reference / own)]
    assert qubits(right) == [min(1.0, (reference + 1) / (own + 1))]


def test_a_task_that_is_not_about_a_circuit_has_all_of_the_lean_terms() -> None:
    assert depth([judged()]) == [1.0]


def test_a_circuit_that_is_not_shown_pays_nothing_for_being_lean() -> None:
    assert depth([judged(reference=circuit(3, 3))]) == [0.0]


def test_rare_assertions_weigh_more() -> None:
    group = [judged(Outcome.FAIL, held=held) for held in (1, 1, 1, 2)]
    low, *_, high = partial(group)
    assert low is not None
    assert high is not None
    first, second = low, high - low
    assert second > first  # three answers more pass the first assertion than the second


@given(st.lists(st.integers(0, 3), min_size=1, max_size=8))
def test_partial_credit_grows_with_what_holds_and_is_whole_only_for_all(held: list[int]) -> None:
    paid = partial([judged(Outcome.FAIL, held=count) for count in held] + [judged()])
    assert paid[-1] == 1.0
    pairs = sorted(zip(held, paid[:-1], strict=True))
    assert all(value is not None and 0 <= value < 1 for _, value in pairs)
    assert all(first[1] <= second[1] for first, second in itertools.pairwise(pairs))  # type: ignore[operator]


def test_groups_do_not_mix() -> None:
    alone = partial([judged(Outcome.FAIL, held=1, task="a"), judged(Outcome.FAIL, held=2, task="a")])
    beside = partial(
        [
            judged(Outcome.FAIL, held=1, task="a"),
            judged(Outcome.FAIL, held=3, task="b"),
            judged(Outcome.FAIL, held=2, task="a"),
        ]
    )
    assert [beside[0], beside[2]] == alone


def test_only_terms_with_a_weight_count() -> None:
    assert weighted(Rewards(depth=0)) == {"tests": 0.7, "qubits": 0.1}
