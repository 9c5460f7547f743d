# %% draft  id=advanced/$spin_id/pauli-propagation  about=spin  tags=advanced,simulation,pauli-propagation
# %% prompt
from qiskit.quantum_info import Pauli, SparsePauliOp


def propagated(rotations: list[tuple[str, float]], cutoff: float) -> SparsePauliOp:
    """Heisenberg picture of an observable O, where O is $spin_says. A circuit applies R = exp(-i angle/2 P) for every (P, angle)
    of rotations, the first of the list first. Take them in from the end, O -> R^dagger O R, and after each one drop the
    terms whose coefficient is smaller than cutoff in size. Labels as above. Return the observable that is left; terms with
    equal Paulis are added up before any is dropped.
    """
# %% solution
    import numpy as np
    terms = {label: complex(coefficient) for label, coefficient in $spin_terms}
    for axis, angle in reversed(rotations):
        generator = Pauli(axis)
        moved = {}
        for label, coefficient in terms.items():
            pauli = Pauli(label)
            if pauli.commutes(generator):
                moved[label] = moved.get(label, 0) + coefficient
                continue
            moved[label] = moved.get(label, 0) + np.cos(angle) * coefficient
            product = SparsePauliOp(generator @ pauli).simplify()
            (other, factor), = product.to_list()
            moved[other] = moved.get(other, 0) + 1j * np.sin(angle) * factor * coefficient
        terms = {label: coefficient for label, coefficient in moved.items() if abs(coefficient) >= cutoff}
    n = len(($spin_terms)[0][0])
    return SparsePauliOp.from_list(list(terms.items()), num_qubits=n)
# %% solution: with matrices
    import numpy as np
    observable = SparsePauliOp.from_list($spin_terms)
    for axis, angle in rotations[::-1]:
        matrix = Pauli(axis).to_matrix()
        rotation = np.cos(angle / 2) * np.eye(len(matrix)) - 1j * np.sin(angle / 2) * matrix
        observable = SparsePauliOp.from_operator(rotation.conj().T @ observable.to_matrix() @ rotation)
        kept = [(label, c) for label, c in observable.to_list() if abs(c) >= cutoff]
        observable = SparsePauliOp.from_list(kept, num_qubits=observable.num_qubits)
    return observable
# %% wrong: from the beginning of the circuit
in reversed(rotations): --> in rotations:
# %% wrong: the sign of the angle
1j * np.sin(angle) --> -1j * np.sin(angle)
# %% wrong: half the angle
np.sin(angle) --> np.sin(angle / 2)
# %% wrong: nothing is dropped
if abs(coefficient) >= cutoff} --> }
# %% wrong: terms with equal Paulis replace each other
moved[other] = moved.get(other, 0) + --> moved[other] =
# %% setup
N = $spin_qubits
X0, YY, Z1 = "I" * (N - 1) + "X", "I" * (N - 2) + "YY", "I" * (N - 2) + "ZI"
XZ = "I" * (N - 2) + "XZ"
Y1 = "I" * (N - 2) + "YI"
ROUND = [(X0, 0.4), (YY, 0.7), (Z1, -0.3), (XZ, 0.9), (Y1, 0.5), (X0, 1.2)]
# %% inputs
(ROUND, 0.0001)
(ROUND[::-1] + ROUND[:3], 0.12)
([(X0, 0.3), (Y1, -0.8)], 0.05)
