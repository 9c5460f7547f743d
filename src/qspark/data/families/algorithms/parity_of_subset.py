# %% draft  id=algorithms/parity-of-subset  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def parity_into(qubits: list[int], n: int) -> QuantumCircuit:
    """Circuit on n + 1 qubits that flips the last qubit where the number of ones among the given qubits (different, each
    below n) is odd.
    """
# %% solution
    circuit = QuantumCircuit(n + 1)
    for qubit in qubits:
        circuit.cx(qubit, n)
    return circuit
# %% wrong: control and target exchanged
circuit.cx(qubit, n) --> circuit.cx(n, qubit)
# %% wrong: all qubits instead of the subset
for qubit in qubits: --> for qubit in range(n):
# %% wrong: controlled Z instead of controlled X
circuit.cx(qubit, n) --> circuit.cz(qubit, n)
# %% inputs
([0], 1)
([0, 2], 3)
([1, 2, 3], 4)
([], 2)
