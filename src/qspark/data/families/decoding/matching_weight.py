# %% draft  id=decoding/$graph_id/matching-weight  about=graph  tags=error-correction,decoder,matching
# %% prompt
from math import log


def smallest_weight(defects: list[int], probabilities: list[float]) -> float:
    """Weight of the most likely errors that explain defects. The decoding graph is that of $graph_says. It has $graph_checks checks, numbered from 0, and the edges $graph_edges, numbered from 0 in this order; an error on an edge flips the two checks that the edge names; -1 stands for the boundary, which is no check. Edge k has an error with probability
    ``probabilities[k]``, below 1/2, independently of the others, and the weight log((1 - p) / p). Return the smallest
    total weight of all sets of edges after whose errors exactly the checks in ``defects`` are violated, or inf if there
    is no such set.
    """
# %% solution
    edges = $graph_edges
    wanted = sum(1 << check for check in defects)
    best = {0: 0.0}
    for (first, second), p in zip(edges, probabilities):
        mask = sum(1 << check for check in (first, second) if check >= 0)
        step = dict(best)
        for state, weight in best.items():
            total = weight + log((1 - p) / p)
            if total < step.get(state ^ mask, float("inf")):
                step[state ^ mask] = total
        best = step
    return best.get(wanted, float("inf"))
# %% solution: over all sets of edges
    from itertools import product

    best = float("inf")
    for chosen in product((0, 1), repeat=$graph_count):
        found = set()
        for taken, edge in zip(chosen, $graph_edges):
            if taken:
                found ^= set(edge) - {-1}
        if found == set(defects):
            best = min(best, sum(log((1 - p) / p) for taken, p in zip(chosen, probabilities) if taken))
    return best
# %% wrong: minus the logarithm of p
total = weight + log((1 - p) / p) --> total = weight + -log(p)
# %% wrong: the sign of the weight
total = weight + log((1 - p) / p) --> total = weight + log(p / (1 - p))
# %% wrong: the number of edges
total = weight + log((1 - p) / p) --> total = weight + 1.0
# %% wrong: the defects ignored
return best.get(wanted, float("inf")) --> return best.get(0, float("inf"))
# %% setup
import math
import random

EDGES, CHECKS = $graph_edges, $graph_checks


def defects_of(chosen):
    found = set()
    for number in chosen:
        found ^= set(EDGES[number]) - {-1}
    return sorted(found)


def some(count, seed):
    return random.Random(seed).sample(range(len(EDGES)), count)


def rates(seed):
    return [round(random.Random(seed + number).uniform(0.01, 0.3), 3) for number in range(len(EDGES))]
# %% inputs
(defects_of(some(1, 1)), rates(1))
(defects_of(some(2, 2)), rates(2))
(defects_of(some(3, 3)), rates(3))
(defects_of(some(4, 4)), rates(4))
([], rates(5))
([0], rates(6))
([0, 1, 2], rates(7))
(defects_of(some(3, 8)), [0.1] * len(EDGES))
