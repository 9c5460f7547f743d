# %% draft  id=algorithms/fourier-transform  tags=algorithms,fourier
# %% prompt
from math import pi

from qiskit import QuantumCircuit


def fourier_transform(n: int) -> QuantumCircuit:
    """Quantum Fourier transform on n qubits: |x> becomes the sum over y of exp(2 pi i x y / 2**n)|y> / sqrt(2**n), where
    qubit 0 is the least significant bit of x and of y.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for target in reversed(range(n)):
        circuit.h(target)
        for control in reversed(range(target)):
            circuit.cp(pi / 2 ** (target - control), control, target)
    for qubit in range(n // 2):
        circuit.swap(qubit, n - 1 - qubit)
    return circuit
# %% solution: the library's gate
    from qiskit.circuit.library import QFTGate
    circuit = QuantumCircuit(n)
    circuit.append(QFTGate(n), range(n))
    return circuit
# %% wrong: no swaps at the end
for qubit in range(n // 2): --> for qubit in range(0):
# %% wrong: the sign of the phases
circuit.cp(pi / 2 ** (target - control), control, target) --> circuit.cp(-pi / 2 ** (target - control), control, target)
# %% wrong: controls from the first qubit on, the lowest left out
for control in reversed(range(target)): --> for control in range(1, target):
# %% inputs
(1,)
(2,)
(3,)
(4,)
