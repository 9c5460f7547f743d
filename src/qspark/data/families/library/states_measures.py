# %% draft  id=library/pauli-on-two-qubits  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def correlation(state: Statevector, a: int, b: int) -> float:
    """Expectation value of X on qubit a times Z on qubit b; the state may have more qubits than these two."""
# %% solution
    from qiskit.quantum_info import Pauli
    return float(state.expectation_value(Pauli("ZX"), [a, b]).real)
# %% solution: as a sparse observable
    from qiskit.quantum_info import SparsePauliOp
    observable = SparsePauliOp.from_sparse_list([("XZ", [a, b], 1.0)], state.num_qubits)
    return float(state.expectation_value(observable).real)
# %% wrong: the letters the other way round
Pauli("ZX") --> Pauli("XZ")
# %% wrong: on the qubits 0 and 1
Pauli("ZX"), [a, b] --> Pauli("ZX")
# %% wrong: a product of two expectation values
state.expectation_value(Pauli("ZX"), [a, b]) --> (state.expectation_value(Pauli("X"), [a]) * state.expectation_value(Pauli("Z"), [b]))
# %% wrong: qubits counted from the left
[a, b] --> [state.num_qubits - 1 - a, state.num_qubits - 1 - b]
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector.from_label("01+"), 0, 1)
(random_statevector(8, seed=12), 2, 0)
(random_statevector(16, seed=13), 1, 3)
# %% draft  id=library/most-entangled-pair  tags=library,states,entanglement
# %% prompt
from itertools import combinations

from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def most_entangled(circuit: QuantumCircuit) -> tuple[int, int]:
    """The pair of qubits (a, b), a < b, whose reduced state has the largest concurrence in the state that a circuit
    prepares. Use Qiskit's function for the concurrence.
    """
# %% solution
    from qiskit.quantum_info import concurrence, partial_trace
    state, qubits = Statevector(circuit), range(circuit.num_qubits)
    reduced = {pair: partial_trace(state, [k for k in qubits if k not in pair]) for pair in combinations(qubits, 2)}
    return max(reduced, key=lambda pair: concurrence(reduced[pair]))
