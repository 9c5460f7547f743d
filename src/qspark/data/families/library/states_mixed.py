# %% draft  id=library/mixture-of-labels  tags=library,states
# %% prompt
from qiskit.quantum_info import DensityMatrix


def mixture(weights: dict[str, float]) -> DensityMatrix:
    """Statistical mixture of product states: each key is a label as DensityMatrix.from_label reads it ("0", "1", "+", "-", "r",
    "l"; qubit 0 rightmost), each value a weight. The weights need not add up to 1: they are divided by their sum.
    """
# %% solution
    total = sum(weights.values())
    return DensityMatrix(sum(weight / total * DensityMatrix.from_label(label).data for label, weight in weights.items()))
# %% solution: with the arithmetic of the class
    first, *rest = [weight * DensityMatrix.from_label(label) for label, weight in weights.items()]
    for one in rest:
        first = first + one
    return first / first.trace().real
# %% wrong: a superposition
    from qiskit.quantum_info import Statevector
    total = sum(weights.values())
    vector = sum((weight / total) ** 0.5 * Statevector.from_label(label).data for label, weight in weights.items())
    return DensityMatrix(Statevector(vector))
# %% wrong: not normalised
weight / total * --> weight *
# %% wrong: equal weights
weight / total * --> 1 / len(weights) *
# %% wrong: qubit 0 leftmost
from_label(label) --> from_label(label[::-1])
# %% inputs
({"01": 3.0, "11": 1.0},)
({"+0": 0.5, "0r": 0.25, "-1": 0.25},)
({"0": 1.0, "+": 1.0, "l": 2.0},)
# %% draft  id=library/reduced-state-of-circuit  tags=library,states
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    """Reduced density matrix of the qubits in keep, which are in ascending order, of the state that a circuit prepares; all
    others are traced out. keep[0] is qubit 0 of the result. Use partial_trace.
    """
# %% solution
    from qiskit.quantum_info import Statevector, partial_trace
    others = [qubit for qubit in range(circuit.num_qubits) if qubit not in keep]
    return partial_trace(Statevector(circuit), others)
# %% solution: of the density matrix
    from qiskit.quantum_info import partial_trace
    return partial_trace(DensityMatrix(circuit), sorted(set(range(circuit.num_qubits)) - set(keep)))
# %% wrong: the qubits to keep are traced out
Statevector(circuit), others --> Statevector(circuit), keep
# %% wrong: qubits counted from the left
others) --> [circuit.num_qubits - 1 - qubit for qubit in others])
# %% wrong: the qubits of the result the other way round
Statevector(circuit), others) --> Statevector(circuit), others).reverse_qargs()
# %% wrong: nothing is traced out
partial_trace(Statevector(circuit), others) --> DensityMatrix(circuit)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("ry", 0.7, 2)], 3), [0, 2])
(made([("ry", 1.1, 3), ("cx", 3, 1), ("s", 0), ("x", 2)], 4), [1, 2])
(made([("h", 1), ("cry", 0.5, 1, 0)], 3), [0])
# %% draft  id=library/reset-of-one-qubit  tags=library,states
# %% prompt
from qiskit.quantum_info import DensityMatrix, Statevector


def after_reset(state: Statevector, qubit: int) -> DensityMatrix:
    """Density matrix of all qubits after one of them was reset to |0>, averaged over what the reset could have found, so that
    the result does not depend on chance.
    """
# %% solution
    return DensityMatrix(state).reset([qubit])
# %% solution: by its Kraus operators
    from qiskit.quantum_info import Kraus
    return DensityMatrix(state).evolve(Kraus([[[1, 0], [0, 0]], [[0, 1], [0, 0]]]), [qubit])
# %% wrong: all qubits are reset
reset([qubit]) --> reset()
# %% wrong: one random run
DensityMatrix(state).reset([qubit]) --> DensityMatrix(state.reset([qubit]))
# %% wrong: the reset qubit is gone
    from qiskit.quantum_info import partial_trace
    return partial_trace(state, [qubit])
