# %% task  id=quickstart/grid-coupling  difficulty=basic  tags=hardware,coupling
# %% prompt
from qiskit.transpiler import CouplingMap


def grid_coupling(rows: int, columns: int) -> CouplingMap:
    """Return the coupling map of a rectangular grid of rows * columns >= 2 qubits.

    Qubit row * columns + column sits in that row and column. Each qubit is coupled, in both directions,
    to its nearest neighbours in the same row and in the same column, and to no others. The grid does
    not wrap around.
    """
# %% solution
    edges = []
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns:
                edges += [(here, here + 1), (here + 1, here)]
            if row + 1 < rows:
                edges += [(here, here + columns), (here + columns, here)]
    return CouplingMap(edges)
# %% test
from qiskit.transpiler import CouplingMap


def check(candidate):
    for rows, columns in ((2, 3), (1, 4), (3, 1), (3, 3), (2, 2), (4, 2)):
        coupling = candidate(rows, columns)
        assert isinstance(coupling, CouplingMap), f"expected a CouplingMap, got {type(coupling).__name__}"
        assert coupling.size() == rows * columns, f"expected {rows * columns} qubits, got {coupling.size()}"
        places = [(row, column) for row in range(rows) for column in range(columns)]
        expected = {
            (a, b)
            for a, (row, column) in enumerate(places)
            for b, (other_row, other_column) in enumerate(places)
            if abs(row - other_row) + abs(column - other_column) == 1
        }
        edges = {(int(a), int(b)) for a, b in coupling.get_edges()}
        wrong = sorted(edges ^ expected)
        assert edges == expected, f"{rows} by {columns}: these edges are missing or should not be there: {wrong}"
# %% wrong: one direction only
from qiskit.transpiler import CouplingMap


def grid_coupling(rows: int, columns: int) -> CouplingMap:
    return CouplingMap.from_grid(rows, columns, bidirectional=False)
# %% wrong: numbered down the columns
from qiskit.transpiler import CouplingMap


def grid_coupling(rows: int, columns: int) -> CouplingMap:
    return CouplingMap.from_grid(columns, rows)
# %% wrong: joins the end of a row to the next row
from qiskit.transpiler import CouplingMap


def grid_coupling(rows: int, columns: int) -> CouplingMap:
    edges = []
    for qubit in range(rows * columns):
        for other in (qubit + 1, qubit + columns):
            if other < rows * columns:
                edges += [(qubit, other), (other, qubit)]
    return CouplingMap(edges)
# %% wrong: no vertical couplings
from qiskit.transpiler import CouplingMap


def grid_coupling(rows: int, columns: int) -> CouplingMap:
    edges = []
    for row in range(rows):
        for column in range(columns - 1):
            here = row * columns + column
            edges += [(here, here + 1), (here + 1, here)]
    return CouplingMap(edges)
