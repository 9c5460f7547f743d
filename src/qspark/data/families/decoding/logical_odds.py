# %% draft  id=decoding/$graph_id/logical-odds  about=graph  tags=error-correction,decoder,logical
# %% prompt
def flip_probability(defects: list[int], p: float) -> float | None:
    """Probability that the logical value is flipped, given the violated checks (maximum-likelihood decoding takes the
    larger of this and its complement). The decoding graph is that of $graph_says. It has $graph_checks checks, numbered from 0, and the edges $graph_edges, numbered from 0 in this order; an error on an edge flips the two checks that the edge names; -1 stands for the boundary, which is no check. Errors occur on each edge with probability p, independently. The logical value
    is flipped by an odd number of errors on the edges $graph_logical. Return the conditional probability given that
    exactly the checks in ``defects`` are violated, or None if that cannot happen.
    """
# %% solution
    from itertools import product

    edges = $graph_edges
    weights = [0.0, 0.0]
    for errors in product((0, 1), repeat=len(edges)):
        violated = set()
        for error, edge in zip(errors, edges):
            if error:
                violated ^= set(edge) - {-1}
        if violated == set(defects):
            parity = sum(errors[number] for number in $graph_logical) % 2
            count = sum(errors)
            weights[parity] += p**count * (1 - p) ** (len(edges) - count)
    total = sum(weights)
    return weights[1] / total if total > 0 else None
# %% solution: one edge after the other
    chances = {(frozenset(), 0): 1.0}
    for number, edge in enumerate($graph_edges):
        following = {}
        for (violated, parity), chance in chances.items():
            flipped = violated ^ (frozenset(edge) - {-1}), parity ^ (number in $graph_logical)
            following[violated, parity] = following.get((violated, parity), 0.0) + chance * (1 - p)
            following[flipped] = following.get(flipped, 0.0) + chance * p
        chances = following
    one, zero = (chances.get((frozenset(defects), parity), 0.0) for parity in (1, 0))
    return one / (one + zero) if one + zero > 0 else None
# %% wrong: not conditional
return weights[1] / total if total > 0 else None --> return weights[1] if total > 0 else None
# %% wrong: the probability of no flip
return weights[1] / total if total > 0 else None --> return weights[0] / total if total > 0 else None
# %% wrong: the edges without an error left out
weights[parity] += p**count * (1 - p) ** (len(edges) - count) --> weights[parity] += p**count
# %% wrong: the decision instead of the probability
return weights[1] / total if total > 0 else None --> return float(weights[1] > weights[0]) if total > 0 else None
# %% doubtful: any error on the edges instead of an odd number
parity = sum(errors[number] for number in $graph_logical) % 2 --> parity = int(any(errors[number] for number in $graph_logical))
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
([], 0.1)
(defects_of(some(1, 1)), 0.05)
(defects_of(some(2, 2)), 0.2)
([0], 0.1)
(defects_of(some(3, 3)), 0.3)
([0, 1], 0.15)
