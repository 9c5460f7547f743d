# class: A4
# task: entangled
# mode: split
# expect: tampering | opaque-value
# tries: a matrix that is no gate, since it is not unitary

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate


def entangled():
    circuit = QuantumCircuit(2)
    circuit.h([0, 1])
    circuit.append(UnitaryGate(np.diag([2**0.5, 0, 0, 2**0.5]), check_input=False), [0, 1])
    return circuit
