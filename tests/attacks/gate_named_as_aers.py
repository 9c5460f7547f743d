# class: A4
# task: entangled
# mode: split
# expect: assertion | exception
# tries: a gate with nothing in it, by a name that Aer knows as an entangling gate

from qiskit import QuantumCircuit
from qiskit.circuit import Gate


def entangled():
    circuit = QuantumCircuit(2)
    circuit.h(0)
    gate = Gate("mcy", 2, [])
    gate.definition = QuantumCircuit(2)
    circuit.append(gate, [0, 1])
    return circuit
