# %% draft  id=hardware/native/$basis_id/one-qubit  about=basis  tags=hardware-aware,native-gates
# %% prompt
import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit.circuit.library import UnitaryGate


def one_qubit(matrix: np.ndarray) -> QuantumCircuit:
    """A 2 x 2 unitary as a circuit on one qubit, up to global phase, for $basis_says. At most $basis_single gates; none at
    all if the matrix is the identity times a phase.
    """
# %% solution
    circuit = QuantumCircuit(1)
    circuit.append(UnitaryGate(matrix), [0])
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1)
# %% solution: by the decomposer
    from qiskit.synthesis import OneQubitEulerDecomposer
    known = {"sx": "ZSXX", "ry": "ZYZ", "rx": "ZXZ"}
    basis = next((known[name] for name in ("sx", "ry", "rx") if name in $basis_gates), None)
    if basis is None:
        angles = OneQubitEulerDecomposer("ZYZ").angles(matrix)
        circuit = QuantumCircuit(1)
        if abs(angles[0]) > 1e-9:
            circuit.r(angles[0], np.pi / 2 - angles[2], 0)
        if abs(np.angle(np.exp(1j * (angles[1] + angles[2])))) > 1e-9:
            circuit.rz(angles[1] + angles[2], 0)
        return circuit
    return OneQubitEulerDecomposer(basis)(matrix)
# %% wrong: the transpose
UnitaryGate(matrix) --> UnitaryGate(matrix.T)
# %% wrong: the inverse
UnitaryGate(matrix) --> UnitaryGate(matrix.conj().T)
# %% wrong: other gates
basis_gates=$basis_gates --> basis_gates=["u"]
# %% wrong: the gate itself
return transpile(circuit, basis_gates=$basis_gates, optimization_level=1) --> return circuit
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% check: too many gates
found.size() <= (0 if np.allclose(abs(np.trace(arguments[0])), 2) else $basis_single)
# %% setup  uses=gates_of
def random_matrix(seed):
    from qiskit.quantum_info import random_unitary

    return random_unitary(2, seed=seed).data
# %% inputs
(random_matrix(1),)
(random_matrix(2),)
(np.array([[1, 1], [1, -1]]) / np.sqrt(2),)
(np.array([[0, 1], [1j, 0]]),)
(1j * np.eye(2),)
