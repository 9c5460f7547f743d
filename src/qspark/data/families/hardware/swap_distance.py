# %% draft  id=hardware/swap-distance  tags=hardware-aware
# %% prompt
from qiskit.transpiler import CouplingMap


def swaps_needed(coupling: CouplingMap, first: int, second: int) -> int:
    """Smallest number of swaps along couplings that bring two different qubits next to each other. Direction does not
    matter.
    """
# %% solution
    return max(0, len(coupling.shortest_undirected_path(first, second)) - 2)
# %% wrong: couplings in place of swaps
    return max(0, len(coupling.shortest_undirected_path(first, second)) - 1)
# %% wrong: by the numbers of the qubits
    return abs(first - second) - 1
# %% wrong: the distance itself
    return int(coupling.distance(first, second))
# %% inputs
(CouplingMap.from_line(6), 0, 5)
(CouplingMap.from_ring(6), 0, 5)
(CouplingMap([(0, 1), (0, 2), (0, 3)]), 1, 3)
(CouplingMap.from_grid(3, 3), 0, 8)
(CouplingMap.from_line(4), 2, 1)
