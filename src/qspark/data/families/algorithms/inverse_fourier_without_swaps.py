# %% draft  id=algorithms/inverse-fourier-without-swaps  tags=algorithms,fourier
# %% prompt
from math import pi

from qiskit import QuantumCircuit


def inverse_fourier(n: int) -> QuantumCircuit:
    """Inverse of this circuit on n qubits: for target from n - 1 down to 0 a Hadamard on target, then for control from
    target - 1 down to 0 a controlled phase of pi / 2**(target - control) between control and target.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for target in range(n):
        for control in range(target):
            circuit.cp(-pi / 2 ** (target - control), control, target)
        circuit.h(target)
    return circuit
# %% wrong: the sign of the phases
circuit.cp(-pi / 2 ** (target - control), control, target) --> circuit.cp(pi / 2 ** (target - control), control, target)
# %% wrong: targets in the opposite order
for target in range(n): --> for target in reversed(range(n)):
# %% wrong: half the phases
circuit.cp(-pi / 2 ** (target - control), control, target) --> circuit.cp(-pi / 2 ** (target - control + 1), control, target)
# %% inputs
(1,)
(2,)
(3,)
(4,)
