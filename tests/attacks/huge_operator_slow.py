# class: A14
# task: invert
# mode: split
# expect: memory | timeout | exception | assertion | exit
# slow: yes
# tries: a circuit whose operator fits into memory and takes for ever

from qiskit import QuantumCircuit


def invert(circuit):
    made = QuantumCircuit(12)
    for _ in range(300):
        for qubit in range(12):
            made.h(qubit)
    return made
