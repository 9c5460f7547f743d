# %% draft  id=advanced/$spin_id/trotter-error  about=spin  tags=advanced,simulation,trotter
# %% prompt
import numpy as np
from scipy.linalg import expm
from qiskit.quantum_info import Pauli, SparsePauliOp


def steps_needed(time: float, tolerance: float) -> int:
    """Smallest number of equal steps with which the second-order (symmetric) Trotter formula for exp(-i time H) is within
    tolerance of the exact operator, in spectral norm of the difference. One step: exp(-i c dt P / 2) for all terms c P in the
    listed order (the first acts first), then again in the opposite order. At most 60 steps are tried; -1 if they are
    too few. H is $spin_says.
    """
# %% solution
    terms = $spin_mixed
    exact = expm(-1j * time * SparsePauliOp.from_list(terms).to_matrix())
    for steps in range(1, 61):
        half = np.eye(len(exact))
        for label, coefficient in terms:
            angle = coefficient * time / steps / 2
            matrix = Pauli(label).to_matrix()
            half = (np.cos(angle) * np.eye(len(exact)) - 1j * np.sin(angle) * matrix) @ half
        other = np.eye(len(exact))
        for label, coefficient in terms:
            angle = coefficient * time / steps / 2
            matrix = Pauli(label).to_matrix()
            other = other @ (np.cos(angle) * np.eye(len(exact)) - 1j * np.sin(angle) * matrix)
        whole = np.linalg.matrix_power(other @ half, steps)
        if np.linalg.norm(whole - exact, 2) <= tolerance:
            return steps
    return -1
# %% solution: by the library's synthesis
    from qiskit.circuit.library import PauliEvolutionGate
    from qiskit.quantum_info import Operator
    from qiskit.synthesis import SuzukiTrotter
    operator = SparsePauliOp.from_list($spin_mixed)
    exact = expm(-1j * time * operator.to_matrix())
    for steps in range(1, 61):
        circuit = SuzukiTrotter(order=2, reps=1).synthesize(PauliEvolutionGate(operator, time / steps))
        if np.linalg.norm(np.linalg.matrix_power(Operator(circuit).data, steps) - exact, 2) <= tolerance:
            return steps
    return -1
# %% wrong: first order
np.linalg.matrix_power(other @ half, steps) --> np.linalg.matrix_power(half @ half, steps)
# %% wrong: the Frobenius norm
np.linalg.norm(whole - exact, 2) --> np.linalg.norm(whole - exact)
# %% wrong: the whole step for each half
time / steps / 2 --> time / steps
# %% wrong: the error of one step
np.linalg.matrix_power(other @ half, steps) --> np.linalg.matrix_power(other @ half, 1)
# %% wrong: the last number that is not enough
return steps --> return steps - 1
# %% wrong: no case for too few steps
return -1 --> return 60
# %% inputs
(3.0, 1e-7)
(0.9, 0.05)
(1.6, 0.004)
(1.2, 0.002)
