"""pass@k is unbiased, stable, and undefined where it should be."""

from fractions import Fraction
from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qspark.evaluation.passk import mean_pass_at_k, pass_at_k

counts = st.integers(1, 200).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n)))


@given(counts)
def test_is_the_estimator_of_chen_et_al(case: tuple[int, int, int]) -> None:
    n, passed, k = case
    exact = 1 - Fraction(comb(n - passed, k), comb(n, k))
    assert pass_at_k(n, passed, k) == pytest.approx(float(exact), abs=1e-12)


@pytest.mark.parametrize(("n", "passed", "k"), [(5, 2, 3), (6, 1, 2), (6, 6, 1), (4, 0, 2)])
def test_is_the_share_of_draws_with_a_pass(n: int, passed: int, k: int) -> None:
    draws = list(combinations([True] * passed + [False] * (n - passed), k))
    assert pass_at_k(n, passed, k) == pytest.approx(sum(map(any, draws)) / len(draws))


@given(st.integers(1, 500), st.integers(0, 500))
def test_pass_at_1_is_the_share_of_passes(n: int, passed: int) -> None:
    passed = min(n, passed)
    assert pass_at_k(n, passed, 1) == pytest.approx(passed / n)


def test_survives_numbers_whose_binomials_overflow_a_float() -> None:
    assert pass_at_k(100_000, 1, 50_000) == pytest.approx(0.5)


@pytest.mark.parametrize(("n", "passed", "k"), [(0, 0, 1), (4, 2, 5), (4, 5, 1), (4, -1, 1), (4, 2, 0)])
def test_is_undefined_rather_than_0_or_1(n: int, passed: int, k: int) -> None:
    with pytest.raises(ValueError, match="pass@"):
        pass_at_k(n, passed, k)


def test_the_mean_leaves_out_tasks_with_too_few_samples_and_counts_them() -> None:
    at = mean_pass_at_k([(5, 5), (5, 0), (2, 2), (0, 0)], 5)
    assert (at.value, at.tasks, at.too_few) == (0.5, 2, 2)


def test_the_mean_over_no_task_is_no_number() -> None:
    at = mean_pass_at_k([(1, 1), (0, 0)], 2)
    assert (at.value, at.ci95, at.too_few) == (None, None, 2)


@given(st.lists(st.integers(1, 20).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))), min_size=1))
def test_the_interval_of_the_mean_holds_it(counts: list[tuple[int, int]]) -> None:
    for k in (1, 3):
        at = mean_pass_at_k(counts, k)
        if at.value is not None and at.ci95 is not None:
            assert 0.0 <= at.ci95[0] <= at.value <= at.ci95[1] <= 1.0
