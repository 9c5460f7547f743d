# %% draft  id=algorithms/fractional-power  tags=algorithms,quantum-info
# %% prompt
from math import pi

from qiskit import QuantumCircuit


def root_of_swap(exponent: float) -> QuantumCircuit:
    """Circuit on two qubits for SWAP to a power: states that SWAP leaves alone are left alone, and the antisymmetric state
    (|01> - |10>)/sqrt(2) gets the phase exp(i pi exponent). Up to global phase.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.cp(pi * exponent, 0, 1)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: minus half the phase
circuit.cp(pi * exponent, 0, 1) --> circuit.cp(-pi * exponent / 2, 0, 1)
# %% wrong: X instead of H
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    circuit.x(0)
    circuit.cp(pi * exponent, 0, 1)
    circuit.x(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: twice the phase
circuit.cp(pi * exponent, 0, 1) --> circuit.cp(2 * pi * exponent, 0, 1)
# %% inputs
(1.0,)
(0.5,)
(-0.3,)
(1.7,)
