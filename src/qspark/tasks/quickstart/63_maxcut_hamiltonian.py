# %% task  id=quickstart/maxcut-hamiltonian  difficulty=intermediate  tags=observables,algorithms,endianness
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def maxcut_hamiltonian(n: int, edges: list[tuple[int, int, float]]) -> SparsePauliOp:
    """Return the diagonal operator whose value on every basis state is the weight of the cut that it encodes.

    The graph has the vertices 0 to n - 1 and at least one edge; each edge (i, j, w) has the weight w.
    Vertex i is Qiskit's qubit i. An edge is cut if its two qubits have different values, and <x|H|x> is
    the sum of the weights of the cut edges (positive, and exactly 0 for |0...0>).
    """
# %% solution
    terms = [("", [], sum(w for _, _, w in edges) / 2)]
    terms += [("ZZ", [i, j], -w / 2) for i, j, w in edges]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=n)
# %% test
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def check(candidate):
    cases = [
        (2, [(0, 1, 1.0)]),
        (4, [(0, 1, 1.0), (1, 2, 2.0), (2, 3, 0.5), (3, 0, 1.5)]),
        (3, [(2, 0, 0.7)]),
        (5, [(0, 4, 1.0), (4, 2, 0.3), (1, 2, 2.2), (3, 1, 0.9), (0, 1, 1.1)]),
    ]
    for n, edges in cases:
        operator = candidate(n, [tuple(edge) for edge in edges])
        assert isinstance(operator, SparsePauliOp), f"expected a SparsePauliOp, got {type(operator).__name__}"
        assert operator.num_qubits == n, f"expected {n} qubits, got {operator.num_qubits}"
        matrix = operator.to_matrix()
        assert np.allclose(matrix, np.diag(np.diag(matrix))), "the operator is not diagonal"
        for x in range(2**n):
            expected = sum(w for i, j, w in edges if (x >> i & 1) != (x >> j & 1))
            value = matrix[x, x].real
            assert abs(value - expected) < 1e-9, f"{edges}, state {x:0{n}b}: expected {expected}, got {value}"
# %% wrong: constant term missing
from qiskit.quantum_info import SparsePauliOp


def maxcut_hamiltonian(n: int, edges: list[tuple[int, int, float]]) -> SparsePauliOp:
    return SparsePauliOp.from_sparse_list([("ZZ", [i, j], -w / 2) for i, j, w in edges], num_qubits=n)
# %% wrong: to be minimised
from qiskit.quantum_info import SparsePauliOp


def maxcut_hamiltonian(n: int, edges: list[tuple[int, int, float]]) -> SparsePauliOp:
    terms = [("", [], -sum(w for _, _, w in edges) / 2)]
    terms += [("ZZ", [i, j], w / 2) for i, j, w in edges]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=n)
# %% wrong: weights ignored
from qiskit.quantum_info import SparsePauliOp


def maxcut_hamiltonian(n: int, edges: list[tuple[int, int, float]]) -> SparsePauliOp:
    terms = [("", [], len(edges) / 2)]
    terms += [("ZZ", [i, j], -0.5) for i, j, _ in edges]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=n)
# %% wrong: vertex 0 on the left
from qiskit.quantum_info import SparsePauliOp


def maxcut_hamiltonian(n: int, edges: list[tuple[int, int, float]]) -> SparsePauliOp:
    terms = [("I" * n, sum(w for _, _, w in edges) / 2)]
    for i, j, w in edges:
        terms.append(("".join("Z" if q in (i, j) else "I" for q in range(n)), -w / 2))
    return SparsePauliOp.from_list(terms)
