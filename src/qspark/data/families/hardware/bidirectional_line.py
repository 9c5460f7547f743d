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
# %% wrong: one direction only
    return CouplingMap.from_line(n, bidirectional=False)
# %% wrong: a closed ring
    return CouplingMap.from_ring(n, bidirectional=True)
# %% wrong: one qubit too few
    return CouplingMap.from_line(n - 1, bidirectional=True)
# %% inputs
(2,)
(3,)
(6,)
