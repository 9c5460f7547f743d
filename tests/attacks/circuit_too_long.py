# class: A14
# task: bell
# mode: split
# expect: too-large | assertion | timeout | memory
# tries: a circuit of more operations than any test needs

from qiskit import QuantumCircuit


def bell():
    circuit = QuantumCircuit(2)
    circuit.h(0)
    for _ in range(21):
        circuit.compose(circuit, inplace=True)
    return circuit
