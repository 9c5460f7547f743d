# class: A14
# task: bell
# mode: split
# expect: tampering | assertion | opaque-value | exception | exit | timeout | memory | too-large
# slow: yes
# tries: an operation named after a library class that takes very long to make

from qiskit import QuantumCircuit
from qiskit.circuit import Gate


class QuantumVolume(Gate):
    def __init__(self):
        super().__init__("quantum_volume", 2, [200, 20_000])

    def _define(self):
        self.definition = QuantumCircuit(2)


def bell():
    circuit = QuantumCircuit(2)
    circuit.append(QuantumVolume(), [0, 1])
    return circuit
