"""Unbiased pass@k: Chen et al. 2021, "Evaluating Large Language Models Trained on Code" (arXiv:2107.03374), formula 1.

``1 - (1 - c/n)**k`` would be biased, and is not offered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from qspark.evaluation.interval import Interval, wilson


def pass_at_k(n: int, passed: int, k: int) -> float:
    """Chance that at least one of ``k`` samples, drawn without replacement from ``n`` of which ``passed`` pass, passes.

    1 - C(n-c, k) / C(n, k), as a product of factors in [0, 1], so that no binomial coefficient overflows.

    Raises:
        ValueError: k < 1, passed outside 0..n, or n < k, where pass@k is undefined (not 0 and not 1).
    """
    if k < 1 or not 0 <= passed <= n:
        raise ValueError(f"pass@{k} of {passed} passes in {n} samples")
    if n < k:
        raise ValueError(f"pass@{k} is undefined for {n} samples")
    if n - passed < k:
        return 1.0
    return 1.0 - prod(1.0 - k / i for i in range(n - passed + 1, n + 1))


@dataclass(frozen=True)
class PassAtK:
    """pass@k of a task set: the mean over its tasks with at least k scored samples."""

    k: int
    value: float | None  # None: no task has k samples
    ci95: Interval | None
    tasks: int  # in the mean
    too_few: int  # left out: fewer than k scored samples


def mean_pass_at_k(counts: Sequence[tuple[int, int]], k: int) -> PassAtK:
    """pass@k over tasks, from one ``(scored samples, passes)`` pair per task."""
    enough = [(n, passed) for n, passed in counts if n >= k]
    if not enough:
        return PassAtK(k, None, None, 0, len(counts))
    values = [pass_at_k(n, passed, k) for n, passed in enough]
    # n samples hold n // k disjoint draws of k: no more independent trials than that can stand behind a task's value.
    interval = wilson(values, trials=sum(n // k for n, _ in enough))
    return PassAtK(k, sum(values) / len(values), interval, len(values), len(counts) - len(values))
