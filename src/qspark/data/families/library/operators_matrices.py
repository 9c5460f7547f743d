# %% draft  id=library/gate-matrix-on-register  tags=library,operators
# %% prompt
import numpy as np
from qiskit.circuit import Gate
from qiskit.quantum_info import Operator


def gate_on_register(gate: Gate, qubits: list[int], num_qubits: int) -> Operator:
    """Operator of a whole register on which a gate acts: entry k of qubits is the register's qubit that is the gate's
    qubit k, and nothing happens to the other qubits. Use Operator.compose.
    """
# %% solution
    return Operator(np.eye(2**num_qubits)).compose(gate, qargs=qubits)
# %% solution: by a circuit
    from qiskit import QuantumCircuit
    circuit = QuantumCircuit(num_qubits)
    circuit.append(gate, qubits)
    return Operator(circuit)
# %% wrong: the gate's qubits in the opposite order
qargs=qubits --> qargs=qubits[::-1]
# %% wrong: qubits counted from the left
qargs=qubits --> qargs=[num_qubits - 1 - qubit for qubit in qubits]
# %% wrong: always on the lowest qubits
qargs=qubits --> qargs=range(len(qubits))
# %% wrong: the gate beside the identity, wherever it should be
    return Operator(gate).tensor(np.eye(2 ** (num_qubits - gate.num_qubits)))
# %% setup
from qiskit.circuit.library import CRYGate, CXGate, HGate
# %% inputs
(CXGate(), [2, 0], 3)
(CRYGate(0.7), [0, 1], 4)
(HGate(), [1], 2)
# %% draft  id=library/product-label-expectation  tags=library,operators,states
# %% prompt
from qiskit.quantum_info import Statevector


def product_expectation(state: Statevector, label: str) -> float:
    """Expectation value of a product of one-qubit operators in a state. The label is one that Operator.from_label
    reads, the rightmost character for qubit 0: I, X, Y, Z are Paulis, and 0, 1, +, -, r, l projectors on those states.
    """
# %% solution
    from qiskit.quantum_info import Operator
    return state.expectation_value(Operator.from_label(label)).real
# %% solution: with a sparse observable
    from qiskit.quantum_info import SparseObservable, SparsePauliOp
    return state.expectation_value(SparsePauliOp.from_sparse_observable(SparseObservable.from_label(label))).real
# %% wrong: the label read from the left
Operator.from_label(label) --> Operator.from_label(label[::-1])
# %% wrong: the sign is lost
state.expectation_value(Operator.from_label(label)).real --> abs(state.expectation_value(Operator.from_label(label)))
# %% wrong: the squared norm of what the operator makes of the state
    from qiskit.quantum_info import Operator
    return state.evolve(Operator.from_label(label)).probabilities().sum()
# %% wrong: a Pauli has no projectors
    from qiskit.quantum_info import Pauli
    return state.expectation_value(Pauli(label)).real
# %% inputs
(Statevector.from_label("01+"), "Z1I")
(Statevector([0.6, 0, 0, 0.8j]), "ZI")
(Statevector([0.5, 0.5, 0.5j, -0.5]), "r0")
(Statevector.from_label("1-r"), "ZXY")
# %% draft  id=library/operators-side-by-side  tags=library,operators
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def side_by_side(low: QuantumCircuit, high: QuantumCircuit) -> Operator:
    """Operator of a register whose first qubits go through the circuit low and whose further qubits, above them, go
    through the circuit high.
    """
# %% solution
    return Operator(low).expand(Operator(high))
# %% solution: from the other end
    return Operator(high).tensor(Operator(low))
# %% solution: circuits first
    return Operator(high.tensor(low))
