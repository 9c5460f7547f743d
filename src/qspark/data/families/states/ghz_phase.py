# %% draft  id=states/ghz-phase  tags=states
# %% prompt
from qiskit import QuantumCircuit


def ghz_with_phase(n: int, phi: float) -> QuantumCircuit:
    """Circuit on n >= 1 qubits that prepares (|0...0> + exp(i phi)|1...1>)/sqrt(2) from |0...0>."""
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    circuit.p(phi, 0)
    return circuit
# %% solution: another way
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    for qubit in range(n):
        circuit.rz(phi / n, qubit)
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    circuit.p(-phi, 0)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    for qubit in range(n):
        circuit.p(phi, qubit)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    circuit.p(phi / 2, 0)
    return circuit
# %% compare  sense=preparation
# %% inputs
(1, 0.3)
(2, 1.1)
(3, -2.0)
(4, 3.0)
