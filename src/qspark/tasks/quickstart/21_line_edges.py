# %% task  id=quickstart/line-edges  difficulty=basic  tags=hardware,coupling
# %% prompt
def line_edges(n: int) -> list[tuple[int, int]]:
    """Return the pairs (i, i + 1) of neighbouring qubits on a line of n qubits, numbered from 0.

    Each pair is given once. Example: n = 3 gives [(0, 1), (1, 2)].
    """
# %% solution
    return [(i, i + 1) for i in range(n - 1)]
# %% test
def check(candidate):
    for n in (3, 2, 5, 1):
        result = sorted(tuple(pair) for pair in candidate(n))
        expected = [(i, i + 1) for i in range(n - 1)]
        assert result == expected, f"n={n}: expected {expected}, got {result}"
# %% wrong: one pair too many
def line_edges(n: int) -> list[tuple[int, int]]:
    return [(i, i + 1) for i in range(n)]
# %% wrong: closes the line to a ring
def line_edges(n: int) -> list[tuple[int, int]]:
    return [(i, (i + 1) % n) for i in range(n)] if n > 1 else []
# %% wrong: both directions
from qiskit.transpiler import CouplingMap


def line_edges(n: int) -> list[tuple[int, int]]:
    return [tuple(pair) for pair in CouplingMap.from_line(n).get_edges()]
# %% wrong: a star around qubit 0
def line_edges(n: int) -> list[tuple[int, int]]:
    return [(0, i) for i in range(1, n)]
# %% wrong: numbered from 1
def line_edges(n: int) -> list[tuple[int, int]]:
    return [(i, i + 1) for i in range(1, n)]
