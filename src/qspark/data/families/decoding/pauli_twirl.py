# %% draft  id=decoding/pauli-twirl  tags=error-correction,noise
# %% prompt
from qiskit.quantum_info import Kraus, SuperOp


def pauli_twirl(channel: Kraus) -> dict[str, float]:
    """Pauli channel that a decoder takes for a noise channel on one or two qubits: its Pauli twirl. Return the
    probability of each Pauli label without a sign (rightmost letter on qubit 0) as the diagonal element of the channel's
    process matrix in the Pauli basis, so that the probabilities of a channel that preserves the trace add up to 1; leave
    out those below 1e-10.
    """
# %% solution
    from itertools import product

    from qiskit.quantum_info import Pauli

    operators = Kraus(SuperOp(channel)).data
    dimension = len(operators[0])
    found = {}
    for letters in product("IXYZ", repeat=channel.num_qubits):
        pauli = Pauli("".join(letters)).to_matrix()
        chance = sum(abs((pauli @ operator).trace() / dimension) ** 2 for operator in operators)
        if chance > 1e-10:
            found["".join(letters)] = float(chance)
    return found
# %% solution: from the chi matrix
    from itertools import product

    from qiskit.quantum_info import Chi

    chi = Chi(channel).data
    labels = ["".join(letters) for letters in product("IXYZ", repeat=channel.num_qubits)]
    found = {label: float(chi[k, k].real) / 2**channel.num_qubits for k, label in enumerate(labels)}
    return {label: p for label, p in found.items() if p > 1e-10}
# %% wrong: the chi matrix not normalised
chance = sum(abs((pauli @ operator).trace() / dimension) ** 2 for operator in operators) --> chance = sum(abs((pauli @ operator).trace()) ** 2 / dimension for operator in operators)
# %% wrong: the first Kraus operator alone
chance = sum(abs((pauli @ operator).trace() / dimension) ** 2 for operator in operators) --> chance = sum(abs((pauli @ operator).trace() / dimension) ** 2 for operator in operators[:1])
# %% wrong: amplitudes instead of probabilities
chance = sum(abs((pauli @ operator).trace() / dimension) ** 2 for operator in operators) --> chance = sum(abs((pauli @ operator).trace() / dimension) for operator in operators)
# %% wrong: with the trivial Paulis left out
if chance > 1e-10: --> if chance > 1e-10 and set(letters) != {'I'}:
# %% setup
import numpy as np


def damping(gamma):
    return Kraus([np.diag([1, np.sqrt(1 - gamma)]), np.array([[0, np.sqrt(gamma)], [0, 0]])])


def turned(angle):
    return Kraus([np.array([[np.cos(angle / 2), -np.sin(angle / 2)], [np.sin(angle / 2), np.cos(angle / 2)]])])
# %% inputs
(damping(0.3),)
(turned(0.4),)
(damping(0.1).compose(turned(0.9)),)
(damping(0.2).tensor(turned(0.3)),)
(Kraus([np.sqrt(0.7) * np.eye(2), np.sqrt(0.3) * np.diag([1, -1])]),)
