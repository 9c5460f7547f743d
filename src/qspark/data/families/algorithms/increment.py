# %% draft  id=algorithms/increment  tags=algorithms,arithmetic
# %% prompt
from qiskit import QuantumCircuit


def increment(n: int) -> QuantumCircuit:
    """Circuit on n qubits that adds 1 modulo 2**n: |x> becomes |x + 1>. Qubit 0 is the least significant bit."""
# %% solution
    circuit = QuantumCircuit(n)
    for target in reversed(range(1, n)):
        circuit.mcx(list(range(target)), target)
    circuit.x(0)
    return circuit
# %% solution: as a permutation of basis states
    import numpy as np
    from qiskit.circuit.library import UnitaryGate
    circuit = QuantumCircuit(n)
    circuit.append(UnitaryGate(np.roll(np.eye(2**n), 1, axis=0)), range(n))
    return circuit
# %% wrong: carries after the lower bits have changed
for target in reversed(range(1, n)): --> for target in range(1, n):
# %% wrong: the lowest bit is not flipped
    circuit = QuantumCircuit(n)
    for target in reversed(range(1, n)):
        circuit.mcx(list(range(target)), target)
    return circuit
# %% wrong: the carry looks at one bit only
circuit.mcx(list(range(target)), target) --> circuit.mcx([target - 1], target)
# %% inputs
(1,)
(2,)
(3,)
(4,)
