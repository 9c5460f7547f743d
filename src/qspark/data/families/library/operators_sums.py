# %% draft  id=library/hopping-hamiltonian  tags=library,observables
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def hopping(rates: dict[tuple[int, int], float], num_qubits: int) -> SparsePauliOp:
    """Hamiltonian in which excitations hop between qubits: the sum of rate / 2 * (X_i X_j + Y_i Y_j) over all pairs (i,
    j) of qubits. SparsePauliOp.from_sparse_list takes terms by their qubits.
    """
# %% solution
    terms = [(pauli, pair, rate / 2) for pair, rate in rates.items() for pauli in ("XX", "YY")]
    return SparsePauliOp.from_sparse_list(terms, num_qubits=num_qubits)
# %% wrong: without the half
rate / 2 --> rate
# %% wrong: qubits counted from the left
pair, rate / 2 --> [num_qubits - 1 - qubit for qubit in pair], rate / 2
# %% wrong: the two terms on one pair do not conserve the number of excitations
("XX", "YY") --> ("XX", "ZZ")
# %% wrong: mixed letters
("XX", "YY") --> ("XY", "YX")
# %% inputs
({(0, 1): 1.0, (1, 2): 0.5}, 4)
({(3, 0): -0.8}, 5)
({(0, 1): 0.3, (0, 2): 0.7}, 3)
# %% draft  id=library/pauli-coefficients-of-matrix  tags=library,observables
# %% prompt
import numpy as np


def pauli_coefficients(matrix: np.ndarray) -> dict[str, float]:
    """Coefficients c_P with which a Hermitian matrix is the sum of c_P * P over Pauli labels P in Qiskit's order. Only
    labels with a coefficient other than zero are keys.
    """
# %% solution
    from qiskit.quantum_info import SparsePauliOp
    return {label: coeff.real for label, coeff in SparsePauliOp.from_operator(matrix).to_list()}
# %% solution: with the basis of all Paulis
    from qiskit.quantum_info import pauli_basis
    found = {}
    for pauli in pauli_basis(int(np.log2(len(matrix)))):
        coeff = np.trace(pauli.to_matrix() @ matrix).real / len(matrix)
        if abs(coeff) > 1e-10:
            found[pauli.to_label()] = coeff
    return found
