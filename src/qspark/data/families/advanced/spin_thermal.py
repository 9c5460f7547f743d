# %% draft  id=advanced/$spin_id/thermal  about=spin  tags=advanced,simulation,thermal-states
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp, Statevector, partial_trace


def thermofield(beta: float) -> tuple[Statevector, float, float]:
    """Thermofield double of H at inverse temperature beta, where H is $spin_says. It is the state of twice as many qubits,
    proportional to (exp(-beta H / 2) on the lower $spin_qubits qubits) applied to the sum over x of |x>|x>, the same bits x on
    the upper and the lower half. Return it normalised, the mean energy of its lower half, and the entropy (natural
    logarithm) of the lower half.
    """
# %% solution
    hamiltonian = SparsePauliOp.from_list($spin_terms)
    size = 2**hamiltonian.num_qubits
    values, vectors = np.linalg.eigh(hamiltonian.to_matrix())
    half = (vectors * np.exp(-beta * (values - values[0]) / 2)) @ vectors.conj().T
    amplitudes = half.T.ravel()
    state = Statevector(amplitudes / np.linalg.norm(amplitudes))
    lower = partial_trace(state, list(range(hamiltonian.num_qubits, 2 * hamiltonian.num_qubits)))
    energy = lower.expectation_value(hamiltonian).real
    weights = np.linalg.eigvalsh(lower.data)
    weights = weights[weights > 1e-14]
    return state, float(energy), float(-np.sum(weights * np.log(weights)))
# %% solution: by the Boltzmann weights
    from scipy.linalg import expm
    operator = SparsePauliOp.from_list($spin_terms)
    n = operator.num_qubits
    pairs = Statevector(np.eye(2**n).ravel() / np.sqrt(2**n))
    matrix = expm(-beta / 2 * operator.to_matrix())
    vector = np.kron(np.eye(2**n), matrix) @ pairs.data
    values = np.linalg.eigvalsh(operator.to_matrix())
    weights = np.exp(-beta * (values - values.min()))
    weights /= weights.sum()
    logs = np.log(np.maximum(weights, 1e-300))
    return Statevector(vector / np.linalg.norm(vector)), float(weights @ values), float(-weights @ logs)
# %% wrong: the whole temperature in the amplitudes
(values - values[0]) / 2 --> (values - values[0])
# %% wrong: the sign of the temperature
np.exp(-beta --> np.exp(beta
# %% wrong: entropy in bits
np.log(weights) --> np.log2(weights)
# %% wrong: not normalised
amplitudes / np.linalg.norm(amplitudes) --> amplitudes
# %% wrong: a product of uniform superpositions
amplitudes = half.T.ravel() --> amplitudes = np.ones(size**2)
# %% inputs
(0.4,)
(1.1,)
(2.0,)
