# %% draft  id=algorithms/phase-oracle  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def phase_oracle(marked: list[str], n: int) -> QuantumCircuit:
    """Circuit on n qubits that flips the sign of the basis states in marked and leaves all others alone. Labels are in
    Qiskit's order: the rightmost character is qubit 0. No label occurs twice.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for label in marked:
        zeros = [qubit for qubit, bit in enumerate(reversed(label)) if bit == '0']
        for qubit in zeros:
            circuit.x(qubit)
        if n == 1:
            circuit.z(0)
        else:
            circuit.h(n - 1)
            circuit.mcx(list(range(n - 1)), n - 1)
            circuit.h(n - 1)
        for qubit in zeros:
            circuit.x(qubit)
    return circuit
# %% solution: a diagonal gate
    import numpy as np
    from qiskit.circuit.library import DiagonalGate
    diagonal = np.ones(2**n)
    diagonal[[int(label, 2) for label in marked]] = -1
    circuit = QuantumCircuit(n)
    circuit.append(DiagonalGate(list(diagonal)), range(n))
    return circuit
# %% wrong: labels read from the left
zeros = [qubit for qubit, bit in enumerate(reversed(label)) if bit == '0'] --> zeros = [qubit for qubit, bit in enumerate(label) if bit == '0']
# %% wrong: controls on the opposite values
zeros = [qubit for qubit, bit in enumerate(reversed(label)) if bit == '0'] --> zeros = [qubit for qubit, bit in enumerate(reversed(label)) if bit == '1']
# %% wrong: only the first label
for label in marked: --> for label in marked[:1]:
# %% inputs
(['1'], 1)
(['01'], 2)
(['110', '001'], 3)
(['0011', '1000', '1111'], 4)
