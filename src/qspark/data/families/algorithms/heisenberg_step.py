# %% draft  id=algorithms/heisenberg-step  tags=algorithms,trotter
# %% prompt
from qiskit import QuantumCircuit


def heisenberg_step(n: int, j: float, dt: float) -> QuantumCircuit:
    """One first-order Trotter step of the Heisenberg ring of n >= 3 qubits, H = j * sum over k of (X_k X_l + Y_k Y_l +
    Z_k Z_l) with l = (k + 1) mod n: for k from 0 to n - 1 the factor exp(-i j dt (XX + YY + ZZ)) on qubits k and l, the
    one with k = 0 first.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        pair = qubit, (qubit + 1) % n
        circuit.rxx(2 * j * dt, *pair)
        circuit.ryy(2 * j * dt, *pair)
        circuit.rzz(2 * j * dt, *pair)
    return circuit
# %% wrong: the ring is not closed
for qubit in range(n): --> for qubit in range(n - 1):
# %% wrong: angles without the factor of two
circuit.rxx(2 * j * dt, *pair) --> circuit.rxx(j * dt, *pair)
circuit.ryy(2 * j * dt, *pair) --> circuit.ryy(j * dt, *pair)
circuit.rzz(2 * j * dt, *pair) --> circuit.rzz(j * dt, *pair)
# %% wrong: pairs in the opposite order
for qubit in range(n): --> for qubit in reversed(range(n)):
# %% inputs
(3, 1.0, 0.2)
(4, -0.6, 0.5)
(5, 0.3, 1.0)
