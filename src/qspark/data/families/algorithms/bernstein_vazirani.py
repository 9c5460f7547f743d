# %% draft  id=algorithms/bernstein-vazirani  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def bernstein_vazirani(secret: str) -> QuantumCircuit:
    """Bernstein-Vazirani circuit without measurements for a secret of n bits, on n + 1 qubits: from |0...0> it leaves
    qubits 0 to n - 1 in the basis state with the label secret (its rightmost character is qubit 0), and qubit n, on
    which the oracle acts, in (|0> - |1>)/sqrt(2).
    """
# %% solution
    n = len(secret)
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    for qubit, bit in enumerate(reversed(secret)):
        if bit == '1':
            circuit.cx(qubit, n)
    circuit.h(range(n))
    return circuit
# %% wrong: the secret read from the left
    n = len(secret)
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    for qubit, bit in enumerate(secret):
        if bit == '1':
            circuit.cx(qubit, n)
    circuit.h(range(n))
    return circuit
# %% wrong: the ancilla is left in a superposition
    n = len(secret)
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    for qubit, bit in enumerate(reversed(secret)):
        if bit == '1':
            circuit.cx(qubit, n)
    circuit.h(range(n + 1))
    return circuit
# %% wrong: Z instead of X on the ancilla
    n = len(secret)
    circuit = QuantumCircuit(n + 1)
    circuit.z(n)
    circuit.h(range(n + 1))
    for qubit, bit in enumerate(reversed(secret)):
        if bit == '1':
            circuit.cx(qubit, n)
    circuit.h(range(n))
    return circuit
# %% compare  sense=preparation
# %% inputs
('1',)
('01',)
('1101',)
('000',)
