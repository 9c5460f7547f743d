# class: A4
# task: entangler
# mode: split
# expect: assertion
# tries: an empty circuit by the name of a native gate, which it becomes where the test appends it

from qiskit import QuantumCircuit


def entangler():
    return QuantumCircuit(2, name="cx")
