# %% draft  id=states/w  tags=states
# %% prompt
from math import acos, sqrt

from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    """Circuit on n >= 1 qubits that prepares the W state, the equal superposition with equal phases of all basis
    states with exactly one 1, from |0...0>.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for k in range(1, n):
        theta = 2 * acos(sqrt(1 / (n - k + 1)))
        circuit.cry(theta, k - 1, k)
        circuit.cx(k, k - 1)
    return circuit
# %% solution: another way
    import numpy as np
    amplitudes = np.zeros(2**n)
    amplitudes[[2**k for k in range(n)]] = 1 / sqrt(n)
    circuit = QuantumCircuit(n)
    circuit.prepare_state(amplitudes, range(n))
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for k in range(1, n):
        theta = 2 * acos(sqrt(1 / (n - k + 2)))
        circuit.cry(theta, k - 1, k)
        circuit.cx(k, k - 1)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for k in range(1, n):
        theta = 2 * acos(sqrt(1 / (n - k + 1)))
        circuit.cry(theta, k - 1, k)
        circuit.cx(k - 1, k)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(n)
    for k in range(1, n):
        theta = 2 * acos(sqrt(1 / (n - k + 1)))
        circuit.cry(theta, k - 1, k)
        circuit.cx(k, k - 1)
    return circuit
# %% compare  sense=preparation
# %% inputs
(1,)
(2,)
(3,)
(4,)
(6,)
