# %% draft  id=advanced/$spin_id/energy-landscape  about=spin  tags=advanced,primitives,variational
# %% prompt
import numpy as np
from qiskit.circuit import ParameterVector, QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def landscape(betas: list[float], gammas: list[float]) -> tuple[np.ndarray, float]:
    """Energies of one layer of an ansatz for $spin_says. The ansatz: RY(0.4 (k + 1)) on every qubit k, then exp(-i gamma c P) for every term
    c P in the listed order, then RX(2 beta) on every qubit. Evaluate all pairs with an exact estimator in a single PUB and
    return an array whose element [a, b] belongs to betas[a] and gammas[b], and its smallest element.
    """
# %% solution
    terms = $spin_terms
    n = len(terms[0][0])
    beta, gamma = ParameterVector("t", 2)
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.ry(0.4 * (qubit + 1), qubit)
    from qiskit.circuit.library import PauliEvolutionGate
    for label, coefficient in terms:
        circuit.append(PauliEvolutionGate(SparsePauliOp(label), coefficient * gamma), range(n))
    for qubit in range(n):
        circuit.rx(2 * beta, qubit)
    grid = np.array([[(b, g) for g in gammas] for b in betas])
    result = StatevectorEstimator().run([(circuit, SparsePauliOp.from_list(terms), grid)]).result()
    values = result[0].data.evs
    return values, float(values.min())
# %% solution: state by state
    terms = $spin_terms
    from scipy.linalg import expm
    matrices = [(c, SparsePauliOp(label).to_matrix()) for label, c in terms]
    total = sum(c * m for c, m in matrices)
    rotation = lambda angle: expm(-0.5j * angle * np.array([[0, 1], [1, 0]]))
    found = np.zeros((len(betas), len(gammas)))
    for a, b in np.ndindex(found.shape):
        state = np.eye(1)
        for k in range(len(terms[0][0])):
            state = np.kron([[np.cos(0.2 * (k + 1))], [np.sin(0.2 * (k + 1))]], state)
        state = state[:, 0]
        for c, m in matrices:
            state = expm(-1j * gammas[b] * c * m) @ state
        mixer = np.eye(1)
        for _ in range(len(terms[0][0])):
            mixer = np.kron(mixer, rotation(2 * betas[a]))
        state = mixer @ state
        found[a, b] = np.vdot(state, total @ state).real
    return found, float(found.min())
# %% wrong: rows and columns exchanged
[[(b, g) for g in gammas] for b in betas] --> [[(b, g) for b in betas] for g in gammas]
# %% wrong: half the mixer angle
circuit.rx(2 * beta, qubit) --> circuit.rx(beta, qubit)
# %% wrong: parameters exchanged
beta, gamma = ParameterVector("t", 2) --> gamma, beta = ParameterVector("t", 2)
# %% wrong: from the ground state of the register
circuit.ry(0.4 * (qubit + 1), qubit) --> pass
# %% wrong: the largest energy
values.min() --> values.max()
# %% inputs
([0.2, 0.7, -0.4], [0.5, 1.1])
([0.3], [0.1, 0.9, -0.6, 1.4])