# %% wrong: the pair is traced out
[k for k in qubits if k not in pair] --> list(pair)
# %% wrong: the smallest concurrence
max(reduced --> min(reduced
# %% wrong: the largest mutual information
from qiskit.quantum_info import concurrence, partial_trace --> from qiskit.quantum_info import mutual_information as concurrence, partial_trace
# %% wrong: the larger qubit first
return max(reduced, key=lambda pair: concurrence(reduced[pair])) --> return max(reduced, key=lambda pair: concurrence(reduced[pair]))[::-1]
# %% wrong: neighbours only
combinations(qubits, 2) --> zip(qubits, qubits[1:])
# %% setup  uses=made
# %% inputs
(made([("ry", 0.8, 0), ("cx", 0, 2), ("ry", 1.2, 1), ("cx", 1, 3)], 4),)
(made([("h", 0), ("cx", 0, 1), ("cx", 1, 2), ("ry", 0.5, 3), ("cx", 3, 4)], 5),)
(made([("ry", 1.3, 2), ("cx", 2, 0), ("h", 1)], 4),)
# %% draft  id=library/formation-of-noisy-bell-pair  tags=library,states,entanglement
# %% prompt
from qiskit.quantum_info import Statevector


def formation(weight: float) -> float:
    """Entanglement of formation, as Qiskit computes it, of the two-qubit state weight * |Phi+><Phi+| + (1 - weight) * I/4, where
    |Phi+> is (|00> + |11>)/sqrt(2).
    """
# %% solution
    import numpy as np
    from qiskit.quantum_info import DensityMatrix, entanglement_of_formation
    bell = DensityMatrix(Statevector([1, 0, 0, 1]) / 2**0.5)
    return float(entanglement_of_formation(weight * bell + (1 - weight) * DensityMatrix(np.eye(4) / 4)))
# %% solution: in closed form
    import math
    c = max(0.0, (3 * weight - 1) / 2)
    x = (1 + math.sqrt(1 - c**2)) / 2
    return -sum(p * math.log2(p) for p in (x, 1 - x) if p > 0)
# %% wrong: the concurrence
from qiskit.quantum_info import DensityMatrix, entanglement_of_formation --> from qiskit.quantum_info import DensityMatrix, concurrence as entanglement_of_formation
# %% wrong: the entropy of one half
    import numpy as np
    from qiskit.quantum_info import DensityMatrix, entropy, partial_trace
    bell = DensityMatrix(Statevector([1, 0, 0, 1]) / 2**0.5)
    return entropy(partial_trace(weight * bell + (1 - weight) * DensityMatrix(np.eye(4) / 4), [1]))
# %% wrong: the weights exchanged
weight * bell + (1 - weight) * --> (1 - weight) * bell + weight *
# %% wrong: the weight scales the entanglement
    return weight
# %% inputs
(0.9,)
(0.6,)
(0.3,)
(0.75,)
# %% draft  id=library/information-between-blocks  tags=library,states,entanglement
# %% prompt
from qiskit.quantum_info import DensityMatrix


def information(rho: DensityMatrix, cut: int) -> float:
    """Quantum mutual information, in bits, between the qubits 0 to cut - 1 and all others. Qiskit's mutual_information wants a
    state with exactly two subsystems.
    """
# %% solution
    from qiskit.quantum_info import mutual_information
    dims = (2**cut, 2 ** (rho.num_qubits - cut))
    return float(mutual_information(DensityMatrix(rho.data, dims=dims)))
# %% solution: from three entropies
    from qiskit.quantum_info import entropy, partial_trace
    low, high = list(range(cut)), list(range(cut, rho.num_qubits))
    return float(entropy(partial_trace(rho, high)) + entropy(partial_trace(rho, low)) - entropy(rho))
# %% wrong: the first subsystem taken for the highest qubits
dims=dims --> dims=dims[::-1]
# %% wrong: in nats
    import numpy as np
    from qiskit.quantum_info import mutual_information
    dims = (2**cut, 2 ** (rho.num_qubits - cut))
    return float(mutual_information(DensityMatrix(rho.data, dims=dims), base=np.e))
# %% wrong: the entropy of one block
    from qiskit.quantum_info import entropy, partial_trace
    return float(entropy(partial_trace(rho, list(range(cut)))))
# %% wrong: between the qubits cut - 1 and cut only
    from qiskit.quantum_info import mutual_information, partial_trace
    rest = [k for k in range(rho.num_qubits) if k not in (cut - 1, cut)]
    return float(mutual_information(partial_trace(rho, rest)))
# %% wrong: more than two subsystems
dims=dims --> dims=None
# %% setup
from qiskit.quantum_info import random_density_matrix, random_statevector
# %% inputs
(DensityMatrix(random_statevector((2, 2, 2, 2), seed=4)), 1)
(random_density_matrix((2, 2, 2), rank=2, seed=5), 2)
(random_density_matrix((2, 2, 2), rank=3, seed=6), 1)
# %% draft  id=library/closest-product-state  tags=library,states,entanglement
# %% prompt
from qiskit.quantum_info import Statevector


def closest_product(state: Statevector, cut: int) -> Statevector:
    """Among the product states of the qubits 0 to cut - 1 with the qubits from cut on, the one with the largest fidelity with the
    given state, normalised. It comes from the first term of the state's Schmidt decomposition, for which Qiskit has a function.
    """
# %% solution
    from qiskit.quantum_info import schmidt_decomposition
    _, high, low = schmidt_decomposition(state, list(range(cut)))[0]
    return high.tensor(low)
# %% solution: by a singular value decomposition
    import numpy as np
    u, _, vh = np.linalg.svd(state.data.reshape(-1, 2**cut))
    return Statevector(np.kron(u[:, 0], vh[0]))
# %% wrong: the two parts exchanged
high.tensor(low) --> low.tensor(high)
# %% wrong: the other cut
range(cut) --> range(cut, state.num_qubits)
# %% wrong: multiplied by the coefficient
    from qiskit.quantum_info import schmidt_decomposition
    weight, high, low = schmidt_decomposition(state, list(range(cut)))[0]
    return weight * high.tensor(low)
# %% wrong: the last term
[0] --> [-1]
# %% wrong: the likeliest basis state
    return Statevector.from_int(int(state.probabilities().argmax()), state.dim)
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([0.8, 0, 0, 0.6]), 1)
(random_statevector(8, seed=41), 1)
(random_statevector(16, seed=42), 3)
# %% draft  id=library/counts-against-exact  tags=library,states,measurement
# %% prompt
from qiskit import QuantumCircuit


def agreement(counts: dict[str, int], circuit: QuantumCircuit) -> float:
    """Hellinger fidelity, as qiskit.quantum_info defines it, between measured counts and the exact distribution of a circuit
    without measurements; the rightmost character of a key is qubit 0.
    """
# %% solution
    from qiskit.quantum_info import Statevector, hellinger_fidelity
    return hellinger_fidelity(counts, Statevector(circuit).probabilities_dict())
# %% solution: from the definition
    from qiskit.quantum_info import Statevector
    shots, exact = sum(counts.values()), Statevector(circuit).probabilities_dict()
    return float(sum((count / shots * exact.get(bits, 0)) ** 0.5 for bits, count in counts.items()) ** 2)
# %% wrong: the distance
    from qiskit.quantum_info import Statevector, hellinger_distance
    return hellinger_distance(counts, Statevector(circuit).probabilities_dict())
# %% wrong: not squared
return hellinger_fidelity(counts, Statevector(circuit).probabilities_dict()) --> return hellinger_fidelity(counts, Statevector(circuit).probabilities_dict()) ** 0.5
# %% wrong: qubit 0 leftmost
Statevector(circuit) --> Statevector(circuit.reverse_bits())
# %% wrong: against amplitudes
probabilities_dict() --> to_dict()
# %% setup  uses=made
# %% inputs
({"00": 480, "11": 500, "01": 20}, made([("h", 0), ("cx", 0, 1)], 2))
({"001": 70, "011": 20, "100": 10}, made([("x", 0), ("ry", 0.9, 1)], 3))
({"10": 3, "00": 1}, made([("ry", 2.0, 1)], 2))
# %% draft  id=library/entropy-of-outcomes  tags=library,states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def outcome_entropy(state: Statevector, qubits: list[int]) -> float:
    """Shannon entropy, in bits, of the results of measuring the given qubits in the computational basis."""
# %% solution
    from qiskit.quantum_info import shannon_entropy
    return float(shannon_entropy(state.probabilities(qubits)))
# %% solution: with numpy
    import numpy as np
    chances = np.array([p for p in state.probabilities(qubits) if p > 0])
    return float(-np.sum(chances * np.log2(chances)))
# %% wrong: the von Neumann entropy of the state
    from qiskit.quantum_info import entropy
    return float(entropy(state))
# %% wrong: the von Neumann entropy of the qubits
    from qiskit.quantum_info import entropy, partial_trace
    return float(entropy(partial_trace(state, [k for k in range(state.num_qubits) if k not in qubits])))
# %% wrong: of all qubits
probabilities(qubits) --> probabilities()
# %% wrong: in nats
    import math
    from qiskit.quantum_info import shannon_entropy
    return float(shannon_entropy(state.probabilities(qubits), base=math.e))
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector.from_label("+0+"), [0, 1])
(random_statevector(8, seed=51), [2])
(random_statevector(16, seed=52), [3, 0])
# %% draft  id=library/fidelities-with-random-states  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def fidelities(state: Statevector, seeds: list[int]) -> list[float]:
    """Fidelities of a state with the random pure states of equally many qubits that Qiskit draws with these seeds, in their
    order.
    """
# %% solution
    from qiskit.quantum_info import random_statevector, state_fidelity
    return [state_fidelity(state, random_statevector(state.dim, seed=seed)) for seed in seeds]
# %% solution: by inner products
    from qiskit.quantum_info import random_statevector
    others = [random_statevector(2**state.num_qubits, seed=seed) for seed in seeds]
    return [float(abs(state.inner(other)) ** 2) for other in others]
# %% wrong: the number of qubits as the dimension
state.dim --> state.num_qubits
# %% wrong: the first seed for all
seed=seed --> seed=seeds[0]
# %% wrong: the root of the fidelity
return [state_fidelity(state, random_statevector(state.dim, seed=seed)) for seed in seeds] --> return [state_fidelity(state, random_statevector(state.dim, seed=seed)) ** 0.5 for seed in seeds]
# %% wrong: random basis states
random_statevector(state.dim, seed=seed) --> Statevector.from_int(seed % state.dim, state.dim)
# %% inputs
(Statevector.from_label("0"), [1, 2, 3])
(Statevector.from_label("+r"), [10, 7])
(Statevector.from_label("01-"), [0, 99, 5])
