# %% draft  id=algorithms/add-constant  tags=algorithms,arithmetic
# %% prompt
from qiskit import QuantumCircuit


def add_constant(n: int, value: int) -> QuantumCircuit:
    """Circuit on n qubits that adds a constant modulo 2**n: |x> becomes |(x + value) mod 2**n>. Qubit 0 is the least
    significant bit; value may be negative.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for _ in range(value % 2**n):
        for target in reversed(range(1, n)):
            circuit.mcx(list(range(target)), target)
        circuit.x(0)
    return circuit
# %% wrong: the absolute value of a negative number
for _ in range(value % 2**n): --> for _ in range(abs(value)):
# %% wrong: one too many
for _ in range(value % 2**n): --> for _ in range(value % 2**n + 1):
# %% wrong: bits in the opposite order
circuit.x(0) --> circuit.x(n - 1)
# %% inputs
(2, 1)
(3, 5)
(3, -2)
(4, 19)
(2, 0)
