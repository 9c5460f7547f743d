# %% task  id=quickstart/ising-hamiltonian  difficulty=intermediate  tags=observables,paulis,endianness
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def ising_hamiltonian(couplings: list[tuple[int, int, float]], fields: list[float]) -> SparsePauliOp:
    """Return the Hamiltonian of an Ising model in a transverse field.

    H = sum of J Z_i Z_j over all (i, j, J) in couplings + sum of fields[i] X_i over all i. H acts on
    len(fields) qubits. Signs are as written: there is no minus in front of either sum. Index i is
    Qiskit's qubit i.
    """
# %% solution
    terms = [("ZZ", [i, j], strength) for i, j, strength in couplings]
    terms += [("X", [i], field) for i, field in enumerate(fields)]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=len(fields))
# %% test
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def check(candidate):
    cases = [
        ([(0, 1, 0.5)], [1.0, -2.0]),
        ([(0, 1, 1.0), (1, 2, -0.7), (2, 0, 0.3)], [0.2, 0.0, 1.5]),
        ([(3, 1, 2.0)], [0.1, 0.2, 0.3, 0.4]),
        ([], [0.6, -0.4, 0.9]),
    ]
    for couplings, fields in cases:
        n = len(fields)
        size = 2**n
        expected = np.zeros((size, size))
        for index in range(size):
            for i, j, strength in couplings:
                expected[index, index] += strength * (1 - 2 * (index >> i & 1)) * (1 - 2 * (index >> j & 1))
            for i, field in enumerate(fields):
                expected[index ^ (1 << i), index] += field
        result = candidate([tuple(c) for c in couplings], list(fields))
        assert isinstance(result, SparsePauliOp), f"expected a SparsePauliOp, got {type(result).__name__}"
        assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
        assert np.allclose(result.to_matrix(), expected), (
            f"wrong Hamiltonian for couplings {couplings}, fields {fields}"
        )
# %% wrong: labels counted from the left
from qiskit.quantum_info import SparsePauliOp


def ising_hamiltonian(couplings: list[tuple[int, int, float]], fields: list[float]) -> SparsePauliOp:
    n = len(fields)
    terms = [("".join("Z" if q in (i, j) else "I" for q in range(n)), strength) for i, j, strength in couplings]
    terms += [("".join("X" if q == i else "I" for q in range(n)), field) for i, field in enumerate(fields)]
    return SparsePauliOp.from_list(terms)
# %% wrong: physicist's minus signs
from qiskit.quantum_info import SparsePauliOp


def ising_hamiltonian(couplings: list[tuple[int, int, float]], fields: list[float]) -> SparsePauliOp:
    terms = [("ZZ", [i, j], -strength) for i, j, strength in couplings]
    terms += [("X", [i], -field) for i, field in enumerate(fields)]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=len(fields))
# %% wrong: longitudinal field
from qiskit.quantum_info import SparsePauliOp


def ising_hamiltonian(couplings: list[tuple[int, int, float]], fields: list[float]) -> SparsePauliOp:
    terms = [("ZZ", [i, j], strength) for i, j, strength in couplings]
    terms += [("Z", [i], field) for i, field in enumerate(fields)]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=len(fields))
# %% wrong: neighbours on a chain whatever the couplings are
from qiskit.quantum_info import SparsePauliOp


def ising_hamiltonian(couplings: list[tuple[int, int, float]], fields: list[float]) -> SparsePauliOp:
    terms = [("ZZ", [k, k + 1], strength) for k, (_, _, strength) in enumerate(couplings) if k + 1 < len(fields)]
    terms += [("X", [i], field) for i, field in enumerate(fields)]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=len(fields))