# %% wrong: traces that are not divided by the dimension
: coeff.real for --> : coeff.real * len(matrix) for
# %% wrong: qubit 0 on the left
{label: coeff.real --> {label[::-1]: coeff.real
# %% wrong: the signs are lost
: coeff.real for --> : abs(coeff) for
# %% wrong: zeros are kept
    from qiskit.quantum_info import pauli_basis
    paulis = pauli_basis(int(np.log2(len(matrix))))
    return {pauli.to_label(): np.trace(pauli.to_matrix() @ matrix).real / len(matrix) for pauli in paulis}
# %% inputs
(np.diag([1.0, 0.0, 2.0, -3.0]),)
(np.array([[0, 1], [1, 0.5]]),)
(np.array([[0, 0, 0, -2j], [0, 1, 0, 0], [0, 0, 1, 0], [2j, 0, 0, 0]]),)
# %% draft  id=library/collected-terms  tags=library,observables
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def collected_terms(operator: SparsePauliOp, tolerance: float) -> dict[str, complex]:
    """Coefficient of every Pauli label after terms with the same label are added up. A label whose total is at most the
    tolerance in absolute value is left out; some label remains.
    """
# %% solution
    return dict(operator.simplify(atol=tolerance, rtol=0).to_list())
# %% solution: in a dictionary
    totals = {}
    for label, coeff in operator.to_list():
        totals[label] = totals.get(label, 0) + coeff
    return {label: total for label, total in totals.items() if abs(total) > tolerance}
# %% wrong: the last of equal labels counts
operator.simplify(atol=tolerance, rtol=0).to_list() --> operator.to_list()
# %% wrong: small terms dropped, equal ones not added
simplify(atol=tolerance, rtol=0) --> chop(tolerance)
# %% wrong: the tolerance is not given
simplify(atol=tolerance, rtol=0) --> simplify()
# %% wrong: small terms are dropped before they are added up
operator.simplify( --> operator.chop(tolerance).simplify(
# %% inputs
(SparsePauliOp(["XZ", "ZX", "XZ"], [0.5, 1.0, 0.25]), 0.1)
(SparsePauliOp(["XX", "YI", "XX", "II"], [1.0, 0.3, -1.0, 0.004]), 0.01)
(SparsePauliOp(["ZZ", "ZZ", "IX", "ZZ"], [0.08, 0.08, 2j, 0.08]), 0.1)
# %% draft  id=library/variance-of-observable  tags=library,observables,states
# %% prompt
from qiskit.quantum_info import SparsePauliOp, Statevector


def variance(observable: SparsePauliOp, state: Statevector) -> float:
    """Variance <O^2> - <O>^2 of a Hermitian observable O in a state."""
# %% solution
    mean = state.expectation_value(observable).real
    return state.expectation_value(observable @ observable).real - mean**2
# %% solution: as a power
    return state.expectation_value(observable.power(2)).real - state.expectation_value(observable).real ** 2
# %% wrong: coefficients are squared instead of the operator
observable @ observable --> SparsePauliOp(observable.paulis, observable.coeffs**2)
# %% wrong: the standard deviation
    mean = state.expectation_value(observable).real
    return abs(state.expectation_value(observable @ observable).real - mean**2) ** 0.5
# %% wrong: the mean of the square alone
 - mean**2 --> - 0
# %% wrong: the mean is not squared
mean**2 --> mean
# %% wrong: the sum of squares of coefficients, as for a state without correlations
    return sum(abs(observable.coeffs) ** 2)
# %% inputs
(SparsePauliOp(["ZI", "XX"], [1.0, 0.5]), Statevector.from_label("+0"))
(SparsePauliOp(["ZZ", "IX", "XI"], [0.7, -0.4, 1.2]), Statevector([0.5, 0.5j, -0.5, 0.5]))
(SparsePauliOp(["Z", "I"], [2.0, 0.5]), Statevector([0.6, 0.8]))
# %% draft  id=library/lowest-eigenvalue-by-sparse-matrix  tags=library,observables
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def ground_energy(hamiltonian: SparsePauliOp) -> float:
    """Lowest eigenvalue of a Hamiltonian on three qubits or more. Its sparse matrix is good enough for SciPy's eigsh.
    """
# %% solution
    from scipy.sparse.linalg import eigsh
    return float(eigsh(hamiltonian.to_matrix(sparse=True), k=1, which="SA", return_eigenvectors=False)[0])
# %% solution: with the dense matrix
    import numpy as np
    return float(np.linalg.eigvalsh(hamiltonian.to_matrix())[0])
# %% wrong: the eigenvalue of largest modulus
which="SA" --> which="LM"
# %% wrong: the eigenvalue closest to zero
which="SA" --> which="SM"
# %% wrong: the highest eigenvalue
which="SA" --> which="LA"
# %% wrong: minus the sum of all coefficients
    return -float(abs(hamiltonian.coeffs).sum())
# %% inputs
(SparsePauliOp(["IZZ", "ZZI", "IIX", "IXI", "XII"], [1.0, 1.0, -0.7, -0.7, -0.7]),)
(SparsePauliOp(["III", "XXI", "IZZ", "YIY"], [2.5, 0.3, 0.9, -0.4]),)
(SparsePauliOp(["ZZII", "IXXI", "IIZX", "IIII"], [-0.5, 0.8, 0.6, 4.0]),)
# %% draft  id=library/constant-of-hamiltonian  tags=library,observables
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def split_constant(hamiltonian: SparsePauliOp) -> tuple[float, SparsePauliOp]:
    """The constant of a Hamiltonian, which is the sum of the real coefficients of its identity terms, and the
    Hamiltonian of all other terms, of which there is at least one.
    """
# %% solution
    is_identity = ~(hamiltonian.paulis.x | hamiltonian.paulis.z).any(axis=1)
    return hamiltonian.coeffs[is_identity].real.sum(), hamiltonian[~is_identity]
# %% solution: by labels
    identity = "I" * hamiltonian.num_qubits
    terms = hamiltonian.to_list()
    constant = sum(coeff.real for label, coeff in terms if label == identity)
    return constant, SparsePauliOp.from_list([term for term in terms if term[0] != identity])
# %% wrong: diagonal terms are taken for constants
(hamiltonian.paulis.x | hamiltonian.paulis.z) --> hamiltonian.paulis.x
# %% wrong: the first coefficient, whatever it belongs to
hamiltonian.coeffs[is_identity].real.sum() --> hamiltonian.coeffs[0].real
# %% wrong: the trace, which has the dimension in it
hamiltonian.coeffs[is_identity].real.sum() --> hamiltonian.to_matrix().trace().real
# %% wrong: the constant stays in the rest
hamiltonian[~is_identity] --> hamiltonian
# %% wrong: any letter I makes an identity
.any(axis=1) --> .all(axis=1)
# %% inputs
(SparsePauliOp(["II", "ZI", "XX"], [0.7, 0.5, -1.0]),)
(SparsePauliOp(["IXX", "III", "ZIZ", "III"], [0.5, 1.25, 0.2, -0.5]),)
(SparsePauliOp(["ZZ", "YY"], [1.5, 0.5]),)
# %% draft  id=library/occupation-as-sparse-observable  tags=library,observables
# %% prompt
from qiskit.quantum_info import SparseObservable


def weighted_occupation(weights: dict[int, float], num_qubits: int) -> SparseObservable:
    """Observable that is the sum of weight times the projector |1><1| on its qubit, over the qubits that are keys of
    weights.
    """
# %% solution
    terms = [("1", [qubit], weight) for qubit, weight in weights.items()]
    return SparseObservable.from_sparse_list(terms, num_qubits=num_qubits)
# %% solution: as Paulis
    terms = [("", [], weight / 2) for weight in weights.values()]
    terms += [("Z", [qubit], -weight / 2) for qubit, weight in weights.items()]
    return SparseObservable.from_sparse_list(terms, num_qubits=num_qubits)
# %% wrong: Z instead of the projector
("1", --> ("Z",
# %% wrong: the projector on |0>
("1", --> ("0",
# %% wrong: qubits counted from the left
[qubit], --> [num_qubits - 1 - qubit],
# %% wrong: the sign of Z is plus
    terms = [("", [], weight / 2) for weight in weights.values()]
    terms += [("Z", [qubit], weight / 2) for qubit, weight in weights.items()]
    return SparseObservable.from_sparse_list(terms, num_qubits=num_qubits)
# %% inputs
({0: 1.0}, 3)
({1: 0.5, 3: -2.0}, 4)
({0: 0.3, 1: 0.9}, 2)
# %% draft  id=library/rate-of-change-of-observable  tags=library,observables,dynamics
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def rate_of_change(hamiltonian: SparsePauliOp, observable: SparsePauliOp) -> SparsePauliOp:
    """The time derivative i [H, A] of an observable A in the Heisenberg picture, with hbar = 1; qiskit.quantum_info has
    a function for commutators.
    """
# %% solution
    from qiskit.quantum_info import commutator
    return (1j * commutator(hamiltonian, observable)).simplify()
# %% solution: with products
    return (1j * (hamiltonian @ observable - observable @ hamiltonian)).simplify()
# %% wrong: the commutator in the opposite order
commutator(hamiltonian, observable) --> commutator(observable, hamiltonian)
# %% wrong: without the factor i
1j * commutator --> commutator
# %% wrong: the anticommutator
    from qiskit.quantum_info import anti_commutator
    return (1j * anti_commutator(hamiltonian, observable)).simplify()
# %% wrong: one product only
commutator(hamiltonian, observable) --> hamiltonian @ observable
# %% inputs
(SparsePauliOp(["ZZ", "IX", "XI"], [1.0, 0.6, 0.6]), SparsePauliOp("IZ"))
(SparsePauliOp("Z", 0.5), SparsePauliOp(["X", "I"], [1.0, 3.0]))
(SparsePauliOp(["XXI", "IYY", "ZIZ"], [0.4, -0.2, 1.1]), SparsePauliOp(["IIX", "ZII"], [1.0, 2.0]))
