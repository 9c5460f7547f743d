# %% draft  id=library/pauli-channel-as-kraus  tags=library,channels,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import Kraus, Pauli


def pauli_channel(probabilities: dict[str, float]) -> Kraus:
    """Channel that applies one of several Paulis by chance: the keys are their labels, the values their probabilities,
    which add up to one.
    """
# %% solution
    return Kraus([np.sqrt(chance) * Pauli(label).to_matrix() for label, chance in probabilities.items()])
# %% solution: as a sum of channels
    from qiskit.quantum_info import SuperOp
    parts = [chance * SuperOp(Pauli(label)) for label, chance in probabilities.items()]
    return Kraus(sum(parts[1:], parts[0]))
# %% wrong: probabilities for amplitudes
np.sqrt(chance) --> chance
# %% wrong: the labels read from the left
Pauli(label) --> Pauli(label[::-1])
# %% wrong: one coherent sum of the Paulis
    return Kraus(sum(np.sqrt(chance) * Pauli(label).to_matrix() for label, chance in probabilities.items()))
# %% wrong: the squared probabilities
np.sqrt(chance) --> chance**2
# %% inputs
({"I": 0.9, "X": 0.1},)
({"II": 0.7, "IX": 0.2, "ZI": 0.1},)
({"I": 0.25, "X": 0.25, "Y": 0.4, "Z": 0.1},)
# %% draft  id=library/state-after-noise-on-one-qubit  tags=library,channels,noise,states
# %% prompt
from qiskit.quantum_info import DensityMatrix, Kraus, Statevector


def after_noise(state: Statevector, noise: Kraus, qubit: int) -> DensityMatrix:
    """The mixed state that a pure state of several qubits becomes when a one-qubit channel acts on one of them."""
# %% solution
    return DensityMatrix(state).evolve(noise, qargs=[qubit])
# %% solution: a sum over pure states
    from qiskit.quantum_info import Operator
    parts = [state.evolve(Operator(matrix), [qubit]) for matrix in noise.data]
    return DensityMatrix(sum(DensityMatrix(part).data for part in parts))
# %% wrong: qubits counted from the left
qargs=[qubit] --> qargs=[state.num_qubits - 1 - qubit]
# %% wrong: the noise acts twice
qargs=[qubit]) --> qargs=[qubit]).evolve(noise, qargs=[qubit])
# %% wrong: the pure state stays as it is
.evolve(noise, qargs=[qubit]) --> .copy()
# %% wrong: a state vector cannot become mixed
    return DensityMatrix(state.evolve(noise, qargs=[qubit]))
# %% wrong: all qubits suffer
    result = DensityMatrix(state)
    for any_qubit in range(state.num_qubits):
        result = result.evolve(noise, qargs=[any_qubit])
    return result
# %% setup
DAMPING = Kraus([[[1, 0], [0, 0.8]], [[0, 0.6], [0, 0]]])
DEPHASING = Kraus([[[0.8, 0], [0, 0.8]], [[0.6, 0], [0, -0.6]]])
# %% inputs
(Statevector.from_label("+1"), DAMPING, 0)
(Statevector.from_label("r0+"), DEPHASING, 2)
(Statevector([0.6, 0, 0, 0.8]), DAMPING, 1)
# %% draft  id=library/physical-choi-matrix  tags=library,channels
# %% prompt
import numpy as np


def kind_of_map(choi: np.ndarray) -> dict[str, bool]:
    """Whether the linear map with this Choi matrix, in the convention of Qiskit's class Choi, is completely positive
    (key 'cp') and whether it is trace-preserving (key 'tp').
    """
# %% solution
    from qiskit.quantum_info import Choi
    channel = Choi(choi)
    return {"cp": channel.is_cp(), "tp": channel.is_tp()}
# %% wrong: the matrix is read as a superoperator
    from qiskit.quantum_info import SuperOp
    channel = SuperOp(choi)
    return {"cp": channel.is_cp(), "tp": channel.is_tp()}
# %% wrong: both conditions together for each
{"cp": channel.is_cp(), "tp": channel.is_tp()} --> {"cp": channel.is_cptp(), "tp": channel.is_cptp()}
# %% wrong: the names are interchanged
{"cp": channel.is_cp(), "tp": channel.is_tp()} --> {"cp": channel.is_tp(), "tp": channel.is_cp()}
# %% wrong: the trace of the Choi matrix is the only condition
"tp": channel.is_tp() --> "tp": bool(np.isclose(np.trace(choi), np.sqrt(len(choi))))
# %% inputs
(np.eye(4) / 2,)
(np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]),)
(np.diag([1.0, 0.0, 0.0, 0.0]),)
(np.diag([1.5, 0.0, 0.0, 0.5]),)
# %% draft  id=library/error-of-noisy-sequence  tags=library,channels,noise
# %% prompt
from qiskit.circuit import Gate
from qiskit.quantum_info import SuperOp


def sequence_error(steps: list[SuperOp], target: Gate) -> float:
    """One minus the average gate fidelity of a sequence of channels, the first of which acts first, with the gate that
    they should amount to.
    """
