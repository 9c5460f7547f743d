# %% draft  id=algorithms/$predicate_id/walsh-spectrum  about=predicate  tags=algorithms,fourier
# %% prompt
import numpy as np


def outcome_probabilities($predicate_parameters) -> np.ndarray:
    """A register of n qubits in |0...0> passes Hadamard gates on all qubits, the phase oracle |x> to (-1)**f(x) |x>, and Hadamard
    gates on all qubits again, where $predicate_says; n is the number of bits of x. Return the probabilities of measuring s = 0, ...,
    2**n - 1, with qubit 0 as the lowest bit of both x and s.
    """
# %% solution
    $predicate_code
    signs = [1 - 2 * value for value in values]
    sums = [sum(sign * (-1) ** (x & s).bit_count() for x, sign in enumerate(signs)) for s in range(2**n)]
    return np.array([(found / 2**n) ** 2 for found in sums])
# %% solution: by a circuit
    $predicate_code
    from qiskit import QuantumCircuit
    from qiskit.circuit.library import DiagonalGate
    from qiskit.quantum_info import Statevector
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([(-1) ** value for value in values]), range(n))
    circuit.h(range(n))
    return Statevector(circuit).probabilities()
# %% wrong: the oracle is left out
    $predicate_code
    found = np.zeros(2**n)
    found[0] = 1.0
    return found
# %% doubtful: amplitudes
    $predicate_code
    signs = [1 - 2 * value for value in values]
    return np.array([sum(sign * (-1) ** (x & s).bit_count() for x, sign in enumerate(signs)) / 2**n for s in range(2**n)])
# %% wrong: f itself instead of its sign
    $predicate_code
    sums = [sum(value * (-1) ** (x & s).bit_count() for x, value in enumerate(values)) for s in range(2**n)]
    return np.array([(found / 2**n) ** 2 for found in sums])
# %% wrong: not normalised
return np.array([(found / 2**n) ** 2 for found in sums]) --> return np.array([found**2 / 2**n for found in sums])
# %% doubtful: the Fourier transform of a cyclic group
    $predicate_code
    return np.abs(np.fft.fft([1 - 2 * value for value in values]) / 2**n) ** 2
# %% inputs
($predicate_arguments,)
# %% draft  id=algorithms/$predicate_id/penalty-hamiltonian  about=predicate  tags=algorithms,variational
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def penalty($predicate_parameters, strength: float) -> SparsePauliOp:
    """Diagonal Hamiltonian on n qubits with energy 0 for the basis states |x> with f(x) = 1 and energy strength for all others,
    as a sum of products of Pauli Z operators without terms of coefficient 0, where $predicate_says; n is the number of bits of x, and
    qubit k holds bit k, bit 0 the lowest.
    """
# %% solution
    $predicate_code
    found = []
    for subset in range(2**n):
        coefficient = sum((1 - value) * (-1) ** (x & subset).bit_count() for x, value in enumerate(values)) / 2**n
        if coefficient:
            found.append(("Z" * subset.bit_count(), [k for k in range(n) if subset >> k & 1], strength * coefficient))
    return SparsePauliOp.from_sparse_list(found, n)
# %% solution: from the matrix
    $predicate_code
    import numpy as np
    return SparsePauliOp.from_operator(np.diag([0.0 if value else strength for value in values]))
# %% wrong: the solutions are punished
    $predicate_code
    import numpy as np
    return SparsePauliOp.from_operator(np.diag([strength if value else 0.0 for value in values]))
# %% wrong: strength left out
    $predicate_code
    import numpy as np
    return SparsePauliOp.from_operator(np.diag([0.0 if value else 1.0 for value in values]))
# %% wrong: not divided by the number of states
coefficient = sum((1 - value) * (-1) ** (x & subset).bit_count() for x, value in enumerate(values)) / 2**n --> coefficient = sum((1 - value) * (-1) ** (x & subset).bit_count() for x, value in enumerate(values))
# %% wrong: without the constant
    $predicate_code
    found = []
    for subset in range(1, 2**n):
        coefficient = sum((1 - value) * (-1) ** (x & subset).bit_count() for x, value in enumerate(values)) / 2**n
        found.append(("Z" * subset.bit_count(), [k for k in range(n) if subset >> k & 1], strength * coefficient))
    return SparsePauliOp.from_sparse_list(found, n)
# %% doubtful: qubits from the left
found.append(("Z" * subset.bit_count(), [k for k in range(n) if subset >> k & 1], strength * coefficient)) --> found.append(("Z" * subset.bit_count(), [n - 1 - k for k in range(n) if subset >> k & 1], strength * coefficient))
# %% inputs
($predicate_arguments, 2.5)
($predicate_arguments, 0.75)
# %% draft  id=algorithms/$predicate_id/algebraic-normal-form  about=predicate  tags=algorithms,oracle
# %% prompt
def monomials($predicate_parameters) -> list[list[int]]:
    """Write f(x) as a sum modulo 2 of products of different bits of x (the algebraic normal form), where $predicate_says. Return the products
    that occur, each as the list of its bit numbers in ascending order, [] for the constant 1; shorter lists first, those of
    the same length in the order of Python's lists. Bit 0 is the lowest bit of x.
    """
# %% solution
    $predicate_code
    found = list(values)
    for k in range(n):
        for x in range(2**n):
            if x >> k & 1:
                found[x] ^= found[x ^ 1 << k]
    products = [[k for k in range(n) if x >> k & 1] for x in range(2**n) if found[x]]
    return sorted(products, key=lambda product: (len(product), product))
# %% solution: by sums over subsets
    $predicate_code
    products = []
    for subset in range(2**n):
        below = [x for x in range(2**n) if x & ~subset == 0]
        if sum(values[x] for x in below) % 2:
            products.append([k for k in range(n) if subset >> k & 1])
    return sorted(products, key=lambda product: (len(product), *product))
# %% wrong: numbers instead of lists
    $predicate_code
    found = list(values)
    for k in range(n):
        for x in range(2**n):
            if x >> k & 1:
                found[x] ^= found[x ^ 1 << k]
    return [x for x in range(2**n) if found[x]]
# %% wrong: tuples as keys of a dictionary
    $predicate_code
    found = list(values)
    for k in range(n):
        for x in range(2**n):
            if x >> k & 1:
                found[x] ^= found[x ^ 1 << k]
    return {tuple(k for k in range(n) if x >> k & 1): found[x] for x in range(2**n)}
# %% wrong: of the complement
found = list(values) --> found = [1 - value for value in values]
# %% doubtful: the minterms as products
    $predicate_code
    products = [[k for k in range(n) if x >> k & 1] for x in range(2**n) if values[x]]
    return sorted(products, key=lambda product: (len(product), product))
# %% inputs
($predicate_arguments,)
