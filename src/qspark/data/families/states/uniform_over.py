# %% draft  id=states/uniform-over  tags=states,preparation
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def uniform_over(values: list[int], n: int) -> QuantumCircuit:
    """Circuit on n qubits that prepares the equal superposition, with equal phases, of the basis states |v> for the
    different integers v in values, from |0...0>. Qubit 0 is the least significant bit of v.
    """
# %% solution
    amplitudes = np.zeros(2**n)
    amplitudes[list(values)] = 1
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
    return circuit
# %% wrong: qubits in the opposite order
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n)) --> circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), list(reversed(range(n))))
# %% wrong: amplitudes grow with the values
amplitudes[list(values)] = 1 --> amplitudes[list(values)] = values
# %% wrong: the first value is left out
amplitudes[list(values)] = 1 --> amplitudes[list(values)[1:]] = 1
# %% compare  sense=preparation
# %% inputs
([1, 2], 2)
([0, 3, 5], 3)
([7, 1], 3)
([4, 5, 6, 9], 4)
