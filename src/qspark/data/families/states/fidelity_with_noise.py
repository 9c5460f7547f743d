# %% draft  id=states/fidelity-with-noise  tags=states,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Statevector, state_fidelity


def fidelity_after_depolarizing(state: Statevector, p: float) -> float:
    """Fidelity of a pure state on n qubits with itself after a global depolarizing channel: the state is replaced by
    the maximally mixed one with probability p.
    """
# %% solution
    mixed = DensityMatrix((1 - p) * DensityMatrix(state).data + p * np.eye(state.dim) / state.dim)
    return float(state_fidelity(state, mixed))
# %% solution: in closed form
    return 1 - p + p / state.dim
# %% wrong: without the share of the mixed state
    return 1 - p
# %% wrong: the share as for one qubit
    return 1 - p + p / 2
# %% wrong: squared
    return (1 - p) ** 2
# %% inputs
(Statevector([1, 0]), 0.1)
(Statevector([0.6, 0, 0, 0.8]), 0.3)
(Statevector.from_label('0+1'), 0.5)
