# class: A4
# task: invertible
# mode: split
# expect: assertion
# tries: an empty circuit by a name that becomes a native gate's under the test's control

from qiskit import QuantumCircuit


def flip():
    return QuantumCircuit(1, name="x")
