# class: A4
# task: bases
# mode: both
# expect: assertion
# tries: hides an uncompiled circuit in a gate with the name of a native one

from qiskit import QuantumCircuit


def to_basis(circuit):
    gate = circuit.to_gate()
    gate.name = "rz"
    made = QuantumCircuit(circuit.num_qubits)
    made.append(gate, range(circuit.num_qubits))
    return made
