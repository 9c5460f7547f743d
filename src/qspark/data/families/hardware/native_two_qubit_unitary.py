# %% draft  id=hardware/native/$basis_id/two-qubit-unitary  about=basis  tags=hardware-aware,native-gates
# %% prompt
import numpy as np
from qiskit import QuantumCircuit, transpile


def synthesised(matrix: np.ndarray, first: int, second: int) -> QuantumCircuit:
    """Circuit on three qubits that applies a 4 x 4 unitary to two of them, where qubit first belongs to the lower bit of the
    matrix index and qubit second to the higher. It runs on $basis_says; of $basis_pair there are at most $basis_swap.
    Global phase does not matter and the third qubit is left alone.
    """
# %% solution
    circuit = QuantumCircuit(3)
    circuit.unitary(matrix, [first, second])
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=2, seed_transpiler=1)
# %% solution: through CNOTs
    from qiskit.circuit.library import CXGate
    from qiskit.synthesis import TwoQubitBasisDecomposer
    circuit = QuantumCircuit(3)
    circuit.compose(TwoQubitBasisDecomposer(CXGate())(matrix), [first, second], inplace=True)
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1)
# %% wrong: the qubits exchanged
[first, second] --> [second, first]
# %% wrong: the first two qubits in any case
[first, second] --> [0, 1]
# %% wrong: the conjugate transpose
unitary(matrix, --> unitary(matrix.conj().T,
# %% wrong: other gates
basis_gates=$basis_gates --> basis_gates=["u", "unitary"]
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% check: too many interactions
found.count_ops().get("$basis_pair", 0) <= $basis_swap
# %% setup  uses=gates_of
def random_matrix(seed):
    from qiskit.quantum_info import random_unitary

    return random_unitary(4, seed=seed).data
# %% inputs
(random_matrix(1), 0, 1)
(random_matrix(2), 2, 0)
(np.kron(np.diag([1, 1j]), np.array([[0, 1], [1, 0]])), 1, 2)
