# %% draft  id=states/reduced-purity  tags=states,entanglement
# %% prompt
from qiskit.quantum_info import Statevector, partial_trace


def reduced_purity(state: Statevector, qubits: list[int]) -> float:
    """Purity of the reduced state of the given qubits of a pure state."""
# %% solution
    rest = [k for k in range(state.num_qubits) if k not in qubits]
    return float(partial_trace(state, rest).purity().real)
# %% wrong: of the whole state
    return float(state.purity().real)
# %% wrong: squared
    rest = [k for k in range(state.num_qubits) if k not in qubits]
    return float(partial_trace(state, rest).purity().real ** 2)
# %% wrong: one qubit too many is kept
    rest = [k for k in range(state.num_qubits) if k not in qubits]
    return float(partial_trace(state, rest[:-1]).purity().real)
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([0.6, 0, 0, 0.8]), [0])
(Statevector([0.5, 0.5, 0.5, 0.5]), [1])
(random_statevector(8, seed=4), [0, 2])
(random_statevector(16, seed=5), [1])