# %% wrong: tensor has the lower qubits on the right
Operator(low).expand(Operator(high)) --> Operator(low).tensor(Operator(high))
# %% wrong: every circuit upside down
Operator(low).expand(Operator(high)) --> Operator(low).tensor(Operator(high)).reverse_qargs()
# %% wrong: one after the other on the same qubits
Operator(low).expand(Operator(high)) --> Operator(low).compose(Operator(high))
# %% setup  uses=made
# %% inputs
(made([("h", 0)], 1), made([("cx", 0, 1), ("t", 0)], 2))
(made([("ry", 0.4, 0), ("cx", 0, 1)], 2), made([("s", 0), ("h", 1)], 2))
(made([("x", 0)], 1), made([("rx", 0.9, 0)], 1))
# %% draft  id=library/root-of-gate  tags=library,operators
# %% prompt
from qiskit.circuit import Gate
from qiskit.quantum_info import Operator


def root_of_gate(gate: Gate, n: int) -> Operator:
    """A unitary whose n-th power is the gate, global phase included; any such root will do."""
# %% solution
    return Operator(gate).power(1 / n)
# %% solution: the gate's own power
    return Operator(gate.power(1 / n))
# %% wrong: the power instead of the root
.power(1 / n) --> .power(n)
# %% wrong: the root of every entry
Operator(gate).power(1 / n) --> Operator(Operator(gate).data ** (1 / n))
# %% wrong: the matrix divided
Operator(gate).power(1 / n) --> Operator(gate) / n
# %% wrong: a whole division
.power(1 / n) --> .power(1 // n)
# %% compare  value=no
# %% check: not an Operator of the gate's size
isinstance(found, Operator) and found.dim == Operator(arguments[0]).dim
# %% check: not unitary
found.is_unitary()
# %% check: its n-th power is not the gate
np.allclose(np.linalg.matrix_power(found.data, arguments[1]), Operator(arguments[0]).data)
# %% setup
import numpy as np
from qiskit.circuit.library import CXGate, RYGate, SwapGate, TGate
# %% inputs
(SwapGate(), 2)
(TGate(), 3)
(CXGate(), 4)
(RYGate(0.8), 5)
# %% draft  id=library/compiled-circuit-does-the-same  tags=library,operators,transpiling
# %% prompt
from qiskit import QuantumCircuit


def compiled_correctly(original: QuantumCircuit, compiled: QuantumCircuit) -> bool:
    """Whether a transpiled circuit, on as many qubits as the original, does the same up to global phase. The layout
    that the transpiler recorded in it is undone first, including the permutation by routing: see Operator.from_circuit.
    """
# %% solution
    from qiskit.quantum_info import Operator
    return Operator.from_circuit(compiled).equiv(Operator(original))
# %% wrong: the layout is not undone
Operator.from_circuit(compiled) --> Operator(compiled)
# %% wrong: the layout is ignored
from_circuit(compiled) --> from_circuit(compiled, ignore_set_layout=True)
# %% wrong: global phase counts
.equiv(Operator(original)) --> == Operator(original)
# %% wrong: the circuits' gates are compared
Operator.from_circuit(compiled).equiv(Operator(original)) --> compiled == original
# %% setup  uses=made
from qiskit.transpiler import CouplingMap, PassManager
from qiskit.transpiler.passes import ApplyLayout, EnlargeWithAncilla, FullAncillaAllocation, SabreSwap, SetLayout


def routed(gates):
    line = CouplingMap.from_line(3)
    passes = [SetLayout([2, 0, 1]), FullAncillaAllocation(line), EnlargeWithAncilla(), ApplyLayout(), SabreSwap(line, seed=5)]
    return PassManager(passes).run(made(gates, 3))


GATES = [("h", 0), ("cx", 0, 1), ("t", 1), ("cx", 0, 2), ("ry", 0.3, 2), ("cx", 1, 2)]
# %% inputs
(made(GATES, 3), routed(GATES))
(made(GATES, 3), routed(GATES + [("x", 0)]))
(made(GATES + [("rz", 0.6, 1)], 3), routed(GATES + [("p", 0.6, 1)]))
# %% draft  id=library/matrix-in-textbook-order  tags=library,operators
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def textbook_matrix(circuit: QuantumCircuit) -> np.ndarray:
    """Unitary matrix of a circuit in the order of most textbooks: qubit 0 is the most significant bit of the row's and
    the column's index, not the least significant one as in Qiskit.
    """
# %% solution
    from qiskit.quantum_info import Operator
    return Operator(circuit).reverse_qargs().data
# %% solution: the circuit's qubits reversed
    from qiskit.quantum_info import Operator
    return Operator(circuit.reverse_bits()).data
# %% wrong: Qiskit's order
.reverse_qargs() --> .copy()
# %% wrong: the transposed matrix
.reverse_qargs() --> .transpose()
# %% wrong: rows and columns from the last to the first
.reverse_qargs().data --> .data[::-1, ::-1]
# %% wrong: the gates in the opposite order
    from qiskit.quantum_info import Operator
    return Operator(circuit.reverse_ops()).data
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1)], 2),)
(made([("ry", 0.4, 2), ("ccx", 0, 1, 2), ("s", 0)], 3),)
(made([("cx", 1, 2)], 3),)
# %% draft  id=library/which-matrices-are-gates  tags=library,operators
# %% prompt
def unitary_names(matrices: dict[str, list[list[complex]]]) -> list[str]:
    """Names of those matrices that are unitary, and so could be gates, in the given order. Use qiskit.quantum_info."""
