# %% draft  id=decoding/$code_id/$channel_id/post-selected-fidelity  about=code,channel  tags=error-correction,noise,fidelity,post-selection
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus, Pauli, StabilizerState, state_fidelity



def post_selected_fidelity(p: float, label: str) -> tuple[float, float]:
    """What post-selection makes of a noisy state of $code_says, which detects $code_detects error: the probability that
    a perfect measurement of all generators finds +1 everywhere, and the fidelity (as state_fidelity defines it) of the
    normalised state after that with the state before the noise. The stabilizer generators are $code_generators, logical X is $code_logical_x and logical Z is $code_logical_z; in every label the rightmost letter acts on qubit 0. The argument ``label`` names the logical state before the noise: '0' and '1' for the eigenvalues +1 and -1 of logical Z, '+' and '-' for those of logical X. Each of the $code_few_qubits qubits suffers, by
    itself, $channel_says.
    """
# %% solution
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range($code_few_qubits):
        state = state.evolve(Kraus(kraus), [qubit])

    projector = np.eye(2**$code_few_qubits)
    for generator in generators:
        projector = projector @ (np.eye(2**$code_few_qubits) + Pauli(generator).to_matrix()) / 2

    kept = projector @ state.data @ projector
    probability = np.trace(kept).real
    return float(probability), float(state_fidelity(start, DensityMatrix(kept / probability)))
# %% solution: with matrices and overlaps
    generators = $code_generators
    vector = np.linspace(0.3, 1.7, 2**$code_few_qubits) * np.exp(1j * np.arange(2**$code_few_qubits))
    logical = Pauli($code_logical_z if label in "01" else $code_logical_x).to_matrix()
    vector = vector + (1 if label in "0+" else -1) * logical @ vector
    for generator in generators:
        vector = vector + Pauli(generator).to_matrix() @ vector
    vector = vector / np.linalg.norm(vector)
    $channel_code
    rho = np.outer(vector, vector.conj())
    for qubit in range($code_few_qubits):
        left, right = np.eye(2 ** ($code_few_qubits - 1 - qubit)), np.eye(2**qubit)
        wide = [np.kron(np.kron(left, operator), right) for operator in kraus]
        rho = sum(operator @ rho @ operator.conj().T for operator in wide)

    for generator in generators:
        half = (np.eye(len(rho)) + Pauli(generator).to_matrix()) / 2
        rho = half @ rho @ half.conj().T
    accepted = np.trace(rho).real
    return accepted, (vector.conj() @ rho @ vector).real / accepted
# %% wrong: no noise on the last qubit
for qubit in range($code_few_qubits): --> for qubit in range($code_few_qubits - 1):
# %% wrong: noise on the first qubit alone
for qubit in range($code_few_qubits): --> for qubit in range(1):
# %% wrong: not normalised
return float(probability), float(state_fidelity(start, DensityMatrix(kept / probability))) --> return float(probability), float((start.data @ kept).trace().real)
# %% wrong: the fidelity without post-selection
return float(probability), float(state_fidelity(start, DensityMatrix(kept / probability))) --> return float(probability), float(state_fidelity(start, state))
# %% wrong: normalised by the square root
return float(probability), float(state_fidelity(start, DensityMatrix(kept / probability))) --> return float(probability**0.5), float(state_fidelity(start, DensityMatrix(kept / probability)))
# %% inputs
(0.1, "0")
(0.25, "+")
(0.05, "1")
(0.4, "-")
(0.0, "+")
(0.6, "1")
