# %% draft  id=states/entanglement-entropy  tags=states
# %% prompt
from qiskit.quantum_info import Statevector, entropy, partial_trace


def entanglement_entropy(state: Statevector, qubits: list[int]) -> float:
    """Entanglement entropy, in bits, between the given qubits and all others of a pure state."""
# %% solution
    rest = [qubit for qubit in range(state.num_qubits) if qubit not in qubits]
    return float(entropy(partial_trace(state, rest), base=2))
# %% wrong: mistake 1
    rest = [qubit for qubit in range(state.num_qubits) if qubit not in qubits]
    return float(entropy(partial_trace(state, rest), base=2.718281828459045))
# %% wrong: mistake 2
    rest = [qubit for qubit in range(state.num_qubits) if qubit not in qubits]
    return float(entropy(state, base=2))
# %% wrong: mistake 3
    return float(entropy(partial_trace(state, [qubits[0]]), base=2))
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([0.6, 0, 0, 0.8]), [0])
(Statevector([0.5, 0.5, 0.5, 0.5]), [1])
(random_statevector(8, seed=4), [0, 2])
(random_statevector(16, seed=5), [1])
