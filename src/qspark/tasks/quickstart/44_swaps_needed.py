# %% task  id=quickstart/swaps-needed  difficulty=basic  tags=hardware,coupling,routing
# %% prompt
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, a: int, b: int) -> int:
    """Return the smallest number of SWAP gates after which the states of qubits a and b sit on coupled qubits.

    Each SWAP acts on two coupled qubits. The coupling map is connected and may be directed: a coupling
    in either direction counts as one. a and b differ.
    """
# %% solution
    neighbours: dict[int, set[int]] = {}
    for source, target in coupling.get_edges():
        neighbours.setdefault(source, set()).add(target)
        neighbours.setdefault(target, set()).add(source)
    reached, frontier, distance = {a}, {a}, 0
    while b not in reached:
        frontier = {n for qubit in frontier for n in neighbours[qubit]} - reached
        reached |= frontier
        distance += 1
    return distance - 1
# %% test
from qiskit.transpiler import CouplingMap


def check(candidate):
    line = CouplingMap.from_line(6)
    ring = CouplingMap.from_ring(8)
    directed = CouplingMap([(1, 0), (1, 2), (3, 2), (3, 4)])
    tree = CouplingMap([(0, 3), (3, 0), (3, 5), (5, 3), (5, 1), (1, 5), (3, 4), (4, 3), (5, 2), (2, 5)])
    cases = [
        ("line", line, 0, 5, 4),
        ("line", line, 2, 3, 0),
        ("line", line, 4, 1, 2),
        ("ring", ring, 0, 7, 0),
        ("ring", ring, 1, 5, 3),
        ("ring", ring, 6, 1, 2),
        ("directed line", directed, 0, 4, 3),
        ("directed line", directed, 4, 3, 0),
        ("directed line", directed, 2, 0, 1),
        ("tree", tree, 0, 1, 2),
        ("tree", tree, 4, 0, 1),
        ("tree", tree, 2, 1, 1),
    ]
    for name, coupling, a, b, expected in cases:
        result = candidate(coupling, a, b)
        assert result == expected, f"{name}, qubits {a} and {b}: expected {expected}, got {result!r}"
# %% wrong: the distance itself
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, a: int, b: int) -> int:
    return int(coupling.distance(a, b))
# %% wrong: difference of the indices
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, a: int, b: int) -> int:
    return abs(a - b) - 1
# %% wrong: follows the direction of the couplings
import rustworkx as rx
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, a: int, b: int) -> int:
    return rx.dijkstra_shortest_path_lengths(coupling.graph, a, lambda _: 1.0, goal=b)[b] - 1
# %% wrong: counts the way there and back
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, a: int, b: int) -> int:
    return 2 * (int(coupling.distance(a, b)) - 1)
