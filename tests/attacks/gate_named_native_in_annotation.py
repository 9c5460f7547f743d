# class: A4
# task: bases
# mode: split
# expect: assertion
# tries: hides an uncompiled circuit in a gate with the name of a native one, under an annotation

from qiskit import QuantumCircuit
from qiskit.circuit import AnnotatedOperation


def to_basis(circuit):
    gate = circuit.to_gate()
    gate.name = "rz"
    outer = QuantumCircuit(circuit.num_qubits)
    outer.append(gate, range(circuit.num_qubits))
    made = QuantumCircuit(circuit.num_qubits)
    made.append(AnnotatedOperation(outer.to_gate(), []), range(circuit.num_qubits))
    return made