# %% wrong: qubits counted from the left
[qubit] --> [state.num_qubits - 1 - qubit]
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([0.6, 0, 0, 0.8]), 0)
(random_statevector(8, seed=31), 2)
(random_statevector(8, seed=32), 0)
# %% draft  id=library/state-of-pure-density-matrix  tags=library,states
# %% prompt
from qiskit.quantum_info import DensityMatrix, Statevector


def as_statevector(rho: DensityMatrix) -> Statevector:
    """State vector of a density matrix that is pure. Its global phase is free."""
# %% solution
    return rho.to_statevector()
# %% solution: the eigenvector of the largest eigenvalue
    import numpy as np
    return Statevector(np.linalg.eigh(rho.data)[1][:, -1])
# %% wrong: roots of the diagonal
    import numpy as np
    return Statevector(np.sqrt(rho.probabilities()))
# %% wrong: the diagonal
    return Statevector(rho.data.diagonal())
# %% wrong: an eigenvector as a row
    import numpy as np
    return Statevector(np.linalg.eigh(rho.data)[1][-1])
# %% wrong: the complex conjugate
rho.to_statevector() --> rho.conjugate().to_statevector()
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(DensityMatrix.from_label("-r"),)
(DensityMatrix(random_statevector(4, seed=3)),)
(DensityMatrix(random_statevector(8, seed=4)),)
# %% draft  id=library/is-density-matrix  tags=library,states
# %% prompt
def is_state(matrix: list[list[complex]]) -> bool:
    """Whether a square matrix is a valid quantum state: Hermitian, of trace 1 and without negative eigenvalues. Let Qiskit's
    class of density matrices decide.
    """
# %% solution
    from qiskit.quantum_info import DensityMatrix
    return DensityMatrix(matrix).is_valid()
# %% solution: checked by hand
    import numpy as np
    rho = np.array(matrix, dtype=complex)
    if not np.allclose(rho, rho.conj().T) or not np.isclose(np.trace(rho), 1):
        return False
    return bool(np.linalg.eigvalsh(rho).min() > -1e-9)
# %% wrong: the trace only
DensityMatrix(matrix).is_valid() --> abs(DensityMatrix(matrix).trace() - 1) < 1e-9
# %% wrong: pure states only
DensityMatrix(matrix).is_valid() --> abs(DensityMatrix(matrix).purity() - 1) < 1e-9
# %% wrong: eigenvalues are not looked at
    import numpy as np
    return bool(np.allclose(matrix, np.conj(matrix).T) and np.isclose(np.trace(matrix), 1))
# %% wrong: whatever makes an object is taken for a state
    from qiskit.quantum_info import DensityMatrix
    return isinstance(DensityMatrix(matrix), DensityMatrix)
# %% inputs
([[0.5, 0.5j], [-0.5j, 0.5]],)
([[0.5, 0.6], [0.6, 0.5]],)
([[0.7, 0.1], [0.1, 0.3]],)
([[0.7, 0.1], [0.2, 0.3]],)
([[1.0, 0.0], [0.0, 0.5]],)
# %% draft  id=library/random-mixed-state  tags=library,states
# %% prompt
from qiskit.quantum_info import DensityMatrix


def random_mixed(num_qubits: int, rank: int, seed: int) -> DensityMatrix:
    """Random density matrix of so many qubits and of the given rank, from Qiskit's own function with this seed and its default
    method.
    """
# %% solution
    from qiskit.quantum_info import random_density_matrix
    return random_density_matrix(2**num_qubits, rank=rank, seed=seed)
# %% solution: one dimension a qubit
    from qiskit.quantum_info import random_density_matrix
    return random_density_matrix((2,) * num_qubits, rank, seed=seed)
