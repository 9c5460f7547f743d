# %% draft  id=advanced/$spin_id/quench  about=spin  tags=advanced,simulation,dynamics
# %% prompt
import numpy as np
from scipy.linalg import expm
from qiskit.quantum_info import Pauli, SparsePauliOp, Statevector


def quench(label: str, times: list[float]) -> tuple[np.ndarray, np.ndarray]:
    """Sudden quench: a product state given by a label of 0, 1, +, -, r, l (rightmost symbol for qubit 0) evolves exactly under
    exp(-i t H), where H is $spin_says. Return the return probabilities |<psi(0)|psi(t)>|^2, one per time, and an array of
    shape (number of times, $spin_qubits) with <Z_k> at each time, k = 0 first.
    """
# %% solution
    hamiltonian = SparsePauliOp.from_list($spin_terms).to_matrix()
    n = $spin_qubits
    start = Statevector.from_label(label)
    echoes, polarisations = [], []
    for time in times:
        state = Statevector(expm(-1j * time * hamiltonian) @ start.data)
        echoes.append(abs(start.inner(state)) ** 2)
        row = []
        for qubit in range(n):
            letters = "I" * (n - 1 - qubit) + "Z" + "I" * qubit
            row.append(state.expectation_value(Pauli(letters)).real)
        polarisations.append(row)
    return np.array(echoes), np.array(polarisations)
# %% solution: in the eigenbasis
    values, vectors = np.linalg.eigh(SparsePauliOp.from_list($spin_terms).to_matrix())
    start = Statevector.from_label(label).data
    inside = vectors.conj().T @ start
    states = np.array([vectors @ (np.exp(-1j * t * values) * inside) for t in times])
    index = np.arange(len(start))
    signs = np.array([1 - 2 * (index >> k & 1) for k in range($spin_qubits)])
    return abs(states @ start.conj()) ** 2, abs(states) ** 2 @ signs.T
# %% wrong: amplitudes for probabilities
abs(start.inner(state)) ** 2 --> abs(start.inner(state))
# %% wrong: qubits from the other end
"I" * (n - 1 - qubit) + "Z" + "I" * qubit --> "I" * qubit + "Z" + "I" * (n - 1 - qubit)
# %% wrong: times add up
echoes.append( --> start = state; echoes.append(
# %% wrong: twice the time
-1j * time * hamiltonian --> -2j * time * hamiltonian
# %% wrong: the label from the left
from_label(label) --> from_label(label[::-1])
# %% inputs
("0+1r"[-$spin_qubits:], [0.0, 0.6, 1.3])
("1l0-"[:$spin_qubits], [0.25, 2.0])
