# %% draft  id=library/stabilizers-of-clifford-circuit  tags=library,clifford
# %% prompt
from qiskit import QuantumCircuit


def stabilizer_labels(circuit: QuantumCircuit) -> list[str]:
    """Stabilizers of the state that a Clifford circuit prepares from |0...0>: entry k is what becomes of Z on qubit k,
    as a label with its sign, such as '+XX' or '-ZI'.
    """
# %% solution
    from qiskit.quantum_info import Clifford
    return Clifford(circuit).to_labels(mode="S")
# %% solution: by the stabilizer state
    from qiskit.quantum_info import StabilizerState
    return StabilizerState(circuit).clifford.to_dict()["stabilizer"]
# %% wrong: the destabilizers
mode="S" --> mode="D"
# %% wrong: the destabilizers as well
mode="S" --> mode="B"
# %% wrong: the inverse circuit
Clifford(circuit) --> Clifford(circuit).adjoint()
# %% wrong: the signs are lost
Clifford(circuit).to_labels(mode="S") --> ["+" + label[1:] for label in Clifford(circuit).to_labels(mode="S")]
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("x", 1)], 2),)
(made([("h", 1), ("s", 1), ("cx", 1, 0), ("cz", 0, 2), ("x", 2)], 3),)
(made([("sx", 0)], 1),)
# %% draft  id=library/undo-clifford-sequence  tags=library,clifford
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Clifford


def undo(layers: list[QuantumCircuit]) -> QuantumCircuit:
    """Circuit that undoes a sequence of Clifford circuits on the same qubits, the first of which acted first: with it
    behind them all is as before, up to global phase. It has at most three two-qubit gates if there are two qubits,
    however many layers there are.
    """
# %% solution
    total = Clifford(layers[0])
    for layer in layers[1:]:
        total = total.compose(Clifford(layer))
    return total.adjoint().to_circuit()
# %% solution: one circuit first
    whole = layers[0].copy()
    for layer in layers[1:]:
        whole = whole.compose(layer)
    return Clifford(whole.inverse()).to_circuit()
# %% wrong: the sequence once more
.adjoint() --> .copy()
# %% wrong: the layers in the opposite order
total.compose(Clifford(layer)) --> total.dot(Clifford(layer))
# %% wrong: the transpose, which is the inverse for real gates only
.adjoint() --> .transpose()
# %% wrong: all gates inverted one by one
    result = QuantumCircuit(layers[0].num_qubits)
    for layer in reversed(layers):
        result = result.compose(layer.inverse())
    return result
# %% wrong: the last layer alone
total.compose(Clifford(layer)) --> Clifford(layer)
# %% check: more than three two-qubit gates
len(found.qubits) != 2 or found.num_nonlocal_gates() <= 3
# %% setup  uses=made
# %% inputs
([made([("h", 0), ("cx", 0, 1)], 2), made([("s", 1), ("cx", 1, 0)], 2), made([("cz", 0, 1), ("h", 1), ("cx", 0, 1)], 2)],)
([made([("h", 0), ("s", 0)], 1), made([("sx", 0)], 1)],)
([made([("cx", 0, 1), ("s", 2), ("cx", 1, 2)], 3), made([("h", 2), ("cz", 0, 2), ("y", 1)], 3)],)
# %% draft  id=library/acts-as-clifford  tags=library,clifford
# %% prompt
from qiskit import QuantumCircuit


def acts_as_clifford(circuit: QuantumCircuit) -> bool:
    """Whether what a circuit on a few qubits does as a whole is a Clifford operation, up to global phase, even if some
    of its gates alone are none. Clifford.from_operator raises QiskitError where it is not.
    """
# %% solution
    from qiskit.exceptions import QiskitError
    from qiskit.quantum_info import Clifford, Operator
    try:
        Clifford.from_operator(Operator(circuit))
    except QiskitError:
        return False
    return True
# %% wrong: every gate must be Clifford
Clifford.from_operator(Operator(circuit)) --> Clifford(circuit)
# %% wrong: by the names of gates
    return set(circuit.count_ops()) <= {"h", "s", "sdg", "x", "y", "z", "cx", "cz", "swap", "sx"}
# %% wrong: an even number of T gates
    return circuit.count_ops().get("t", 0) % 2 == 0
# %% wrong: any unitary passes
Clifford.from_operator(Operator(circuit)) --> Operator(circuit).is_unitary()
# %% setup  uses=made
# %% inputs
(made([("t", 0), ("cx", 0, 1), ("t", 0)], 2),)
(made([("h", 0), ("t", 0), ("h", 0), ("t", 0)], 1),)
(made([("ry", 0.5, 0), ("cx", 0, 1), ("ry", 1.0707963267948966, 0)], 2),)
(made([("cs", 0, 1), ("cs", 0, 1), ("h", 1)], 2),)
(made([("h", 0), ("cp", 0.4, 0, 1)], 2),)
# %% draft  id=library/affine-map-of-cnot-dihedral  tags=library,cnot-dihedral
# %% prompt
from qiskit import QuantumCircuit


def affine_map(circuit: QuantumCircuit) -> tuple[list[list[int]], list[int]]:
    """What a circuit of CX, X and T gates makes of basis states, apart from phases: the binary matrix A and vector b
    with which bits x (entry k is qubit k) become A x + b modulo 2. Take both from a CNOTDihedral object.
    """
