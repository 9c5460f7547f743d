# %% draft  id=states/dicke  tags=states
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def dicke(n: int, ones: int) -> QuantumCircuit:
    """Circuit on n qubits that prepares the Dicke state, the equal superposition with equal phases of all basis
    states with the given number of ones (0 <= ones <= n), from |0...0>.
    """
# %% solution
    amplitudes = np.array([1.0 if bin(k).count('1') == ones else 0.0 for k in range(2**n)])
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
    return circuit
# %% wrong: mistake 1
    amplitudes = np.array([1.0 if bin(k).count('1') <= ones else 0.0 for k in range(2**n)])
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
    return circuit
# %% wrong: mistake 2
    amplitudes = np.array([1.0 if bin(k).count('1') == ones - 1 or k == 2**n - 1 else 0.0 for k in range(2**n)])
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
    return circuit
# %% wrong: mistake 3
    amplitudes = np.array([0.5 if bin(k).count('1') == ones else 0.0 for k in range(2**n - 1)])
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
    return circuit
# %% compare  sense=preparation
# %% inputs
(2, 1)
(3, 2)
(4, 2)
(3, 0)
(3, 3)