# %% solution
    from qiskit.quantum_info import Operator
    return [name for name, matrix in matrices.items() if Operator(matrix).is_unitary()]
# %% wrong: those that are Hermitian
Operator(matrix).is_unitary() --> Operator(matrix) == Operator(matrix).adjoint()
# %% wrong: the transpose is not conjugated
Operator(matrix).is_unitary() --> (Operator(matrix) @ Operator(matrix).transpose()).equiv([[1, 0], [0, 1]])
# %% wrong: those with a determinant of modulus one
    import numpy as np
    return [name for name, matrix in matrices.items() if np.isclose(abs(np.linalg.det(matrix)), 1)]
# %% wrong: those that are not
Operator(matrix).is_unitary() --> not Operator(matrix).is_unitary()
# %% inputs
({"s": [[1, 0], [0, 1j]], "p": [[1, 0], [0, 0]], "y": [[0, -1j], [1j, 0]]},)
({"shear": [[1, 1], [0, 1]], "sx": [[0.5 + 0.5j, 0.5 - 0.5j], [0.5 - 0.5j, 0.5 + 0.5j]]},)
({"h": [[1, 1], [1, -1]], "squeeze": [[2, 0], [0, 0.5]], "phase": [[1j, 0], [0, 1j]], "id": [[1, 0], [0, 1]]},)
# %% draft  id=library/layer-of-random-unitaries  tags=library,operators,random
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import random_unitary


def random_layer(num_qubits: int, seed: int) -> QuantumCircuit:
    """Circuit with a random two-qubit unitary on each of the pairs (0, 1), (2, 3), ..., whose smaller qubit is the
    unitary's first; with an odd number of qubits the last one stays idle. Pair (2k, 2k + 1) gets what random_unitary
    gives for seed + k.
    """
# %% solution
    circuit = QuantumCircuit(num_qubits)
    for k in range(num_qubits // 2):
        circuit.unitary(random_unitary(4, seed=seed + k), [2 * k, 2 * k + 1])
    return circuit
# %% wrong: the same unitary everywhere
seed=seed + k --> seed=seed
# %% wrong: every pair in the opposite order
[2 * k, 2 * k + 1] --> [2 * k + 1, 2 * k]
# %% wrong: pairs that overlap
[2 * k, 2 * k + 1] --> [k, k + 1]
# %% wrong: the size is taken for the number of qubits
random_unitary(4, --> random_unitary(2,
# %% inputs
(4, 11)
(5, 3)
(2, 20)
