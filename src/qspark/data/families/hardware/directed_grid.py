# %% draft  id=hardware/directed-grid  tags=hardware-aware
# %% prompt
from qiskit.transpiler import CouplingMap


def grid(rows: int, columns: int) -> CouplingMap:
    """Coupling map of a grid with rows * columns >= 2 qubits; the qubit in row r and column c has the number
    r * columns + c. Couplings are directed: to the right-hand neighbour and to the one in the next row, and no others.
    """
# %% solution
    edges = []
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns:
                edges.append((here, here + 1))
            if row + 1 < rows:
                edges.append((here, here + columns))
    return CouplingMap(edges)
# %% solution: another way
    return CouplingMap.from_grid(rows, columns, bidirectional=False)
# %% wrong: both directions
    return CouplingMap.from_grid(rows, columns)
# %% wrong: rows and columns exchanged
    return CouplingMap.from_grid(columns, rows, bidirectional=False)
# %% wrong: the end of a row coupled with the next row
if column + 1 < columns: --> if here + 1 < rows * columns:
# %% inputs
(1, 2)
(2, 3)
(3, 2)
(3, 3)
