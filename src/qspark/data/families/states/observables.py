# %% draft  id=states/$state_id/estimated-energy  about=state  tags=states,primitives
# %% prompt
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def estimated_energy($state_parameters, terms: list[tuple[str, list[int], float]]) -> float:
    """Let psi be $state_says. Return the exact expectation value in psi of the observable sum of c * P over the terms
    (letters, qubits, c), where P has letters[i] on qubits[i] and the identity elsewhere, by the V2 estimator of
    qiskit.primitives. A term without letters is a constant.
    """
# %% solution
    $state_code
    observable = SparsePauliOp.from_sparse_list(terms, circuit.num_qubits)
    result = StatevectorEstimator().run([(circuit, observable)]).result()
    return float(result[0].data.evs)
# %% solution: one value for each term
    $state_code
    count = circuit.num_qubits
    labels = []
    for letters, where, _ in terms:
        label = ["I"] * count
        for letter, place in zip(letters, where):
            label[count - 1 - place] = letter
        labels.append("".join(label))
    values = StatevectorEstimator().run([(circuit, labels)]).result()[0].data.evs
    return float(sum(value * term[2] for value, term in zip(values, terms)))
# %% wrong: the constant is left out
    $state_code
    observable = SparsePauliOp.from_sparse_list([term for term in terms if term[0]], circuit.num_qubits)
    return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.evs)
# %% wrong: all coefficients are one
    $state_code
    observable = SparsePauliOp.from_sparse_list([(letters, on, 1.0) for letters, on, _ in terms], circuit.num_qubits)
    return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.evs)
# %% wrong: the estimator called as before V2
    $state_code
    observable = SparsePauliOp.from_sparse_list(terms, circuit.num_qubits)
    return float(StatevectorEstimator().run(circuit, observable).result().values[0])
# %% wrong: the standard error instead of the value
    $state_code
    observable = SparsePauliOp.from_sparse_list(terms, circuit.num_qubits)
    return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.stds)
# %% doubtful: qubits counted from the left
result = StatevectorEstimator().run([(circuit, observable)]).result() --> observable = SparsePauliOp([label[::-1] for label in observable.paulis.to_labels()], observable.coeffs)
return float(result[0].data.evs) --> return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.evs)
# %% inputs
($state_arguments, [("", [], 2.5), ("Z", [0], 1.5), ("XX", [0, 1], -0.7), ("ZZ", [1, 2], 0.4)])
($state_arguments, [("XY", [2, 0], 0.9), ("", [], -1.5), ("Y", [1], 2.0), ("XZX", [0, 1, 2], 0.3)])
# %% draft  id=states/$state_id/bloch-vectors  about=state  tags=states,primitives
# %% prompt
import numpy as np
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def bloch_vectors($state_parameters, lengths: bool) -> np.ndarray:
    """Let psi be $state_says. Return the Bloch vectors of its qubits, by the V2 estimator of qiskit.primitives: an array
    whose row j holds the expectation values of X, Y and Z on qubit j; if lengths is true, the array of one dimension of
    the lengths of these vectors.
    """
# %% solution
    $state_code
    count = circuit.num_qubits
    observables = [
        [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for letter in "XYZ"] for place in range(count)
    ]
    vectors = StatevectorEstimator().run([(circuit, observables)]).result()[0].data.evs
    return np.linalg.norm(vectors, axis=1) if lengths else vectors
# %% solution: from reduced states
    from qiskit.quantum_info import Pauli, Statevector, partial_trace
    $state_code
    rows = []
    for place in range(circuit.num_qubits):
        reduced = partial_trace(Statevector(circuit), [k for k in range(circuit.num_qubits) if k != place])
        rows.append([reduced.expectation_value(Pauli(letter)).real for letter in "XYZ"])
    return np.sqrt((np.array(rows) ** 2).sum(axis=1)) if lengths else np.array(rows)
# %% wrong: one row for each letter
[SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for letter in "XYZ"] for place in range(count) --> [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for place in range(count)] for letter in "XYZ"
# %% wrong: a list of numbers without rows
[SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for letter in "XYZ"] for place in range(count) --> SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for place in range(count) for letter in "XYZ"
return np.linalg.norm(vectors, axis=1) if lengths else vectors --> return np.abs(vectors) if lengths else vectors
# %% wrong: the whole result of the job
vectors = StatevectorEstimator().run([(circuit, observables)]).result()[0].data.evs --> vectors = StatevectorEstimator().run([(circuit, observables)]).result()[0].data
# %% doubtful: squared lengths, the last qubit first
    $state_code
    count = circuit.num_qubits
    observables = [
        [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for letter in "XYZ"]
        for place in reversed(range(count))
    ]
    vectors = StatevectorEstimator().run([(circuit, observables)]).result()[0].data.evs
    return (vectors**2).sum(axis=1) if lengths else vectors
# %% inputs
($state_arguments, False)
($state_arguments, True)
# %% draft  id=states/$state_id/quantum-fisher-information  about=state  tags=states,quantum-info
# %% prompt
from qiskit.quantum_info import SparsePauliOp, Statevector


