# %% draft  id=decoding/$graph_id/defects  about=graph  tags=error-correction,syndrome,matching
# %% prompt
def defects(flipped: list[int], misread: list[int]) -> list[int]:
    """Checks that are seen as violated after errors on edges. The decoding graph is that of $graph_says. It has $graph_checks checks, numbered from 0, and the edges $graph_edges, numbered from 0 in this order; an error on an edge flips the two checks that the edge names; -1 stands for the boundary, which is no check. An edge that is named twice in ``flipped`` has no
    error. Each check in ``misread`` is reported wrongly, once for each time that it is named. Return the checks that are
    reported as violated, in ascending order.
    """
# %% solution
    edges = $graph_edges
    parity = [0] * $graph_checks
    for number in flipped:
        for check in edges[number]:
            if check >= 0:
                parity[check] ^= 1
    for check in misread:
        parity[check] ^= 1
    return [check for check, value in enumerate(parity) if value]
# %% solution: with sets
    found = set()
    for number in flipped:
        found ^= set($graph_edges[number]) - {-1}
    for check in misread:
        found ^= {check}
    return sorted(found)
# %% wrong: checks that meet any error
    edges = $graph_edges
    parity = [0] * $graph_checks
    for number in flipped:
        for check in edges[number]:
            if check >= 0:
                parity[check] |= 1
    for check in misread:
        parity[check] ^= 1
    return [check for check, value in enumerate(parity) if value]
# %% wrong: the misread checks forgotten
    edges = $graph_edges
    parity = [0] * $graph_checks
    for number in flipped:
        for check in edges[number]:
            if check >= 0:
                parity[check] ^= 1
    return [check for check, value in enumerate(parity) if value]
# %% wrong: the values instead of the checks
return [check for check, value in enumerate(parity) if value] --> return parity
# %% doubtful: the boundary counted as the last check
if check >= 0: --> if True:
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
([], [])
([0], [])
([0, 1], [1])
(some(3, 1), [])
(some(4, 2), [0, 2])
([2, 2, 3], [0, 0])
(list(range(len(EDGES))), [CHECKS - 1])
