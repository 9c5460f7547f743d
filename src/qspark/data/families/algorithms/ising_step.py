# %% draft  id=algorithms/ising-step  tags=algorithms,trotter
# %% prompt
from qiskit import QuantumCircuit


def ising_step(n: int, j: float, h: float, dt: float) -> QuantumCircuit:
    """One first-order Trotter step exp(-i dt H_X) exp(-i dt H_ZZ) on an open chain of n qubits (H_ZZ acts first), with
    H_ZZ = j * sum of Z_k Z_(k+1) and H_X = h * sum of X_k.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(n - 1):
        circuit.rzz(2 * j * dt, qubit, qubit + 1)
    for qubit in range(n):
        circuit.rx(2 * h * dt, qubit)
    return circuit
# %% wrong: the coupling without the factor of two
circuit.rzz(2 * j * dt, qubit, qubit + 1) --> circuit.rzz(j * dt, qubit, qubit + 1)
# %% wrong: a field along Z
circuit.rx(2 * h * dt, qubit) --> circuit.rz(2 * h * dt, qubit)
# %% wrong: the last bond is left out
for qubit in range(n - 1): --> for qubit in range(n - 2):
# %% inputs
(2, 1.0, 0.5, 0.1)
(3, -0.7, 1.2, 0.3)
(4, 0.4, 0.4, 1.0)
