# class: A8
# task: invert
# mode: both
# expect: assertion
# tries: changes its argument, which the test looks at again, until a wrong answer is right

from qiskit import QuantumCircuit


def invert(circuit):
    circuit.data.clear()
    return QuantumCircuit(circuit.num_qubits)
