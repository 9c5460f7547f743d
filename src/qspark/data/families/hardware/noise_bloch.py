# %% draft  id=hardware/noise/$noise_id/bloch-trajectory  about=noise  tags=hardware-aware,noise
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, Kraus, Pauli


def trajectory(theta: float, phi: float, p: float, steps: int) -> np.ndarray:
    """A qubit starts in cos(theta/2) |0> + exp(i phi) sin(theta/2) |1>. In each step it suffers $noise_says. Return its Bloch
    vectors (x, y, z) at the start and after every step, as an array of shape (steps + 1, 3).
    """
# %% solution
    $noise_kraus
    channel = Kraus(kraus)
    amplitudes = np.array([np.cos(theta / 2), np.exp(1j * phi) * np.sin(theta / 2)])
    state = DensityMatrix(np.outer(amplitudes, amplitudes.conj()))
    rows = []
    for step in range(steps + 1):
        rows.append([state.expectation_value(Pauli(letter)).real for letter in "XYZ"])
        state = state.evolve(channel)
    return np.array(rows)
# %% solution: by the affine map of the Bloch ball
    from qiskit.quantum_info import PTM
    $noise_kraus
    matrix = PTM(Kraus(kraus)).data.real
    vector = np.array([1, np.sin(theta) * np.cos(phi), np.sin(theta) * np.sin(phi), np.cos(theta)])
    rows = [vector[1:]]
    for _ in range(steps):
        vector = matrix @ vector
        rows.append(vector[1:])
    return np.array(rows)
# %% wrong: without the starting point
range(steps + 1) --> range(steps)
# %% wrong: the sign of the phase
np.exp(1j * phi) --> np.exp(-1j * phi)
# %% wrong: the whole polar angle
theta / 2 --> theta
# %% wrong: components in the opposite order
in "XYZ" --> in "ZYX"
# %% inputs
(0.7, 0.4, 0.1, 3)
(2.1, -1.2, 0.3, 2)
(3.0, 2.0, 0.05, 4)
