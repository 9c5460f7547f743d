# %% draft  id=decoding/$graph_id/smallest-correction  about=graph  tags=error-correction,decoder,matching
# %% prompt
def correction(defects: list[int]) -> list[int] | None:
    """A smallest correction for defects. The decoding graph is that of $graph_says. It has $graph_checks checks, numbered from 0, and the edges $graph_edges, numbered from 0 in this order; an error on an edge flips the two checks that the edge names; -1 stands for the boundary, which is no check. Return, in ascending order, the numbers of as few edges as possible such
    that errors on them violate exactly the checks in ``defects``; any such set is right. Return None if there is none.
    """
# %% solution
    from itertools import combinations

    edges = $graph_edges
    for size in range(len(edges) + 1):
        for chosen in combinations(range(len(edges)), size):
            found = set()
            for number in chosen:
                found ^= set(edges[number]) - {-1}
            if found == set(defects):
                return list(chosen)
    return None
# %% solution: breadth first over syndromes
    edges = $graph_edges
    wanted = frozenset(defects)
    reached = {frozenset(): []}
    layer = list(reached)
    while layer and wanted not in reached:
        following = []
        for state in layer:
            for number, edge in enumerate(edges):
                other = state ^ (frozenset(edge) - {-1})
                if other not in reached:
                    reached[other] = sorted(set(reached[state]) ^ {number})
                    following.append(other)
        layer = following
    return reached.get(wanted)
# %% wrong: largest first
for size in range(len(edges) + 1): --> for size in range(len(edges), -1, -1):
# %% wrong: an edge for every defect
    edges = $graph_edges
    return sorted({number for number, edge in enumerate(edges) if set(edge) & set(defects)})
# %% wrong: the edge from each defect to the next one
    edges = $graph_edges
    return [number for number, edge in enumerate(edges) if set(edge) <= set(defects)] or None
# %% wrong: nothing instead of None, and no empty correction
for size in range(len(edges) + 1): --> for size in range(1, len(edges) + 1):
# %% compare  value=no
# %% check: not a list of different edges in ascending order, or None
found is None or list(found) == sorted({int(number) for number in found} & set(range(len(EDGES))))
# %% check: None where there is a correction, or the other way round
(found is None) == (expected is None)
# %% check: another syndrome
found is None or defects_of(found) == sorted(arguments[0])
# %% check: not a smallest correction
found is None or len(found) == len(expected)
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
([],)
(defects_of(some(1, 1)),)
(defects_of(some(2, 2)),)
(defects_of(some(3, 3)),)
(defects_of(some(4, 9)),)
([0],)
([0, CHECKS - 1],)
([0, 1, 2],)
([3, 1],)
