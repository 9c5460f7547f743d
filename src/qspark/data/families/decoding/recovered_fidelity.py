# %% draft  id=decoding/$code_id/$channel_id/recovered-fidelity  about=code,channel  tags=error-correction,noise,fidelity,decoder
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus, Pauli, StabilizerState, state_fidelity



def recovered_fidelity(p: float, label: str) -> float:
    """Fidelity of a state of $code_says before noise with the state after noise and an ideal recovery. The stabilizer generators are $code_generators, logical X is $code_logical_x and logical Z is $code_logical_z; in every label the rightmost letter acts on qubit 0. The argument ``label`` names the logical state before the noise: '0' and '1' for the eigenvalues +1 and -1 of logical Z, '+' and '-' for those of logical X. Each of
    the $code_few_qubits qubits suffers, by itself, $channel_says. The recovery measures all generators and applies the
    only operator with that syndrome among the identity and the single-qubit Pauli errors with a letter of
    $code_perfect_letters. Average over the outcomes; fidelity as state_fidelity defines it.
    """
# %% solution
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range($code_few_qubits):
        state = state.evolve(Kraus(kraus), [qubit])

    errors = ["I" * $code_few_qubits]
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            errors.append("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit)
    recovered = 0
    for error in errors:
        recovery = Pauli(error).to_matrix()
        for generator in generators:
            sign = 1 if Pauli(error).commutes(Pauli(generator)) else -1
            recovery = recovery @ (np.eye(2**$code_few_qubits) + sign * Pauli(generator).to_matrix()) / 2
        recovered = recovered + recovery @ state.data @ recovery.conj().T
    return float(state_fidelity(start, DensityMatrix(recovered)))
# %% solution: with matrices, errors turned back into the code space
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

    fidelity = vector.conj() @ rho @ vector
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            turned = Pauli("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit).to_matrix() @ vector
            fidelity = fidelity + turned.conj() @ rho @ turned
    return float(fidelity.real)
# %% wrong: no noise on the last qubit
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range($code_few_qubits - 1):
        state = state.evolve(Kraus(kraus), [qubit])

    errors = ["I" * $code_few_qubits]
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            errors.append("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit)
    recovered = 0
    for error in errors:
        recovery = Pauli(error).to_matrix()
        for generator in generators:
            sign = 1 if Pauli(error).commutes(Pauli(generator)) else -1
            recovery = recovery @ (np.eye(2**$code_few_qubits) + sign * Pauli(generator).to_matrix()) / 2
        recovered = recovered + recovery @ state.data @ recovery.conj().T
    return float(state_fidelity(start, DensityMatrix(recovered)))
# %% wrong: noise on the first qubit alone
    generators = $code_generators
    signed = [("" if label in "0+" else "-") + ($code_logical_z if label in "01" else $code_logical_x), *generators]
    start = DensityMatrix(StabilizerState.from_stabilizer_list(signed).clifford.to_circuit())
    $channel_code
    state = start
    for qubit in range(1):
        state = state.evolve(Kraus(kraus), [qubit])

    errors = ["I" * $code_few_qubits]
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            errors.append("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit)
    recovered = 0
    for error in errors:
        recovery = Pauli(error).to_matrix()
        for generator in generators:
            sign = 1 if Pauli(error).commutes(Pauli(generator)) else -1
            recovery = recovery @ (np.eye(2**$code_few_qubits) + sign * Pauli(generator).to_matrix()) / 2
        recovered = recovered + recovery @ state.data @ recovery.conj().T
    return float(state_fidelity(start, DensityMatrix(recovered)))
# %% wrong: the square root of the fidelity
return float(state_fidelity(start, DensityMatrix(recovered))) --> return float(state_fidelity(start, DensityMatrix(recovered))) ** 0.5
# %% doubtful: nothing is corrected
return float(state_fidelity(start, DensityMatrix(recovered))) --> return float(state_fidelity(start, state))
# %% doubtful: projected without the correction
recovery = Pauli(error).to_matrix() --> recovery = np.eye(2**$code_few_qubits)
# %% inputs
(0.1, "0")
(0.25, "+")
(0.05, "1")
(0.4, "-")
(0.0, "+")
(0.6, "1")
