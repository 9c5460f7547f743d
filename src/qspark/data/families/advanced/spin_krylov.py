# %% draft  id=advanced/$spin_id/krylov  about=spin  tags=advanced,simulation,ground-state
# %% prompt
import numpy as np
from scipy.linalg import eigh, expm
from qiskit.quantum_info import SparsePauliOp, Statevector


def krylov_energy(start: Statevector, dt: float, dimension: int) -> float:
    """Lowest energy by quantum Krylov diagonalisation of $spin_says. Basis states |k> = exp(-i k dt H)|start>, k = 0 up to
    dimension - 1; solve the generalised eigenvalue problem of the matrices <j|H|k> and <j|k>. Directions in which the
    overlap matrix has eigenvalues below 1e-8 are left out. The evolution is exact.
    """
# %% solution
    hamiltonian = SparsePauliOp.from_list($spin_terms).to_matrix()
    unitary = expm(-1j * dt * hamiltonian)
    basis = [np.asarray(start.data)]
    for _ in range(dimension - 1):
        basis.append(unitary @ basis[-1])
    basis = np.array(basis).T
    overlaps = basis.conj().T @ basis
    energies = basis.conj().T @ hamiltonian @ basis
    weights, directions = np.linalg.eigh(overlaps)
    kept = directions[:, weights > 1e-8] / np.sqrt(weights[weights > 1e-8])
    return float(np.linalg.eigvalsh(kept.conj().T @ energies @ kept)[0])
# %% solution: by orthonormal vectors
    hamiltonian = SparsePauliOp.from_list($spin_terms).to_matrix()
    columns = np.array([expm(-1j * k * dt * hamiltonian) @ start.data for k in range(dimension)]).T
    left, values, _ = np.linalg.svd(columns, full_matrices=False)
    span = left[:, values**2 > 1e-8]
    return float(eigh(span.conj().T @ hamiltonian @ span, eigvals_only=True)[0])
# %% wrong: the overlap matrix taken for the identity
return float(np.linalg.eigvalsh(kept.conj().T @ energies @ kept)[0]) --> return float(np.linalg.eigvalsh(energies)[0])
# %% wrong: one basis state too few
range(dimension - 1) --> range(max(0, dimension - 2))
# %% wrong: transpose for adjoint
energies = basis.conj().T @ hamiltonian --> energies = basis.T @ hamiltonian
# %% wrong: the highest energy
@ kept)[0]) --> @ kept)[-1])
# %% wrong: directions that are not normalised
directions[:, weights > 1e-8] / np.sqrt(weights[weights > 1e-8]) --> directions[:, weights > 1e-8]
# %% wrong: no direction left out
return float(np.linalg.eigvalsh(kept.conj().T @ energies @ kept)[0]) --> return float(eigh(energies, overlaps, eigvals_only=True)[0])
# %% setup
def start(seed):
    from qiskit.quantum_info import random_statevector

    return random_statevector(2**$spin_qubits, seed=seed)


def level(number):
    """An eigenstate: all basis states are the same but for a phase."""
    vectors = np.linalg.eigh(SparsePauliOp.from_list($spin_terms).to_matrix())[1]
    return Statevector(vectors[:, number])
# %% inputs
(level(1), 0.6, 3)
(start(1), 0.7, 2)
(start(2), 0.4, 3)
(start(3), 0.9, 1)
