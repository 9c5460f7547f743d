# class: A14
# task: bell
# mode: both
# expect: too-large | assertion | timeout | memory | exception | exit | opaque-value | tampering
# slow: yes
# tries: a gate defined by a gate defined by a gate, a thousand times

from qiskit import QuantumCircuit


def bell():
    circuit = QuantumCircuit(2)
    circuit.h(0)
    for _ in range(1000):
        outer = QuantumCircuit(2)
        outer.append(circuit.to_instruction(), [0, 1])
        circuit = outer
    return circuit
