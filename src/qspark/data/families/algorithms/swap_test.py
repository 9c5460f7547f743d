# %% draft  id=algorithms/swap-test  tags=algorithms,primitives
# %% prompt
from qiskit import QuantumCircuit


def swap_test(n: int) -> QuantumCircuit:
    """Swap test of two registers of n qubits, without preparing them: qubit 0 is the ancilla, qubits 1 to n and n + 1 to 2n
    are the registers, compared qubit by qubit in this order. A Hadamard gate on the ancilla, the swaps controlled by it, a
    Hadamard gate on it again; then measure it into the only classical bit: 0 means alike if it began in |0>.
    """
# %% solution
    circuit = QuantumCircuit(2 * n + 1, 1)
    circuit.h(0)
    for k in range(1, n + 1):
        circuit.cswap(0, k, n + k)
    circuit.h(0)
    circuit.measure(0, 0)
    return circuit
# %% wrong: the second register in the opposite order
circuit.cswap(0, k, n + k) --> circuit.cswap(0, k, 2 * n + 1 - k)
# %% wrong: the last pair is left out
for k in range(1, n + 1): --> for k in range(1, n):
# %% wrong: one Hadamard gate only
    circuit = QuantumCircuit(2 * n + 1, 1)
    circuit.h(0)
    for k in range(1, n + 1):
        circuit.cswap(0, k, n + k)
    circuit.measure(0, 0)
    return circuit
# %% inputs
(1,)
(2,)
