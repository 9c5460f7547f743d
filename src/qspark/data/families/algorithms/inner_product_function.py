# %% draft  id=algorithms/inner-product-function  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def bent_phase(n: int) -> QuantumCircuit:
    """Circuit on n qubits, n even, that gives |x> the sign (-1)**(x_0 x_1 + x_2 x_3 + ...), where x_k is the value of qubit k."""
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(0, n, 2):
        circuit.cz(qubit, qubit + 1)
    return circuit
# %% wrong: controlled X instead of controlled Z
circuit.cz(qubit, qubit + 1) --> circuit.cx(qubit, qubit + 1)
# %% wrong: the last pair is left out
for qubit in range(0, n, 2): --> for qubit in range(0, n - 2, 2):
# %% wrong: all pairs share the last qubit
circuit.cz(qubit, qubit + 1) --> circuit.cz(qubit, n - 1)
# %% inputs
(2,)
(4,)
(6,)
