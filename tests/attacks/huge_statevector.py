# class: A14
# task: invert
# mode: both
# expect: memory | timeout | exception | assertion | exit
# tries: a circuit whose operator does not fit into any memory

from qiskit import QuantumCircuit


def invert(circuit):
    return QuantumCircuit(28)
