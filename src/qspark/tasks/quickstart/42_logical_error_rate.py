# %% task  id=quickstart/logical-error-rate  difficulty=basic  tags=error-correction
# %% prompt
def logical_error_rate(distance: int, p: float) -> float:
    """Return the exact probability that majority voting fails for the repetition code of an odd distance.

    Each of the distance qubits is flipped independently with probability p, and measurements are
    perfect. Voting fails when more than half of the qubits are flipped. The result must be right to a
    relative error of 1e-9.
    """
# %% solution
    from math import comb

    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2 + 1, distance + 1))
# %% test
from itertools import product


def check(candidate):
    for distance, p in ((3, 0.1), (1, 0.03), (5, 0.1), (7, 0.2), (5, 0.5), (9, 1e-3), (3, 0.0), (3, 1.0), (5, 0.9)):
        expected = 0.0
        for flips in product((0, 1), repeat=distance):
            if 2 * sum(flips) > distance:
                expected += p ** sum(flips) * (1 - p) ** (distance - sum(flips))
        result = candidate(distance, p)
        assert isinstance(result, (int, float)), f"expected a float, got {type(result).__name__}"
        close = abs(result - expected) <= 1e-9 * expected
        assert close, f"distance {distance}, p={p}: expected {expected}, got {result}"
# %% wrong: leading order only
from math import comb


def logical_error_rate(distance: int, p: float) -> float:
    k = distance // 2 + 1
    return comb(distance, k) * p**k
# %% wrong: starts one flip too early
from math import comb


def logical_error_rate(distance: int, p: float) -> float:
    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2, distance + 1))
# %% wrong: formula of distance 3
def logical_error_rate(distance: int, p: float) -> float:
    return 3 * p**2 * (1 - p) + p**3
# %% wrong: leaves out the case that all qubits flip
from math import comb


def logical_error_rate(distance: int, p: float) -> float:
    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2 + 1, distance))
# %% wrong: estimates by random sampling
import random


def logical_error_rate(distance: int, p: float) -> float:
    rng = random.Random(1)
    trials = 20000
    return sum(2 * sum(rng.random() < p for _ in range(distance)) > distance for _ in range(trials)) / trials
