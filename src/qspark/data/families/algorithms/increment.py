# %% draft  id=algorithms/increment  tags=algorithms
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
# %% solution: another way
    for_all = QuantumCircuit(n)
    for k in range(n - 1, 0, -1):
        for_all.mcx(list(range(k)), k)
    for_all.x(0)
    return for_all
# %% wrong: mistake 1
    circuit = QuantumCircuit(n)
    for target in range(1, n):
        circuit.mcx(list(range(target)), target)
    circuit.x(0)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(n)
    for target in reversed(range(1, n)):
        circuit.mcx(list(range(target)), target)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(n)
    for target in reversed(range(1, n)):
        circuit.mcx([target - 1], target)
    circuit.x(0)
    return circuit
# %% inputs
(1,)
(2,)
(3,)
(4,)
