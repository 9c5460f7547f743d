# %% draft  id=states/$state_id/fidelity-after-depolarizing  about=state  tags=states,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus, Statevector, state_fidelity


def fidelity_after($state_parameters, rates: dict[int, float]) -> float:
    """Let psi be $state_says. Each qubit j that rates names passes the depolarizing channel which with probability
    rates[j] replaces the qubit's state by the maximally mixed one, rho to (1 - p) rho + p I/2. Return the fidelity
    <psi|rho|psi> of the noisy state with psi.
    """
# %% solution
    $state_code
    ideal = Statevector(circuit)
    noisy = DensityMatrix(ideal)
    paulis = [np.eye(2), np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1])]
    for place, rate in rates.items():
        chances = [1 - 3 * rate / 4, rate / 4, rate / 4, rate / 4]
        channel = Kraus([np.sqrt(chance) * pauli for chance, pauli in zip(chances, paulis)])
        noisy = noisy.evolve(channel, [place])
    return float(state_fidelity(noisy, ideal))
# %% solution: mixing with the reduced state
    from qiskit.quantum_info import Pauli
    $state_code
    ideal = Statevector(circuit)
    matrix_of = DensityMatrix(ideal)
    for place, rate in rates.items():
        turned = [matrix_of.evolve(Pauli(letter), [place]).data for letter in "IXYZ"]
        matrix_of = DensityMatrix((1 - rate) * matrix_of.data + rate * sum(turned) / 4)
    return float(np.vdot(ideal.data, matrix_of.data @ ideal.data).real)
# %% wrong: the probability of a Pauli error
chances = [1 - 3 * rate / 4, rate / 4, rate / 4, rate / 4] --> chances = [1 - rate, rate / 3, rate / 3, rate / 3]
# %% wrong: the evolved state is not kept
noisy = noisy.evolve(channel, [place]) --> noisy.evolve(channel, [place])
# %% wrong: the root of the fidelity
return float(state_fidelity(noisy, ideal)) --> return float(np.sqrt(state_fidelity(noisy, ideal)))
# %% doubtful: Y is left out
paulis = [np.eye(2), np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1])] --> paulis = [np.eye(2), np.array([[0, 1], [1, 0]]), np.diag([1, -1])]
chances = [1 - 3 * rate / 4, rate / 4, rate / 4, rate / 4] --> chances = [1 - rate, rate / 2, rate / 2]
# %% doubtful: qubits counted from the left
noisy = noisy.evolve(channel, [place]) --> noisy = noisy.evolve(channel, [circuit.num_qubits - 1 - place])
# %% inputs
($state_arguments, {0: 0.2, 1: 0.05})
($state_arguments, {2: 0.4})
# %% draft  id=states/$state_id/amplitude-damping  about=state  tags=states,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus


def damped($state_parameters, decay: float, places: list[int]) -> DensityMatrix:
    """Let psi be $state_says. Each of the qubits in places decays from |1> to |0> with probability decay (amplitude
    damping), independently of the others. Return the density matrix of all qubits of psi after that.
    """
# %% solution
    $state_code
    channel = Kraus([np.diag([1, np.sqrt(1 - decay)]), np.array([[0, np.sqrt(decay)], [0, 0]])])
    rho = DensityMatrix(circuit)
    for place in places:
        rho = rho.evolve(channel, [place])
    return rho
# %% solution: with an environment that is traced out
    from math import asin, sqrt
    from qiskit.quantum_info import partial_trace
    $state_code
    count = circuit.num_qubits
    rho = DensityMatrix(circuit)
    for place in places:
        joined = QuantumCircuit(count + 1)
        joined.cry(2 * asin(sqrt(decay)), place, count)
        joined.cx(count, place)
        rho = partial_trace(DensityMatrix([1, 0]).tensor(rho).evolve(joined), [count])
    return rho
# %% wrong: the decay as an amplitude
channel = Kraus([np.diag([1, np.sqrt(1 - decay)]), np.array([[0, np.sqrt(decay)], [0, 0]])]) --> channel = Kraus([np.diag([1, np.sqrt(1 - decay**2)]), np.array([[0, decay], [0, 0]])])
# %% wrong: from |0> to |1>
channel = Kraus([np.diag([1, np.sqrt(1 - decay)]), np.array([[0, np.sqrt(decay)], [0, 0]])]) --> channel = Kraus([np.diag([np.sqrt(1 - decay), 1]), np.array([[0, 0], [np.sqrt(decay), 0]])])
# %% wrong: phase damping
channel = Kraus([np.diag([1, np.sqrt(1 - decay)]), np.array([[0, np.sqrt(decay)], [0, 0]])]) --> channel = Kraus([np.diag([1, np.sqrt(1 - decay)]), np.diag([0, np.sqrt(decay)])])
# %% wrong: the evolved state is not kept
rho = rho.evolve(channel, [place]) --> rho.evolve(channel, [place])
# %% doubtful: qubits counted from the left
rho = rho.evolve(channel, [place]) --> rho = rho.evolve(channel, [circuit.num_qubits - 1 - place])
# %% inputs
($state_arguments, 0.3, [0, 1, 2])
($state_arguments, 0.15, [1])
# %% draft  id=states/$state_id/readout-errors  about=state  tags=states,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import Statevector


def read_out($state_parameters, up: float, down: float) -> list[float]:
    """Let psi be $state_says. All qubits are measured in the computational basis, and each bit is read wrongly,
    independently of the others: 0 as 1 with probability up, 1 as 0 with probability down. Return the probabilities of
    what is read, entry v for the string that is v in binary with qubit 0 as the lowest bit.
    """
# %% solution
    $state_code
    assignment = np.array([[1 - up, down], [up, 1 - down]])
    tensor = Statevector(circuit).probabilities().reshape([2] * circuit.num_qubits)
    for axis in range(circuit.num_qubits):
        tensor = np.moveaxis(np.tensordot(assignment, tensor, axes=(1, axis)), 0, axis)
    return [float(value) for value in tensor.ravel()]
# %% solution: string by string
    $state_code
    size_of = 2**circuit.num_qubits
    found = [0.0] * size_of
    for true, chance in enumerate(Statevector(circuit).probabilities()):
        for seen in range(size_of):
            factor = 1.0
            for place in range(circuit.num_qubits):
                one, other = true >> place & 1, seen >> place & 1
                wrongly = down if one else up
                factor *= wrongly if one != other else 1 - wrongly
            found[seen] += float(chance * factor)
    return found
# %% wrong: the two errors exchanged
assignment = np.array([[1 - up, down], [up, 1 - down]]) --> assignment = np.array([[1 - down, up], [down, 1 - up]])
# %% wrong: the matrix transposed
assignment = np.array([[1 - up, down], [up, 1 - down]]) --> assignment = np.array([[1 - up, up], [down, 1 - down]])
# %% wrong: one qubit only
    $state_code
    assignment = np.array([[1 - up, down], [up, 1 - down]])
    tensor = Statevector(circuit).probabilities().reshape(-1, 2)
    return [float(value) for value in (tensor @ assignment.T).ravel()]
# %% wrong: the error is corrected instead of made
assignment = np.array([[1 - up, down], [up, 1 - down]]) --> assignment = np.linalg.inv(np.array([[1 - up, down], [up, 1 - down]]))
# %% inputs
($state_arguments, 0.02, 0.07)
($state_arguments, 0.3, 0.1)
