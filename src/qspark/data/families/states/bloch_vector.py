# %% draft  id=states/bloch-vector  tags=states,quantum-info
# %% prompt
from qiskit.quantum_info import Pauli, Statevector


def bloch_vector(state: Statevector) -> list[float]:
    """Bloch vector [x, y, z] of a one-qubit state."""
# %% solution
    return [float(state.expectation_value(Pauli(letter)).real) for letter in 'XYZ']
# %% solution: from the amplitudes
    a, b = state.data
    return [2 * (a.conjugate() * b).real, 2 * (a.conjugate() * b).imag, abs(a) ** 2 - abs(b) ** 2]
# %% wrong: the components in the opposite order
    return [float(state.expectation_value(Pauli(letter)).real) for letter in 'ZYX']
# %% wrong: the amplitude of |0> is not conjugated
    a, b = state.data
    return [2 * (a * b).real, 2 * (a * b).imag, abs(a) ** 2 - abs(b) ** 2]
# %% wrong: absolute values
    return [abs(state.expectation_value(Pauli(letter)).real) for letter in 'XYZ']
# %% wrong: the sign of x
    return [s * float(state.expectation_value(Pauli(letter)).real) for s, letter in zip((-1, 1, 1), 'XYZ')]
# %% inputs
(Statevector([0.6, 0.8]),)
(Statevector([0.6, -0.48 + 0.64j]),)
(Statevector([1, 0]),)
(Statevector([0.6, 0.8j]),)
(Statevector([0.6j, 0.8]),)
(Statevector.from_label('l'),)
