# %% draft  id=algorithms/ring-mixer  tags=algorithms,variational
# %% prompt
from qiskit import QuantumCircuit


def ring_mixer(n: int, beta: float) -> QuantumCircuit:
    """Circuit on n >= 3 qubits with the factors exp(-i beta (X_k X_l + Y_k Y_l) / 2), l = (k + 1) mod n, for k = 0 first,
    then k = 1, up to k = n - 1.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        other = (qubit + 1) % n
        circuit.rxx(beta, qubit, other)
        circuit.ryy(beta, qubit, other)
    return circuit
# %% wrong: twice the angle in XX
circuit.rxx(beta, qubit, other) --> circuit.rxx(2 * beta, qubit, other)
# %% wrong: ZZ instead of YY
circuit.ryy(beta, qubit, other) --> circuit.rzz(beta, qubit, other)
# %% wrong: the ring is not closed
for qubit in range(n): --> for qubit in range(n - 1):
# %% inputs
(3, 0.4)
(4, -1.0)
(5, 0.9)
