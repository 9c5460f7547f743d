# class: A14
# task: bell
# mode: split
# expect: too-large | assertion | memory
# tries: a circuit of more qubits than any test needs

from qiskit import QuantumCircuit


def bell():
    return QuantumCircuit(100_000)
