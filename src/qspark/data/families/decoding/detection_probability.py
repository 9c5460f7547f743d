# %% draft  id=decoding/$code_id/$channel_id/detection-probability  about=code,channel  tags=error-correction,noise,syndrome
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus, Pauli, StabilizerState



def detection_probability(p: float, label: str) -> float:
    """Probability that noise on a state of $code_says is detected: that a perfect measurement of all generators finds
    at least one eigenvalue -1. The stabilizer generators are $code_generators, logical X is $code_logical_x and logical Z is $code_logical_z; in every label the rightmost letter acts on qubit 0. The argument ``label`` names the logical state before the noise: '0' and '1' for the eigenvalues +1 and -1 of logical Z, '+' and '-' for those of logical X. Each of the $code_few_qubits qubits suffers, by itself, $channel_says.
    """
# %% solution
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range($code_few_qubits):
        state = state.evolve(Kraus(kraus), [qubit])
    dimension = 2**$code_few_qubits

    projector = np.eye(2**$code_few_qubits)
    for generator in generators:
        projector = projector @ (np.eye(2**$code_few_qubits) + Pauli(generator).to_matrix()) / 2

    return float(1 - np.trace(projector @ state.data).real)
# %% solution: from the mean of the whole group
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

    group = [np.eye(2**$code_few_qubits)]
    for generator in generators:
        group += [element @ Pauli(generator).to_matrix() for element in group]
    return float(1 - np.mean([np.trace(element @ rho).real for element in group]))
# %% wrong: no noise on the last qubit
for qubit in range($code_few_qubits): --> for qubit in range($code_few_qubits - 1):
# %% wrong: noise on the first qubit alone
for qubit in range($code_few_qubits): --> for qubit in range(1):
# %% wrong: the probability that nothing is detected
return float(1 - np.trace(projector @ state.data).real) --> return float(np.trace(projector @ state.data).real)
# %% doubtful: generators taken as independent
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range($code_few_qubits):
        state = state.evolve(Kraus(kraus), [qubit])
    dimension = 2**$code_few_qubits

    projector = np.eye(2**$code_few_qubits)
    for generator in generators:
        projector = projector @ (np.eye(2**$code_few_qubits) + Pauli(generator).to_matrix()) / 2

    passed = [(1 + state.expectation_value(Pauli(g)).real) / 2 for g in generators]
    return float(1 - np.prod(passed))
# %% doubtful: one of the generators left out
for generator in generators: --> for generator in generators[1:]:
# %% doubtful: the probability of leaving the state
return float(1 - np.trace(projector @ state.data).real) --> return float(1 - np.trace(start.data @ state.data).real)
# %% setup
DISTANCE = $code_distance
# %% inputs
(0.1, "0")
(0.25, "+")
(0.05, "1")
(0.4, "-")
(0.0, "+")
(0.6, "1")
