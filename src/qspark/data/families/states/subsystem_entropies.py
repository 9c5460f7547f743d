# %% draft  id=states/$state_id/renyi-entropy  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
import numpy as np
from qiskit.quantum_info import Statevector, partial_trace


def renyi_entropy($state_parameters, part: list[int], order: float) -> float:
    """Let psi be $state_says. Return the Renyi entropy, in bits, of the reduced state of the qubits listed in part:
    log2(Tr(rho**order)) / (1 - order), and for order 1 its limit, the von Neumann entropy.
    """
# %% solution
    $state_code
    others = [place for place in range(circuit.num_qubits) if place not in part]
    values = np.linalg.eigvalsh(partial_trace(Statevector(circuit), others).data)
    values = values[values > 1e-12]
    if order == 1:
        return float(-np.sum(values * np.log2(values)))
    return float(np.log2(np.sum(values**order)) / (1 - order))
# %% solution: from the Schmidt coefficients
    $state_code
    tensor = Statevector(circuit).data.reshape([2] * circuit.num_qubits)
    axes = [circuit.num_qubits - 1 - place for place in part]
    tensor = np.moveaxis(tensor, axes, range(len(axes))).reshape(2 ** len(part), -1)
    found = np.linalg.svd(tensor, compute_uv=False) ** 2
    found = found[found > 1e-12]
    if abs(order - 1) < 1e-9:
        return float(-sum(value * np.log2(value) for value in found))
    return float(np.log2(sum(found**order)) / (1 - order))
# %% wrong: in nats
return float(-np.sum(values * np.log2(values))) --> return float(-np.sum(values * np.log(values)))
return float(np.log2(np.sum(values**order)) / (1 - order)) --> return float(np.log(np.sum(values**order)) / (1 - order))
# %% wrong: of the whole state
others = [place for place in range(circuit.num_qubits) if place not in part] --> values = Statevector(circuit).probabilities()
values = np.linalg.eigvalsh(partial_trace(Statevector(circuit), others).data) --> values = np.linalg.eigvalsh(np.outer(Statevector(circuit).data, Statevector(circuit).data.conj()))
# %% wrong: the sign of the factor
return float(-np.sum(values * np.log2(values))) --> return float(np.sum(values * np.log2(values)))
return float(np.log2(np.sum(values**order)) / (1 - order)) --> return float(np.log2(np.sum(values**order)) / (order - 1))
# %% doubtful: qubits counted from the left
    $state_code
    last = circuit.num_qubits - 1
    others = [last - place for place in range(circuit.num_qubits) if place not in part]
    values = np.linalg.eigvalsh(partial_trace(Statevector(circuit), others).data)
    values = values[values > 1e-12]
    if order == 1:
        return float(-np.sum(values * np.log2(values)))
    return float(np.log2(np.sum(values**order)) / (1 - order))
# %% inputs
($state_arguments, [0], 1)
($state_arguments, [1, 2], 2)
($state_arguments, [2], 0.5)
# %% draft  id=states/$state_id/schmidt-coefficients  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
import numpy as np
from qiskit.quantum_info import Statevector


def schmidt_coefficients($state_parameters, cut: int) -> list[float]:
    """Let psi be $state_says. Return the Schmidt coefficients between the qubits 0 to cut - 1 and all others, the
    largest first; their squares add up to 1. As many as the smaller part has dimensions, zeros included.
    """
# %% solution
    $state_code
    matrix = Statevector(circuit).data.reshape(-1, 2**cut)
    return [float(value) for value in np.linalg.svd(matrix, compute_uv=False)]
# %% solution: from a reduced state
    from qiskit.quantum_info import partial_trace
    $state_code
    count = circuit.num_qubits
    traced = range(cut) if 2 * cut >= count else range(cut, count)
    values = np.linalg.eigvalsh(partial_trace(Statevector(circuit), list(traced)).data)
    return [float(np.sqrt(max(value, 0.0))) if value > 1e-14 else 0.0 for value in values[::-1]]
# %% wrong: squared
return [float(value) for value in np.linalg.svd(matrix, compute_uv=False)] --> return [float(value**2) for value in np.linalg.svd(matrix, compute_uv=False)]
# %% wrong: normalised to the sum
    $state_code
    matrix = Statevector(circuit).data.reshape(-1, 2**cut)
    values = np.linalg.svd(matrix, compute_uv=False)
    return [float(value / values.sum()) for value in values]
