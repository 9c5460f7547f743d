# class: A4
# task: bell
# mode: split
# expect: assertion | opaque-value | exception | tampering
# tries: a gate whose matrix is right and whose definition is empty

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import Gate


class Liar(Gate):
    def __init__(self):
        super().__init__("liar", 2, [])

    def _define(self):
        self.definition = QuantumCircuit(2)

    def __array__(self, dtype=None, copy=None):
        return np.array([[1, 1, 0, 0], [0, 0, 1, -1], [0, 0, 1, 1], [1, -1, 0, 0]]) / 2**0.5


def bell():
    circuit = QuantumCircuit(2)
    circuit.append(Liar(), [0, 1])
    return circuit