# %% wrong: the number of qubits as the dimension
2**num_qubits --> num_qubits
# %% wrong: of full rank
rank=rank, --> rank=None,
# %% wrong: the seed is forgotten
rank=rank, seed=seed --> rank=rank
# %% wrong: another method
seed=seed --> method="Bures", seed=seed
# %% wrong: a pure state
    from qiskit.quantum_info import random_statevector
    return DensityMatrix(random_statevector(2**num_qubits, seed=seed))
# %% inputs
(1, 1, 5)
(2, 3, 7)
(3, 2, 2024)
# %% draft  id=library/outcome-of-large-clifford-circuit  tags=library,states,stabilizer
# %% prompt
from qiskit import QuantumCircuit


def outcome_probability(circuit: QuantumCircuit, bits: str) -> float:
    """Probability that measuring all qubits after a Clifford circuit gives the string bits (qubit 0 rightmost). There may be
    too many qubits for a state vector, so use the class for stabilizer states.
    """
# %% solution
    from qiskit.quantum_info import StabilizerState
    return StabilizerState(circuit).probabilities_dict_from_bitstring(bits)[bits]
# %% solution: among all possible outcomes
    from qiskit.quantum_info import StabilizerState
    return StabilizerState(circuit).probabilities_dict().get(bits, 0.0)
# %% wrong: qubit 0 leftmost
    from qiskit.quantum_info import StabilizerState
    return StabilizerState(circuit).probabilities_dict().get(bits[::-1], 0.0)
# %% wrong: a state vector
    from qiskit.quantum_info import Statevector
    return float(Statevector(circuit).probabilities()[int(bits, 2)])
# %% wrong: as if all outcomes were equally likely
    return 1 / 2**circuit.num_qubits
# %% wrong: as if all possible outcomes contained the string
    from qiskit.quantum_info import StabilizerState
    return 1 / len(StabilizerState(circuit).probabilities_dict())
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("x", 44), ("cx", 0, 1), ("cx", 1, 2)], 45), "1" + 44 * "0")
(made([("h", 0), ("cx", 0, 1), ("x", 3), ("h", 4)], 5), "11011")
(made([("h", 0), ("cx", 0, 2)], 3), "100")
# %% draft  id=library/same-stabilizer-group  tags=library,states,stabilizer
# %% prompt
def same_state(first: list[str], second: list[str]) -> bool:
    """Whether two lists of signed Pauli labels, such as "+XX" and "-ZZ", stabilize the same state. Each list has as many
    independent labels as there are qubits, but the generators may be chosen differently.
    """
# %% solution
    from qiskit.quantum_info import StabilizerState
    one = StabilizerState.from_stabilizer_list(first)
    return one.equiv(StabilizerState.from_stabilizer_list(second))
# %% solution: by expectation values
    from qiskit.quantum_info import Pauli, StabilizerState
    state = StabilizerState.from_stabilizer_list(first)
    return all(state.expectation_value(Pauli(label)) == 1 for label in second)
# %% wrong: the same generators
    return set(first) == set(second)
# %% wrong: the generators in the same order
one.equiv(StabilizerState.from_stabilizer_list(second)) --> bool(one == StabilizerState.from_stabilizer_list(second))
# %% wrong: the signs do not count
    from qiskit.quantum_info import Pauli, StabilizerState
    state = StabilizerState.from_stabilizer_list(first)
    return all(abs(state.expectation_value(Pauli(label))) == 1 for label in second)
# %% wrong: it is enough that all commute
    from qiskit.quantum_info import PauliList
    return bool(all(PauliList(second).commutes(one).all() for one in PauliList(first)))
# %% inputs
(["XX", "ZZ"], ["-YY", "ZZ"])
(["XX", "ZZ"], ["-XX", "ZZ"])
(["ZI", "IZ"], ["ZZ", "IZ"])
(["XXX", "ZZI", "IZZ"], ["ZIZ", "XXX", "IZZ"])
(["XI", "IZ"], ["ZI", "IZ"])
