# %% draft  id=states/ghz  tags=states
# %% prompt
from qiskit import QuantumCircuit


def ghz(n: int) -> QuantumCircuit:
    """Circuit on n >= 1 qubits that prepares the state (|0...0> + |1...1>)/sqrt(2) from |0...0>."""
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    return circuit
# %% solution: another way 1
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(target - 1, target)
    return circuit
# %% solution: another way 2
    circuit = QuantumCircuit(n)
    circuit.h(n - 1)
    for target in reversed(range(n - 1)):
        circuit.cx(target + 1, target)
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n - 1):
        circuit.cx(0, target)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.h(qubit)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(target, 0)
    return circuit
# %% compare  sense=preparation
# %% inputs
(1,)
(2,)
(3,)
(5,)
