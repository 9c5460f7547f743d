# %% draft  id=decoding/$graph_id/check-distances  about=graph  tags=error-correction,decoder,matching
# %% prompt
def distances(defects: list[int]) -> dict[tuple[int, int], int]:
    """Distances that a matching decoder compares. The decoding graph is that of $graph_says. It has $graph_checks checks, numbered from 0, and the edges $graph_edges, numbered from 0 in this order; an error on an edge flips the two checks that the edge names; -1 stands for the boundary, which is no check. For each two different checks a < b in ``defects`` give, at the key
    (a, b), the smallest number of edges of a path between them that does not pass the boundary, and leave the pair out
    if there is none.
    """
# %% solution
    edges = $graph_edges
    found = {}
    for start in defects:
        steps = {start: 0}
        queue = [start]
        for check in queue:
            for edge in edges:
                if check in edge and -1 not in edge:
                    other = edge[1] if edge[0] == check else edge[0]
                    if other not in steps:
                        steps[other] = steps[check] + 1
                        queue.append(other)
        for end in defects:
            if start < end and end in steps:
                found[start, end] = steps[end]
    return found
# %% solution: Floyd and Warshall
    far = float("inf")
    n = $graph_checks
    table = [[0 if a == b else far for b in range(n)] for a in range(n)]
    for a, b in $graph_edges:
        if a >= 0 and b >= 0:
            table[a][b] = table[b][a] = 1
    for k in range(n):
        table = [[min(table[a][b], table[a][k] + table[k][b]) for b in range(n)] for a in range(n)]
    return {(a, b): table[a][b] for a in defects for b in defects if a < b and table[a][b] < far}
# %% wrong: every ordered pair
if start < end and end in steps: --> if start != end and end in steps:
# %% wrong: checks on the way counted
found[start, end] = steps[end] --> found[start, end] = steps[end] + 1
# %% wrong: neighbours alone
    return {(a, b): 1 for a in defects for b in defects if a < b and ((a, b) in $graph_edges or (b, a) in $graph_edges)}
# %% doubtful: paths by way of the boundary
if check in edge and -1 not in edge: --> if check in edge:
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
([0, 1],)
([CHECKS - 1, 0, 2],)
(list(range(CHECKS)),)
([3],)
([],)
([2, 0],)
