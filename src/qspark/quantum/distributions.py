"""Are two sets of counts from the same distribution? Tests with a stated rate of false alarms, none by feel.

Not covered: continuous outcomes, and distributions known only by samples on both sides with unequal supports in the
millions.
"""

import math
from collections.abc import Mapping

ALPHA = 1e-9  # false alarms per comparison: a thousand tests of a thousand comparisons raise one in a thousand builds
MAX_EXACT = 1 << 16  # outcomes a distribution may have


def tvd_bound(outcomes: int, shots: float, alpha: float = ALPHA) -> float:
    """Total variation distance that a sample of ``shots`` exceeds with a probability of at most ``alpha``.

    By Hoeffding's inequality for each of the 2^outcomes events and the union bound: 2^k exp(-2 N t^2) <= alpha
    (Devroye, Ann. Stat. 11(3), 1983, in the form used for distribution learning).
    """
    return math.sqrt((outcomes * math.log(2) + math.log(1 / alpha)) / (2 * shots))


def event_bound(probability: float, shots: float, alpha: float = ALPHA) -> float:
    """How far a frequency may lie from its probability, by Bernstein's inequality, two-sided.

    Where a probability is near 0 or 1 this is far closer than Hoeffding's: an outcome that cannot be must hardly be.
    """
    log = math.log(2 / alpha)
    variance = probability * (1 - probability)
    return math.sqrt(2 * variance * log / shots) + 2 * log / (3 * shots)


def counts_difference(counts: Mapping[str, int], expected: Mapping[str, float], alpha: float = ALPHA) -> str | None:
    """Why counts are no sample of the expected distribution, or None if they may be one.

    Args:
        counts: outcome to count, as Qiskit writes outcomes; spaces between registers are passed over.
        expected: outcome to probability; those left out have probability 0.
        alpha: probability of a false alarm, over all that is compared.
    """
    found = _tidy(counts)
    wanted = _tidy(expected)
    shots = sum(found.values())
    if shots <= 0:
        return "no counts"
    if any(count < 0 for count in found.values()):
        return "a negative count"
    support = {outcome for outcome, probability in wanted.items() if probability > 1e-12}
    if strange := sorted(found.keys() - support):
        return f"outcome {strange[0]} cannot occur"
    # Two tests, each with half of alpha: one for the whole, one outcome by outcome, which is sharper for rare ones.
    distance = sum(abs(found.get(outcome, 0) / shots - wanted[outcome]) for outcome in support) / 2
    if distance > tvd_bound(len(support), shots, alpha / 2):
        return f"distance {distance:.3f} from the distribution, more than chance explains"
    for outcome in support:
        gap = abs(found.get(outcome, 0) / shots - wanted[outcome])
        if gap > event_bound(wanted[outcome], shots, alpha / (2 * len(support))):
            return f"outcome {outcome} has frequency {found.get(outcome, 0) / shots:.3f}, not {wanted[outcome]:.3f}"
    return None


def samples_difference(first: Mapping[str, int], second: Mapping[str, int], alpha: float = ALPHA) -> str | None:
    """Why two samples are not from one distribution, or None if they may be.

    Each lies within its bound of the common truth, so together they differ by no more than both bounds.
    """
    one, two = _tidy(first), _tidy(second)
    shots_one, shots_two = sum(one.values()), sum(two.values())
    if shots_one <= 0 or shots_two <= 0:
        return "no counts"
    support = one.keys() | two.keys()
    pooled = {key: (one.get(key, 0) + two.get(key, 0)) / (shots_one + shots_two) for key in support}
    for key in sorted(support):
        gap = abs(one.get(key, 0) / shots_one - two.get(key, 0) / shots_two)
        share = alpha / (2 * len(support))
        # The pooled frequency stands for the unknown one; a half either way keeps it off 0 and 1.
        near = min(max(pooled[key], 0.5 / (shots_one + shots_two)), 0.5)
        if gap > event_bound(near, shots_one, share) + event_bound(near, shots_two, share):
            frequencies = f"{one.get(key, 0) / shots_one:.3f} and {two.get(key, 0) / shots_two:.3f}"
            return f"outcome {key} has frequencies {frequencies}, further apart than chance explains"
    return None


def _tidy(outcomes: Mapping[str, int | float]) -> dict[str, float]:
    tidy: dict[str, float] = {}
    for outcome, value in outcomes.items():
        key = str(outcome).replace(" ", "")
        tidy[key] = tidy.get(key, 0) + value
    if len(tidy) > MAX_EXACT:
        raise ValueError(f"more than {MAX_EXACT} outcomes")
    return tidy
