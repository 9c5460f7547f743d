"""The interval is Wilson's for one sample per task, and counts the samples of one task for what they tell."""

import random
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qspark.evaluation.interval import Z95, paired, wilson

shares = st.tuples(st.integers(0, 12), st.integers(1, 12)).map(lambda pair: min(pair) / max(pair[1], min(pair), 1))


def zeros_and_ones(passed: int, tasks: int) -> list[float]:
    return [1.0] * passed + [0.0] * (tasks - passed)


@given(st.lists(shares, min_size=1, max_size=60), st.integers(1, 20))
def test_holds_the_point_and_stays_in_0_to_1(means: list[float], samples: int) -> None:
    low, high = wilson(means, trials=samples * len(means))
    assert 0.0 <= low <= sum(means) / len(means) <= high <= 1.0
    assert low < high


@pytest.mark.parametrize(
    ("passed", "tasks", "low", "high"),
    [  # R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_gives_the_published_values(passed: int, tasks: int, low: float, high: float) -> None:
    assert wilson(zeros_and_ones(passed, tasks)) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_ends_lie_z_standard_errors_from_the_point(case: tuple[int, int]) -> None:
    """Wilson's defining property: the standard error is that of the end, not of the point."""
    passed, tasks = case
    p = passed / tasks
    for end in wilson(zeros_and_ones(passed, tasks)):
        assert abs(p - end) == pytest.approx(Z95 * sqrt(end * (1 - end) / tasks), abs=1e-7)


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.integers(2, 50))
def test_samples_that_always_agree_count_once(case: tuple[int, int], samples: int) -> None:
    passed, tasks = case
    means = zeros_and_ones(passed, tasks)
    assert wilson(means, trials=samples * tasks) == pytest.approx(wilson(means), abs=1e-9)


def test_samples_that_vary_within_every_task_alike_count_each() -> None:
    assert wilson([0.5] * 20, trials=20 * 4) == pytest.approx(wilson(zeros_and_ones(40, 80)))


def test_more_tasks_give_a_narrower_interval() -> None:
    def width(tasks: int) -> float:
        low, high = wilson(zeros_and_ones(tasks // 4, tasks))
        return high - low

    assert width(40) > width(80) > width(160)


@pytest.mark.parametrize("p", [0.08, 0.5])
@pytest.mark.parametrize("spread", [0.3, 3.0])
def test_covers_the_truth_in_about_95_of_100_runs(p: float, spread: float) -> None:
    """Tasks of beta-distributed difficulty, five samples each; ``spread`` is small where tasks are all-or-nothing."""
    rng = random.Random(7)
    runs, tasks, samples, held = 1500, 50, 5, 0
    for _ in range(runs):
        difficulties = [rng.betavariate(p * spread, (1 - p) * spread) for _ in range(tasks)]
        means = [sum(rng.random() < d for _ in range(samples)) / samples for d in difficulties]
        low, high = wilson(means, trials=tasks * samples)
        held += low <= p <= high
    assert 0.925 <= held / runs <= 0.985


@pytest.mark.parametrize("means", [[], [1.5], [-0.1], [float("nan")]])
def test_refuses_what_is_no_share(means: list[float]) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        wilson(means)


differences = st.lists(st.floats(-1, 1), min_size=1, max_size=60)


@given(differences)
def test_a_paired_interval_holds_the_mean_and_is_no_point(found: list[float]) -> None:
    low, high = paired(found)
    assert -1.0 <= low <= sum(found) / len(found) <= high <= 1.0
    assert low < high


@given(differences)
def test_a_paired_interval_turns_with_its_sides(found: list[float]) -> None:
    low, high = paired(found)
    assert paired([-one for one in found]) == pytest.approx((-high, -low))


def test_a_paired_interval_is_walds_with_two_tasks_added() -> None:
    better, worse, alike = 53, 16, 44 + 52
    size = better + worse + alike + 2
    p, q = (better + 0.5) / size, (worse + 0.5) / size
    half = Z95 * sqrt((p + q - (p - q) ** 2) / size)
    assert paired([1.0] * better + [-1.0] * worse + [0.0] * alike) == pytest.approx((p - q - half, p - q + half))


def test_tasks_that_both_find_alike_hard_narrow_a_paired_interval() -> None:
    """What two separate intervals cannot see."""
    shares = [number / 20 for number in range(20)]
    low, high = paired([0.05] * 20)
    assert high - low < sum(b - a for a, b in (wilson(shares), wilson([one + 0.05 for one in shares])))
