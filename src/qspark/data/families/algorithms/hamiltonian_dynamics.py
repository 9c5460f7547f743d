# %% draft  id=algorithms/$hamiltonian_id/heisenberg-derivative  about=hamiltonian  tags=algorithms,quantum-info
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def time_derivative($hamiltonian_parameters, letter: str, index: int) -> SparsePauliOp:
    """Let H be $hamiltonian_says. Return the time derivative at time 0 of the Pauli operator letter on qubit index in the
    Heisenberg picture with hbar = 1, i [H, P] = i (H P - P H), as a sum of Pauli terms without duplicates and without terms
    of coefficient 0.
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    P = SparsePauliOp.from_sparse_list([(letter, [index], 1.0)], $hamiltonian_qubits)
    return (1j * (H @ P - P @ H)).simplify()
# %% solution: term by term
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    target = SparsePauliOp.from_sparse_list([(letter, [index], 1.0)], $hamiltonian_qubits).paulis[0]
    found = {}
    for pauli, coefficient in zip(H.paulis, H.coeffs):
        if pauli.anticommutes(target):
            product = pauli @ target
            label, sign = product.to_label().lstrip("-i"), (-1j) ** product.phase
            found[label] = found.get(label, 0) + 2j * coefficient * sign
    kept = {label: value for label, value in found.items() if abs(value) > 1e-12}
    return SparsePauliOp(list(kept), list(kept.values())) if kept else 0 * SparsePauliOp("I" * H.num_qubits)
# %% wrong: the commutator the other way round
return (1j * (H @ P - P @ H)).simplify() --> return (1j * (P @ H - H @ P)).simplify()
# %% wrong: without the factor i
return (1j * (H @ P - P @ H)).simplify() --> return (H @ P - P @ H).simplify()
# %% wrong: the anticommutator
return (1j * (H @ P - P @ H)).simplify() --> return (1j * (H @ P + P @ H)).simplify()
# %% wrong: one product only
return (1j * (H @ P - P @ H)).simplify() --> return (1j * (H @ P)).simplify()
# %% doubtful: qubits counted from the left
P = SparsePauliOp.from_sparse_list([(letter, [index], 1.0)], $hamiltonian_qubits) --> P = SparsePauliOp.from_sparse_list([(letter, [H.num_qubits - 1 - index], 1.0)], H.num_qubits)
# %% inputs
($hamiltonian_arguments, "X", 0)
($hamiltonian_arguments, "Y", 1)
($hamiltonian_arguments, "Z", 2)
# %% draft  id=algorithms/$hamiltonian_id/quench-from-neel  about=hamiltonian  tags=algorithms,dynamics
# %% prompt
import numpy as np
from qiskit.quantum_info import Operator, SparsePauliOp, Statevector
from scipy.linalg import expm


def excitations_after_quench($hamiltonian_parameters, times: list[float]) -> list[list[float]]:
    """Let H be $hamiltonian_says. The register begins in the basis state in which the qubits 0, 2, 4, ... are 1 and the
    others 0, and evolves exactly under exp(-i H time). Return for each of the times the probabilities of finding qubit 0,
    qubit 1, ... in |1>.
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    start = Statevector.from_int(sum(1 << k for k in range(0, H.num_qubits, 2)), 2**H.num_qubits)
    found = []
    for time in times:
        state = start.evolve(Operator(expm(-1j * time * H.to_matrix())))
        found.append([float(state.probabilities([k])[1]) for k in range(H.num_qubits)])
    return found
# %% solution: by eigenvectors
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    levels, vectors = np.linalg.eigh(H.to_matrix())
    numbers = np.arange(2**H.num_qubits)
    amplitudes = vectors.conj()[int("01" * H.num_qubits, 2) % 2**H.num_qubits]
    found = []
    for time in times:
        chances = np.abs(vectors @ (np.exp(-1j * levels * time) * amplitudes)) ** 2
        found.append([float(chances[numbers >> k & 1 == 1].sum()) for k in range(H.num_qubits)])
    return found
# %% wrong: half the time
state = start.evolve(Operator(expm(-1j * time * H.to_matrix()))) --> state = start.evolve(Operator(expm(-0.5j * time * H.to_matrix())))
# %% wrong: the odd qubits are excited
start = Statevector.from_int(sum(1 << k for k in range(0, H.num_qubits, 2)), 2**H.num_qubits) --> start = Statevector.from_int(sum(1 << k for k in range(1, H.num_qubits, 2)), 2**H.num_qubits)
# %% wrong: expectation values of Z
found.append([float(state.probabilities([k])[1]) for k in range(H.num_qubits)]) --> found.append([float(1 - 2 * state.probabilities([k])[1]) for k in range(H.num_qubits)])
# %% wrong: the evolved state is not kept
state = start.evolve(Operator(expm(-1j * time * H.to_matrix()))) --> start.evolve(Operator(expm(-1j * time * H.to_matrix())))
found.append([float(state.probabilities([k])[1]) for k in range(H.num_qubits)]) --> found.append([float(start.probabilities([k])[1]) for k in range(H.num_qubits)])
# %% wrong: entry by entry exponential
state = start.evolve(Operator(expm(-1j * time * H.to_matrix()))) --> state = Statevector(np.exp(-1j * time * H.to_matrix()) @ start.data)
# %% doubtful: qubits from the left
found.append([float(state.probabilities([k])[1]) for k in range(H.num_qubits)]) --> found.append([float(state.probabilities([k])[1]) for k in reversed(range(H.num_qubits))])
# %% inputs
($hamiltonian_arguments, [0.0, 0.35, 0.9])
($hamiltonian_arguments, [1.6])
# %% draft  id=algorithms/$hamiltonian_id/splitting-error  about=hamiltonian  tags=algorithms,trotter
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp
from scipy.linalg import expm