# %% solution
    from qiskit.quantum_info import CNOTDihedral
    element = CNOTDihedral(circuit)
    return [[int(bit) for bit in row] for row in element.linear], [int(bit) for bit in element.shift]
# %% wrong: the transposed matrix
in element.linear] --> in element.linear.T]
# %% wrong: qubits from the last to the first
in element.linear] --> in element.linear[::-1, ::-1]]
# %% wrong: X gates are ignored
int(bit) for bit in element.shift --> 0 for bit in element.shift
# %% wrong: the inverse circuit
CNOTDihedral(circuit) --> CNOTDihedral(circuit.inverse())
# %% wrong: the shift is added before the matrix acts
    from qiskit.quantum_info import CNOTDihedral
    element = CNOTDihedral(circuit.reverse_ops())
    return [[int(bit) for bit in row] for row in element.linear], [int(bit) for bit in element.shift]
# %% setup  uses=made
# %% inputs
(made([("x", 0), ("cx", 0, 1), ("t", 1), ("cx", 1, 2)], 3),)
(made([("cx", 1, 0), ("x", 1), ("t", 0), ("x", 0)], 2),)
(made([("cx", 0, 2), ("cx", 2, 1), ("x", 2), ("t", 2), ("cx", 0, 3)], 4),)
# %% draft  id=library/zxz-angles-of-gate  tags=library,synthesis
# %% prompt
from qiskit.circuit import Gate


def zxz_angles(gate: Gate) -> tuple[float, float, float]:
    """Angles (theta, phi, lam) with which a one-qubit gate is, up to global phase, the matrix product RZ(phi) RX(theta)
    RZ(lam), so that RZ(lam) comes first in a circuit. Use OneQubitEulerDecomposer.
    """
# %% solution
    from qiskit.synthesis import OneQubitEulerDecomposer
    return OneQubitEulerDecomposer("ZXZ").angles(gate.to_matrix())
# %% solution: the phase dropped
    from qiskit.synthesis import OneQubitEulerDecomposer
    theta, phi, lam, phase = OneQubitEulerDecomposer(basis="ZXZ").angles_and_phase(gate.to_matrix())
    return theta, phi, lam
# %% wrong: the middle rotation is RY
"ZXZ" --> "ZYZ"
# %% wrong: the default basis
OneQubitEulerDecomposer("ZXZ") --> OneQubitEulerDecomposer()
# %% wrong: RX and RZ interchanged
"ZXZ" --> "XZX"
# %% wrong: the angles in the order of the gates
    from qiskit.synthesis import OneQubitEulerDecomposer
    theta, phi, lam = OneQubitEulerDecomposer("ZXZ").angles(gate.to_matrix())
    return lam, theta, phi
# %% wrong: the phase is returned too
.angles( --> .angles_and_phase(
# %% wrong: the inverse gate
gate.to_matrix() --> gate.inverse().to_matrix()
# %% compare  value=no
# %% check: not three angles
len(found) == 3
# %% check: the rotations do not give the gate
Operator(made([("rz", found[2], 0), ("rx", found[0], 0), ("rz", found[1], 0)], 1)).equiv(Operator(arguments[0]))
# %% setup  uses=made
from qiskit.circuit.library import HGate, RYGate, SXGate, TGate, UGate
from qiskit.quantum_info import Operator
# %% inputs
(UGate(0.7, 0.2, -1.1),)
(RYGate(0.4),)
(HGate(),)
(UGate(2.1, -0.5, 1.3),)
# %% draft  id=library/two-qubit-unitary-with-cz  tags=library,synthesis
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def with_cz(unitary: Operator) -> QuantumCircuit:
    """A two-qubit unitary as a circuit of the gates rz, sx and cz alone, up to global phase, and with as few cz gates
    as possible: TwoQubitBasisDecomposer takes the entangling gate and the basis for one-qubit gates.
    """
# %% solution
    from qiskit.circuit.library import CZGate
    from qiskit.synthesis import TwoQubitBasisDecomposer
    return TwoQubitBasisDecomposer(CZGate(), euler_basis="ZSX")(unitary)
# %% wrong: with CX gates
    from qiskit.circuit.library import CXGate
    from qiskit.synthesis import TwoQubitBasisDecomposer
    return TwoQubitBasisDecomposer(CXGate(), euler_basis="ZSX")(unitary)
# %% wrong: the default basis has the gate u
, euler_basis="ZSX" --> , euler_basis="U"
# %% wrong: rotations about the y axis
euler_basis="ZSX" --> euler_basis="ZYZ"
# %% wrong: the inverse
(unitary) --> (unitary.adjoint())
# %% wrong: the qubits interchanged
(unitary) --> (unitary.reverse_qargs())
# %% check: a gate other than rz, sx and cz
gates_of(found) <= {"rz", "sx", "cz"}
# %% check: more cz gates than needed
found.count_ops().get("cz", 0) <= expected.count_ops().get("cz", 0)
# %% setup  uses=made,gates_of
# %% inputs
(Operator(made([("h", 0), ("cx", 0, 1), ("t", 1)], 2)),)
(Operator(made([("ry", 0.3, 0), ("rzz", 0.8, 0, 1), ("h", 1)], 2)),)
(Operator(made([("rxx", 0.5, 0, 1), ("ryy", 0.3, 0, 1), ("rzz", 0.9, 0, 1), ("ry", 0.7, 1)], 2)),)
(Operator(made([("rx", 0.6, 1), ("s", 0)], 2)),)
