# %% draft  id=states/bloch-vector  tags=states
# %% prompt
from qiskit.quantum_info import Pauli, Statevector


def bloch_vector(state: Statevector) -> list[float]:
    """Bloch vector [x, y, z] of a one-qubit state."""
# %% solution
    return [float(state.expectation_value(Pauli(letter)).real) for letter in 'XYZ']
# %% solution: another way
    a, b = state.data
    return [2 * (a.conjugate() * b).real, 2 * (a.conjugate() * b).imag, abs(a) ** 2 - abs(b) ** 2]
# %% wrong: mistake 1
    return [float(state.expectation_value(Pauli(letter)).real) for letter in 'ZYX']
# %% wrong: mistake 2
    a, b = state.data
    return [2 * (a * b).real, 2 * (a * b).imag, abs(a) ** 2 - abs(b) ** 2]
# %% wrong: mistake 3
    return [abs(state.expectation_value(Pauli(letter)).real) for letter in 'XYZ']
# %% inputs
(Statevector([1, 0]),)
(Statevector([0.6, 0.8j]),)
(Statevector([0.6j, 0.8]),)
(Statevector.from_label('l'),)
