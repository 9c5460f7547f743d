# %% draft  id=hardware/noise/$noise_id/average-fidelity  about=noise  tags=hardware-aware,noise,metrics
# %% prompt
import numpy as np
from qiskit.quantum_info import Kraus, Operator, SuperOp


def gate_fidelity(gate: np.ndarray, p: float, times: int) -> float:
    """Average gate fidelity between times repetitions of a one-qubit gate (a 2 x 2 unitary) and the same repetitions where
    every single one is followed by $noise_says.
    """
# %% solution
    $noise_kraus
    step = SuperOp(Operator(gate)).compose(SuperOp(Kraus(kraus)))
    whole = SuperOp(np.linalg.matrix_power(step.data, times))
    ideal = SuperOp(Operator(np.linalg.matrix_power(gate, times)))
    process = np.trace(ideal.data.conj().T @ whole.data).real / 4
    return (2 * process + 1) / 3
# %% solution: by the library
    from qiskit.quantum_info import average_gate_fidelity
    $noise_kraus
    step = SuperOp(Operator(gate)).compose(SuperOp(Kraus(kraus)))
    return float(average_gate_fidelity(step.power(times), Operator(np.linalg.matrix_power(gate, times))))
# %% wrong: the process fidelity
(2 * process + 1) / 3 --> process
# %% wrong: one repetition
matrix_power(step.data, times) --> matrix_power(step.data, 1)
# %% wrong: compared with the single gate
Operator(np.linalg.matrix_power(gate, times)) --> Operator(gate)
# %% wrong: the dimension of two qubits
(2 * process + 1) / 3 --> (4 * process + 1) / 5
# %% setup
def random_matrix(seed):
    from qiskit.quantum_info import random_unitary

    return random_unitary(2, seed=seed).data
# %% inputs
(random_matrix(1), 0.1, 1)
(random_matrix(2), 0.05, 3)
(np.array([[1, 1], [1, -1]]) / np.sqrt(2), 0.2, 4)
