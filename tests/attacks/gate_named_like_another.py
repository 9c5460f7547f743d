# class: A4
# task: bell
# mode: split
# expect: assertion | opaque-value | exception | tampering
# tries: a gate of the program's own that does nothing, under the class name of the right one

from qiskit import QuantumCircuit
from qiskit.circuit import Gate


class HGate(Gate):
    def __init__(self):
        super().__init__("h", 1, [])

    def _define(self):
        self.definition = QuantumCircuit(1)


def bell():
    circuit = QuantumCircuit(2)
    circuit.append(HGate(), [0])
    circuit.cx(0, 1)
    return circuit
