# %% draft  id=advanced/$spin_id/imaginary-time  about=spin  tags=advanced,simulation,ground-state
# %% prompt
import numpy as np
from scipy.linalg import expm
from qiskit.quantum_info import SparsePauliOp, Statevector


def cooled(start: Statevector, step: float, steps: int) -> tuple[list[float], float]:
    """Imaginary-time evolution under H = $spin_says. Apply exp(-step H) to the start state and normalise, so many times. Return
    the energies before the first and after each application, and the squared overlap of the last state with the space of
    all ground states (eigenvalues within 1e-6 of the lowest one).
    """
# %% solution
    hamiltonian = SparsePauliOp.from_list($spin_terms).to_matrix()
    values, vectors = np.linalg.eigh(hamiltonian)
    damping = expm(-step * hamiltonian)
    state = np.asarray(start.data)
    energies = [float(np.vdot(state, hamiltonian @ state).real)]
    for _ in range(steps):
        state = damping @ state
        state = state / np.linalg.norm(state)
        energies.append(float(np.vdot(state, hamiltonian @ state).real))
    ground = vectors[:, values < values[0] + 1e-6]
    return energies, float(np.linalg.norm(ground.conj().T @ state) ** 2)
# %% solution: in the eigenbasis
    values, vectors = np.linalg.eigh(SparsePauliOp.from_list($spin_terms).to_matrix())
    weights = abs(vectors.conj().T @ start.data) ** 2
    energies = []
    for k in range(steps + 1):
        damped = weights * np.exp(-2 * k * step * (values - values[0]))
        damped /= damped.sum()
        energies.append(float(damped @ values))
    return energies, float(damped[values - values[0] < 1e-6].sum())
# %% wrong: not normalised
state = state / np.linalg.norm(state) --> pass
# %% wrong: real time
expm(-step * hamiltonian) --> expm(-1j * step * hamiltonian)
# %% wrong: without the energy at the start
energies = [float(np.vdot(state, hamiltonian @ state).real)] --> energies = []
# %% wrong: the overlap is not squared
@ state) ** 2) --> @ state))
# %% setup
def start(seed):
    from qiskit.quantum_info import random_statevector

    return random_statevector(2**$spin_qubits, seed=seed)
# %% inputs
(start(1), 0.2, 3)
(start(2), 0.05, 2)