# %% wrong: the rank
return [float(value) for value in np.linalg.svd(matrix, compute_uv=False)] --> return int(np.linalg.matrix_rank(matrix))
# %% doubtful: the smallest first
return [float(value) for value in np.linalg.svd(matrix, compute_uv=False)] --> return sorted(float(value) for value in np.linalg.svd(matrix, compute_uv=False))
# %% doubtful: the tensor cut at the wrong place
matrix = Statevector(circuit).data.reshape(-1, 2**cut) --> matrix = Statevector(circuit).data.reshape(2**cut, -1)
# %% compare  value=no
# %% check: other coefficients, by their squares: the root of a rounding error is no small number
len(found) == len(expected) and all(a > -1e-7 and abs(a * a - b * b) < 1e-8 for a, b in zip(found, expected))
# %% inputs
($state_arguments, 1)
($state_arguments, 2)
# %% draft  id=states/$state_id/mutual-information  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
from itertools import combinations

from qiskit.quantum_info import Statevector, entropy, partial_trace


def mutual_information($state_parameters) -> dict[tuple[int, int], float]:
    """Let psi be $state_says. Return for each pair of qubits (j, k), j < k, their mutual information in bits, S(j) +
    S(k) - S(jk), with the von Neumann entropies of the reduced states.
    """
# %% solution
    $state_code
    state = Statevector(circuit)
    everywhere = set(range(circuit.num_qubits))

    def bits_of(part):
        return entropy(partial_trace(state, sorted(everywhere - set(part))), base=2)

    return {
        pair: float(bits_of(pair[:1]) + bits_of(pair[1:]) - bits_of(pair)) for pair in combinations(sorted(everywhere), 2)
    }
# %% solution: with the library's function
    from qiskit.quantum_info import mutual_information as of_two
    $state_code
    count = circuit.num_qubits
    found = {}
    for one in range(count):
        for two in range(one + 1, count):
            rest = [place for place in range(count) if place not in (one, two)]
            found[one, two] = float(of_two(partial_trace(Statevector(circuit), rest), base=2))
    return found
# %% doubtful: the joint entropy alone
    $state_code
    state = Statevector(circuit)
    everywhere = set(range(circuit.num_qubits))
    return {
        pair: float(entropy(partial_trace(state, sorted(everywhere - set(pair))), base=2))
        for pair in combinations(sorted(everywhere), 2)
    }
# %% wrong: the joint entropy added
pair: float(bits_of(pair[:1]) + bits_of(pair[1:]) - bits_of(pair)) for pair in combinations(sorted(everywhere), 2) --> pair: float(bits_of(pair[:1]) + bits_of(pair[1:]) + bits_of(pair)) for pair in combinations(sorted(everywhere), 2)
# %% wrong: the conditional entropy
    $state_code
    state = Statevector(circuit)
    everywhere = set(range(circuit.num_qubits))

    def bits_of(part):
        return entropy(partial_trace(state, sorted(everywhere - set(part))), base=2)

    return {pair: float(bits_of(pair) - bits_of(pair[:1])) for pair in combinations(sorted(everywhere), 2)}
# %% wrong: in nats
    import math
    $state_code
    state = Statevector(circuit)
    everywhere = set(range(circuit.num_qubits))

    def nats_of(part):
        return entropy(partial_trace(state, sorted(everywhere - set(part))), base=math.e)

    return {
        pair: float(nats_of(pair[:1]) + nats_of(pair[1:]) - nats_of(pair)) for pair in combinations(sorted(everywhere), 2)
    }
# %% inputs
($state_arguments,)
# %% draft  id=states/$state_id/meyer-wallach  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
from qiskit.quantum_info import Statevector, partial_trace


def meyer_wallach($state_parameters) -> float:
    """Let psi be $state_says. Return its Meyer-Wallach measure of entanglement, 2 (1 - mean of Tr(rho_k**2)), where
    rho_k is the reduced state of qubit k and the mean is over all qubits.
    """
# %% solution
    $state_code
    state = Statevector(circuit)
    count = circuit.num_qubits
    purities = [partial_trace(state, [k for k in range(count) if k != place]).purity().real for place in range(count)]
    return float(2 * (1 - sum(purities) / count))
# %% solution: from the Bloch vectors
    from qiskit.quantum_info import SparsePauliOp
    $state_code
    state = Statevector(circuit)
    count = circuit.num_qubits
    squares = 0.0
    for place in range(count):
        for letter in "XYZ":
            squares += state.expectation_value(SparsePauliOp.from_sparse_list([(letter, [place], 1)], count)).real ** 2
    return float(1 - squares / count)
# %% wrong: without the factor of two
return float(2 * (1 - sum(purities) / count)) --> return float(1 - sum(purities) / count)
# %% wrong: the sum instead of the mean
return float(2 * (1 - sum(purities) / count)) --> return float(2 * (1 - sum(purities)))
# %% wrong: the purity of the whole state
    $state_code
    return float(2 * (1 - Statevector(circuit).purity().real))
# %% inputs
($state_arguments,)
