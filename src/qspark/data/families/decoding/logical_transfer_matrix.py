# %% draft  id=decoding/$code_id/$channel_id/logical-transfer-matrix  about=code,channel  tags=error-correction,noise,logical,decoder
# %% prompt
import numpy as np
from qiskit.quantum_info import Kraus, Pauli, SuperOp



def logical_transfer_matrix(p: float) -> np.ndarray:
    """Pauli transfer matrix of the logical qubit of $code_says for one round of noise and ideal recovery. The stabilizer
    generators are $code_generators, logical X is $code_logical_x, logical Z is $code_logical_z and logical Y is 1j times
    logical X times logical Z; in every label the rightmost letter acts on qubit 0. Each of the $code_few_qubits qubits
    suffers, by itself, $channel_says. The recovery measures all generators and applies the only operator with that
    syndrome among the identity and the single-qubit Pauli errors with a letter of $code_perfect_letters. Entry [i, j] of
    the real 4 x 4 array is Tr(L_i R(N(P L_j))) / 2, where L runs over the logical operators I, X, Y, Z in this order, P
    is the projector onto the code space, N the noise and R the recovery.
    """
# %% solution
    size = 2**$code_few_qubits
    generators = [Pauli(label) for label in $code_generators]
    x, z = Pauli($code_logical_x).to_matrix(), Pauli($code_logical_z).to_matrix()
    logical = [np.eye(size), x, 1j * x @ z, z]
    $channel_code
    errors = ["I" * $code_few_qubits]
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            errors.append("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit)
    recoveries = []
    for label in errors:
        error = Pauli(label)
        recovery = error.to_matrix()
        for generator in generators:
            sign = 1 if error.commutes(generator) else -1
            recovery = recovery @ (np.eye(size) + sign * generator.to_matrix()) / 2
        recoveries.append(recovery)
    projector = recoveries[0]
    matrix = np.zeros((4, 4))
    for column, operator in enumerate(logical):
        rho = projector @ operator
        for qubit in range($code_few_qubits):
            left, right = np.eye(size >> qubit + 1), np.eye(2**qubit)
            wide = [np.kron(left, np.kron(single, right)) for single in kraus]
            rho = sum(single @ rho @ single.conj().T for single in wide)
        rho = sum(recovery @ rho @ recovery.conj().T for recovery in recoveries)
        for row, other in enumerate(logical):
            matrix[row, column] = np.trace(other @ rho).real / 2
    return matrix
# %% solution: with the observables drawn back through the recovery
    size = 2**$code_few_qubits
    x, z = Pauli($code_logical_x).to_matrix(), Pauli($code_logical_z).to_matrix()
    logical = [np.eye(size), x, 1j * x @ z, z]
    projector = np.eye(size)
    for label in $code_generators:
        projector = projector @ (np.eye(size) + Pauli(label).to_matrix()) / 2
    labels = ["I" * $code_few_qubits]
    for place in range($code_few_qubits):
        labels += ["I" * place + letter + "I" * ($code_few_qubits - 1 - place) for letter in $code_perfect_letters]
    $channel_code
    noise = SuperOp(Kraus(kraus))
    matrix = np.zeros((4, 4))
    for i, other in enumerate(logical):
        drawn = sum(Pauli(e).to_matrix() @ projector @ other @ projector @ Pauli(e).to_matrix() for e in labels)
        for qubit in range($code_few_qubits):
            wide = [np.kron(np.eye(size >> qubit + 1), np.kron(k, np.eye(2**qubit))) for k in kraus]
            drawn = sum(k.conj().T @ drawn @ k for k in wide)
        for j, operator in enumerate(logical):
            matrix[i, j] = np.trace(drawn @ projector @ operator).real / 2
    return matrix
# %% wrong: the factor 1/2 forgotten
matrix[row, column] = np.trace(other @ rho).real / 2 --> matrix[row, column] = np.trace(other @ rho).real
# %% wrong: noise on one qubit
    size = 2**$code_few_qubits
    generators = [Pauli(label) for label in $code_generators]
    x, z = Pauli($code_logical_x).to_matrix(), Pauli($code_logical_z).to_matrix()
    logical = [np.eye(size), x, 1j * x @ z, z]
    $channel_code
    errors = ["I" * $code_few_qubits]
    for qubit in range($code_few_qubits):
        for letter in $code_perfect_letters:
            errors.append("I" * ($code_few_qubits - 1 - qubit) + letter + "I" * qubit)
    recoveries = []
    for label in errors:
        error = Pauli(label)
        recovery = error.to_matrix()
        for generator in generators:
            sign = 1 if error.commutes(generator) else -1
            recovery = recovery @ (np.eye(size) + sign * generator.to_matrix()) / 2
        recoveries.append(recovery)
    projector = recoveries[0]
    matrix = np.zeros((4, 4))
    for column, operator in enumerate(logical):
        rho = projector @ operator
        for qubit in range(1):
            left, right = np.eye(size >> qubit + 1), np.eye(2**qubit)
            wide = [np.kron(left, np.kron(single, right)) for single in kraus]
            rho = sum(single @ rho @ single.conj().T for single in wide)
        rho = sum(recovery @ rho @ recovery.conj().T for recovery in recoveries)
        for row, other in enumerate(logical):
            matrix[row, column] = np.trace(other @ rho).real / 2
    return matrix
# %% wrong: logical Y left out
logical = [np.eye(size), x, 1j * x @ z, z] --> logical = [np.eye(size), x, x @ z, z]
# %% doubtful: not corrected
rho = sum(recovery @ rho @ recovery.conj().T for recovery in recoveries) --> rho = sum(projector @ rho @ projector for _ in range(1))
# %% doubtful: transposed
matrix[row, column] = np.trace(other @ rho).real / 2 --> matrix[column, row] = np.trace(other @ rho).real / 2
# %% inputs
(0.1,)
(0.3,)
(0.0,)
(0.75,)
