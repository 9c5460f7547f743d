# %% draft  id=algorithms/controlled-rotation-of-register  tags=algorithms,arithmetic
# %% prompt
from qiskit import QuantumCircuit


def controlled_shift(n: int) -> QuantumCircuit:
    """Circuit on n + 1 qubits that, where qubit 0 is 1, moves the contents of qubits 1 to n by one place: that of qubit k to
    qubit k + 1, and that of qubit n to qubit 1. Where qubit 0 is 0 nothing happens.
    """
# %% solution
    circuit = QuantumCircuit(n + 1)
    for k in reversed(range(1, n)):
        circuit.cswap(0, k, k + 1)
    return circuit
# %% wrong: rotated the other way
for k in reversed(range(1, n)): --> for k in range(1, n):
# %% wrong: the swaps are not controlled
circuit.cswap(0, k, k + 1) --> circuit.swap(k, k + 1)
# %% wrong: the first swap is left out
for k in reversed(range(1, n)): --> for k in reversed(range(2, n)):
# %% inputs
(2,)
(3,)
(4,)
