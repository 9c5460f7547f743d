# %% draft  id=algorithms/ising-second-order  tags=algorithms,trotter
# %% prompt
from qiskit import QuantumCircuit


def symmetric_steps(n: int, j: float, h: float, t: float, steps: int) -> QuantumCircuit:
    """Second-order Trotter approximation of exp(-i t (H_ZZ + H_X)) on an open chain of n qubits with so many equal steps;
    each is exp(-i dt H_X / 2) exp(-i dt H_ZZ) exp(-i dt H_X / 2), with dt = t / steps, H_ZZ = j * sum of Z_k Z_(k+1)
    and H_X = h * sum of X_k.
    """
# %% solution
    dt = t / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n):
            circuit.rx(h * dt, qubit)
        for qubit in range(n - 1):
            circuit.rzz(2 * j * dt, qubit, qubit + 1)
        for qubit in range(n):
            circuit.rx(h * dt, qubit)
    return circuit
# %% wrong: the outer half steps are not halved
    dt = t / steps
    circuit = QuantumCircuit(n)
    for _ in range(steps):
        for qubit in range(n):
            circuit.rx(2 * h * dt, qubit)
        for qubit in range(n - 1):
            circuit.rzz(2 * j * dt, qubit, qubit + 1)
        for qubit in range(n):
            circuit.rx(2 * h * dt, qubit)
    return circuit
# %% wrong: the time is not divided by the steps
dt = t / steps --> dt = t
# %% wrong: one step only
for _ in range(steps): --> for _ in range(1):
# %% inputs
(2, 1.0, 0.5, 0.4, 1)
(3, -0.7, 1.2, 0.6, 2)
(3, 0.4, 0.9, 1.0, 3)
