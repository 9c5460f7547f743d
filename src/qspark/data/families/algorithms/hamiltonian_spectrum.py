# %% draft  id=algorithms/$hamiltonian_id/ground-energy-and-gap  about=hamiltonian  tags=algorithms,spectrum
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def ground_energy_and_gap($hamiltonian_parameters, shift: float) -> tuple[float, float]:
    """Let H be $hamiltonian_says. Return the lowest eigenvalue of H + shift * I and the gap from it to the next higher
    eigenvalue; eigenvalues that differ by less than 1e-6 count as one.
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    levels = np.linalg.eigvalsh(H.to_matrix()) + shift
    higher = levels[levels > levels[0] + 1e-6]
    return float(levels[0]), float(higher[0] - levels[0])
# %% solution: rounded levels
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    shifted = H + SparsePauliOp.from_sparse_list([("", [], shift)], H.num_qubits)
    lowest = None
    for level in sorted(np.linalg.eigvals(shifted.to_matrix()).real):
        if lowest is None:
            lowest = float(level)
        elif level - lowest >= 1e-6:
            return lowest, float(level - lowest)
# %% wrong: without the shift
levels = np.linalg.eigvalsh(H.to_matrix()) + shift --> levels = np.linalg.eigvalsh(H.to_matrix())
# %% wrong: the highest level
higher = levels[levels > levels[0] + 1e-6] --> lower = levels[levels < levels[-1] - 1e-6]
return float(levels[0]), float(higher[0] - levels[0]) --> return float(levels[-1]), float(levels[-1] - lower[-1])
# %% wrong: the next level instead of the gap
return float(levels[0]), float(higher[0] - levels[0]) --> return float(levels[0]), float(higher[0])
# %% wrong: singular values
levels = np.linalg.eigvalsh(H.to_matrix()) + shift --> levels = np.sort(np.linalg.svd(H.to_matrix(), compute_uv=False)) + shift
# %% doubtful: degeneracy not seen
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    levels = np.linalg.eigvalsh(H.to_matrix()) + shift
    return float(levels[0]), float(levels[1] - levels[0])
# %% inputs
($hamiltonian_arguments, 0.0)
($hamiltonian_arguments, 2.5)
# %% draft  id=algorithms/$hamiltonian_id/lowest-energy-in-sector  about=hamiltonian  tags=algorithms,spectrum
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def lowest_in_sector($hamiltonian_parameters, weight: int) -> float:
    """Let H be $hamiltonian_says. Return the lowest expectation value of H in the normalised states that are superpositions
    of basis states with exactly weight ones alone: the lowest eigenvalue of the block of H on those basis states.
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight]
    block = H.to_matrix()[np.ix_(chosen, chosen)]
    return float(np.linalg.eigvalsh(block)[0])
# %% solution: with a penalty
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    ones = np.array([x.bit_count() for x in range(2**H.num_qubits)])
    inside = (ones == weight).astype(float)
    projected = inside[:, None] * H.to_matrix() * inside[None, :]
    far = 10 * np.abs(H.coeffs).sum() + 10
    return float(np.linalg.eigvalsh(projected + far * np.diag(1 - inside))[0])
# %% doubtful: the diagonal alone
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight]
    return float(min(H.to_matrix().diagonal()[chosen].real))
# %% wrong: the highest one
return float(np.linalg.eigvalsh(block)[0]) --> return float(np.linalg.eigvalsh(block)[-1])
# %% doubtful: projected with zeros left in
chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight] --> inside = np.array([float(x.bit_count() == weight) for x in range(2**H.num_qubits)])
block = H.to_matrix()[np.ix_(chosen, chosen)] --> block = inside[:, None] * H.to_matrix() * inside[None, :]
# %% wrong: all levels of the block
return float(np.linalg.eigvalsh(block)[0]) --> return [float(level) for level in np.linalg.eigvalsh(block)]
# %% wrong: fewer ones
chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight] --> chosen = [x for x in range(2**H.num_qubits) if x.bit_count() < weight]
# %% doubtful: zeros counted instead of ones
chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight] --> chosen = [x for x in range(2**H.num_qubits) if H.num_qubits - x.bit_count() == weight]
# %% doubtful: of all states
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    return float(np.linalg.eigvalsh(H.to_matrix())[0])
# %% doubtful: at most so many ones
chosen = [x for x in range(2**H.num_qubits) if x.bit_count() == weight] --> chosen = [x for x in range(2**H.num_qubits) if x.bit_count() <= weight]
# %% inputs
($hamiltonian_arguments, 1)
($hamiltonian_arguments, 2)
# %% draft  id=algorithms/$hamiltonian_id/thermal-energy  about=hamiltonian  tags=algorithms,spectrum
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def energy_and_heat_capacity($hamiltonian_parameters, beta: float) -> tuple[float, float]:
    """Let H be $hamiltonian_says. In the Gibbs state exp(-beta H) / Tr(exp(-beta H)), with Boltzmann's constant 1, return
    the mean energy <H> and the heat capacity beta**2 (<H**2> - <H>**2).
    """
# %% solution
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    levels = np.linalg.eigvalsh(H.to_matrix())
    chances = np.exp(-beta * (levels - levels.min()))
    chances /= chances.sum()
    mean = chances @ levels
    return float(mean), float(beta**2 * (chances @ levels**2 - mean**2))
# %% solution: with the density matrix
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    from scipy.linalg import expm
    matrix = H.to_matrix()
    rho = expm(-beta * matrix)
    rho /= np.trace(rho)
    energy_of = np.trace(rho @ matrix).real
    return float(energy_of), float(beta**2 * (np.trace(rho @ matrix @ matrix).real - energy_of**2))
# %% wrong: the sign of the exponent
chances = np.exp(-beta * (levels - levels.min())) --> chances = np.exp(beta * (levels - levels.max()))
# %% wrong: the variance
return float(mean), float(beta**2 * (chances @ levels**2 - mean**2)) --> return float(mean), float(chances @ levels**2 - mean**2)
# %% wrong: not normalised
    $hamiltonian_code
    H = SparsePauliOp.from_sparse_list(terms, $hamiltonian_qubits)
    levels = np.linalg.eigvalsh(H.to_matrix())
    chances = np.exp(-beta * levels)
    mean = chances @ levels
    return float(mean), float(beta**2 * (chances @ levels**2 - mean**2))
# %% wrong: beta taken for the temperature
chances = np.exp(-beta * (levels - levels.min())) --> chances = np.exp(-1 / beta * (levels - levels.min()))
return float(mean), float(beta**2 * (chances @ levels**2 - mean**2)) --> return float(mean), float((chances @ levels**2 - mean**2) / beta**2)
# %% inputs
($hamiltonian_arguments, 0.4)
($hamiltonian_arguments, 1.7)
