# %% draft  id=advanced/$spin_id/shot-budget  about=spin  tags=advanced,measurement,variational
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def allocation(circuit: QuantumCircuit, shots: int) -> tuple[list[float], float]:
    """Each term of $spin_says is measured on its own, in the state that the circuit prepares. Distribute the shots so that the
    variance of the energy estimate is as small as possible: give the share of every term in the listed order (real numbers
    that add up to shots; a term without variance gets 0) and the standard error of the energy with these shares. If no
    term has a variance above 1e-12, all shares and the error are 0.
    """
# %% solution
    state = Statevector(circuit)
    weights = []
    for label, coefficient in $spin_terms:
        variance = 1 - state.expectation_value(Pauli(label)).real ** 2
        weights.append(abs(coefficient) * np.sqrt(variance) if variance > 1e-12 else 0.0)
    total = sum(weights)
    if total == 0:
        return [0.0] * len(weights), 0.0
    return [float(shots * weight / total) for weight in weights], float(total / np.sqrt(shots))
# %% wrong: in proportion to the variance
np.sqrt(variance) if --> variance if
# %% wrong: coefficients left out
abs(coefficient) * np.sqrt --> np.sqrt
# %% wrong: the variance in place of the standard error
float(total / np.sqrt(shots)) --> float(total**2 / shots)
# %% wrong: the expectation value is not squared
.real ** 2 --> .real
# %% doubtful: no case without variance
if total == 0: --> if total < 0:
# %% setup  uses=made
N = $spin_qubits
# %% inputs
(made([("x", 0)], N), 80)
(made([("ry", 0.3 + 0.4 * k, k) for k in range(N)] + [("cx", 0, 1), ("t", 1), ("rx", 0.5, 1)], N), 1000)
(made([("h", k) for k in range(N)] + [("rzz", 0.6, 0, N - 1), ("ry", 0.4, 0), ("rz", 0.8, 1)], N), 400)
(made([("x", 0), ("ry", 1.0, 1)], N), 50)
