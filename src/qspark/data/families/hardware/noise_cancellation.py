# %% draft  id=hardware/noise/$noise_id/cancelled  about=noise  tags=hardware-aware,noise,error-mitigation
# %% prompt
import numpy as np
from qiskit.quantum_info import Kraus, SuperOp


def inverse_map(p: float) -> tuple[np.ndarray, float]:
    """The noise is $noise_says. Return the matrix (4 x 4, on density matrices vectorised by columns, as Qiskit's SuperOp has
    it) of the linear map that undoes it, and the sum of the absolute values of the inverse map's diagonal elements in the
    normalised Pauli basis (I, X, Y, Z)/sqrt(2), which are all real.
    """
# %% solution
    $noise_kraus
    inverse = np.linalg.inv(SuperOp(Kraus(kraus)).data)
    paulis = [np.eye(2), np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1])]
    total = 0.0
    for pauli in paulis:
        vector = pauli.ravel(order="F") / np.sqrt(2)
        total += abs(np.vdot(vector, inverse @ vector).real)
    return inverse, total
# %% solution: by the Pauli transfer matrix
    from qiskit.quantum_info import PTM
    $noise_kraus
    transfer = np.linalg.inv(PTM(Kraus(kraus)).data)
    return SuperOp(PTM(transfer)).data, float(sum(abs(np.diag(transfer).real)))
# %% wrong: the noise itself
np.linalg.inv(SuperOp(Kraus(kraus)).data) --> SuperOp(Kraus(kraus)).data
# %% wrong: the identity is left out
for pauli in paulis: --> for pauli in paulis[1:]:
# %% wrong: a basis that is not normalised
 / np.sqrt(2) --> * 1.0
# %% inputs
(0.1,)
(0.25,)
(0.02,)
