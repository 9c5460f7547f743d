"""The 95 % interval of a mean over tasks: Wilson's score interval at the effective sample size.

With one sample per task this is Wilson's interval (1927), exactly. With several, the samples of one task resemble each
other, so they count for less than as many tasks would. Kish's design effect says for how much less: the effective
sample size is p(1-p) / Var(p), where Var(p) is the variance of the mean of the task means (tasks are the clusters).
Wilson's formula at that size keeps what the t interval and the bootstrap over tasks lose near 0 and 1, where models of
a few per cent live: it never leaves [0, 1] and never shrinks to a point because all tasks happened to agree.

Sources: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209; L. Kish, Survey Sampling (1965), ch. 5; C. Franco, R. Little,
T. Louis and E. Slud, J. Survey Stat. Methodol. 7 (2019) 334, who compare intervals for clustered proportions;
tasks as clusters: E. Miller, arXiv:2411.00640. Nothing here is random: the same verdicts give the same interval.
"""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist

Interval = tuple[float, float]

Z95 = NormalDist().inv_cdf(0.975)


def wilson(means: Sequence[float], *, trials: int | None = None, z: float = Z95) -> Interval:
    """Interval of the mean of ``means``, one number in [0, 1] per task.

    Args:
        means: per task the share of its samples that passed (0 or 1 where it has one sample).
        trials: samples behind all the means together; the effective sample size never exceeds it. Default: one each.
        z: half-width in standard deviations.

    Raises:
        ValueError: no task, or a mean outside [0, 1].
    """
    tasks = len(means)
    if not tasks or not all(0.0 <= mean <= 1.0 for mean in means):
        raise ValueError("an interval needs at least one task, and means between 0 and 1")
    p = sum(means) / tasks
    size = effective_size(means, tasks if trials is None else trials)
    centre = (p + z * z / (2 * size)) / (1 + z * z / size)
    half = z / (1 + z * z / size) * sqrt(p * (1 - p) / size + z * z / (4 * size * size))
    # min and max with p: rounding in the last digit must not push the point out of its interval at 0 and 1.
    return max(0.0, min(p, centre - half)), min(1.0, max(p, centre + half))


def paired(differences: Sequence[float], *, z: float = Z95) -> Interval:
    """Interval of the mean difference of two models on the same tasks: one number in [-1, 1] per task.

    The interval of Agresti and Min (Stat. Med. 24 (2005) 729) for matched proportions: Wald's, after two tasks were
    added of which half a one speaks for each model. It never shrinks to a point because no task happened to differ.

    Raises:
        ValueError: no task, or a difference outside [-1, 1].
    """
    if not differences or not all(-1.0 <= one <= 1.0 for one in differences):
        raise ValueError("an interval needs at least one task, and differences between -1 and 1")
    size = len(differences) + 2
    centre = sum(differences) / size
    variance = (sum(one * one for one in differences) + 1) / size - centre * centre
    half = z * sqrt(variance / size)
    mean = sum(differences) / len(differences)
    return max(-1.0, min(mean, centre - half)), min(1.0, max(mean, centre + half))


def effective_size(means: Sequence[float], trials: int) -> float:
    """Independent trials that would estimate the mean as well: between the number of tasks and ``trials``.

    Where every task has the same mean their variance says nothing; then all tasks passing (or failing) every sample
    counts each task once, and equal means in between count every trial.
    """
    tasks = len(means)
    p = sum(means) / tasks
    within = p * (1 - p)
    between = sum((mean - p) ** 2 for mean in means) / tasks
    if within <= 0.0:
        return float(tasks)
    if between <= within * tasks / trials:
        return float(trials)
    return max(float(tasks), tasks * within / between)
