# %% draft  id=algorithms/pauli-rotation  tags=algorithms,trotter
# %% prompt
from math import pi

from qiskit import QuantumCircuit


def pauli_rotation(label: str, theta: float) -> QuantumCircuit:
    """Circuit for exp(-i theta P / 2), up to global phase, where P is the Pauli operator with this label, which is not all
    identities. The rightmost letter acts on qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(len(label))
    letters = {q: c for q, c in enumerate(reversed(label)) if c != 'I'}
    for qubit, letter in letters.items():
        if letter == 'X':
            circuit.h(qubit)
        elif letter == 'Y':
            circuit.rx(pi / 2, qubit)
    qubits = list(letters)
    for first, second in zip(qubits, qubits[1:]):
        circuit.cx(first, second)
    circuit.rz(theta, qubits[-1])
    for first, second in reversed(list(zip(qubits, qubits[1:]))):
        circuit.cx(first, second)
    for qubit, letter in letters.items():
        if letter == 'X':
            circuit.h(qubit)
        elif letter == 'Y':
            circuit.rx(-pi / 2, qubit)
    return circuit
# %% solution: the library's evolution gate
    from qiskit.circuit.library import PauliEvolutionGate
    from qiskit.quantum_info import SparsePauliOp
    circuit = QuantumCircuit(len(label))
    circuit.append(PauliEvolutionGate(SparsePauliOp([label]), time=theta / 2), range(len(label)))
    return circuit
# %% wrong: twice the angle
circuit.rz(theta, qubits[-1]) --> circuit.rz(2 * theta, qubits[-1])
# %% wrong: the label read from the left
letters = {q: c for q, c in enumerate(reversed(label)) if c != 'I'} --> letters = {q: c for q, c in enumerate(label) if c != 'I'}
# %% wrong: the basis of Y is not turned back
circuit.rx(-pi / 2, qubit) --> circuit.rx(pi / 2, qubit)
# %% inputs
('Z', 0.7)
('XY', 1.1)
('ZIX', -0.4)
('YXZ', 2.0)
