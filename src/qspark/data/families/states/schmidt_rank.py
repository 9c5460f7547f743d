# %% draft  id=states/schmidt-rank  tags=states
# %% prompt
import numpy as np
from qiskit.quantum_info import Statevector


def schmidt_rank(state: Statevector, low: int) -> int:
    """Schmidt rank of a pure state between the qubits 0 to low - 1 and the others; coefficients up to 1e-9 count as
    zero.
    """
# %% solution
    matrix = state.data.reshape(2 ** (state.num_qubits - low), 2**low)
    return int(np.sum(np.linalg.svd(matrix, compute_uv=False) > 1e-9))
# %% wrong: mistake 1
    matrix = state.data.reshape(2**low, 2 ** (state.num_qubits - low))
    return int(np.sum(np.linalg.svd(matrix, compute_uv=False) > 1e-9))
# %% wrong: mistake 2
    matrix = state.data.reshape(2 ** (state.num_qubits - low), 2**low)
    return int(np.sum(np.linalg.svd(matrix, compute_uv=False) > 0.5))
# %% wrong: mistake 3
    return 2**low
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([0.6, 0, 0, 0.8]), 1)
(Statevector([1, 0, 0, 0]), 1)
(random_statevector(4, seed=1).tensor(random_statevector(2, seed=2)), 1)
(random_statevector(2, seed=1).tensor(random_statevector(4, seed=2)), 1)
(random_statevector(16, seed=3), 2)
