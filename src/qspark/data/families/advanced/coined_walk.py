# %% draft  id=advanced/algorithms/coined-walk  tags=advanced,quantum-walk
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def walk(position_qubits: int, steps: int, theta: float, start: int) -> np.ndarray:
    """Coined quantum walk on a cycle of 2**position_qubits sites. The coin starts in RY(0.5)|0>, the walker at start. A
    step: RY(theta) and then Z on the coin, then the walker moves by +1 if the coin is 0, by -1 if it is 1, modulo the
    number of sites. Return the probability of every site after the steps, as an array in the order of the sites.
    """
# %% solution
    n = position_qubits
    circuit = QuantumCircuit(n + 1)
    for k in range(n):
        if start >> k & 1:
            circuit.x(k)
    circuit.ry(0.5, n)
    for _ in range(steps):
        circuit.ry(theta, n)
        circuit.z(n)
        for value in (0, 1):
            # adding one is a cascade of controlled flips, subtracting one its inverse
            targets = reversed(range(n)) if value == 0 else range(n)
            if value == 0:
                circuit.x(n)
            for k in targets:
                circuit.mcx([n, *range(k)], k)
            if value == 0:
                circuit.x(n)
    return Statevector(circuit).probabilities(list(range(n)))
# %% solution: by amplitudes
    sites = 2**position_qubits
    state = np.zeros((2, sites), dtype=complex)
    state[:, start] = [np.cos(0.25), np.sin(0.25)]
    turn = np.array([[np.cos(theta / 2), -np.sin(theta / 2)], [np.sin(theta / 2), np.cos(theta / 2)]])
    for _ in range(steps):
        state = np.diag([1, -1]) @ turn @ state
        state = np.array([np.roll(state[0], 1), np.roll(state[1], -1)])
    return (abs(state) ** 2).sum(axis=0)
# %% wrong: the coin starts in |0>
circuit.ry(0.5, n) --> pass
# %% wrong: directions exchanged
if value == 0: --> if value == 1:
# %% wrong: the coin turned by twice the angle
circuit.ry(theta, n) --> circuit.ry(2 * theta, n)
# %% wrong: one step too few
range(steps) --> range(steps - 1)
# %% wrong: always from site 0
if start >> k & 1: --> if False:
# %% inputs
(2, 3, 1.1, 1)
(3, 4, 0.7, 6)
(3, 2, 2.0, 3)
