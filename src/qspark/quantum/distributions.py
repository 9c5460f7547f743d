"""Are two sets of counts from the same distribution? A test with a stated rate of false alarms, none by feel.

Not covered: continuous outcomes, and samples with supports in the millions.
"""

import math
from collections.abc import Mapping

ALPHA = 1e-9  # false alarms per comparison: a thousand tests of a thousand comparisons raise one in a thousand builds
MAX_OUTCOMES = 1 << 16
_FAINT = 1e-12  # of a tail, relative to its largest term: what is left out then changes nothing


def samples_difference(first: Mapping[str, int], second: Mapping[str, int], alpha: float = ALPHA) -> str | None:
    """Why two samples are not from one distribution, or None if they may be.

    Samples of different sizes are different: how often something was run is part of what was asked for. Outcome by
    outcome, Fisher's exact test on the two counts (R. A. Fisher, J. R. Stat. Soc. 85(1), 1922; two-sided by doubling),
    at a level of ``alpha`` divided by the number of outcomes (Bonferroni). Two samples without a common outcome are
    told apart from 18 shots on.

    Raises ValueError for more outcomes than ``MAX_OUTCOMES``.
    """
    one, two = _tidy(first), _tidy(second)
    if any(count < 0 for count in (*one.values(), *two.values())):
        return "a negative count"
    shots_one, shots_two = sum(one.values()), sum(two.values())
    if shots_one != shots_two:
        return f"{shots_one} shots instead of {shots_two}"
    if not shots_one:
        return "no counts"
    support = sorted(one.keys() | two.keys())
    for key in support:
        found, expected = one.get(key, 0), two.get(key, 0)
        if _chance(found, expected, shots_one) < alpha / len(support):
            return f"outcome {key} {found} times in {shots_one} shots instead of {expected}, more than chance explains"
    return None


def _chance(one: int, two: int, shots: int) -> float:
    """Of counts at least so far apart, where both are of so many shots from one distribution."""
    together, all_shots = one + two, 2 * shots
    more = max(one, two)  # the tail is the same for both samples: they are of the same size
    if more == min(one, two):
        return 1.0
    term = math.exp(_choose(shots, more) + _choose(shots, together - more) - _choose(all_shots, together))
    first, tail = term, 0.0
    while term > _FAINT * first and more <= min(shots, together):
        tail += term
        # From hypergeometric term k to k + 1.
        term *= (together - more) * (shots - more) / ((more + 1) * (shots - together + more + 1))
        more += 1
    return min(1.0, 2 * tail)


def _choose(of: int, some: int) -> float:
    """Natural logarithm of the binomial coefficient."""
    return math.lgamma(of + 1) - math.lgamma(some + 1) - math.lgamma(of - some + 1)


def _tidy(outcomes: Mapping[str, int]) -> dict[str, int]:
    tidy: dict[str, int] = {}
    for outcome, value in outcomes.items():
        key = str(outcome).replace(" ", "")
        tidy[key] = tidy.get(key, 0) + int(value)
    if len(tidy) > MAX_OUTCOMES:
        raise ValueError(f"more than {MAX_OUTCOMES} outcomes")
    return tidy
