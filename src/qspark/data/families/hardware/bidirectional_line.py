# %% draft  id=hardware/bidirectional-line  tags=hardware-aware
# %% prompt
from qiskit.transpiler import CouplingMap


def line(n: int) -> CouplingMap:
    """Coupling map of n >= 2 qubits in a row, each coupled with its neighbours in both directions."""
# %% solution
    return CouplingMap.from_line(n, bidirectional=True)
# %% solution: another way
    edges = [(k, k + 1) for k in range(n - 1)]
    return CouplingMap(edges + [(b, a) for a, b in edges])
# %% wrong: mistake 1
    return CouplingMap.from_line(n, bidirectional=False)
# %% wrong: mistake 2
    return CouplingMap.from_ring(n, bidirectional=True)
# %% wrong: mistake 3
    return CouplingMap.from_line(n - 1, bidirectional=True)
# %% inputs
(2,)
(3,)
(6,)