def splitting_error($hamiltonian_parameters, time: float, repetitions: int, symmetric: bool) -> float:
    """Let H be $hamiltonian_says. Write H = A + B, where A has all terms of H with only Z and the identity, B all others. Return
    the spectral norm (the largest singular value) of the difference between exp(-i H time) and the product formula with
    so many repetitions of the step dt = time / repetitions: exp(-i A dt) exp(-i B dt), or, if symmetric is true, exp(-i A
    dt/2) exp(-i B dt) exp(-i A dt/2).
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    diagonal = [not pauli.x.any() for pauli in H.paulis]
    one = sum((term for term, flat in zip(H, diagonal) if flat), 0 * H).to_matrix()
    two = sum((term for term, flat in zip(H, diagonal) if not flat), 0 * H).to_matrix()
    step = time / repetitions
    exact = expm(-1j * time * H.to_matrix())
    if symmetric:
        part = expm(-0.5j * step * one) @ expm(-1j * step * two) @ expm(-0.5j * step * one)
    else:
        part = expm(-1j * step * one) @ expm(-1j * step * two)
    return float(np.linalg.norm(exact - np.linalg.matrix_power(part, repetitions), 2))
# %% solution: by the labels
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    labels = H.paulis.to_labels()
    flat = np.array([set(label) <= set("IZ") for label in labels])
    diagonal = np.zeros(2**H.num_qubits)
    rest = H.to_matrix().astype(complex)
    if flat.any():
        diagonal = np.diag(SparsePauliOp(H.paulis[flat], H.coeffs[flat]).to_matrix()).real
        rest = rest - np.diag(diagonal)
    exact, step = expm(-1j * time * H.to_matrix()), time / repetitions
    phases, moved = np.exp(-1j * step * diagonal), expm(-1j * step * rest)
    formula = np.eye(len(diagonal))
    for _ in range(repetitions):
        if symmetric:
            half = np.diag(np.exp(-0.5j * step * diagonal))
            formula = half @ moved @ half @ formula
        else:
            formula = np.diag(phases) @ moved @ formula
    return float(np.linalg.svd(exact - formula, compute_uv=False)[0])
# %% wrong: never symmetric
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    diagonal = [not pauli.x.any() for pauli in H.paulis]
    one = sum((term for term, flat in zip(H, diagonal) if flat), 0 * H).to_matrix()
    two = sum((term for term, flat in zip(H, diagonal) if not flat), 0 * H).to_matrix()
    step = time / repetitions
    exact = expm(-1j * time * H.to_matrix())
    part = expm(-1j * step * one) @ expm(-1j * step * two)
    return float(np.linalg.norm(exact - np.linalg.matrix_power(part, repetitions), 2))
# %% wrong: the Frobenius norm
return float(np.linalg.norm(exact - np.linalg.matrix_power(part, repetitions), 2)) --> return float(np.linalg.norm(exact - np.linalg.matrix_power(part, repetitions)))
# %% wrong: one step of the whole time
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    diagonal = [not pauli.x.any() for pauli in H.paulis]
    one = sum((term for term, flat in zip(H, diagonal) if flat), 0 * H).to_matrix()
    two = sum((term for term, flat in zip(H, diagonal) if not flat), 0 * H).to_matrix()
    step = time / repetitions
    exact = expm(-1j * time * H.to_matrix())
    step = time
    if symmetric:
        part = expm(-0.5j * step * one) @ expm(-1j * step * two) @ expm(-0.5j * step * one)
    else:
        part = expm(-1j * step * one) @ expm(-1j * step * two)
    return float(np.linalg.norm(exact - part, 2))
# %% wrong: the outer factors not halved
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    diagonal = [not pauli.x.any() for pauli in H.paulis]
    one = sum((term for term, flat in zip(H, diagonal) if flat), 0 * H).to_matrix()
    two = sum((term for term, flat in zip(H, diagonal) if not flat), 0 * H).to_matrix()
    step = time / repetitions
    exact = expm(-1j * time * H.to_matrix())
    part = expm(-1j * step * one) @ expm(-1j * step * two)
    if symmetric:
        part = part @ expm(-1j * step * one)
    return float(np.linalg.norm(exact - np.linalg.matrix_power(part, repetitions), 2))
# %% inputs
($hamiltonian_arguments, 1.0, 4, False)
($hamiltonian_arguments, 1.5, 3, True)
