"""Are two sets of counts from the same distribution? A test with a stated rate of false alarms, none by feel.

Not covered: continuous outcomes, and samples with supports in the millions.
"""

import itertools
import math
from collections.abc import Mapping

import numpy as np

ALPHA = 1e-9  # false alarms per comparison: a thousand tests of a thousand comparisons raise one in a thousand builds
MAX_OUTCOMES = 1 << 16
_MOST_PAIRED = 64  # bits: of longer strings the parities of single bits and of all together are counted
_FAINT = 1e-12  # of a tail, relative to its largest term: what is left out then changes nothing


def samples_difference(first: Mapping[str, int], second: Mapping[str, int], alpha: float = ALPHA) -> str | None:
    """Why two samples are not from one distribution, or None if they may be.

    Samples of different sizes are different: how often something was run is part of what was asked for. Outcome by
    outcome, and for bit strings by the parities of bits and of pairs of bits, Fisher's exact test on the two counts (R.
    A. Fisher, J. R. Stat. Soc. 85(1), 1922; two-sided by doubling), at a level of ``alpha`` divided by the number of
    these tests (Bonferroni). Two samples without a common outcome, of two, are told apart from 18 shots on.

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
    events = [(f"outcome {key}", one.get(key, 0), two.get(key, 0)) for key in sorted(one.keys() | two.keys())]
    events += _parities(one, two)
    for event, found, expected in events:
        if _chance(found, expected, shots_one) < alpha / len(events):
            return f"{event} {found} times in {shots_one} shots instead of {expected}, more than chance explains"
    return None


def _parities(one: Mapping[str, int], two: Mapping[str, int]) -> list[tuple[str, int, int]]:
    """How often bits and pairs of bits, and all of them, have odd parity: of many outcomes none is frequent."""
    lengths = {len(key) for counts in (one, two) for key in counts}
    length = lengths.pop() if len(lengths) == 1 else 0
    if length < 2 or not all(set(key) <= {"0", "1"} for counts in (one, two) for key in counts):
        return []
    found, expected = _odd(one, length), _odd(two, length)
    return [(f"odd parity of bits {bits}", found[bits], expected[bits]) for bits in found]


def _odd(counts: Mapping[str, int], length: int) -> dict[tuple[int, ...], int]:
    """How often each bit is one, each pair of bits is unlike, and all bits have odd parity; bits from the right."""
    bits = np.frombuffer("".join(counts).encode(), dtype=np.uint8).reshape(-1, length)[:, ::-1] - ord("0")
    weights = np.array(list(counts.values()), dtype=np.float64)  # exact up to 2^53 shots
    ones = weights @ bits
    found: dict[tuple[int, ...], int] = {(bit,): int(ones[bit]) for bit in range(length)}
    if length <= _MOST_PAIRED:
        both = (bits * weights[:, None]).T @ bits
        pairs = itertools.combinations(range(length), 2)
        found |= {(a, b): int(ones[a] + ones[b] - 2 * both[a, b]) for a, b in pairs}
    found[tuple(range(length))] = int(weights @ (bits.sum(axis=1) % 2))
    return found


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
        if value:  # what was never seen says nothing
            tidy[key] = tidy.get(key, 0) + int(value)
    if len(tidy) > MAX_OUTCOMES:
        raise ValueError(f"more than {MAX_OUTCOMES} outcomes")
    return tidy