def fisher_information($state_parameters, axis: str, staggered: bool) -> float:
    """Let psi be $state_says. Return the quantum Fisher information of psi for the rotations exp(-i t G), four times the
    variance of G, where G is half the sum over all qubits k of s_k P_k: P is the Pauli operator axis, "X", "Y" or "Z", and
    s_k is 1 for every k, or (-1)**k if staggered is true.
    """
# %% solution
    $state_code
    count = circuit.num_qubits
    signs_of = [-1 if staggered and place % 2 else 1 for place in range(count)]
    generator = SparsePauliOp.from_sparse_list([(axis, [place], 0.5 * signs_of[place]) for place in range(count)], count)
    state = Statevector(circuit)
    mean_value = state.expectation_value(generator).real
    return float(4 * (state.expectation_value(generator @ generator).real - mean_value**2))
# %% solution: from a vector
    import numpy as np
    $state_code
    vector = Statevector(circuit).data
    moved = np.zeros_like(vector)
    for place in range(circuit.num_qubits):
        turned = Statevector(vector).evolve(SparsePauliOp(axis), [place]).data
        moved += (-1) ** (place * staggered) * turned / 2
    return float(4 * (np.vdot(moved, moved).real - abs(np.vdot(vector, moved)) ** 2))
# %% wrong: the variance
return float(4 * (state.expectation_value(generator @ generator).real - mean_value**2)) --> return float(state.expectation_value(generator @ generator).real - mean_value**2)
# %% wrong: without the half
generator = SparsePauliOp.from_sparse_list([(axis, [place], 0.5 * signs_of[place]) for place in range(count)], count) --> generator = SparsePauliOp.from_sparse_list([(axis, [place], signs_of[place]) for place in range(count)], count)
# %% wrong: divided by the number of qubits
return float(4 * (state.expectation_value(generator @ generator).real - mean_value**2)) --> return float(4 * (state.expectation_value(generator @ generator).real - mean_value**2) / count)
# %% doubtful: the mean is not taken off
    $state_code
    count = circuit.num_qubits
    signs_of = [-1 if staggered and place % 2 else 1 for place in range(count)]
    generator = SparsePauliOp.from_sparse_list([(axis, [place], 0.5 * signs_of[place]) for place in range(count)], count)
    return float(4 * Statevector(circuit).expectation_value(generator @ generator).real)
# %% doubtful: never staggered
    $state_code
    count = circuit.num_qubits
    generator = SparsePauliOp.from_sparse_list([(axis, [place], 0.5) for place in range(count)], count)
    state = Statevector(circuit)
    mean_value = state.expectation_value(generator).real
    return float(4 * (state.expectation_value(generator @ generator).real - mean_value**2))
# %% doubtful: as if the qubits were independent
    $state_code
    count = circuit.num_qubits
    state = Statevector(circuit)
    singles = [SparsePauliOp.from_sparse_list([(axis, [place], 1.0)], count) for place in range(count)]
    return float(sum(1 - state.expectation_value(single).real ** 2 for single in singles))
# %% inputs
($state_arguments, "Z", True)
($state_arguments, "X", False)
($state_arguments, "Y", True)
# %% draft  id=states/$state_id/connected-correlations  about=state  tags=states,quantum-info
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp, Statevector


def correlations($state_parameters, letter: str) -> np.ndarray:
    """Let psi be $state_says. Return the symmetric matrix of the connected correlations <P_j P_k> - <P_j><P_k> in psi,
    where P_j is the Pauli operator letter, "X", "Y" or "Z", on qubit j; on the diagonal stand the variances of the P_j.
    """
# %% solution
    $state_code
    count = circuit.num_qubits
    state = Statevector(circuit)
    single = [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for place in range(count)]
    means = np.array([state.expectation_value(one).real for one in single])
    both = np.array([[state.expectation_value(one @ other).real for other in single] for one in single])
    return both - np.outer(means, means)
# %% solution: as inner products of vectors
    $state_code
    state = Statevector(circuit)
    moved = np.array([state.evolve(SparsePauliOp(letter), [place]).data for place in range(circuit.num_qubits)])
    means = (moved @ state.data.conj()).real
    return (moved.conj() @ moved.T).real - np.outer(means, means)
# %% wrong: nothing on the diagonal
return both - np.outer(means, means) --> return (both - np.outer(means, means)) * (1 - np.eye(count))
# %% wrong: of spins one half
single = [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for place in range(count)] --> single = [SparsePauliOp.from_sparse_list([(letter, [place], 0.5)], count) for place in range(count)]
# %% wrong: the two operators are multiplied qubit by qubit and summed
both = np.array([[state.expectation_value(one @ other).real for other in single] for one in single]) --> both = np.array([[state.expectation_value(one + other).real for other in single] for one in single])
# %% doubtful: not connected
    $state_code
    count = circuit.num_qubits
    state = Statevector(circuit)
    single = [SparsePauliOp.from_sparse_list([(letter, [place], 1.0)], count) for place in range(count)]
    return np.array([[state.expectation_value(one @ other).real for other in single] for one in single])
# %% inputs
($state_arguments, "Z")
($state_arguments, "X")