# %% solution
    from qiskit.quantum_info import Operator, gate_error
    total = steps[0]
    for step in steps[1:]:
        total = total.compose(step)
    return gate_error(total, Operator(target))
# %% solution: by the fidelity
    from functools import reduce
    from qiskit.quantum_info import Operator, average_gate_fidelity
    return 1 - average_gate_fidelity(reduce(SuperOp.compose, steps), Operator(target))
# %% wrong: the last step acts first
total.compose(step) --> total.dot(step)
# %% wrong: the error of doing nothing
gate_error(total, Operator(target)) --> gate_error(total)
# %% wrong: the process fidelity
    from qiskit.quantum_info import Operator, process_fidelity
    total = steps[0]
    for step in steps[1:]:
        total = total.compose(step)
    return 1 - process_fidelity(total, Operator(target))
# %% wrong: the fidelity instead of the error
    from qiskit.quantum_info import Operator, average_gate_fidelity
    total = steps[0]
    for step in steps[1:]:
        total = total.compose(step)
    return average_gate_fidelity(total, Operator(target))
# %% wrong: the inverse of the gate
Operator(target) --> Operator(target).adjoint()
# %% setup
from math import pi

from qiskit.circuit.library import CXGate, HGate, RXGate, SGate, UGate
from qiskit.quantum_info import Kraus

DAMPING = SuperOp(Kraus([[[1, 0], [0, 0.9**0.5]], [[0, 0.1**0.5], [0, 0]]]))
# %% inputs
([SuperOp(HGate()), DAMPING, SuperOp(SGate())], UGate(pi / 2, pi / 2, pi))
([DAMPING.tensor(DAMPING), SuperOp(CXGate())], CXGate())
([SuperOp(SGate()), SuperOp(RXGate(1.4))], RXGate(1.5))
# %% draft  id=library/bloch-picture-of-channel  tags=library,channels
# %% prompt
import numpy as np


def pauli_transfer_matrix(kraus: list[np.ndarray]) -> np.ndarray:
    """Real 4 x 4 Pauli transfer matrix R of a one-qubit channel with these Kraus matrices: R[i, j] is half the trace of
    P_i E(P_j), with P_0 to P_3 = I, X, Y, Z. Qiskit has classes for the representations of channels.
    """
# %% solution
    from qiskit.quantum_info import PTM, Kraus
    return PTM(Kraus(kraus)).data.real
# %% solution: by the definition
    paulis = [np.eye(2), np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1])]
    images = [sum(k @ pauli @ np.conj(k).T for k in map(np.asarray, kraus)) for pauli in paulis]
    return np.array([[np.trace(pauli @ image).real / 2 for image in images] for pauli in paulis])
# %% wrong: the transposed matrix
.data.real --> .data.real.T
# %% wrong: the superoperator
    from qiskit.quantum_info import Kraus, SuperOp
    return SuperOp(Kraus(kraus)).data.real
# %% wrong: the chi matrix
    from qiskit.quantum_info import Chi, Kraus
    return Chi(Kraus(kraus)).data.real
# %% wrong: without the unital row and column
.data.real --> .data.real[1:, 1:]
# %% wrong: one Kraus matrix is read as the whole channel
PTM(Kraus(kraus)) --> PTM(Kraus(kraus[0]))
# %% inputs
([np.diag([1, 0.8]), np.array([[0, 0.6], [0, 0]])],)
([np.array([[0.6, 0], [0, 0.6j]]), np.array([[0, 0.8], [0.8, 0]])],)
([np.diag([0.8, 0.8]), np.diag([0.6, -0.6])],)
# %% draft  id=library/fewest-kraus-operators  tags=library,channels
# %% prompt
from qiskit.quantum_info import Kraus


def kraus_rank(channel: Kraus) -> int:
    """The smallest number of Kraus operators that the same channel can be written with. The given ones may be
    redundant.
    """
# %% solution
    from qiskit.quantum_info import Choi
    return len(Kraus(Choi(channel)).data)
# %% solution: the rank of the Choi matrix
    import numpy as np
    from qiskit.quantum_info import Choi
    return int(np.linalg.matrix_rank(Choi(channel).data))
# %% wrong: the given number
    return len(channel.data)
# %% wrong: the same operators once more
Kraus(Choi(channel)) --> Kraus(channel)
# %% wrong: the rank of the superoperator
    import numpy as np
    from qiskit.quantum_info import SuperOp
    return int(np.linalg.matrix_rank(SuperOp(channel).data))
# %% wrong: the size of the Choi matrix
len(Kraus(Choi(channel)).data) --> Choi(channel).data.shape[0]
# %% setup
import numpy as np

X = np.array([[0, 1], [1, 0]])
Z = np.diag([1, -1])
# %% inputs
(Kraus([np.eye(2) * 0.8, Z * 0.6]),)
(Kraus([np.diag([1, 0]), np.diag([0, 1]) * 0.6, np.diag([0, 1]) * 0.8]),)
(Kraus([X * 0.6, X * 0.8j]),)
(Kraus([np.eye(2) * 0.5, X * 0.5, Z * 0.5, Z @ X * 0.5]),)
